import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import { afterAll, describe, expect, test } from "vitest";
import { main } from "../../src/cli/index.ts";
import { openRecord } from "../../src/service/index.ts";
import { lockFolder } from "../../src/store/lock.ts";
import { killContract } from "./kill-contract.ts";
import { recordContract } from "./record-contract.ts";

const folders: string[] = [];

async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "demarche-contract-"));
  folders.push(folder);
  return join(folder, "record");
}

const fresh = async () => ({ directory: await freshFolder() });

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}, 60_000);

recordContract("the record on PGlite", { fresh });
killContract("the record on PGlite", fresh);

describe("a record's folder", { timeout: 120_000 }, () => {
  test("is made only where it is asked for, and never in a folder that holds something else", async () => {
    const folder = await freshFolder();
    await expect(openRecord({ directory: folder }, { create: false })).rejects.toMatchObject({ code: "no-record" });
    await mkdir(folder);
    await writeFile(join(folder, "thesis.txt"), "three years of work");
    await expect(openRecord({ directory: folder })).rejects.toMatchObject({ code: "no-record" });
    await expect(openRecord({ address: "nonsense" })).rejects.toMatchObject({ code: "store-refused" });
    await expect(openRecord({ directory: join(folder, "thesis.txt") })).rejects.toMatchObject({ code: "no-record" });
    expect(await readFile(join(folder, "thesis.txt"), "utf8")).toBe("three years of work");
  });

  test("is written out as files, or one line tells why not", async () => {
    const folder = await freshFolder();
    const record = await openRecord({ directory: folder });
    await record.close();
    const out = new PassThrough().resume();
    let told = "";
    const err = new Writable({
      write: (chunk, _encoding, done) => {
        told += chunk;
        done();
      },
    });
    const terminal = { out, err, input: out, environment: {} };
    const run = (...words: string[]) => main(["export", ...words, "--record", folder], terminal);
    const file = join(folder, "..", "events.csv");
    expect(await run("csv", "--out", file)).toBe(0);
    expect(await readFile(file, "utf8")).toMatch(/^id,date_start,/u);
    expect(await run("gold", "--out", join(folder, "..", "gold"))).toBe(0);
    expect(told).toMatch(/^demarche: export: no gold: .+ see demarche review\n$/u);
    told = "";
    for (const wrong of [join(folder, "nowhere", "x.csv"), join(file, "x.csv"), folder])
      expect(await run("csv", "--out", wrong)).toBe(1);
    expect(told.trimEnd().split("\n")).toEqual(Array(3).fill(expect.stringMatching(/: unwritable-file: .+ \(E\w+\)/u)));
  });

  test("is open to one process at a time, and of a newer version to none", async () => {
    const directory = await freshFolder();
    const record = await openRecord({ directory });
    await expect(openRecord({ directory })).rejects.toMatchObject({ code: "record-in-use" });
    await record.close();
    const again = await openRecord({ directory }, { create: false });
    await again.close();
    await writeFile(join(directory, "demarche-record.json"), JSON.stringify({ demarche: "record", format: 2 }));
    await expect(openRecord({ directory })).rejects.toMatchObject({ code: "newer-record" });
    await writeFile(join(directory, "demarche-record.json"), "{");
    await expect(openRecord({ directory })).rejects.toMatchObject({ code: "no-record" });
  });
});

describe("the lock", () => {
  const lock = async (content: object) => {
    const folder = await freshFolder();
    await mkdir(folder);
    await writeFile(join(folder, "demarche.lock"), JSON.stringify({ token: "t", ...content }));
    return lockFolder(folder);
  };

  test("of a process that is no more is taken over", async () => {
    const child = spawn(process.execPath, ["-e", ""]);
    await new Promise((resolve) => child.on("exit", resolve));
    const release = await lock({ pid: child.pid, began: null, host: hostname() });
    await release();
    // The number is used again, by a process that began at another time.
    await (await lock({ pid: process.ppid, began: "1", host: hostname() }))();
    await (await lock({ pid: process.pid, began: "1", host: hostname() }))();
  });

  test("of a living process, here or on another machine, is not", async () => {
    await expect(lock({ pid: process.ppid, began: null, host: hostname() })).rejects.toMatchObject({
      code: "record-in-use",
    });
    await expect(lock({ pid: 1, began: null, host: "elsewhere" })).rejects.toMatchObject({ code: "record-in-use" });
  });

  test("goes to one of many that want it", async () => {
    const folder = await freshFolder();
    await mkdir(folder);
    await writeFile(join(folder, "demarche.lock"), "");
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});
