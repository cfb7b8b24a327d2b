import { Client } from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { openRecord } from "../../src/service/index.ts";
import { killContract } from "./kill-contract.ts";
import { freshDatabase, testServer } from "./postgres-place.ts";
import { manyReadings, recordContract } from "./record-contract.ts";

const drops: (() => Promise<void>)[] = [];

afterAll(async () => {
  for (const drop of drops) await drop();
}, 120_000);

if (testServer === undefined)
  describe("the record on PostgreSQL", () => {
    test.skip("skipped: no server; .ci/postgres starts one, and DEMARCHE_TEST_POSTGRES tells its address", () => {});
  });
else {
  const fresh = async () => {
    const { place, drop } = await freshDatabase();
    drops.push(drop);
    return place;
  };
  recordContract("the record on PostgreSQL", { fresh });
  killContract("the record on PostgreSQL", fresh);

  test("a server that does not answer, or refuses, is told as such", async () => {
    await expect(openRecord({ address: "postgres://demarche@127.0.0.1:1/none" })).rejects.toMatchObject({
      code: "connection-lost",
    });
    const wrong = new URL(testServer ?? "");
    wrong.pathname = "/there_is_no_such_database";
    await expect(openRecord({ address: wrong.href })).rejects.toMatchObject({ code: "store-refused" });
  });

  test("a connection that is lost in the middle is told, and the next question takes another", {
    timeout: 120_000,
  }, async () => {
    const place = await fresh();
    const record = await openRecord(place);
    const end = new Client({ connectionString: testServer ?? "" });
    await end.connect();
    let told: unknown = null;
    let stopped = false;
    async function* untilStopped() {
      for await (const one of manyReadings(2_000))
        if (stopped) return;
        else yield one;
    }
    const kept = record.keep(untilStopped()).catch((error: unknown) => {
      told = error;
      stopped = true;
    });
    while (!stopped && (await record.counts()).articles < 3);
    const others = "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and state <> 'idle'";
    const database = new URL(place.address ?? "").pathname.slice(1);
    while (!stopped) await end.query(others, [database]);
    await kept;
    expect(told).toMatchObject({ code: "connection-lost" });
    const { articles, claims } = await record.counts();
    expect(claims).toBe(2 * articles);
    expect(await record.keep(manyReadings(articles + 5))).toBe(5);
    await end.end();
    await record.close();
  });

  test("two processes keep the same articles at once, and each is kept once", { timeout: 120_000 }, async () => {
    const place = await fresh();
    const records = await Promise.all([openRecord(place), openRecord(place)]);
    const kept = await Promise.all(records.map((record) => record.keep(manyReadings(30))));
    expect(kept.reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(await records[0].counts()).toMatchObject({ articles: 30, claims: 60, events: 60, pending: 0 });
    for (const record of records) await record.close();
  });
}
