import { expect, test } from "vitest";
import { familyOf, findVoices, loadPublisherFamilies, type VoiceArticle } from "./index.ts";

const families = loadPublisherFamilies();

test.each([
  ["africa.chinadaily.com.cn", "china-daily"],
  ["https://www.freep.com/story/1", "usa-today-network"],
  ["The New York Times", "new-york-times"],
  ["New York Times - Opinion", "new-york-times"],
  ["Fox News (Online News)", "fox-news"],
  ["WSJ", "wall-street-journal"],
  ["New York Post", "new york post"],
  ["news.example.co.uk", "example.co.uk"],
  ["Northern News", "northern news"],
])("%s is of %s", (publisher, family) => {
  expect(familyOf(publisher, families)).toBe(family);
});

/** A fingerprint of which the first `own` numbers are this text's own, the others those of a report that is copied. */
function fingerprint(own: number, seed: number): string {
  return Array.from({ length: 64 }, (_, place) =>
    (place < own ? seed * 100 + place : place).toString(16).padStart(4, "0"),
  ).join("");
}

const article = (id: string, publisher: string | null, published: string, print: string | null): VoiceArticle => ({
  id,
  publisher,
  published,
  fingerprint: print,
});

test.each<[string, readonly VoiceArticle[], Readonly<Record<string, string>>]>([
  [
    "a report of an agency, printed by two",
    [
      article("a", "Northern News", "2024-04-01", fingerprint(10, 1)),
      article("b", "Southern News", "2024-04-02", fingerprint(20, 2)),
      article("c", "Reuters", "2024-04-02", fingerprint(0, 3)),
      article("d", "Southern News", "2024-04-02", fingerprint(64, 4)),
    ],
    { a: "reuters", b: "reuters", c: "reuters", d: "southern news" },
  ],
  [
    "a copy is the voice of who printed first",
    [
      article("a", "Northern News", "2024-04-02", fingerprint(0, 1)),
      article("b", "Southern News", "2024-04-01", fingerprint(10, 2)),
    ],
    { a: "southern news", b: "southern news" },
  ],
  [
    "outlets of one house",
    [
      article("a", "USA TODAY", "2024-04-02", fingerprint(64, 1)),
      article("b", "freep.com", "2024-04-01", fingerprint(64, 2)),
    ],
    { a: "usa-today-network", b: "usa-today-network" },
  ],
  [
    "without a publisher or a text to compare, each speaks for itself",
    [article("a", null, "2024-04-02", null), article("b", null, "2024-04-01", "")],
    { a: "a", b: "b" },
  ],
])("%s", (_, articles, want) => {
  expect(Object.fromEntries(findVoices(articles, families))).toEqual(want);
  expect(Object.fromEntries(findVoices([...articles].reverse(), families))).toEqual(want);
});
