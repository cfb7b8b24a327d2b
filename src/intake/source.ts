import { open, readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { DemarcheError } from "../errors.ts";

/** How a source is to be read. */
export type SourceKind = "text" | "page" | "json-lines" | "json" | "csv" | "tsv";

/** Bytes from somewhere, with the name they go by in messages. */
export interface Source {
  /** What messages call it: the path, the address, "standard input". */
  readonly subject: string;
  readonly file: string | null;
  readonly url: string | null;
  readonly kind: SourceKind;
  readonly charset: string | null;
  readonly bytes: AsyncIterable<Uint8Array>;
}

const kindsByEnding: ReadonlyMap<string, SourceKind> = new Map([
  [".txt", "text"],
  [".text", "text"],
  [".html", "page"],
  [".htm", "page"],
  [".xhtml", "page"],
  [".jsonl", "json-lines"],
  [".ndjson", "json-lines"],
  [".json", "json"],
  [".csv", "csv"],
  [".tsv", "tsv"],
]);

/** The kind that a name's ending tells; undefined where it tells none. */
export function kindOfName(name: string): SourceKind | undefined {
  return kindsByEnding.get(extname(name).toLowerCase());
}

/** The kind that the first bytes tell, for standard input and for names that say nothing. */
export function kindOfBytes(head: Uint8Array): SourceKind {
  const start = Buffer.from(head.subarray(0, 2048))
    .toString("utf8")
    .replace(/^[\s\uFEFF]+/u, "");
  if (/^(?:<!doctype html|<html|<head|<body|<\?xml[^>]*>\s*<!doctype html|<!--)/iu.test(start)) return "page";
  if (/^\{\s*(?:"|$)/u.test(start)) return "json-lines";
  return /^\[\s*\{/u.test(start) ? "json" : "text";
}

/** All files under a folder, by name, with those of unknown kind marked. Names that begin with a dot and linked folders are passed over. */
export async function* walkFolder(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(path);
    else if (entry.isFile() || (entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isFile())) yield path;
  }
}

/** Opens a file. Its kind is that of its name, else that of its first bytes. */
export async function openFile(path: string): Promise<Source> {
  try {
    const handle = await open(path);
    let kind = kindOfName(path);
    if (kind === undefined) {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(2048), 0, 2048, 0);
      kind = kindOfBytes(buffer.subarray(0, bytesRead));
    }
    return { subject: path, file: path, url: null, kind, charset: null, bytes: handle.createReadStream({ start: 0 }) };
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Standard input: its kind is that of its first bytes. */
export async function openStandardInput(input: AsyncIterable<Uint8Array | string>): Promise<Source> {
  const iterator = input[Symbol.asyncIterator]();
  // The first bytes may come in drops: wait for enough to tell what they are.
  let head = Buffer.alloc(0);
  let ended = false;
  while (!ended && head.length < 2048) {
    const next = await iterator.next();
    if (next.done) ended = true;
    else head = Buffer.concat([head, Buffer.from(next.value)]);
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    yield head;
    if (ended) return;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield Buffer.from(next.value);
  }
  return { subject: "standard input", file: null, url: null, kind: kindOfBytes(head), charset: null, bytes: all() };
}

/** The whole of a source that holds one article. One of more than `limit` bytes is no report. */
export async function readAll(source: Source, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of source.bytes) {
      size += part.length;
      if (size > limit) {
        const problem = `it is larger than ${Math.round(limit / 1024 / 1024)} MB`;
        throw new DemarcheError("too-large", source.subject, problem, "give one report a file, or many as JSON Lines");
      }
      parts.push(part);
    }
  } catch (error) {
    throw error instanceof DemarcheError ? error : fileError(error, source.subject);
  }
  return Buffer.concat(parts);
}

/** The user's trouble with a file, in words; anything else is a bug and passes through. */
export function fileError(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === "ENOENT" || code === "ENOTDIR")
    return new DemarcheError("no-such-file", path, "there is no such file or folder", "check the path");
  if (code === "EACCES" || code === "EPERM")
    return new DemarcheError("unreadable-file", path, "the file may not be read", "check its permissions");
  if (
    code === "ENAMETOOLONG" ||
    code === "EINVAL" ||
    code === "ERR_INVALID_ARG_VALUE" ||
    code === "ELOOP" ||
    code === "EIO"
  )
    return new DemarcheError("unreadable-file", path.slice(0, 80), "the path cannot be read", "check the path");
  return error;
}
