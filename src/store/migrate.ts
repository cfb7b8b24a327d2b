import { DemarcheError } from "../errors.ts";
import type { Database } from "./database.ts";
import { migrations } from "./migrations.ts";

/** Brings the tables to this version, each step whole or not at all. Throws `newer-record` where a newer program made them. */
export async function migrate(database: Database): Promise<void> {
  if ((await versionOf(database)) === migrations.length) return;
  await database.execute("create schema if not exists demarche");
  await database.execute(
    "create table if not exists demarche.migration (version integer primary key, at timestamptz not null default now())",
  );
  for (let version = (await versionOf(database)) + 1; version <= migrations.length; version++)
    await database.transaction(async ({ query }) => {
      // Two processes may begin on one server together: the second waits here, and finds the step done.
      await query("lock table demarche.migration in exclusive mode");
      const done = await query("select 1 from demarche.migration where version = $1", [version]);
      if (done.length > 0) return;
      for (const statement of statementsOf(migrations[version - 1] ?? "")) await query(statement);
      await query("insert into demarche.migration (version) values ($1)", [version]);
    });
}

/** How many steps the tables have gone; 0 where there are none. */
async function versionOf({ query, subject }: Database): Promise<number> {
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
