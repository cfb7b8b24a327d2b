/** The forms of data/language/tokens.tsv, by kind; what each kind is for stands at the head of that table. */
export interface TokenForms {
  readonly titles: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly months: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  readonly prefixes: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  /** "cannot" → ["can", "not"] */
  readonly contractions: ReadonlyMap<string, readonly string[]>;
  readonly starters: ReadonlySet<string>;
  readonly speech: ReadonlySet<string>;
  /** Words before a colon that tell who speaks in a transcript, and those of whoever asks. */
  readonly labels: ReadonlySet<string>;
  readonly askers: ReadonlySet<string>;
}

/** Read the table: a `#` line is a comment, the first other line names the columns. */
export function readTokenForms(text: string): TokenForms {
  const byKind = new Map<string, string[]>();
  const rows = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  for (const row of rows.slice(1)) {
    const [kind = "", form = ""] = row.split("\t");
    const forms = byKind.get(kind) ?? [];
    forms.push(form);
    byKind.set(kind, forms);
  }
  const set = (kind: string): ReadonlySet<string> => new Set(byKind.get(kind));
  // Transcripts write "MR. PRICE:".
  const bothCases = (kind: string) => new Set([...set(kind)].flatMap((form) => [form, form.toUpperCase()]));
  return {
    titles: bothCases("title"),
    numbers: set("number"),
    months: bothCases("month"),
    endings: bothCases("ending"),
    prefixes: new Set([...set("prefix")].map((form) => form.slice(0, -1))),
    suffixes: new Set([...set("suffix")].map((form) => form.slice(1))),
    contractions: new Map(
      [...set("contraction")].map((form) => {
        const [whole = "", parts = ""] = form.split(" = ");
        return [whole, parts.split(" ")];
      }),
    ),
    starters: set("starter"),
    speech: set("said"),
    labels: set("label"),
    askers: set("asker"),
  };
}
