import { expect, test } from "vitest";
import { createArticle } from "../intake/index.ts";
import { makeDoc, type Token } from "../language/index.ts";
import { drawDoc } from "./draw-doc.ts";

test("draws a tree with a word a line, names and roles", () => {
  const text = "China told Iran to wait.";
  const rows: readonly [string, number, string][] = [
    ["China", 1, "nsubj"],
    ["told", -1, "root"],
    ["Iran", 1, "obj"],
    ["to", 4, "mark"],
    ["wait", 1, "xcomp"],
    [".", 1, "punct"],
  ];
  let at = 0;
  const tokens: Token[] = rows.map(([form, head, relation], index) => {
    const start = text.indexOf(form, at);
    at = start + form.length;
    const lemma = form === "told" ? "tell" : form;
    return { index, sentence: 0, start, end: at, text: form, lemma, upos: "X", xpos: "XX", head, relation };
  });
  const sentence = { index: 0, start: 0, end: 24, first: 0, last: 6, paragraph: 0, heading: false };
  const doc = makeDoc({
    article: createArticle({ text }),
    tokens,
    sentences: [sentence],
    entities: [{ kind: "LOC", first: 0, last: 1 }],
    predicates: [{ token: 1, arguments: [{ role: "ARG0", token: 0 }] }],
    deeds: new Map([
      [
        1,
        {
          token: 1,
          share: 0.97,
          types: { ACCUSE: 0.01, REQUEST: 0.95 },
          doers: [{ token: 0, share: 0.9 }],
          targets: [{ token: 2, share: 0.3 }],
          doerUnderstood: 0,
          targetUnderstood: 0.4,
        },
      ],
    ]),
    quotations: [],
    turns: [],
    times: [],
  });
  expect(drawDoc(doc).split("\n")).toEqual([
    "sentence 1: China told Iran to wait.",
    "",
    "╭─China X XX nsubj",
    "told (tell) X XX root",
    "├─Iran X XX obj",
    "│ ╭─to X XX mark",
    "├─wait X XX xcomp",
    "╰─. X XX punct",
    "",
    "  LOC  China",
    "  told(ARG0 China)",
    "  REQUEST 97 %  told: China → –",
    "",
  ]);
});
