/** Whatever is done to a text, the spans of the record hold the very characters that they name. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { type Coder, createArticle, createCoder, type Reading } from "../src/index.ts";

let coder: Coder;
beforeAll(async () => {
  coder = await createCoder();
});

const example = (name: string): string => readFileSync(new URL(`../examples/${name}`, import.meta.url), "utf8");
const paragraphs = ["gaza-truce-doha.txt", "saudi-iran-beijing.txt", "black-sea-moscow.txt"]
  .flatMap((name) => example(name).split("\n\n"))
  .filter((paragraph) => paragraph.length > 80);

/** What editors, mail programs and web pages do to a text. */
const manglings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replace(/"([^"]*)"/gu, "“$1”").replace(/'/gu, "’"),
  (text) => text.replace(/ (?=[A-Z])/gu, "\u00a0"),
  (text) => text.replace(/\. /gu, ". 🇮🇷 "),
  (text) => text.replace(/(?<=\w),/gu, " 😀,"),
  (text) => text.replace(/ /gu, "  "),
  (text) => text.replace(/\n/gu, "\r\n"),
  (text) => text.replace(/(.{60}\S*) /gu, "$1\n"),
  (text) => text.replace(/ - /gu, " — ").replace(/, /gu, " – "),
  (text) => text.replace(/é|e(?=d )/gu, "e\u0301"),
  (text) => text.toUpperCase(),
  (text) => `\uFEFF${text}`,
  (text) => text.replace(/the/gu, "the\u200b"),
  (text) => text.replace(/[.]/gu, ""),
  (text) => `${text}\u2029`,
  (text) => text.slice(0, -1),
];

interface Span {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
}

function spansOf(value: unknown): Span[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(spansOf);
  const span = value as Span;
  return typeof span.start === "number" && typeof span.end === "number" ? [span, ...inside] : inside;
}

function wrongSpans({ article, claims, requests, ties, notes }: Reading): Span[] {
  return [claims, requests, ties, notes].flatMap(spansOf).filter(({ start, end, text }) => {
    if (!(0 <= start && start <= end && end <= article.text.length)) return true;
    return text !== undefined && text !== article.text.slice(start, end);
  });
}

test("spans hold the characters of the examples", () => {
  const text = paragraphs.join("\n\n");
  const reading = coder.read(createArticle({ text }));
  expect(reading.claims.length).toBeGreaterThan(10);
  expect(spansOf(reading.claims).filter(({ text }) => text !== undefined).length).toBeGreaterThan(30);
  expect(wrongSpans(reading)).toEqual([]);
});

test.each(manglings.map((mangle, at) => [at, mangle] as const))("spans hold after mangling %i", (_at, mangle) => {
  const text = mangle(paragraphs.join("\n\n"));
  const reading = coder.read(createArticle({ text }));
  expect(reading.article.text).toBe(text);
  expect(wrongSpans(reading)).toEqual([]);
});

test("spans hold after any manglings together", () => {
  const some = fc.tuple(
    fc.shuffledSubarray([...paragraphs], { minLength: 1, maxLength: 3 }),
    fc.array(fc.constantFrom(...manglings), { minLength: 1, maxLength: 5 }),
    fc.constantFrom("\n\n", "\r\n\r\n", "\n", "  ", "\u2028"),
  );
  fc.assert(
    fc.property(some, ([parts, changes, between]) => {
      const text = changes.reduce((changed, mangle) => mangle(changed), parts.join(between));
      expect(wrongSpans(coder.read(createArticle({ text, published: "2024-04-12" })))).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test("spans hold in any string at all", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom("Iran", " asked ", "China", "“", "”", "’s", ". ", "to strike", "\u00a0", "\n"),
          fc.string({ unit: "binary", maxLength: 6 }),
        ),
        { maxLength: 30 },
      ),
      (parts) => {
        const reading = coder.read(createArticle({ text: parts.join("") }));
        expect(wrongSpans(reading)).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
}, 60_000);
