import type { Cell } from "../csv.ts";
import type { StoredClaim } from "../record.ts";

const columns = [
  "id",
  "type",
  "mode",
  "quad",
  "goldstein",
  "actors",
  "recipients",
  "modality",
  "polarity",
  "date_start",
  "date_end",
  "place",
  "country",
  "fatalities",
  "injured",
  "sources",
  "stance",
  "words",
  "publisher",
  "published",
  "title",
  "url",
  "article",
  "start",
  "end",
  "review",
  "rule",
] as const;

const partiesOf = (people: readonly { readonly party: string | null; readonly text: string }[]): string =>
  people.map(({ party, text }) => party ?? text).join("; ");

/** Claims as rows of a table, one column a field. */
export function claimTable(claims: readonly StoredClaim[]): {
  columns: readonly string[];
  rows: () => readonly (readonly Cell[])[];
} {
  return {
    columns,
    rows: () =>
      claims.map(({ id, event, sources, stance, words, article, review, rule }) => [
        id,
        event.type,
        event.mode,
        event.quad,
        event.goldstein,
        partiesOf(event.actors),
        partiesOf(event.recipients),
        event.modality,
        event.polarity,
        event.date?.start,
        event.date?.end,
        event.place?.text,
        event.place?.country,
        event.fatalities,
        event.injured,
        sources.map(({ name, text }) => name ?? text).join(" < "),
        stance,
        words,
        article.publisher,
        article.published,
        article.title,
        article.url,
        article.id,
        event.trigger.start,
        event.trigger.end,
        review?.verdict,
        rule,
      ]),
  };
}
