export { type EventType, eventTypes, type Quad } from "./event-type.ts";
export { type Codebook, loadCameoCodes, loadCodebook } from "./load-codebook.ts";
export type { LightVerb, Operator, OperatorEffect, OperatorPart } from "./operators.ts";
export type { Scores } from "./scores.ts";
export type { Condition, ContentSlot, Sense, SlotPreferences } from "./sense.ts";
export { loadTieSenses, type TieKind, type TieSense, tieKinds } from "./tie-senses.ts";
export type { WordClasses } from "./word-classes.ts";
