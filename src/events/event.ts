import type { EventDate, EventPlace, Modality, PartyMention, SourceMention, Stance } from "../claims/index.ts";
import type { EventType, Quad } from "../codebook/index.ts";

/** A party of an event: whom the claims name, by the fullest name that any of them gives. */
export interface EventParty {
  readonly party: string | null;
  readonly role: PartyMention["role"];
  readonly name: string | null;
}

/** What claims about one deed say differently; every variant stands with the claims that tell it, and none is averaged away. */
export type Dispute =
  | {
      readonly field: "fatalities" | "injured" | "date" | "place" | "actors" | "recipients";
      readonly values: readonly { readonly value: string | number; readonly claims: readonly string[] }[];
    }
  | {
      readonly stance: Exclude<Stance, "asserts">;
      /** Party of the source, or its words where nobody knows the party. */
      readonly by: string | null;
      readonly claims: readonly string[];
    };

/** Who vouches for an event: one source however many articles carry it. */
export interface EventSource {
  readonly party: string | null;
  readonly name: string | null;
  readonly text: string;
  readonly named: boolean;
  readonly role: SourceMention["role"];
}

/** What happened in the world: the claims of all articles about the same deed, gathered. */
export interface EventRecord {
  /** Stable while its earliest claim is the same: hexadecimal digest of that claim's article and trigger. */
  readonly id: string;
  readonly type: EventType;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly cameo: string | null;
  readonly quad: Quad;
  readonly goldstein: number | null;
  readonly actors: readonly EventParty[];
  readonly recipients: readonly EventParty[];
  /** `actual` and `ongoing` happened; the others are asked, threatened, expected … */
  readonly modality: Modality;
  readonly polarity: "positive" | "negative";
  readonly date: EventDate | null;
  readonly place: EventPlace | null;
  readonly fatalities: number | null;
  readonly injured: number | null;
  /** Claim ids, the earliest article's first. */
  readonly claims: readonly string[];
  /** How many articles tell it, and how many independent voices: copies of one wire report, and outlets of one publisher, are one. */
  readonly articles: number;
  readonly publishers: number;
  readonly sources: readonly EventSource[];
  readonly disputed: readonly Dispute[];
}

/** A person's word on whether two claims are of one deed. It wins over the gathering for ever after. */
export interface Judgement {
  readonly kind: "same" | "different";
  readonly claims: readonly [string, string];
}
