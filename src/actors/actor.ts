/** A sector in PLOVER's words. */
export type Sector =
  | "COP"
  | "GOV"
  | "JUD"
  | "LEG"
  | "MIL"
  | "PRM"
  | "PTY"
  | "REB"
  | "SPY"
  | "UAF"
  | "UNK"
  | "AGR"
  | "BUS"
  | "CRM"
  | "CVL"
  | "EDU"
  | "ELI"
  | "JRN"
  | "LAB"
  | "MED"
  | "REF"
  | "OPP"
  | "PRE"
  | "REL"
  | "SOC";

/** Somebody who can act in politics, on the day of the article. */
export interface Actor {
  /** ISO 3166 alpha-3 of the state they act for, else the slug of an organisation or group; null where nobody knows ("gunmen"). */
  readonly party: string | null;
  readonly role: Sector | null;
  /** "Secretary of State", where the text or the tables give one. */
  readonly office: string | null;
  /** The fullest name: "Wang Yi" for a later "Wang", "South China Morning Post" for "SCMP". null for "a U.S. official". */
  readonly name: string | null;
  readonly kind: "state" | "person" | "organisation" | "group" | "outlet" | "people" | "unnamed";
}

/** Each actor once, by party and name. */
export function distinct(actors: readonly Actor[]): readonly Actor[] {
  return actors.filter(
    (actor, at) => actors.findIndex(({ party, name }) => party === actor.party && name === actor.name) === at,
  );
}

/** The characters that name one or several actors ("both sides", "the two countries"). */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  /** The token that stands for the mention in the tree. */
  readonly head: number;
  readonly text: string;
  readonly actors: readonly Actor[];
  /** False for a place that is only a place ("in Geneva"), which still gives a country. */
  readonly acts: boolean;
  /** Alpha-3 of the country where the mention is a place, or the actor's seat where that is known. */
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** True for a proper name, office or state; false for pronouns and descriptions such as "three U.S. officials". */
  readonly named: boolean;
  /** How it was resolved: the rule and the table rows, for `--explain`. */
  readonly rule: string;
  readonly rows: readonly string[];
  /** The characters that it was followed back to ("he" to "Wang Yi"); null for what stands by itself. */
  readonly antecedent: { readonly start: number; readonly end: number } | null;
}

/** All mentions of a document, with a way from a token to the mention it heads. */
export interface Cast {
  readonly mentions: readonly Mention[];
  /** The mention headed by this token, or else the smallest that covers it. */
  readonly at: (token: number) => Mention | undefined;
  /** Ties that names tell by themselves: "Iran-backed Houthis", "U.S.-led coalition". */
  readonly ties: readonly NameTie[];
}

export interface NameTie {
  readonly kind: "backs" | "leads" | "allied-with";
  readonly of: readonly Actor[];
  readonly to: readonly Actor[];
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/** Whether a party is a state, by the form of its code (ISO 3166 alpha-3), and no body with a slug. */
export const isState = (party: string | null | undefined): party is string => party != null && /^[A-Z]{3}$/.test(party);
