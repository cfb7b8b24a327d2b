import { DemarcheError } from "../errors.ts";
import type { Database, Queries } from "./database.ts";
import { migrations } from "./migrations.ts";

/** Brings the tables to this version, all steps or none. Throws `newer-record` where a newer program made them. */
export async function migrate(database: Database): Promise<void> {
  if ((await versionOf(database, database.subject)) === migrations.length) return;
  await database.transaction(async (queries) => {
    const { query } = queries;
    // Two processes may begin on one server together: the second waits here, and finds the steps done.
    await query("select pg_advisory_xact_lock(7204132)");
    await query("create schema if not exists demarche");
    await query(
      "create table if not exists demarche.migration (version integer primary key, at timestamptz not null default now())",
    );
    const done = await versionOf(queries, database.subject);
    for (const [place, step] of migrations.entries()) {
      if (place < done) continue;
      for (const statement of statementsOf(step)) await query(statement);
      await query("insert into demarche.migration (version) values ($1)", [place + 1]);
    }
  });
}

/** How many steps the tables have gone; 0 where there are none. */
async function versionOf({ query }: Queries, subject: string): Promise<number> {
  const [found] = await query<{ table: string | null }>("select to_regclass('demarche.migration')::text as table");
  if (!found?.table) return 0;
  const [row] = await query<{ version: number }>(
    "select coalesce(max(version), 0)::int as version from demarche.migration",
  );
  const version = row?.version ?? 0;
  if (version > migrations.length)
    throw new DemarcheError(
      "newer-record",
      subject,
      `the record is of version ${version}, and this program knows ${migrations.length}`,
      "take a newer demarche",
    );
  return version;
}

/** No statement of ours holds a semicolon inside. */
const statementsOf = (sql: string): readonly string[] =>
  sql
    .split(";")
    .map((statement) => statement.trim())
    .filter(Boolean);
