import type { EventNode, EventType, Modality, PartyMention, Quad } from "../record.ts";

/** What a person has typed so far. */
export interface Draft {
  readonly type: EventType | null;
  readonly mode: string | null;
  readonly modality: Modality;
  readonly polarity: "positive" | "negative";
  readonly actors: readonly PartyMention[];
  readonly recipients: readonly PartyMention[];
  readonly start: string;
  readonly end: string;
  readonly fatalities: string;
  readonly injured: string;
}

export function draftOf(node: EventNode): Draft {
  const { type, mode, modality, polarity, actors, recipients, date, fatalities, injured } = node;
  return {
    type,
    mode,
    modality,
    polarity,
    actors,
    recipients,
    start: date?.start ?? "",
    end: date?.end ?? "",
    fatalities: fatalities === null ? "" : String(fatalities),
    injured: injured === null ? "" : String(injured),
  };
}

/** PLOVER's quad class of each type. */
export const quadOf: Readonly<Record<EventType, Quad>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  CONCEDE: 1,
  COOPERATE: 2,
  AID: 2,
  RETREAT: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};

/** The whole node as the person would have it. CAMEO's code and the score belong to the old sort, and are not known of a new one. */
export function corrected(node: EventNode, draft: Draft): EventNode {
  const isSameSort = draft.type === node.type && draft.mode === node.mode;
  const { start } = draft;
  const end = draft.end === "" || draft.end < start ? start : draft.end;
  const isSameDay = node.date !== null && node.date.start === start && node.date.end === end;
  const number = (words: string): number | null =>
    words.trim() === "" ? null : Math.max(0, Math.round(Number(words)));
  return {
    ...node,
    type: draft.type,
    mode: draft.mode,
    cameo: isSameSort ? node.cameo : null,
    quad: draft.type === null ? null : quadOf[draft.type],
    goldstein: isSameSort ? node.goldstein : null,
    actors: draft.actors,
    recipients: draft.recipients,
    modality: draft.modality,
    polarity: draft.polarity,
    date: start === "" ? null : isSameDay ? node.date : { start, end, text: node.date?.text ?? "", from: "inferred" },
    fatalities: number(draft.fatalities),
    injured: number(draft.injured),
  };
}
