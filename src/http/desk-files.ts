import { readdir, readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";
import type { Context } from "hono";
import { isKnown, tagOf } from "./answer.ts";

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
};

interface DeskFile {
  readonly bytes: Buffer<ArrayBuffer>;
  readonly packed: Buffer<ArrayBuffer> | null;
  readonly type: string;
  readonly tag: string;
  /** The name has a digest of the content in it: it can be kept for ever. */
  readonly isNamedByContent: boolean;
}

/** The built desk, read once. Only what was there then is served, by its name: no path of a request ever reaches the disk. */
export async function loadDesk(folder: string | undefined): Promise<(context: Context) => Response> {
  const files = folder === undefined ? new Map<string, DeskFile>() : await readFiles(folder);
  const index = files.get("/index.html") ?? pageFile(missing);
  return (context) => {
    const path = context.req.path;
    // A name with an ending is a file; all else, and what stands behind a view, as the id "report.txt", is an address inside the desk, which is one page.
    const isAddress =
      extname(path) === "" || path === "/index.html" || /^\/(?:read|request|compare)\/[^/]+$/u.test(path);
    const file = files.get(path) ?? (isAddress ? index : null);
    if (file === null) return context.text("There is no such file.", 404);
    const packs = /\bgzip\b/u.test(context.req.header("accept-encoding") ?? "");
    const packed = packs ? file.packed : null;
    const tag = packed === null ? file.tag : file.tag.replace(/"$/u, '-gzip"');
    context.header("etag", tag);
    context.header("vary", "accept-encoding");
    context.header("cache-control", file.isNamedByContent ? "public, max-age=31536000, immutable" : "no-cache");
    if (isKnown(context.req.header("if-none-match"), tag)) return context.body(null, 304);
    if (packed !== null) context.header("content-encoding", "gzip");
    return context.body(packed ?? file.bytes, 200, { "content-type": file.type });
  };
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, DeskFile>> {
  const files = new Map<string, DeskFile>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = `/${relative(folder, path).split(sep).join("/")}`;
    files.set(name, deskFile(name, await readFile(path)));
  }
  return files;
}

function deskFile(name: string, bytes: Buffer<ArrayBuffer>): DeskFile {
  const type = contentTypes[extname(name).toLowerCase()] ?? "application/octet-stream";
  const packs = bytes.length > 1024 && /^text|json|svg|manifest/u.test(type);
  return {
    bytes,
    packed: packs ? gzipSync(bytes) : null,
    type,
    tag: tagOf(bytes),
    isNamedByContent: /^\/assets\/.+-[\w-]{8}\.\w+$/u.test(name),
  };
}

const pageFile = (html: string): DeskFile => deskFile("/index.html", Buffer.from(html));

const missing = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Demarche</title></head>
<body>
<h1>Demarche</h1>
<p>The desk was not built. <code>npm run build</code> builds it; then start the server again.</p>
<p>The API is here all the same: <a href="/openapi.json">openapi.json</a>.</p>
</body>
</html>
`;
