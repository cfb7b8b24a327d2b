import { describe, expect, test } from "vitest";
import { createArticle } from "../intake/index.ts";
import { createLanguage } from "./analyse.ts";

// Shortest, longest and mixed sentences, so that batches of all shapes come together.
const report = `Talks resume

The envoys of Iran and Saudi Arabia met in Beijing on Friday. “We agreed,” one said. No.
China’s foreign minister, who had urged both sides to talk since January, told reporters that the two governments would open embassies again within two months, although several officials doubted that the truce in Yemen, which the kingdom’s neighbours broke twice last year, could hold until then.`;
const article = createArticle({ text: report, published: "2023-03-11" });

describe("the network on a report", () => {
  const { analyse, network } = createLanguage();
  const doc = analyse(article);

  test("gives every sentence one root and heads within it", () => {
    for (const { first, last } of doc.sentences) {
      const tokens = doc.tokens.slice(first, last);
      expect(tokens.filter(({ head }) => head < 0).map(({ relation }) => relation)).toEqual(["root"]);
      for (const { head, index } of tokens)
        if (head >= 0) {
          expect(head).toBeGreaterThanOrEqual(first);
          expect(head).toBeLessThan(last);
          expect(doc.children[head]).toContain(index);
        }
    }
  });

  test("gives offsets into the article's text", () => {
    for (const { start, end, text } of doc.tokens) expect(report.slice(start, end)).toBe(text);
  });

  test("reads what any English parser must", () => {
    const [, met] = doc.sentences;
    const tokens = doc.tokens.slice(met!.first, met!.last);
    const root = tokens.find(({ head }) => head < 0);
    expect(root).toMatchObject({ text: "met", lemma: "meet", upos: "VERB", xpos: "VBD" });
    expect(tokens.find(({ text }) => text === "envoys")).toMatchObject({ relation: "nsubj", head: root!.index });
    expect(doc.sentences.map(({ heading }) => heading)).toEqual([true, false, false, false, false]);
  });

  test("says the same for every size of batch, bit for bit", () => {
    const words = doc.sentences.map(({ first, last }) => doc.tokens.slice(first, last).map(({ text }) => text));
    const sentences = Array.from({ length: 12 }, () => words).flat();
    const alone = words.map((sentence) => network.read([sentence])[0]);
    const wanted = Array.from({ length: 12 }, () => alone).flat();
    for (const batchRows of [1, 2, 7, 32, 64, 300])
      expect(createLanguage({ batchRows }).network.read(sentences)).toEqual(wanted);
  });

  test("reads nothing, one mark, and a sentence as long as may be", () => {
    expect(analyse(createArticle({ text: "   " })).tokens).toEqual([]);
    expect(network.read([["!"]])[0]).toMatchObject({ heads: [-1], relations: ["root"] });
    expect(network.read([Array.from({ length: 200 }, () => "word")])[0]!.heads).toHaveLength(200);
    expect(() => network.read([Array.from({ length: 201 }, () => "word")])).toThrow(RangeError);
  });
});
