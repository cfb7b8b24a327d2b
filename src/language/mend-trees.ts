import { giveVerbItsSubject } from "./mend-clauses.ts";
import {
  callThatClauseVerb,
  giveAccordingToNoun,
  giveWithNounToParticiple,
  joinSecondVerb,
  joinSplitTitle,
  joinTitledNames,
  leanObjectBack,
  leanOnPreposition,
  leanThatClauseBack,
  raiseFiniteVerb,
  raiseTaggedVerb,
  setOffBehindDash,
} from "./mend-order.ts";
import { callContentOfNoun, callFirstParticipleAdjective } from "./mend-phrases.ts";
import type { Reading } from "./network/index.ts";

/** A reading whose heads and relations may still be changed. */
export interface OpenReading extends Omit<Reading, "heads" | "relations" | "upos" | "xpos"> {
  readonly heads: number[];
  readonly relations: string[];
  readonly upos: string[];
  readonly xpos: string[];
}

export type MendRule = (words: readonly string[], reading: OpenReading) => void;

/** A name takes no that-clause: in "informed NBC News **that they were unable**" the clause is the verb's. */
const giveThatClauseToVerb: MendRule = (words, { xpos, upos, heads, relations }) => {
  words.forEach((word, mark) => {
    if (word !== "that" || xpos[mark] !== "IN" || relations[mark] !== "mark") return;
    const clause = heads[mark]!;
    if (clause < 0 || !relations[clause]!.startsWith("acl")) return;
    const name = heads[clause]!;
    const verb = name < 0 ? -1 : heads[name]!;
    if (verb < 0 || (upos[name] !== "PROPN" && upos[name] !== "PRON") || upos[verb] !== "VERB") return;
    if (relations[name] !== "obj" && relations[name] !== "iobj") return;
    heads[clause] = verb;
    relations[clause] = "ccomp";
  });
};

/**
 * An infinitive leans back: in "prompting Iran **to vow** attacks, which the U.S. sees" it is the verb's before it, not the one's after;
 * and it leans on the nearest: in "asked Beijing to deter Iran and urged the U.S. **to play** a role" on *urged*, whose object it follows.
 */
const leanInfinitiveBack: MendRule = (words, { xpos, upos, heads, relations }) => {
  words.forEach((_, verb) => {
    if (xpos[verb] !== "VB" || xpos[verb - 1] !== "TO" || heads[verb]! < 0) return;
    const back = heads[verb]! > verb;
    if (!back && relations[verb] !== "xcomp") return;
    if (!["xcomp", "advcl", "ccomp", "acl"].includes(relations[verb]!)) return;
    let noun = verb - 2;
    for (let steps = 0; noun >= 0 && steps < 4 && relations[noun] !== "obj" && relations[noun] !== "iobj"; steps++) {
      const head = heads[noun]!;
      if (head < 0 || head >= verb) return;
      noun = head;
    }
    const governor = noun < 0 ? -1 : heads[noun]!;
    if (
      governor < 0 ||
      governor > noun ||
      upos[governor] !== "VERB" ||
      (relations[noun] !== "obj" && relations[noun] !== "iobj") ||
      (!back && governor <= heads[verb]!)
    )
      return;
    heads[verb] = governor;
    relations[verb] = "xcomp";
  });
};

/** A noun behind an active verb with no preposition over it is the verb's object: "shot down a **jet**", "killed at least 12 **soldiers**". */
const callBareNounObject: MendRule = (words, { xpos, upos, heads, relations }) => {
  const first = words.map((_, word) => word);
  heads.forEach((_, word) => {
    for (let at = heads[word]!, steps = 0; at >= 0 && steps < words.length; at = heads[at]!, steps++)
      if (word < first[at]!) first[at] = word;
  });
  words.forEach((word, noun) => {
    const verb = heads[noun]!;
    if (relations[noun] !== "obl" || verb < 0 || noun < verb || upos[verb] !== "VERB") return;
    if ((upos[noun] !== "NOUN" && upos[noun] !== "PROPN") || timesAndWays.has(word.toLowerCase())) return;
    const left = first[noun]!;
    const bounded = words[left]!.toLowerCase() === "at" && /^(?:least|most)$/i.test(words[left + 1] ?? "");
    if (left <= verb || (!bounded && /^(?:IN|TO|RP|RB|WDT|WRB)$/.test(xpos[left]!))) return;
    const sisters = heads.flatMap((head, other) => (head === verb ? [relations[other]!] : []));
    if (sisters.some((relation) => /^(?:obj|aux:pass|nsubj:pass|ccomp|xcomp)$/.test(relation))) return;
    if (heads.some((head, other) => head === noun && relations[other] === "case")) return;
    relations[noun] = "obj";
  });
};

const naming = /^(?:call|label|brand|dub|deem|declare|term)(?:s|l?ed|l?ing|d)?$/i;

/** "called the agreement **a disaster**", "labelled him **a traitor**": what follows the object of naming, with an article of its own and no comma, is what it is called. */
const callSecondObjectComplement: MendRule = (words, { upos, heads, relations }) => {
  words.forEach((_, noun) => {
    const head = heads[noun]!;
    if (head < 0 || head >= noun || (upos[noun] !== "NOUN" && upos[noun] !== "PROPN")) return;
    const object =
      relations[noun] === "appos" ? head : heads.findIndex((other, at) => other === head && relations[at] === "obj");
    const verb = relations[noun] === "appos" ? heads[head]! : head;
    if (object < 0 || object >= noun || verb < 0 || !naming.test(words[verb]!) || relations[object] !== "obj") return;
    if (relations[noun] !== "appos" && relations[noun] !== "obj") return;
    const article = heads.findIndex((other, at) => other === noun && relations[at] === "det");
    if (article <= object || !/^an?$/i.test(words[article]!) || words.slice(object, noun).includes(",")) return;
    heads[noun] = verb;
    relations[noun] = "xcomp";
  });
};

