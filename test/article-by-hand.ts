import type { Article } from "../src/intake/index.ts";

/** An article that is nothing but its text: no header is read out of it, so that offsets and days are what the test says. */
export function articleByHand(text: string, known: Partial<Article> = {}): Article {
  return {
    id: "test",
    file: null,
    url: null,
    title: null,
    byline: null,
    publisher: null,
    published: null,
    dateline: null,
    text,
    body: { start: 0, end: text.length },
    notes: [],
    ...known,
  };
}
