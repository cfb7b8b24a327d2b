import { randomUUID } from "node:crypto";
import { link, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { DemarcheError } from "../errors.ts";
import { storageError } from "./storage-error.ts";

interface Holder {
  readonly pid: number;
  /** When that process began, where the system tells: numbers of processes are used again. */
  readonly began: string | null;
  readonly host: string;
  readonly token: string;
}

/** A living holder touches its lock this often, in milliseconds; on another machine that is all we can see of it. */
const heartbeat = 5_000;
const silence = 60_000;
const tries = 50;

/** Locks that this process holds itself: in a container every process may have the number 1. */
const held = new Set<string>();

/**
 * Takes the folder for this process and gives what lets it go. PGlite has no lock, and two writers would silently lose rows.
 * The lock of a process that is no more is taken over. Throws `record-in-use`.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = join(folder, "demarche.lock");
  const token = randomUUID();
  const own: Holder = { pid: process.pid, began: await beginOf(process.pid), host: hostname(), token };
  const draft = `${file}.${token}`;
  // Known as ours before it is linked: another part of this process must never take it for a dead one's.
  held.add(token);
  let taken = false;
  try {
    await writeFile(draft, JSON.stringify(own));
  } catch (error) {
    held.delete(token);
    throw storageError(error, folder);
  }
  try {
    for (let attempt = 0; attempt < tries; attempt++) {
      taken = await linked(draft, file);
      if (taken) return keep(file, token);
      await takeAway(file, draft, folder);
    }
  } finally {
    if (!taken) held.delete(token);
    await rm(draft, { force: true });
  }
  throw inUse(folder, null);
}

/** A link is made by one process only, and what it names is whole from the first. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw storageError(error, to);
  }
}

/**
 * Removes the lock of a dead holder. Only one at a time may, and it looks again before it does: a dead holder's lock can then change under nobody's hands,
 * since the dead let nothing go and a link needs the name free.
 */
async function takeAway(file: string, draft: string, folder: string): Promise<void> {
  const holder = await readHolder(file);
  if (holder === null) return;
  if (await isAlive(holder, file)) throw inUse(folder, holder);
  const turn = `${file}.takeover`;
  if (!(await linked(draft, turn))) {
    // Whoever was about to take it over has died in these few milliseconds.
    const age = Date.now() - (await stat(turn).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > silence) await rm(turn, { force: true });
    else await setTimeout(20);
    return;
  }
  try {
    const now = await readHolder(file);
    if (now !== null && !(await isAlive(now, file))) await rm(file, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    const { pid, began, host, token } = JSON.parse(await readFile(file, "utf8")) as Partial<Holder>;
    return { pid: pid ?? 0, began: began ?? null, host: host ?? "", token: token ?? "" };
  } catch (error) {
    // A lock that says nothing is nobody's.
    return (error as NodeJS.ErrnoException).code === "ENOENT" ? null : { pid: 0, began: null, host: "", token: "" };
  }
}

async function isAlive({ pid, began, host, token }: Holder, file: string): Promise<boolean> {
  if (held.has(token)) return true;
  if (pid === 0) return false;
  if (host !== hostname()) return Date.now() - (await stat(file).catch(() => ({ mtimeMs: 0 }))).mtimeMs < silence;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const begins = await beginOf(pid);
  return began === null || begins === null || began === begins;
}

/** The 22nd field of Linux's /proc/PID/stat; elsewhere nobody tells. */
async function beginOf(pid: number): Promise<string | null> {
  try {
    const fields = await readFile(`/proc/${pid}/stat`, "utf8");
    return fields.slice(fields.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function keep(file: string, token: string): () => Promise<void> {
  const timer = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => {});
  }, heartbeat);
  timer.unref();
  return async () => {
    clearInterval(timer);
    if ((await readHolder(file))?.token === token) await rm(file, { force: true });
    held.delete(token);
  };
}

function inUse(folder: string, holder: Holder | null): DemarcheError {
  const who = holder === null ? "another process" : `process ${holder.pid} on ${holder.host}`;
  const advice = "wait until it ends, ask the server that holds it, or keep the record in PostgreSQL (DATABASE_URL)";
  return new DemarcheError("record-in-use", folder, `${who} has this record open`, advice);
}
