import { DemarcheError } from "../errors.ts";
import type { Queries, Row, Value } from "./database.ts";
import type { Page, PageOptions, PartyFilter } from "./record.ts";
import { keptText, unknownDay } from "./values.ts";

/** The conditions of a question, growing: `where.add("type = any(?)", types)`, left out where nothing was asked. */
export interface Where {
  readonly add: (condition: string, value: Value | undefined) => void;
  /** A condition without a value. */
  readonly always: (condition: string) => void;
  /** A parameter's place: $3. */
  readonly bind: (value: Value) => string;
  readonly sql: () => string;
  readonly values: () => readonly Value[];
}

export function createWhere(): Where {
  const conditions: string[] = [];
  const values: Value[] = [];
  const bind = (value: Value): string => `$${values.push(cleaned(value))}`;
  return {
    add: (condition, value) => {
      if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return;
      conditions.push(condition.replace("?", bind(value)));
    },
    always: (condition) => void conditions.push(condition),
    bind,
    sql: () => (conditions.length === 0 ? "true" : conditions.join(" and ")),
    values: () => values,
  };
}

function cleaned(value: Value): Value {
  if (typeof value === "string") return keptText(value);
  return Array.isArray(value) ? (value.map((one) => (typeof one === "string" ? keptText(one) : one)) as Value) : value;
}

/** What claims and events are narrowed by alike; `t` is the table's name in the question. */
export function narrow(where: Where, filter: PartyFilter, t: string): void {
  where.add(`${t}.parties @> ?::text[]`, filter.parties);
  where.add(`${t}.parties && ?::text[]`, joined(filter.actors, filter.recipients));
  where.add(`${t}.actors && ?::text[]`, filter.actors);
  where.add(`${t}.recipients && ?::text[]`, filter.recipients);
  where.add(`${t}.type = any(?::text[])`, filter.types);
  where.add(`${t}.mode = any(?::text[])`, filter.modes);
  where.add(`${t}.contexts && ?::text[]`, filter.contexts);
  where.add(`${t}.quad = any(?::int[])`, filter.quads);
  where.add(`${t}.modality = any(?::text[])`, filter.modalities);
  where.add(`${t}.country = any(?::text[])`, filter.countries);
  where.add(`${t}.sources @> array[?]::text[]`, filter.source);
  narrowDays(where, filter, t);
}

/** Only `parties` has an index; whoever acts or is acted on is in it. */
const joined = (actors: readonly string[] = [], recipients: readonly string[] = []): readonly string[] => [
  ...actors,
  ...recipients,
];

/** Days that touch the time asked for; what has no day fits no time. */
export function narrowDays(
  where: Where,
  { since, until }: { readonly since?: string | undefined; readonly until?: string | undefined },
  t: string,
): void {
  where.add(`${t}.end_day >= ?::date`, since);
  // What lasts a month at most begins near its end, so that an index of first days is enough; the few others have their own.
  where.add(`(${t}.day >= ?::date - 31 or ${t}.long)`, since);
  where.add(`${t}.day <= ?::date`, until);
  if (until !== undefined) where.always(`${t}.day > '${unknownDay}'`);
}

/** A question for a page: rows of `from`, told apart and put in order by a day and an id. */
export interface PageQuestion<T> {
  readonly from: string;
  readonly where: Where;
  /** The columns of day and id: "e.day", "e.id". */
  readonly day: string;
  readonly id: string;
  /** What is selected of the rows of the page: joined after they are found. */
  readonly select: string;
  readonly join: string;
  readonly options: PageOptions & { readonly order?: "newest" | "oldest" | undefined };
  readonly item: (row: Row) => T;
}

const usualLimit = 100;
const largestLimit = 1_000;

/** How many rows a page has. */
export const limitOf = ({ limit = usualLimit }: PageOptions): number =>
  Math.min(Math.max(Math.trunc(limit), 1), largestLimit);

/** Where a page begins whose cursor is the number of rows before it. Throws `bad-cursor`. */
export function startOf({ after }: PageOptions): number {
  if (!after) return 0;
  if (!/^\d{1,9}$/u.test(after)) throw badCursor(after);
  return Number(after);
}

/** One page, and how many there are in all. `join` may use `p`, the page's rows with `day` and `id`. */
export async function findPage<T>({ query }: Queries, question: PageQuestion<T>): Promise<Page<T>> {
  const { from, where, day, id, options } = question;
  const limit = limitOf(options);
  const after = options.after ? readCursor(options.after) : null;
  const total = after?.total ?? (await countAll({ query }, question));
  const way = options.order === "oldest" ? "asc" : "desc";
  const isBefore = options.order === "oldest" ? ">" : "<";
  if (after !== null)
    where.always(
      `(${day}, ${id}) ${isBefore} (${where.bind(after.day)}::date, ${where.bind(after.id)}::text collate "C")`,
    );
  const rows = await query(
    `select p.day::text as page_day, p.id as page_id, ${question.select} from (
       select ${day} as day, ${id} as id from ${from} where ${where.sql()} order by ${day} ${way}, ${id} ${way} limit ${limit + 1}
     ) p ${question.join} order by p.day ${way}, p.id ${way}`,
    where.values(),
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(question.item),
    next:
      rows.length > limit && last
        ? writeCursor({ day: last.page_day as string, id: last.page_id as string, total })
        : null,
    total,
  };
}

async function countAll<T>({ query }: Queries, { from, where }: PageQuestion<T>): Promise<number> {
  const [row] = await query<{ total: number }>(
    `select count(*)::int as total from ${from} where ${where.sql()}`,
    where.values(),
  );
  return row?.total ?? 0;
}

/** Where a page begins. The number of all is counted once, with the first page. */
interface Cursor {
  readonly day: string;
  readonly id: string;
  readonly total: number;
}

const writeCursor = ({ day, id, total }: Cursor): string =>
  Buffer.from(JSON.stringify([day, id, total])).toString("base64url");

function readCursor(text: string): Cursor {
  try {
    const [day, id, total] = JSON.parse(Buffer.from(text, "base64url").toString()) as unknown[];
    if (
      typeof day === "string" &&
      /^\d{4}-\d\d-\d\d$/u.test(day) &&
      typeof id === "string" &&
      typeof total === "number"
    )
      return { day, id, total };
  } catch {
    // told below
  }
  throw badCursor(text);
}

const badCursor = (text: string): DemarcheError =>
  new DemarcheError("bad-cursor", text.slice(0, 60), "no page begins here", "give what `next` said, or nothing");
