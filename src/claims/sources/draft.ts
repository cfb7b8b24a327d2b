import type { AttributedWords, Attribution } from "./attribution.ts";

/** An attribution on the way, with what only the finding needs. */
export interface Draft extends Attribution {
  /** It takes a stand, and vouches for nothing. */
  readonly attitude: boolean;
  /** Who is told. */
  readonly audience: AttributedWords | null;
}
