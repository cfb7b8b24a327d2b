/** Trouble in a text that does not stop the work: a stable word, where, and what was done about it. */
export interface Note {
  readonly code: string;
  readonly message: string;
  readonly start: number | null;
  readonly end: number | null;
}
