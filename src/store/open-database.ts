import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DemarcheError } from "../errors.ts";
import type { Database } from "./database.ts";
import { lockFolder } from "./lock.ts";
import { migrate } from "./migrate.ts";
import { openPglite } from "./pglite-database.ts";
import { storageError } from "./storage-error.ts";

export interface DatabasePlace {
  readonly directory?: string | undefined;
  readonly address?: string | undefined;
}

export interface OpenOptions {
  /** Make the record where there is none; else `no-record` is thrown. */
  readonly create?: boolean | undefined;
}

export const defaultFolder = "demarche.record";

/** What tells a folder of ours from any other. */
const marker = "demarche-record.json";

/** Opens the record's store: a server where an address is given, else the folder. */
export async function openDatabase(place: DatabasePlace, { create = true }: OpenOptions = {}): Promise<Database> {
  if (place.address) {
    const { openPostgres } = await import("./postgres-database.ts");
    return migrated(await openPostgres(place.address));
  }
  const folder = place.directory ?? defaultFolder;
  const isRecord = await checkFolder(folder, create);
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw storageError(error, folder);
  }
  const release = await lockFolder(folder);
  const cluster = join(folder, "cluster");
  let database: Database;
  try {
    if (isRecord) await checkMarker(folder);
    else await rm(cluster, { recursive: true, force: true });
    database = await openPglite(cluster, folder, release);
  } catch (error) {
    await release();
    throw storageError(error, folder);
  }
  await migrated(database);
  // Written last: a folder that has it has a whole cluster, and what was left half made is made anew.
  if (!isRecord) await writeFile(join(folder, marker), `${JSON.stringify({ demarche: "record", format: 1 })}\n`);
  return database;
}

async function migrated(database: Database): Promise<Database> {
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Whether a record lies there already. A server is taken for one: nothing of ours can be left behind in its folder. */
export async function hasRecord(place: DatabasePlace): Promise<boolean> {
  if (place.address) return true;
  return (await entriesOf(place.directory ?? defaultFolder))?.includes(marker) ?? false;
}

/** Whether a record lies there; false where one may be made. */
async function checkFolder(folder: string, create: boolean): Promise<boolean> {
  const entries = await entriesOf(folder);
  if (entries?.includes(marker)) return true;
  // What a process leaves that was ended while it made the record.
  const isBegun = entries?.every((name) => /^(?:demarche\.lock|cluster$)/u.test(name)) ?? true;
  if (create && isBegun) return false;
  throw new DemarcheError(
    "no-record",
    folder,
    entries === null ? "there is no record here" : "the folder holds no record",
    "give the folder of a record with --record, or make one with demarche ingest",
  );
}

async function checkMarker(folder: string): Promise<void> {
  let format: unknown;
  try {
    ({ format } = JSON.parse(await readFile(join(folder, marker), "utf8")) as { format?: unknown });
  } catch {
    format = null;
  }
  if (typeof format === "number" && format > 1)
    throw new DemarcheError("newer-record", folder, `the record is of form ${format}`, "take a newer demarche");
  if (format !== 1)
    throw new DemarcheError("no-record", folder, `${marker} is damaged`, "put it back from a copy of the record");
}

async function entriesOf(folder: string): Promise<readonly string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR")
      throw new DemarcheError("no-record", folder, "this is a file", "give a folder");
    throw storageError(error, folder);
  }
}
