import { Pool, type PoolClient, types } from "pg";
import { DemarcheError } from "../errors.ts";
import type { Database, Queries, Row, Value } from "./database.ts";
import { storageError } from "./storage-error.ts";

/** Eight-byte integers come as text; ours are counts, and fit. */
types.setTypeParser(20, Number);

/** Connects to the server at the address. The tables lie in a schema of their own, so that a database can be shared. */
export async function openPostgres(address: string): Promise<Database> {
  const subject = withoutPassword(address);
  if (!/^(?:postgres(?:ql)?|socket):/u.test(address))
    throw new DemarcheError(
      "store-refused",
      subject,
      "this is no PostgreSQL address",
      "give DATABASE_URL as postgres://user@host/database",
    );
  const pool = new Pool({
    connectionString: address,
    options: "-c search_path=demarche",
    application_name: "demarche",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // A connection that the server drops while it lies idle is no news: the next query takes another.
  pool.on("error", () => {});
  const asking = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw storageError(error, subject);
    }
  };
  const on = (client: Pool | PoolClient): Queries["query"] =>
    (async (sql: string, values: readonly Value[] = []) =>
      (await asking(() => client.query(sql, [...values]))).rows as readonly Row[]) as Queries["query"];
  await asking(() => pool.query("select 1")).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  return {
    kind: "postgres",
    subject,
    query: on(pool),
    execute: (sql) => asking(async () => void (await pool.query(sql))),
    transaction: async (work) => {
      const client = await asking(() => pool.connect());
      // Without a listener a lost connection would end the process.
      let lost: Error | undefined;
      const onError = (error: Error): void => {
        lost = error;
      };
      client.on("error", onError);
      try {
        await asking(() => client.query("begin"));
        const result = await work({ query: on(client) });
        await asking(() => client.query("commit"));
        return result;
      } catch (error) {
        await client.query("rollback").catch((failure: Error) => {
          lost ??= failure;
        });
        throw error;
      } finally {
        client.off("error", onError);
        client.release(lost);
      }
    },
    close: () => pool.end(),
  };
}

function withoutPassword(address: string): string {
  try {
    const url = new URL(address);
    url.password = "";
    url.search = "";
    return url.href;
  } catch {
    return "DATABASE_URL";
  }
}
