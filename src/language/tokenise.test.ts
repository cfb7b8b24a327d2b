import fc from "fast-check";
import { expect, test } from "vitest";
import { createSplitter } from "./analyse.ts";
import { longestSentence } from "./network/index.ts";

const split = createSplitter();

/** Sentences as words parted by spaces; a heading begins with "# ". */
function sentencesOf(text: string): string[] {
  return split(text, 0, text.length).map(({ spans, first, last, heading }) => {
    const words = spans.starts.slice(first, last).map((start, i) => text.slice(start, spans.ends[first + i]));
    return (heading ? "# " : "") + words.join(" ");
  });
}

test.each<[string, string]>([
  ["Don't go.", "Do n't go ."],
  ["He can’t say it’s over.", "He ca n’t say it ’s over ."],
  ["They cannot, and we're gonna wait.", "They can not , and we 're gon na wait ."],
  ["Iran's and the Houthis' attacks", "Iran 's and the Houthis ' attacks"],
  ["O'Brien said so", "O'Brien said so"],
  ["a U.S.-led, high-level coalition", "a U.S. - led , high - level coalition"],
  ["anti-ship missiles, non-proliferation and re-election", "anti-ship missiles , non-proliferation and re-election"],
  ["the Israel-Hamas war; al-Qaeda", "the Israel - Hamas war ; al - Qaeda"],
  ["It cost $1.5m (€2bn), up 5%.", "It cost $ 1.5 m ( € 2 bn ) , up 5 % ."],
  ["At 10am, 7:30 p.m. and 1,200 times", "At 10 am , 7:30 p.m. and 1,200 times"],
  ["on 10/7/2023 in the 1990s", "on 10/7/2023 in the 1990s"],
  ["since Oct. 7, on Apr. 1 and in No. 10", "since Oct. 7 , on Apr. 1 and in No. 10"],
  [
    "See https://example.org/a?b=c, or mail a.b@example.org.",
    "See https://example.org/a?b=c , or mail a.b@example.org .",
  ],
  ["Wait… what?! he—she—“they” left...", "Wait … what ?! he — she — “ they ” left ..."],
  ["anti-U.S. protests, pic.twitter.com/aB3 and the U.S.", "anti-U.S. protests , pic.twitter.com/aB3 and the U.S."],
  ["both/and AT&T 🇺🇦👍🏽!", "both / and AT&T 🇺🇦 👍🏽 !"],
])("words of %s", (text, want) => {
  expect(sentencesOf(text).map((sentence) => sentence.replace(/^# /, ""))).toEqual([want]);
});

test.each<[string, string[]]>([
  ["Gen. Smith met Mr. Xi. They talked.", ["Gen. Smith met Mr. Xi .", "They talked ."]],
  ["He lives in the U.S. The man left.", ["He lives in the U.S.", "The man left ."]],
  ["The U.S. Embassy in the U.K. was shut.", ["The U.S. Embassy in the U.K. was shut ."]],
  [
    "He arrived on Apr. 1. She left in Apr. The rest stayed.",
    ["He arrived on Apr. 1 .", "She left in Apr .", "The rest stayed ."],
  ],
  ["“We will go.” He left.", ["“ We will go . ”", "He left ."]],
  ['He said: "No." "Yes," she said.', ['He said : " No . "', '" Yes , " she said .']],
  ["“Will he go?” Smith asked.", ["“ Will he go ? ” Smith asked ."]],
  ["“Stop!” the minister said.", ["“ Stop ! ” the minister said ."]],
  [
    "calls to counterparts, including… Chinese Foreign Minister Wang Yi… to make clear",
    ["calls to counterparts , including … Chinese Foreign Minister Wang Yi … to make clear"],
  ],
  ["J. F. Kennedy spoke. (He was ill.) Then he sat.", ["J. F. Kennedy spoke .", "( He was ill . )", "Then he sat ."]],
  ["It is 3.5 miles. No. 2 won.", ["It is 3.5 miles .", "No. 2 won ."]],
  ["in Dulwich.[17] Placed under care.", ["in Dulwich . [ 17 ]", "Placed under care ."]],
])("sentences of %s", (text, want) => {
  expect(sentencesOf(text).map((sentence) => sentence.replace(/^# /, ""))).toEqual(want);
});

test.each<[string, string, string[]]>([
  ["a heading over a paragraph", "Talks resume\n\nThe envoys met.", ["# Talks resume", "The envoys met ."]],
  ["CRLF", "Talks resume\r\n\r\nThe envoys met.\r\nThey ate.", ["# Talks resume", "The envoys met .", "They ate ."]],
  [
    "lines that a machine broke",
    "The envoys met in Geneva on Monday to talk about\nthe truce and the prisoners, an official\nsaid. They ate.",
    ["The envoys met in Geneva on Monday to talk about the truce and the prisoners , an official said .", "They ate ."],
  ],
  ["a list", "He named:\n- food\n- water", ["He named :", "- food", "- water"]],
  ["one line alone is no heading", "Talks resume", ["Talks resume"]],
  [
    "who speaks in a transcript, wherever the line ran on",
    "Washington, 2:15 p.m. EDT MR PRICE: We urge calm. QUESTION: Of whom? He said: No. A NOTE: none.",
    [
      "Washington , 2:15 p.m. EDT",
      "MR PRICE :",
      "We urge calm .",
      "QUESTION :",
      "Of whom ?",
      "He said : No .",
      "A NOTE : none .",
    ],
  ],
  ["a question is no heading", "What next?\n\nNobody knows.", ["What next ?", "Nobody knows ."]],
  ["nothing", " \n\u00a0\n", []],
])("%s", (_, text, want) => {
  expect(sentencesOf(text)).toEqual(want);
});

test("offsets are exact in any text: tokens in order, none empty, nothing but space between them", () => {
  const pieces = fc.constantFrom(
    "Don’t",
    "U.S.",
    "“",
    "”",
    "\u00a0",
    "\r\n",
    "\n\n",
    " ",
    "😀",
    "👩‍👩‍👧",
    "Apr.",
    "1",
    "...",
    "!?",
    "a-b",
    "'s",
    "\ud800",
    "\t",
    "é",
    "e\u0301",
    "http://x.y/",
    '..."',
    "[1]",
    "\u200b",
    "\ufeff",
    "中文",
  );
  const texts = fc
    .array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 40 })
    .map((list) => list.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      let kept = "";
      for (const { spans, first, last } of split(text, 0, text.length)) {
        expect(last).toBeGreaterThan(first);
        for (let i = first; i < last; i++) {
          expect(spans.starts[i]).toBeGreaterThanOrEqual(end);
          expect(spans.ends[i]).toBeGreaterThan(spans.starts[i]!);
          expect(text.slice(end, spans.starts[i])).toMatch(/^[\s\p{Cc}\u200b-\u200f\u2060]*$/u);
          kept += text.slice(spans.starts[i], spans.ends[i]);
          end = spans.ends[i]!;
        }
      }
      const visible = (part: string) => part.replace(/[\s\p{Cc}\u200b-\u200f\u2060]/gu, "");
      expect(visible(kept)).toBe(visible(text));
    }),
    { numRuns: 500 },
  );
});

test("only what stands between the two offsets is read", () => {
  const text = "By Jane Doe\n\nThe envoys met. More below.";
  expect(split(text, 13, 28).map(({ spans, first }) => spans.starts[first])).toEqual([13]);
});

test("a word of 3 MB and a sentence of 400 KB are cut to a size that can be read", () => {
  const word = "x".repeat(3_000_000);
  expect(split(word, 0, word.length)).toHaveLength(1);
  const mess = "a.b@c/d-e".repeat(40_000);
  const sentence = "one two, ".repeat(45_000);
  for (const text of [mess, sentence])
    for (const { first, last } of split(text, 0, text.length))
      expect(last - first).toBeLessThanOrEqual(longestSentence);
  const [opening] = split(sentence, 0, sentence.length);
  expect(sentence.slice(opening!.spans.starts[opening!.last - 1], opening!.spans.ends[opening!.last - 1])).toBe(",");
});
