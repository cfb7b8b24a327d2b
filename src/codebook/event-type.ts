/** PLOVER 2.0's sixteen types. */
export const eventTypes = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;

export type EventType = (typeof eventTypes)[number];

/** How a deed stands: whether it happened, or by which words it is still to come. */
export const modalities = [
  "actual",
  "ongoing",
  "requested",
  "threatened",
  "promised",
  "expected",
  "possible",
  "hypothetical",
] as const;

export type Modality = (typeof modalities)[number];

export type Quad = 1 | 2 | 3 | 4;
