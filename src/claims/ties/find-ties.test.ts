import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { articleByHand } from "../../../test/article-by-hand.ts";
import type { Actor, Cast, Mention } from "../../actors/index.ts";
import { loadTieSenses } from "../../codebook/index.ts";
import type { Doc, Sentence, TimeExpression, Token } from "../../language/index.ts";
import { findTies } from "./find-ties.ts";

const table = fileURLToPath(new URL("../../../data/codebook/ties.tsv", import.meta.url));
const classes = new Map();
const codebook = { ties: loadTieSenses(table, classes), classes };

/** One sentence by hand: `word/lemma/UPOS/XPOS/head/relation`, heads counted from 1, 0 for the root; "-" as lemma is the word itself. */
function docOf(parsed: string): Doc {
  const cells = parsed
    .trim()
    .split(/\s+/)
    .map((cell) => cell.split("/"));
  const text = cells.map(([word]) => word).join(" ");
  let start = 0;
  const tokens = cells.map(
    ([word = "", lemma = "-", upos = "", xpos = "", head = "0", relation = ""], index): Token => {
      const token = {
        index,
        sentence: 0,
        start,
        end: start + word.length,
        text: word,
        lemma: lemma === "-" ? word.toLowerCase() : lemma,
        upos,
        xpos,
        head: Number(head) - 1,
        relation,
      };
      start += word.length + 1;
      return token;
    },
  );
  const sentence: Sentence = {
    index: 0,
    start: 0,
    end: text.length,
    first: 0,
    last: tokens.length,
    paragraph: 0,
    heading: false,
  };
  const since = tokens.findIndex((token) => /^(?:19|20)\d\d$/.test(token.text));
  const times: readonly TimeExpression[] =
    since < 0
      ? []
      : [
          {
            start: tokens[since]!.start,
            end: tokens[since]!.end,
            first: since,
            last: since + 1,
            text: tokens[since]!.text,
            range: { start: `${tokens[since]!.text}-01-01`, end: `${tokens[since]!.text}-12-31` },
            kind: "point",
            from: "text",
            rule: "year",
          },
        ];
  return {
    article: articleByHand(text, { id: "t" }),
    tokens,
    sentences: [sentence],
    entities: [],
    predicates: [],
    deeds: new Map(),
    quotations: [],
    turns: [],
    times,
    children: tokens.map((_, index) => tokens.filter((token) => token.head === index).map((token) => token.index)),
  };
}

const parties: Readonly<Record<string, string>> = {
  Iran: "IRN",
  Iranian: "IRN",
  Tehran: "IRN",
  Hamas: "hamas",
  Hezbollah: "hezbollah",
  Houthis: "houthis",
  group: "hamas",
  China: "CHN",
  Israel: "ISR",
  "U.S.": "USA",
  Washington: "USA",
  Qatar: "QAT",
  Haftar: "lna",
  Moscow: "RUS",
  Syria: "SYR",
  it: "hamas",
  its: "hamas",
  her: "hamas",
};

function castOf(doc: Doc): Cast {
  const mentions = doc.tokens.flatMap((token): readonly Mention[] => {
    const party = parties[token.text];
    if (party === undefined) return [];
    const actor: Actor = { party, role: null, office: null, name: token.text, kind: "group" };
    return [
      {
        start: token.start,
        end: token.end,
        first: token.index,
        last: token.index + 1,
        head: token.index,
        text: token.text,
        actors: [actor],
        acts: true,
        country: null,
        latitude: null,
        longitude: null,
        named: true,
        rule: "by hand",
        rows: [],
        antecedent: null,
      },
    ];
  });
  return { mentions, at: (token) => mentions.find(({ head }) => head === token), ties: [] };
}

const tiesIn = (parsed: string): readonly string[] => {
  const doc = docOf(parsed);
  return findTies(doc, castOf(doc), codebook, []).map(({ tie }) => {
    const codes = (side: typeof tie.of) => side.map(({ party }) => party).join("+");
    return `${codes(tie.of)} ${tie.kind} ${codes(tie.to)}${tie.since === null ? "" : ` since ${tie.since}`}`;
  });
};

