import { randomUUID } from "node:crypto";
import { link, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
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
const tries = 5;

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
  try {
    await writeFile(draft, JSON.stringify(own));
  } catch (error) {
    throw storageError(error, folder);
  }
  try {
    for (let attempt = 0; attempt < tries; attempt++) {
      if (await linked(draft, file)) return keep(file, token);
      await takeAway(file, folder);
    }
  } finally {
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

/** Removes the lock of a dead holder. Another process may have taken it over in between: what was moved is looked at again, and given back. */
async function takeAway(file: string, folder: string): Promise<void> {
  const holder = await readHolder(file);
  if (holder === null) return;
  if (await isAlive(holder, file)) throw inUse(folder, holder);
  const aside = `${file}.${holder.token}.${process.pid}`;
  try {
    await rename(file, aside);
  } catch {
    return;
  }
  const moved = await readHolder(aside);
  if (moved !== null && moved.token !== holder.token) await linked(aside, file);
  await rm(aside, { force: true });
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
  held.add(token);
  const timer = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => {});
  }, heartbeat);
  timer.unref();
  return async () => {
    clearInterval(timer);
    held.delete(token);
    if ((await readHolder(file))?.token === token) await rm(file, { force: true });
  };
}

function inUse(folder: string, holder: Holder | null): DemarcheError {
  const who = holder === null ? "another process" : `process ${holder.pid} on ${holder.host}`;
  const advice = "wait until it ends, ask the server that holds it, or keep the record in PostgreSQL (DATABASE_URL)";
  return new DemarcheError("record-in-use", folder, `${who} has this record open`, advice);
}
