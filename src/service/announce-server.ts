import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DemarcheError } from "../errors.ts";
import { defaultFolder } from "../store/index.ts";
import type { RecordPlace } from "./record.ts";

/** Where a server answers that holds a record, and the secret of its run. */
export interface ServerNote {
  readonly address: string;
  readonly secret: string;
}

const fileName = "demarche.server.json";

/** Leaves a note in the record's folder, for its owner's eyes only, and gives what takes it away. A record on PostgreSQL needs none: many may open it. */
export async function announceServer(place: RecordPlace, note: ServerNote): Promise<() => Promise<void>> {
  if (place.address) return async () => {};
  const file = join(place.directory ?? defaultFolder, fileName);
  await rm(file, { force: true });
  await writeFile(file, `${JSON.stringify(note)}\n`, { mode: 0o600, flag: "wx" });
  return () => rm(file, { force: true });
}

/** The server that holds the record, where one does and answers; null where none does. */
export async function findServer(place: RecordPlace): Promise<ServerNote | null> {
  if (place.address) return null;
  let note: Partial<ServerNote>;
  try {
    note = JSON.parse(await readFile(join(place.directory ?? defaultFolder, fileName), "utf8")) as Partial<ServerNote>;
  } catch {
    return null;
  }
  const { address, secret } = note;
  if (typeof address !== "string" || typeof secret !== "string") return null;
  try {
    await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(2000) });
    return { address, secret };
  } catch {
    // The note of a server that was killed.
    return null;
  }
}

/** Asks the server that holds a record, as its owner. What it refuses comes out as it would from the record itself. */
export async function askServer<Answer>(
  { address, secret }: ServerNote,
  method: "GET" | "POST" | "DELETE",
  path: string,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(`${address}${path}`, {
    method,
    headers: { authorization: `Bearer ${secret}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = response.status === 204 ? null : ((await response.json()) as unknown);
  if (response.ok) return answer as Answer;
  const { code = "internal-error", message = "", what = path, todo = "" } = answer as Partial<Record<string, string>>;
  throw new DemarcheError(code, what, message, todo);
}
