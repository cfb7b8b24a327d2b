import type { Queries, Value } from "./database.ts";

/** PostgreSQL keeps neither NUL nor half a surrogate pair; a sign of the same length stands for them, so that offsets hold. */
export const keptText = (text: string): string => text.replace(/\p{Surrogate}|\0/gu, "\uFFFD");

/** As JSON, in the order of the record's keys. */
export function keptJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!/\\u(?:0000|d[89a-f])/u.test(json)) return json;
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === "string" ? keptText(inner) : inner));
}

/** A list as PostgreSQL writes one: {"USA","south-china-morning-post"}. */
export const keptList = (words: readonly string[]): string =>
  `{${words.map((word) => `"${keptText(word).replace(/["\\]/gu, "\\$&")}"`).join(",")}}`;

/** A time of the record as it is told: "2026-11-22T20:04:00Z". */
export const utc = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Sorts before every day that is known. */
export const unknownDay = "0001-01-01";

/** A column with its type, and what a row has in it. */
export interface Column<R> {
  readonly name: string;
  readonly type: string;
  readonly of: (row: R) => string | number | boolean | null;
}

/** So many rows go in with one statement. */
const batch = 2_000;

/** Inserts what is not there yet: one statement for many rows, one parameter a column, whatever their number. */
export async function insertRows<R>(
  { query }: Queries,
  table: string,
  columns: readonly Column<R>[],
  rows: readonly R[],
): Promise<void> {
  const names = columns.map(({ name }) => name);
  const cast = columns.map(({ name, type }) => `r.${name}::${type}`);
  const sql =
    `insert into ${table} (${names.join(", ")}) select ${cast.join(", ")} ` +
    `from unnest(${columns.map((_, place) => `$${place + 1}::text[]`).join(", ")}) as r(${names.join(", ")}) on conflict do nothing`;
  for (let start = 0; start < rows.length; start += batch) {
    const part = rows.slice(start, start + batch);
    const values = columns.map(({ of }) =>
      part.map((row) => {
        const value = of(row);
        return value === null ? null : String(value);
      }),
    );
    await query(sql, values as unknown as readonly Value[]);
  }
}

/** Distinct values that are known, in order of their coming. */
export const distinct = (values: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(values.filter((value): value is string => value !== null && value !== undefined && value !== "")),
];
