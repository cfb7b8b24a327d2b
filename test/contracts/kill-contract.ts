import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { openRecord, type RecordPlace } from "../../src/service/index.ts";
import { manyReadings } from "./record-contract.ts";

const script = fileURLToPath(new URL("killed-process.ts", import.meta.url));
const count = 20;

/** Starts a process that keeps articles, and kills it with -9 once it has told of so many. Gives how many it told of. */
function killAfter(place: RecordPlace, articles: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(place), String(count)]);
    let told = 0;
    let said = "";
    let errors = "";
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk;
      // How many it has kept itself, which those kept before are no part of.
      told = Number([...said.matchAll(/^(\d+)\n/gmu)].at(-1)?.[1] ?? 0);
      if (said.includes("open") && told >= articles) child.kill("SIGKILL");
    });
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk;
    });
    child.on("error", reject);
    child.on("exit", (_code, signal) =>
      signal === "SIGKILL" ? resolve(told) : reject(new Error(`the process ended by itself: ${errors}`)),
    );
  });
}

/** Killed at any moment, no article that was told as kept is lost, none is kept by halves, and the rest is kept the next time. */
export function killContract(name: string, fresh: () => Promise<RecordPlace>): void {
  test(`${name}: kill -9 loses no finished article`, { timeout: 300_000 }, async () => {
    const place = await fresh();
    let before = 0;
    for (const articles of [1, 7]) {
      const told = await killAfter(place, articles);
      const record = await openRecord(place);
      const counts = await record.counts();
      expect(counts.articles).toBeGreaterThanOrEqual(before + told);
      expect(counts.claims).toBe(2 * counts.articles);
      expect(counts.ties).toBe(counts.articles);
      before = counts.articles;
      await record.close();
    }
    const record = await openRecord(place);
    expect(await record.keep(manyReadings(count))).toBe(count - before);
    const counts = await record.counts();
    await record.close();
    const untouched = await openRecord(await fresh());
    await untouched.keep(manyReadings(count));
    expect(counts).toEqual(await untouched.counts());
    await untouched.close();
  });
}
