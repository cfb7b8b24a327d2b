import { randomBytes } from "node:crypto";
import { Client } from "pg";
import type { RecordPlace } from "../../src/service/index.ts";

/** A server on which tests may make databases of their own; `.ci/postgres` starts one. Never DATABASE_URL, which may hold somebody's record. */
export const testServer = process.env.DEMARCHE_TEST_POSTGRES;

/** A new database on the test server, and what takes it away again. */
export async function freshDatabase(): Promise<{ readonly place: RecordPlace; readonly drop: () => Promise<void> }> {
  const name = `demarche_test_${randomBytes(6).toString("hex")}`;
  const address = new URL(testServer ?? "");
  const run = async (sql: string): Promise<void> => {
    const client = new Client({ connectionString: address.href });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  await run(`create database ${name} encoding 'UTF8' template template0`);
  const own = new URL(address);
  own.pathname = `/${name}`;
  return { place: { address: own.href }, drop: () => run(`drop database if exists ${name} with (force)`) };
}
