import type { Reading } from "./network/index.ts";

/** A reading whose heads and relations may still be changed. */
interface OpenReading extends Omit<Reading, "heads" | "relations"> {
  readonly heads: number[];
  readonly relations: string[];
}

type MendRule = (words: readonly string[], reading: OpenReading) => void;

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

/** An infinitive leans back: in "prompting Iran **to vow** attacks, which the U.S. sees" it is the verb's before it, not the one's after. */
const leanInfinitiveBack: MendRule = (words, { xpos, upos, heads, relations }) => {
  words.forEach((_, verb) => {
    if (xpos[verb] !== "VB" || xpos[verb - 1] !== "TO" || heads[verb]! <= verb) return;
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
      (relations[noun] !== "obj" && relations[noun] !== "iobj")
    )
      return;
    heads[verb] = governor;
    relations[verb] = "xcomp";
  });
};

/** In their order. Each mends one thing that English does not allow and the network at times does. */
const rules: readonly MendRule[] = [giveThatClauseToVerb, leanInfinitiveBack];

/** Mends a tree by rules of English grammar; a reading that breaks none comes back as it is. */
export function mendTree(words: readonly string[], reading: Reading): Reading {
  const open: OpenReading = { ...reading, heads: [...reading.heads], relations: [...reading.relations] };
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
