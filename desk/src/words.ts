/** The words of the desk: what the codes of the record are called in plain English. */
import type { EventNode, EventType, Modality, Quad, RequestStatus, Stance } from "./record.ts";

/** Past form, the thing itself, and the word that leads to whom it is done. */
type Forms = readonly [past: string, noun: string, toward: string];

export const typeWords: Readonly<Record<EventType, Forms>> = {
  AGREE: ["agreed", "agreement", "with"],
  CONSULT: ["conferred", "talks", "with"],
  SUPPORT: ["voiced support", "support", "for"],
  CONCEDE: ["gave way", "concession", "to"],
  COOPERATE: ["worked together", "cooperation", "with"],
  AID: ["gave aid", "aid", "to"],
  RETREAT: ["drew back", "drawing back", "from"],
  REQUEST: ["asked", "request", "to"],
  ACCUSE: ["criticised", "criticism", "of"],
  REJECT: ["refused", "refusal", "to"],
  THREATEN: ["threatened", "threat", "against"],
  PROTEST: ["protested", "protest", "against"],
  SANCTION: ["penalised", "penalty", "on"],
  MOBILIZE: ["moved forces", "show of force", "against"],
  COERCE: ["used coercion", "coercion", "of"],
  ASSAULT: ["attacked", "attack", "on"],
};

export const eventTypes = Object.keys(typeWords) as readonly EventType[];

export const modesOf: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  CONSULT: ["visit", "third-party", "multilateral", "phone"],
  RETREAT: ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
  REQUEST: ["assist", "change", "yield", "meet"],
  ACCUSE: ["disapprove", "investigate", "allege"],
  REJECT: ["assist", "change", "yield", "meet"],
  THREATEN: ["restrict", "arrest", "relations", "expel", "territory", "violence"],
  PROTEST: ["demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"],
  SANCTION: ["convict", "expel", "withdraw", "discontinue"],
  MOBILIZE: ["troops", "weapons", "police", "militia"],
  COERCE: [
    "seize",
    "restrict",
    "censor",
    "curfew",
    "martial-law",
    "arrest",
    "deport",
    "withhold",
    "misinformation",
    "cyber",
  ],
  ASSAULT: [
    "abduct",
    "beat",
    "torture",
    "sexual",
    "targeted",
    "destroy",
    "primitive",
    "firearms",
    "explosives",
    "suicide-attack",
    "aerial",
    "drone",
    "heavy-weapons",
    "crowd-control",
    "unconventional",
  ],
};

/** A few modes say more than their type: a bombing, a visit. */
const modeNouns: Readonly<Record<string, string>> = {
  "CONSULT phone": "telephone call",
  "CONSULT visit": "visit",
  "CONSULT multilateral": "gathering",
  "CONSULT third-party": "mediation",
  "RETREAT ceasefire": "ceasefire",
  "RETREAT withdraw": "withdrawal",
  "RETREAT release": "release",
  "RETREAT disarm": "disarmament",
  "RETREAT access": "access",
  "RETREAT resign": "resignation",
  "ACCUSE allege": "accusation",
  "ACCUSE investigate": "investigation",
  "SANCTION expel": "expulsion",
  "SANCTION convict": "conviction",
  "SANCTION discontinue": "break",
  "MOBILIZE troops": "movement of troops",
  "MOBILIZE weapons": "show of weapons",
  "COERCE seize": "seizure",
  "COERCE arrest": "arrest",
  "COERCE cyber": "cyber attack",
  "PROTEST demo": "demonstration",
  "PROTEST riot": "riot",
  "PROTEST strike": "strike",
  "ASSAULT abduct": "abduction",
  "ASSAULT targeted": "killing",
  "ASSAULT explosives": "bombing",
  "ASSAULT aerial": "air strike",
  "ASSAULT drone": "drone strike",
  "ASSAULT heavy-weapons": "bombardment",
  "ASSAULT firearms": "shooting",
};

export const nounOf = (type: EventType, mode: string | null = null): string =>
  modeNouns[`${type} ${mode}`] ?? typeWords[type][1];

export const quadWords: Readonly<Record<Quad, string>> = {
  1: "Verbal cooperation",
  2: "Material cooperation",
  3: "Verbal conflict",
  4: "Material conflict",
};

export const quads: readonly Quad[] = [1, 2, 3, 4];

export const statusWords: Readonly<Record<RequestStatus, string>> = {
  open: "nothing known of an answer",
  conveyed: "it reached the next in the chain",
  agreed: "the addressee accepted",
  refused: "the addressee refused",
  ignored: "no answer was given",
  met: "what was asked for came about",
  defied: "what was asked not to happen, happened",
};

export const statuses = Object.keys(statusWords) as readonly RequestStatus[];

export const modalityWords: Readonly<Record<Modality, string>> = {
  actual: "happened",
  ongoing: "goes on",
  requested: "asked for",
  threatened: "threatened",
  promised: "promised",
  expected: "expected",
  possible: "possible",
  hypothetical: "supposed",
};

export const modalities = Object.keys(modalityWords) as readonly Modality[];

export const stanceWords: Readonly<Record<Stance, string>> = {
  asserts: "says so",
  denies: "denies it",
  doubts: "doubts it",
  "cannot-confirm": "cannot confirm it",
};

/** Happened, or goes on: all else is only said to come, be wanted, be feared, or not to be. */
export const happened = ({ modality, polarity }: Pick<EventNode, "modality" | "polarity">): boolean =>
  (modality === "actual" || modality === "ongoing") && polarity === "positive";

/** "attack", "threatened: attack", "asked for: no attack", "no talks" */
export function deedWords({
  type,
  mode,
  modality,
  polarity,
}: Pick<EventNode, "type" | "mode" | "modality" | "polarity">): string {
  if (type === null) return polarity === "negative" ? "not to" : "to";
  const noun = nounOf(type, mode);
  if (happened({ modality, polarity })) return modality === "ongoing" ? `${noun}, going on` : noun;
  if (modality === "actual" || modality === "ongoing") return `no ${noun}`;
  return `${modalityWords[modality]}: ${polarity === "negative" ? "no " : ""}${noun}`;
}

/** Words of a report without its breaks of line. */
export const inOneLine = (words: string): string => words.replaceAll(/\s+/gu, " ");

export const tieWords = (kind: string): string => kind.replaceAll("-", " ");

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString("en-GB")} ${number === 1 ? one : many}`;