/** What has a subject is no adjective: in "Turkey **blocked** access to the site" the participle is the verb and the noun its object. */
const raiseVerbOverNoun: MendRule = (words, { upos, xpos, heads, relations }) => {
  words.forEach((_, verb) => {
    const noun = heads[verb]!;
    if (relations[verb] !== "amod" || upos[verb] !== "VERB" || !/^VB[DN]$/.test(xpos[verb]!) || noun < verb) return;
    if (upos[noun] !== "NOUN" && upos[noun] !== "PROPN") return;
    const sisters = words.flatMap((_, word) => (heads[word] === noun ? [word] : []));
    const subject = words.findIndex(
      (_, word) =>
        word < verb &&
        ((relations[word] === "nsubj" && (heads[word] === noun || heads[word] === verb)) ||
          // "**Russia** halted gas supplies": a sentence that would have no verb
          (word === verb - 1 &&
            relations[word] === "compound" &&
            upos[word] === "PROPN" &&
            relations[noun] === "root")),
    );
    if (subject < 0 || sisters.some((word) => /^(?:cop|aux|case|mark)/.test(relations[word]!))) return;
    heads[verb] = heads[noun]!;
    relations[verb] = relations[noun]!;
    heads[noun] = verb;
    relations[noun] = "obj";
    for (const word of sisters)
      if (word < subject && /^(?:det|compound|amod|nmod:poss)/.test(relations[word]!)) heads[word] = subject;
      else if (word !== verb && (word < verb || relations[word] === "punct" || relations[word] === "parataxis"))
        heads[word] = verb;
    relations[subject] = "nsubj";
    heads[subject] = verb;
  });
};

/** What has a subject and an object is a verb, whatever its tag: "a missile **hit** Kharkiv". */
const callGovernorVerb: MendRule = (words, { upos, xpos, heads, relations }) => {
  words.forEach((word, verb) => {
    if (upos[verb] !== "NOUN" && upos[verb] !== "ADJ") return;
    const has = (relation: string, after: boolean) =>
      words.some((_, other) => heads[other] === verb && relations[other] === relation && other > verb === after);
    if (!has("nsubj", false) || !has("obj", true) || has("cop", false)) return;
    upos[verb] = "VERB";
    xpos[verb] = /s$/.test(word) ? "VBZ" : /ing$/.test(word) ? "VBG" : "VBD";
  });
};

/** A word before a hyphen takes no subject from its verb: in "North Korea **test-fired** missiles" Korea is who fired. */
const giveSubjectToHyphened: MendRule = (words, { upos, xpos, heads, relations }) => {
  words.forEach((word, hyphen) => {
    const [part, verb] = [hyphen - 1, hyphen + 1];
    if (word !== "-" || part < 1 || upos[verb] !== "VERB" || !/^VB[DN]$/.test(xpos[verb]!)) return;
    if (heads[part] !== verb || /^nsubj/.test(relations[part]!)) return;
    const children = words.flatMap((_, other) => (heads[other] === part && other < part ? [other] : []));
    const name = children.at(-1);
    if (name !== part - 1 || upos[name] !== "PROPN") return;
    if (words.some((_, other) => heads[other] === verb && /^(?:nsubj|aux:pass)/.test(relations[other]!))) return;
    for (const child of children) if (child !== name) heads[child] = name;
    heads[name] = verb;
    relations[name] = "nsubj";
  });
};

/** Nouns that tell when, how long or how far without a preposition. */
const timesAndWays = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november
  december today tomorrow yesterday tonight morning afternoon evening night day days week weeks weekend month months year years decade
  hour hours minute minutes second seconds time times moment spring summer autumn fall winter way ways mile miles kilometre kilometer
  kilometres kilometers meter metre meters metres foot feet percent % point points home bit lot deal`.split(/\s+/),
);

/** In their order. Each mends one thing that English does not allow and the network at times does. */
const rules: readonly MendRule[] = [
  giveThatClauseToVerb,
  callContentOfNoun,
  leanInfinitiveBack,
  callFirstParticipleAdjective,
  raiseVerbOverNoun,
  giveSubjectToHyphened,
  callGovernorVerb,
  raiseTaggedVerb,
  callThatClauseVerb,
  joinSecondVerb,
  raiseFiniteVerb,
  joinSplitTitle,
  joinTitledNames,
  leanThatClauseBack,
  leanObjectBack,
  leanOnPreposition,
  setOffBehindDash,
  giveAccordingToNoun,
  giveWithNounToParticiple,
  callBareNounObject,
  callSecondObjectComplement,
  giveVerbItsSubject,
];

/** Mends a tree by rules of English grammar; a reading that breaks none comes back as it is. */
export function mendTree(words: readonly string[], reading: Reading): Reading {
  const { heads, relations, upos, xpos } = reading;
  const open = { ...reading, heads: [...heads], relations: [...relations], upos: [...upos], xpos: [...xpos] };
  for (const rule of rules) rule(words, open);
  return isTree(open.heads) ? open : reading;
}

function isTree(heads: readonly number[]): boolean {
  return heads.every((_, word) => {
    let at = word;
    for (let steps = 0; at >= 0; steps++) {
      if (steps > heads.length) return false;
      at = heads[at]!;
    }
    return true;
  });
}
