import { describe, expect, it } from "vitest";
import { mendTree } from "./mend-trees.ts";

/** `word/upos/xpos/head/relation`, heads from 1, 0 the root. */
function read(text: string) {
  const cells = text.split(" ").map((cell) => cell.split("/"));
  const column = (index: number) => cells.map((cell) => cell[index]!);
  return {
    words: column(0),
    reading: {
      upos: column(1),
      xpos: column(2),
      heads: column(3).map((head) => Number(head) - 1),
      relations: column(4),
      entities: [],
      predicates: [],
      deeds: [],
    },
  };
}

describe("trees that English does not allow", () => {
  it.each([
    [
      "Suspected/VERB/VBD/3/csubj gunmen/NOUN/NNS/1/obj killed/VERB/VBD/0/root twelve/NUM/CD/3/obj",
      "gunmen",
      "killed",
      "nsubj",
    ],
    [
      "India/PROPN/NNP/3/nmod:poss 's/PART/POS/1/case ruling/NOUN/NN/5/nsubj party/NOUN/NN/3/obj won/VERB/VBD/0/root",
      "ruling",
      "party",
      "amod",
    ],
    [
      "Killing/VERB/VBG/3/csubj civilians/NOUN/NNS/1/obj angered/VERB/VBD/0/root voters/NOUN/NNS/3/obj",
      "civilians",
      "Killing",
      "obj",
    ],
    [
      "allegations/NOUN/NNS/0/root that/PRON/WDT/4/obj Russia/PROPN/NNP/4/nsubj helped/VERB/VBD/1/acl:relcl Trump/PROPN/NNP/4/obj",
      "that",
      "helped",
      "mark",
    ],
    [
      "allegations/NOUN/NNS/0/root that/PRON/WDT/4/obj Russia/PROPN/NNP/4/nsubj denied/VERB/VBD/1/acl:relcl",
      "that",
      "denied",
      "obj",
    ],
    [
      "rose/VERB/VBD/0/root with/ADP/IN/3/case France/PROPN/NNP/1/obl hitting/VERB/VBG/1/advcl wine/NOUN/NN/4/obj",
      "France",
      "hitting",
      "nsubj",
    ],
    [
      "defeated/VERB/VBD/0/root ISIS/PROPN/NNP/1/obj and/CCONJ/CC/4/cc Turkey/PROPN/NNP/2/conj would/AUX/MD/6/aux move/VERB/VB/1/conj",
      "Turkey",
      "move",
      "nsubj",
    ],
    [
      "met/VERB/VBD/0/root Kim/PROPN/NNP/1/obj and/CCONJ/CC/4/cc Moon/PROPN/NNP/2/conj and/CCONJ/CC/7/cc was/AUX/VBD/7/aux:pass praised/VERB/VBN/1/conj",
      "Moon",
      "Kim",
      "conj",
    ],
    [
      "called/VERB/VBD/0/root the/DET/DT/3/det deal/NOUN/NN/1/obj a/DET/DT/5/det mistake/NOUN/NN/3/appos",
      "mistake",
      "called",
      "xcomp",
    ],
    [
      "met/VERB/VBD/0/root Attorney/PROPN/NNP/1/obj General/PROPN/NNP/4/nmod:desc Jeff/PROPN/NNP/1/obj Sessions/PROPN/NNP/4/flat",
      "Attorney",
      "General",
      "compound",
    ],
    [
      "fell/VERB/VBD/0/root according/VERB/VBG/5/mark to/ADP/IN/2/fixed officials/NOUN/NNS/5/nsubj familiar/ADJ/JJ/1/advcl",
      "officials",
      "fell",
      "obl",
    ],
    [
      "launched/VERB/VBD/0/root airstrikes/NOUN/NNS/1/obj against/ADP/IN/4/case operatives/NOUN/NNS/2/conj",
      "operatives",
      "airstrikes",
      "nmod",
    ],
    [
      "in/ADP/IN/2/case Gaza/PROPN/NNP/0/root and/CCONJ/CC/5/cc in/ADP/IN/5/case Lebanon/PROPN/NNP/2/conj",
      "Lebanon",
      "Gaza",
      "conj",
    ],
    [
      "urge/VERB/VB/0/root Iran/PROPN/NNP/1/iobj —/PUNCT/:/5/punct an/DET/DT/5/det attack/NOUN/NN/1/obj",
      "attack",
      "urge",
      "parataxis",
    ],
    [
      "told/VERB/VBD/0/root NBC/PROPN/NNP/1/obj that/SCONJ/IN/5/mark they/PRON/PRP/5/nsubj lied/VERB/VBD/2/acl:relcl",
      "lied",
      "told",
      "ccomp",
    ],
    [
      "the/DET/DT/2/det claim/NOUN/NN/0/root that/SCONJ/IN/5/mark they/PRON/PRP/5/nsubj lied/VERB/VBD/2/acl",
      "lied",
      "claim",
      "acl",
    ],
    [
      "prompting/VERB/VBG/6/advcl Iran/PROPN/NNP/1/obj to/PART/TO/4/mark vow/VERB/VB/6/xcomp attacks/NOUN/NNS/4/obj sees/VERB/VBZ/0/root",
      "vow",
      "prompting",
      "xcomp",
    ],
    [
      "killed/VERB/VBD/0/root at/ADP/IN/3/case least/ADJ/JJS/4/nmod 12/NUM/CD/5/nummod soldiers/NOUN/NNS/1/obl",
      "soldiers",
      "killed",
      "obj",
    ],
    ["Turkey/PROPN/NNP/2/nsubj blocked/VERB/VBD/3/amod access/NOUN/NN/0/root", "access", "blocked", "obj"],
    [
      "Russia/PROPN/NNP/4/compound halted/VERB/VBN/4/amod gas/NOUN/NN/4/compound supplies/NOUN/NNS/0/root",
      "Russia",
      "halted",
      "nsubj",
    ],
    ["the/DET/DT/3/det blocked/VERB/VBN/3/amod road/NOUN/NN/0/root", "blocked", "road", "amod"],
    [
      "North/PROPN/NNP/2/compound Korea/PROPN/NNP/3/compound test/NOUN/NN/5/obl:unmarked -/PUNCT/HYPH/5/punct fired/VERB/VBD/0/root missiles/NOUN/NNS/5/obj",
      "Korea",
      "fired",
      "nsubj",
    ],
    [
      "Pompeo/PROPN/NNP/2/nsubj called/VERB/VBD/7/advcl the/DET/DT/4/det raid/NOUN/NN/7/obj theft/NOUN/NN/7/obj he/PRON/PRP/7/nsubj directed/VERB/VBN/0/root",
      "raid",
      "called",
      "obj",
    ],
    ["what/PRON/WP/4/det talks/NOUN/NNS/4/obj they/PRON/PRP/4/nsubj held/VERB/VBD/0/root", "talks", "held", "obj"],
    [
      "said/VERB/VBD/0/root Saturday/PROPN/NNP/1/obl:unmarked that/SCONJ/IN/5/mark they/PRON/PRP/5/nsubj submit/VERB/VB/6/ccomp saying/VERB/VBG/1/advcl",
      "submit",
      "said",
      "ccomp",
    ],
    [
      "France/PROPN/NNP/0/root have/AUX/VBP/3/aux engaged/VERB/VBN/1/acl:relcl with/ADP/IN/5/case Serbia/PROPN/NNP/3/obl",
      "France",
      "engaged",
      "nsubj",
    ],
    [
      "the/DET/DT/3/det resolution/NOUN/NN/3/compound calls/NOUN/VBZ/0/root on/ADP/IN/5/case Russia/PROPN/NNP/3/nmod",
      "resolution",
      "calls",
      "nsubj",
    ],
    [
      "asked/VERB/VBD/0/root that/SCONJ/IN/4/mark Beijing/PROPN/NNP/4/compound pressure/NOUN/NN/1/obj Pyongyang/PROPN/NNP/4/appos",
      "Beijing",
      "pressure",
      "nsubj",
    ],
    [
      "condemned/VERB/VBD/0/root the/DET/DT/3/det coup/NOUN/NN/1/obj and/CCONJ/CC/6/cc suspended/VERB/VBN/6/amod aid/NOUN/NN/3/conj",
      "suspended",
      "condemned",
      "conj",
    ],
    [
      "condemned/VERB/VBD/0/root torture/NOUN/NN/1/obj and/CCONJ/CC/5/cc suspended/VERB/VBN/5/amod sentences/NOUN/NNS/2/conj",
      "suspended",
      "sentences",
      "amod",
    ],
    [
      "those/PRON/DT/0/root who/PRON/WP/4/nsubj have/AUX/VBP/4/aux engaged/VERB/VBN/1/acl:relcl",
      "engaged",
      "those",
      "acl:relcl",
    ],
    [
      "the/DET/DT/2/det secretary/NOUN/NN/5/nmod:desc and/CCONJ/CC/5/cc President/PROPN/NNP/5/nmod:desc Chakwera/PROPN/NNP/6/nsubj met/VERB/VBD/0/root",
      "secretary",
      "met",
      "nsubj",
    ],
    ["died/VERB/VBD/0/root in/ADP/IN/3/case Kabul/PROPN/NNP/1/obl", "Kabul", "died", "obl"],
    ["resigned/VERB/VBD/0/root last/ADJ/JJ/3/amod week/NOUN/NN/1/obl", "week", "resigned", "obl"],
  ])("%s", (text, word, head, relation) => {
    const { words, reading } = read(text);
    const mended = mendTree(words, reading);
    const at = words.indexOf(word);
    expect([words[mended.heads[at]!], mended.relations[at]]).toEqual([head, relation]);
  });

  it("call what has subject and object a verb", () => {
    const { words, reading } = read("missile/NOUN/NN/2/nsubj hit/NOUN/NN/0/root Kharkiv/PROPN/NNP/2/obj");
    const { upos, xpos } = mendTree(words, reading);
    expect([upos[1], xpos[1]]).toEqual(["VERB", "VBD"]);
  });
});
