/**
 * The questions of the record over many made-up events, side by side on PGlite and PostgreSQL: `npm run bench -- record [--events=1000000] [--tell]`.
 * PostgreSQL is taken from DEMARCHE_TEST_POSTGRES, an address on which databases may be made; without it its column is left out.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, findEvents, openDatabase } from "../src/store/index.ts";
import { freshDatabase, testServer } from "../test/contracts/postgres-place.ts";
import { fillRecord } from "./_record-events.ts";
import { questions } from "./_record-questions.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

const usual = 20_000;
const rounds = 3;

export async function run({ flags }: BenchOptions): Promise<BenchResult> {
  const given = [...flags].find((flag) => flag.startsWith("--events="));
  const count = given === undefined ? usual : Number(given.slice("--events=".length));
  const fields: Record<string, unknown> = { events: count };
  const folder = mkdtempSync(join(tmpdir(), "demarche-bench-"));
  try {
    fields.pglite = await measure(
      () => openDatabase({ directory: join(folder, "record") }),
      count,
      flags.has("--tell"),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (testServer !== undefined) {
    const { place, drop } = await freshDatabase();
    try {
      fields.postgres = await measure(() => openDatabase(place), count, flags.has("--tell"));
    } finally {
      await drop();
    }
  }
  const { pglite, postgres } = fields as Record<"pglite" | "postgres", Measured | undefined>;
  const cell = (value: unknown): string => String(value ?? "").padStart(12);
  return {
    fields,
    lines: [
      `${count.toLocaleString("en")} events; milliseconds, best of ${rounds}`.padEnd(60),
      `${"".padEnd(48)}${cell("PGlite")}${cell("its CPU")}${cell("PostgreSQL")}${cell("rows")}`,
      ...Object.keys(pglite ?? {}).map(
        (name) =>
          `${name.padEnd(48)}${cell(pglite?.[name]?.milliseconds)}${cell(pglite?.[name]?.processor)}${cell(postgres?.[name]?.milliseconds)}${cell(pglite?.[name]?.rows)}`,
      ),
    ],
  };
}

/** `processor` is this process's own time, in which PGlite works and a server does not: what counts on a machine that does other things too. */
type Measured = Readonly<
  Record<string, { readonly milliseconds: number; readonly processor: number; readonly rows: number }>
>;

async function measure(open: () => Promise<Database>, count: number, tells: boolean): Promise<Measured> {
  const measured: Record<string, { milliseconds: number; processor: number; rows: number }> = {};
  const timed = async (name: string, times: number, action: () => Promise<number>): Promise<void> => {
    let best = Number.POSITIVE_INFINITY;
    let processor = Number.POSITIVE_INFINITY;
    let rows = 0;
    for (let round = 0; round < times; round++) {
      const started = performance.now();
      const before = process.cpuUsage();
      rows = await action();
      const used = process.cpuUsage(before);
      processor = Math.min(processor, (used.user + used.system) / 1000);
      best = Math.min(best, performance.now() - started);
    }
    measured[name] = { milliseconds: Math.round(best), processor: Math.round(processor), rows };
    if (tells) console.error(`${name}: ${Math.round(best)} (${Math.round(processor)} of the processor)`);
  };
  let database = await open();
  await timed("load", 1, () => fillRecord(database, count));
  await database.close();
  await timed("open again", 1, async () => {
    database = await open();
    return (await findEvents(database, { limit: 1 })).total;
  });
  for (const [name, question] of questions) await timed(name, rounds, () => question(database));
  await database.close();
  return measured;
}
