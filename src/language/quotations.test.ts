import { describe, expect, test } from "vitest";
import type { Sentence, Token } from "./doc.ts";
import { findQuotations } from "./quotations.ts";

/** Words and sentences cut by spaces and full stops: enough for marks. */
function cut(text: string): { tokens: Token[]; sentences: Sentence[] } {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const line of text.matchAll(/[^\n]+/g)) {
    for (const part of line[0].matchAll(/\S.*?(?:[.?!]["”’']*(?=\s|$)|$)/g)) {
      const start = line.index + part.index;
      const first = tokens.length;
      for (const word of part[0].matchAll(/[\p{L}\d]+(?:['’][\p{L}]+)?|\S/gu)) {
        const at = start + word.index;
        tokens.push({
          index: tokens.length,
          sentence: sentences.length,
          start: at,
          end: at + word[0].length,
          text: word[0],
          lemma: word[0].toLowerCase(),
          upos: "X",
          xpos: "X",
          head: -1,
          relation: "dep",
        });
      }
      sentences.push({
        index: sentences.length,
        start,
        end: start + part[0].length,
        first,
        last: tokens.length,
        paragraph,
        heading: false,
      });
    }
    paragraph += 1;
  }
  return { tokens, sentences };
}

const cases: [string, string[]][] = [
  ["He said no.", []],
  ['"We will talk," he said.', ['"We will talk,"']],
  ["“We will talk,” he said. “Soon.”", ["“We will talk,”", "“Soon.”"]],
  ['"We will," he said, "talk."', ['"We will,"', '"talk."']],
  ['It is a "constructive role" at best.', ['"constructive role"']],
  ["“He told me ‘never’ twice,” she said.", ["“He told me ‘never’ twice,”", "‘never’"]],
  ["\"He told me 'never' twice,\" she said.", ["\"He told me 'never' twice,\"", "'never'"]],
  ["‘We don’t know,’ he said.", ["‘We don’t know,’"]],
  ["'We don't know,' he said.", ["'We don't know,'"]],
  ["Israel's strikes and the Houthis' attacks don't stop.", []],
  ["curbing the Houthis‘ — a proxy — attacks", []],
  ["In the ’90s and the '80s, rock 'n' roll.", []],
  ["‘The Houthis’ attacks must end,’ he said.", ["‘The Houthis’ attacks must end,’"]],
  ["“We begin here.\n“We end here,” he said.", ["“We begin here.\n“We end here,”"]],
  ['"We begin here.\n"We end here," he said.', ['"We begin here.\n"We end here,"']],
  ["“One.\n“Two.\n“Three,” he said. “Four.”", ["“One.\n“Two.\n“Three,”", "“Four.”"]],
  ["“We begin here and stop.\nThe other side was silent.", ["“We begin here and stop."]],
  ["A power that could “influence rivalries, he told SCMP. It refrained.", ["“influence rivalries, he told SCMP."]],
  ["The 6'2\" guard said “no”.", ["“no”"]],
  ["He is a 6'2\" guard.", []],
  ["«Nous allons,» he said.", ["«Nous allons,»"]],
  ["``We will,'' he said.", ["``We will,''"]],
  ['The minister ("a friend") left.', ['"a friend"']],
  ["“😀 We will,” he said.", ["“😀 We will,”"]],
];

describe("quotations", () => {
  test.each(cases)("%s", (text, want) => {
    const { tokens, sentences } = cut(text);
    const found = findQuotations(text, tokens, sentences);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(want);
    for (const { first, last, start, end } of found) {
      expect(tokens[first]!.start).toBeGreaterThanOrEqual(start);
      expect(tokens[last - 1]!.end).toBeLessThanOrEqual(end);
    }
  });
});
