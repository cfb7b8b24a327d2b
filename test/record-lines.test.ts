import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { createCoder } from "../src/coder.ts";
import { recordSchema } from "../src/export/index.ts";
import { createArticle } from "../src/intake/index.ts";

const folder = new URL("../examples/", import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
const coder = await createCoder();
const validate = new Ajv2020({ strict: true }).compile(recordSchema());

/** Every `{ start, end, text }` inside a line, however deep. */
function spansIn(value: unknown): readonly { readonly start: number; readonly end: number; readonly text: string }[] {
  if (Array.isArray(value)) return value.flatMap(spansIn);
  if (typeof value !== "object" || value === null) return [];
  const own = value as { start?: unknown; end?: unknown; text?: unknown };
  const span = typeof own.start === "number" && typeof own.end === "number" && typeof own.text === "string";
  return [
    ...(span ? [own as { start: number; end: number; text: string }] : []),
    ...Object.values(value).flatMap(spansIn),
  ];
}

test("there are examples", () => {
  expect(files.length).toBeGreaterThanOrEqual(8);
});

test.each(files)("every line printed for %s fits the schema, and its offsets stand in the text", (file) => {
  const text = readFileSync(new URL(file, folder), "utf8");
  const { article, claims, requests, ties } = coder.read(createArticle({ text, file }));
  expect(claims.length).toBeGreaterThan(0);
  const known = new Set(claims.map(({ id }) => id));
  for (const line of [...claims, ...requests, ...ties]) {
    const printed: unknown = JSON.parse(JSON.stringify(line));
    expect(validate(printed), `${JSON.stringify(line)} ${JSON.stringify(validate.errors)}`).toBe(true);
    for (const span of spansIn(printed)) expect(article.text.slice(span.start, span.end)).toBe(span.text);
  }
  for (const request of requests)
    for (const id of [...request.claims, ...request.history.map(({ claim }) => claim)]) expect(known).toContain(id);
});
