import { DemarcheError } from "../errors.ts";
import type { ArticleInput } from "./article.ts";
import { dateTrouble, dayOfField } from "./days.ts";
import type { Note } from "./note.ts";

/** What a field of a file is for us. */
export type FieldName = "title" | "text" | "date" | "publisher" | "byline" | "url" | "id";

/** Other names of fields: `{ text: "body" }` where a file calls the text "body". */
export type FieldMap = Readonly<Partial<Record<FieldName, string>>>;

/** The names that files use for our fields, in order of preference. */
export const fieldNames: Readonly<Record<FieldName, readonly string[]>> = {
  title: ["title"],
  text: ["text"],
  date: ["date", "published"],
  publisher: ["publisher", "source"],
  byline: ["byline", "author", "authors"],
  url: ["url"],
  id: ["id"],
};

/** Makes an article's parts of one row of a JSON Lines, JSON or CSV file. Throws `bad-row` where the row holds no text. */
export function readRow(row: unknown, map: FieldMap, subject: string): ArticleInput {
  if (typeof row !== "object" || row === null || Array.isArray(row))
    throw new DemarcheError(
      "bad-row",
      subject,
      "the row is not an object",
      'give rows such as {"title": …, "text": …, "date": …}',
    );
  const fields = row as Record<string, unknown>;
  const field = (name: FieldName): unknown => {
    const names = map[name] === undefined ? fieldNames[name] : [map[name]];
    return names.map((key) => fields[key]).find((value) => value !== undefined && value !== null && value !== "");
  };
  const text = field("text");
  if (typeof text !== "string") {
    const wanted = map.text ?? "text";
    if (text === undefined && wanted in fields)
      throw new DemarcheError(
        "empty-article",
        subject,
        `the field "${wanted}" is empty`,
        "give rows with a report in them",
      );
    const names = Object.keys(fields).slice(0, 12).join(", ");
    const problem =
      text === undefined ? `the row has no field "${wanted}" (it has: ${names})` : `the field "${wanted}" is no text`;
    throw new DemarcheError("bad-row", subject, problem, "name the field that holds the text, as in --map text=body");
  }
  const date = dayOfField(field("date"));
  const notes: Note[] = [];
  if (date?.trouble)
    notes.push({
      code: date.trouble,
      message: dateTrouble(date.trouble, String(field("date"))),
      start: null,
      end: null,
    });
  return {
    text,
    title: words(field("title")),
    published: date?.day ?? null,
    publisher: words(field("publisher")),
    byline: words(field("byline")),
    url: words(field("url")),
    id: words(field("id")),
    notes,
  };
}

/** A value as words: a string, a number, a list of these, an object by its name ({"source": {"name": "Example News"}}). */
function words(value: unknown): string | null {
  if (typeof value === "string") return value.trim() || null;
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return value.map(words).filter(Boolean).join(", ") || null;
  if (typeof value === "object" && value !== null) return words((value as Record<string, unknown>).name);
  return null;
}
