import { createHash } from "node:crypto";
import type { Context } from "hono";

/** JSON with a tag of its content; a client that has it already is told so without it. */
export function answerJson(context: Context, content: unknown): Response {
  const body = JSON.stringify(content);
  const tag = tagOf(body);
  context.header("etag", tag);
  context.header("cache-control", "private, no-cache");
  if (isKnown(context.req.header("if-none-match"), tag)) return context.body(null, 304);
  return context.body(body, 200, { "content-type": "application/json; charset=utf-8" });
}

/** `"` and a digest: equal tags mean equal bytes. */
export function tagOf(body: string | Uint8Array): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

export function isKnown(given: string | undefined, tag: string): boolean {
  if (given === undefined) return false;
  return given.split(",").some((one) => one.trim() === "*" || one.trim().replace(/^W\//u, "") === tag);
}
