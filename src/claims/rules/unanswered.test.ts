import { expect, test } from "vitest";
import { docByHand } from "../../../test/doc-by-hand.ts";
import { outlineOf } from "../../../test/outline.ts";
import type { Cast, Mention } from "../../actors/index.ts";
import { loadCodebook } from "../../codebook/index.ts";
import type { Doc } from "../../language/index.ts";
import { codeClaims } from "../code-claims.ts";

const codebook = loadCodebook();
const parties: Readonly<Record<string, string>> = { Paris: "FRA", Rome: "ITA", Athens: "GRC" };

function castOf(doc: Doc): Cast {
  const mentions = doc.tokens.flatMap((token): readonly Mention[] => {
    const party = parties[token.text];
    if (party === undefined) return [];
    return [
      {
        start: token.start,
        end: token.end,
        first: token.index,
        last: token.index + 1,
        head: token.index,
        text: token.text,
        actors: [{ party, role: "GOV", office: null, name: token.text, kind: "state" }],
        acts: true,
        country: party,
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

const asked =
  "Paris/=/PROPN/NNP/2/nsubj asked/ask/VERB/VBD/0/root Rome/=/PROPN/NNP/2/obj to/=/PART/TO/5/mark help/=/VERB/VB/2/xcomp";

test.each<[string, readonly string[], readonly string[]]>([
  [
    "which fell on deaf ears",
    [
      `${asked} ,/=/PUNCT/,/8/punct which/=/PRON/WDT/8/nsubj fell/fall/VERB/VBD/5/acl:relcl on/=/ADP/IN/11/case deaf/=/ADJ/JJ/11/amod ears/ear/NOUN/NNS/8/obl ././PUNCT/./2/punct`,
    ],
    ["REJECT ITA>FRA"],
  ],
  [
    "the plea went unanswered",
    [
      `${asked} ././PUNCT/./2/punct`,
      "The/=/DET/DT/2/det plea/=/NOUN/NN/3/nsubj went/go/VERB/VBD/0/root unanswered/=/ADJ/JJ/3/xcomp ././PUNCT/./3/punct",
    ],
    ["REJECT ITA>FRA"],
  ],
  [
    "it did not",
    [
      `${asked} ././PUNCT/./2/punct`,
      "It/it/PRON/PRP/2/nsubj did/do/VERB/VBD/0/root not/=/PART/RB/2/advmod ././PUNCT/./2/punct",
    ],
    ["REJECT ITA>FRA"],
  ],
  [
    "it did not sleep",
    [
      `${asked} ././PUNCT/./2/punct`,
      "It/it/PRON/PRP/4/nsubj did/do/AUX/VBD/4/aux not/=/PART/RB/4/advmod sleep/=/VERB/VB/0/root ././PUNCT/./4/punct",
    ],
    [],
  ],
  [
    "to no avail",
    [`${asked} ,/=/PUNCT/,/9/punct to/=/ADP/IN/9/case no/=/DET/DT/9/det avail/=/NOUN/NN/2/obl ././PUNCT/./2/punct`],
    ["REJECT ITA>FRA"],
  ],
  [
    "in vain, but of another deed",
    [
      `${asked} ././PUNCT/./2/punct`,
      "Athens/=/PROPN/NNP/2/nsubj slept/sleep/VERB/VBD/0/root in/=/ADP/IN/4/case vain/=/ADJ/JJ/2/obl ././PUNCT/./2/punct",
    ],
    [],
  ],
  ["and failed", [`${asked} and/=/CCONJ/CC/7/cc failed/fail/VERB/VBD/2/conj ././PUNCT/./2/punct`], ["REJECT ITA>FRA"]],
  [
    "nobody asked anything",
    [
      "Athens/=/PROPN/NNP/2/nsubj slept/sleep/VERB/VBD/0/root ././PUNCT/./2/punct",
      "The/=/DET/DT/2/det plea/=/NOUN/NN/3/nsubj went/go/VERB/VBD/0/root unanswered/=/ADJ/JJ/3/xcomp ././PUNCT/./3/punct",
    ],
    [],
  ],
])("%s", (_name, sentences, want) => {
  const doc = docByHand(sentences);
  const claims = codeClaims(doc, castOf(doc), codebook, [], { version: "0", codebook: "plover-2.0" });
  expect(claims.filter(({ event }) => event.type === "REJECT").map(({ event }) => outlineOf(event))).toEqual(want);
});
