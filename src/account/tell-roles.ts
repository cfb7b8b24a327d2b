import type { PartyMention } from "../claims/index.ts";

/** PLOVER's sectors as a reader says them; null for whom the word tells nothing. */
const words: Readonly<Record<NonNullable<PartyMention["role"]>, string | null>> = {
  COP: "police",
  GOV: "government",
  JUD: "courts",
  LEG: "lawmakers",
  MIL: "military",
  PRM: "paramilitary",
  PTY: "party",
  REB: "rebels",
  SPY: "intelligence",
  UAF: "gunmen",
  UNK: null,
  AGR: "farmers",
  BUS: "business",
  CRM: "criminals",
  CVL: "civilians",
  EDU: "education",
  ELI: "public figures",
  JRN: "media",
  LAB: "labour",
  MED: "medics",
  REF: "refugees",
  OPP: "opposition",
  PRE: "professionals",
  REL: "clergy",
  SOC: "activists",
};

interface Person {
  readonly party: string | null;
  readonly role: PartyMention["role"];
}

/**
 * What tells two sides of one party apart: "Kenya (police) → Kenya (opposition)" where police fire on protesters of their own state.
 * Gives " (police)" for those whose party stands on both sides in more than one role, and "" for all others.
 */
export function roleBetween(actors: readonly Person[], recipients: readonly Person[]): (person: Person) => string {
  const rolesIn = (people: readonly Person[], party: string): readonly Person["role"][] =>
    people.filter((person) => person.party === party).map(({ role }) => role);
  return ({ party, role }) => {
    const word = role === null ? null : words[role];
    if (party === null || word === null) return "";
    const [doing, done] = [rolesIn(actors, party), rolesIn(recipients, party)];
    return doing.length > 0 && done.length > 0 && new Set([...doing, ...done]).size > 1 ? ` (${word})` : "";
  };
}
