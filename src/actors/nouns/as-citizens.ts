import type { Actor } from "../actor.ts";
import type { Draft } from "../draft.ts";

const civil = /^(?:AGR|CVL|EDU|JRN|LAB|MED|REF|REL|SOC)$/;

/**
 * The parties that a modifier gives to a noun of people: "**Rohingya** refugees", "Tibetan monks", "Rwandan Hutu refugees", "Hutu refugees from Rwanda".
 * Civilians of a people are their state's, its fighters and leaders its own.
 */
export function asCitizens(modifier: Draft, { entries, modifiers, under }: Draft): readonly Actor[] {
  const people = modifier.entries.find(({ kind, role }) => kind === "group" && role === "CVL");
  if (people === undefined || !entries.some(({ role }) => civil.test(role ?? ""))) return modifier.actors;
  if (people.country === null) return modifiers.length + under.length > 1 ? [] : modifier.actors;
  return modifier.actors.map((actor) => ({ ...actor, party: people.country }));
}
