/** One published text, as it came. The text is never changed: everything derived points into it by UTF-16 offsets. */
export interface Article {
  /** Hexadecimal digest of the text, title and url; the same article read twice has the same id. */
  readonly id: string;
  readonly file: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  /** ISO day, or null where neither the text nor the user tells. */
  readonly published: string | null;
  /** Where the article's place line says it was written: "WASHINGTON (Reuters) -" gives WASHINGTON. */
  readonly dateline: string | null;
  readonly text: string;
  /** Where the report itself begins in `text`, past byline and date lines; and where it ends. */
  readonly body: { readonly start: number; readonly end: number };
  /** What intake noticed: a doubtful date, a guessed charset. */
  readonly notes: readonly Note[];
}

/** Trouble in a text that does not stop the work: a stable word, where, and what was done about it. */
export interface Note {
  readonly code: string;
  readonly message: string;
  readonly start: number | null;
  readonly end: number | null;
}
