import type { EventRecord, Judgement } from "./event.ts";

/** What the gathering may know besides the claims. */
export interface GatherContext {
  /** The voice of each article, by article id, as `findVoices` gives them; an article that is not in it speaks for its publisher, or for itself. */
  readonly voices?: ReadonlyMap<string, string> | undefined;
  /** What people have said, the latest last; it wins over everything. */
  readonly judgements?: readonly Judgement[] | undefined;
  /** Gather these blocks alone: the claims given must be all that have one of them. */
  readonly blocks?: ReadonlySet<string> | undefined;
}

export interface Gathering {
  /** In the order of their first tellings. */
  readonly events: readonly EventRecord[];
  /** The event of each claim's own deed, by claim id; a claim that only denies, or whose block was not gathered, has none. */
  readonly eventOf: ReadonlyMap<string, string>;
  /** The block in which each event was gathered, by event id: before a block is gathered anew, its events are taken out. */
  readonly blockOf: ReadonlyMap<string, string>;
}
