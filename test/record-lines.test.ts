import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { createCoder } from "../src/coder.ts";
import { recordSchema } from "../src/export/index.ts";
import { type Article, readArticles } from "../src/intake/index.ts";
import { tieRecord } from "../src/service/index.ts";

const articles: Article[] = [];
for await (const taken of readArticles(fileURLToPath(new URL("../examples", import.meta.url)))) {
  if ("problem" in taken) throw taken.problem;
  articles.push(taken.article);
}
const coder = await createCoder();
const validate = new Ajv2020({ strict: true }).compile(recordSchema());

interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every `{ start, end, text }` inside a line, however deep. */
function spansIn(value: unknown): readonly Span[] {
  if (Array.isArray(value)) return value.flatMap(spansIn);
  if (typeof value !== "object" || value === null) return [];
  const { start, end, text } = value as Partial<Record<keyof Span, unknown>>;
  const isSpan = typeof start === "number" && typeof end === "number" && typeof text === "string";
  return [...(isSpan ? [{ start, end, text }] : []), ...Object.values(value).flatMap(spansIn)];
}

test("there are examples", () => {
  expect(articles.length).toBeGreaterThanOrEqual(8);
});

test.each(articles.map((article) => [article.title, article] as const))(
  "every line printed for “%s” fits the schema, and its offsets stand in the text",
  (_title, article) => {
    const { claims, requests, ties } = coder.read(article);
    expect(claims.length).toBeGreaterThan(0);
    const known = new Set(claims.map(({ id }) => id));
    for (const line of [...claims, ...requests, ...ties.map(tieRecord)]) {
      const printed: unknown = JSON.parse(JSON.stringify(line));
      expect(validate(printed), `${JSON.stringify(line)} ${JSON.stringify(validate.errors)}`).toBe(true);
      for (const span of spansIn(printed)) expect(article.text.slice(span.start, span.end)).toBe(span.text);
    }
    for (const request of requests)
      for (const id of [...request.claims, ...request.history.map(({ claim }) => claim)]) expect(known).toContain(id);
  },
);