test.each<[string, string, readonly string[]]>([
  [
    "which itself is backed by",
    "Hamas/-/PROPN/NNP/9/nsubj ,/-/PUNCT/,/6/punct which/-/PRON/WDT/6/nsubj:pass itself/-/PRON/PRP/6/obl is/be/AUX/VBZ/6/aux:pass backed/back/VERB/VBN/1/acl:relcl by/-/ADP/IN/8/case Iran/-/PROPN/NNP/6/obl:agent attacked/attack/VERB/VBD/0/root",
    ["IRN backs hamas"],
  ],
  [
    "historical support for the group",
    "Iran/-/PROPN/NNP/4/nmod:poss 's/-/PART/POS/1/case historical/-/ADJ/JJ/4/amod support/-/NOUN/NN/8/nsubj for/-/ADP/IN/7/case the/-/DET/DT/7/det group/-/NOUN/NN/4/nmod grew/grow/VERB/VBD/0/root",
    ["IRN backs hamas"],
  ],
  [
    "a phrase set between dashes, wrongly hung",
    "Houthis/-/PROPN/NNPS/8/nmod:poss ’/-/PART/POS/1/case —/-/PUNCT/:/8/punct another/-/DET/DT/6/det Iranian/-/ADJ/JJ/6/amod proxy/-/NOUN/NN/8/compound —/-/PUNCT/:/8/punct attacks/attack/NOUN/NNS/9/nsubj grew/grow/VERB/VBD/0/root",
    ["IRN backs houthis"],
  ],
  [
    "an apposition",
    "Hezbollah/-/PROPN/NNP/8/nsubj ,/-/PUNCT/,/5/punct a/-/DET/DT/5/det close/-/ADJ/JJ/5/amod ally/-/NOUN/NN/1/appos of/-/ADP/IN/7/case Tehran/-/PROPN/NNP/5/nmod fired/fire/VERB/VBD/0/root",
    ["hezbollah allied-with IRN"],
  ],
  [
    "a predicate, and the other way round it is the same tie",
    "Iran/-/PROPN/NNP/4/nsubj is/be/AUX/VBZ/4/cop Israel/-/PROPN/NNP/4/nmod:poss foe/-/NOUN/NN/0/root and/-/CCONJ/CC/9/cc Israel/-/PROPN/NNP/9/nsubj is/be/AUX/VBZ/9/cop Iran/-/PROPN/NNP/9/nmod:poss enemy/-/NOUN/NN/4/conj",
    ["IRN adversary-of ISR"],
  ],
  [
    "a name behind the noun",
    "its/-/PRON/PRP$/2/nmod:poss patron/-/NOUN/NN/4/nsubj Iran/-/PROPN/NNP/2/appos paid/pay/VERB/VBD/0/root",
    ["IRN backs hamas"],
  ],
  [
    "an adjective",
    "Haftar/-/PROPN/NNP/5/nsubj loyal/-/ADJ/JJ/1/amod to/-/ADP/IN/4/case Moscow/-/PROPN/NNP/2/obl won/win/VERB/VBD/0/root",
    ["lna allied-with RUS"],
  ],
  [
    "a designation with its year",
    "Washington/-/PROPN/NNP/2/nsubj designated/designate/VERB/VBD/0/root Hamas/-/PROPN/NNP/2/obj as/-/ADP/IN/7/case a/-/DET/DT/7/det terrorist/-/NOUN/NN/7/compound organization/-/NOUN/NN/2/obl in/-/ADP/IN/9/case 1997/-/NUM/CD/2/obl",
    ["USA designates hamas since 1997-01-01"],
  ],
  [
    "the designation by two, each for itself",
    "her/-/PRON/PRP$/2/nmod:poss designation/-/NOUN/NN/0/root as/-/ADP/IN/5/case a/-/DET/DT/5/det terrorist/-/NOUN/NN/2/nmod by/-/ADP/IN/7/case Washington/-/PROPN/NNP/2/nmod and/-/CCONJ/CC/9/cc Israel/-/PROPN/NNP/7/conj",
    ["USA designates hamas", "ISR designates hamas"],
  ],
  [
    "a relationship, through the members of a kind",
    "China/-/PROPN/NNP/2/nsubj has/have/VERB/VBZ/0/root a/-/DET/DT/4/det relationship/-/NOUN/NN/2/obj with/-/ADP/IN/6/case adversaries/adversary/NOUN/NNS/4/nmod including/include/ADP/VBG/8/case Iran/-/PROPN/NNP/6/nmod",
    ["CHN has-relations-with IRN"],
  ],
  [
    "a base, at the host's",
    "the/-/DET/DT/3/det U.S./-/PROPN/NNP/3/compound base/-/NOUN/NN/6/nsubj in/-/ADP/IN/5/case Qatar/-/PROPN/NNP/3/nmod closed/close/VERB/VBD/0/root",
    ["QAT hosts USA"],
  ],
  [
    "what is denied, asked for or over is no tie",
    "Iran/-/PROPN/NNP/2/nsubj denied/deny/VERB/VBD/0/root backing/back/VERB/VBG/2/xcomp Hamas/-/PROPN/NNP/3/obj",
    [],
  ],
  [
    "asked to back",
    "Israel/-/PROPN/NNP/2/nsubj asked/ask/VERB/VBD/0/root China/-/PROPN/NNP/2/obj to/-/PART/TO/5/mark back/back/VERB/VB/2/xcomp Israel/-/PROPN/NNP/5/obj",
    [],
  ],
  [
    "a former ally",
    "Syria/-/PROPN/NNP/5/nsubj ,/-/PUNCT/,/4/punct former/-/ADJ/JJ/4/amod ally/-/NOUN/NN/1/appos of/-/ADP/IN/6/case Moscow/-/PROPN/NNP/4/nmod",
    [],
  ],
  [
    "a plan is no party",
    "Iran/-/PROPN/NNP/2/nsubj backed/back/VERB/VBD/0/root the/-/DET/DT/4/det plan/-/NOUN/NN/2/obj",
    [],
  ],
])("%s", (_name, parsed, want) => {
  expect(tiesIn(parsed)).toEqual(want);
});

test("a tie keeps its words, its sentence and its row", () => {
  const doc = docOf("Iran/-/PROPN/NNP/2/nsubj backs/back/VERB/VBZ/0/root Hamas/-/PROPN/NNP/2/obj");
  const [record] = findTies(doc, castOf(doc), codebook, []);
  expect(record).toMatchObject({
    trigger: { start: 5, end: 10, text: "backs" },
    sentence: { index: 0, start: 0, end: 16 },
  });
  expect(record?.rule).toMatch(/^tie back#\d+ \(ties\.tsv:\d+\)$/);
});

test("the table has its rows", () => {
  expect([...codebook.ties.values()].flat().length).toBeGreaterThanOrEqual(120);
});
