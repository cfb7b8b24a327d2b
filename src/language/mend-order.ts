import type { MendRule, OpenReading } from "./mend-trees.ts";

const childrenOf = ({ heads }: OpenReading, word: number): readonly number[] =>
  heads.flatMap((head, other) => (head === word ? [other] : []));

/** The nearest word before `word` that `is`, in the same sentence; -1 where none is. */
function before(word: number, is: (word: number) => boolean): number {
  let at = word - 1;
  while (at >= 0 && !is(at)) at--;
  return at;
}

/** An object stands behind its verb: in "Pompeo **called the assault** an act of war, while Trump directed …" the assault is what was called. */
export const leanObjectBack: MendRule = (words, reading) => {
  const { upos, xpos, heads, relations } = reading;
  words.forEach((_, noun) => {
    if (relations[noun] !== "obj" || heads[noun]! < noun || (upos[noun] !== "NOUN" && upos[noun] !== "PROPN")) return;
    if (childrenOf(reading, noun).some((child) => /^W/.test(xpos[child]!))) return;
    const verb = before(noun, (word) => upos[word] === "VERB" && relations[word] !== "amod");
    if (verb < 0 || noun - verb > 6 || heads[verb] === noun) return;
    const sisters = childrenOf(reading, verb).map((child) => relations[child]!);
    if (sisters.some((relation) => /^(?:ccomp|aux:pass|nsubj:pass)$/.test(relation))) return;
    heads[noun] = verb;
  });
};

/** A that-clause leans back: in "McCarthy **said** Saturday **that** Trump should submit it, saying …" on *said*. */
export const leanThatClauseBack: MendRule = (words, reading) => {
  const { xpos, upos, heads, relations } = reading;
  words.forEach((word, mark) => {
    if (word.toLowerCase() !== "that" || relations[mark] !== "mark" || xpos[mark] !== "IN") return;
    const clause = heads[mark]!;
    if (clause < 0 || relations[clause] !== "ccomp" || heads[clause]! < clause) return;
    const verb = before(mark, (at) => upos[at] === "VERB" && at !== clause);
    if (verb < 0 || mark - verb > 4 || childrenOf(reading, verb).some((child) => relations[child] === "ccomp")) return;
    heads[clause] = verb;
  });
};

/** A sentence has a verb: in "France and Germany **have engaged** with Serbia" no pronoun makes the verb a relative clause of its subject. */
export const raiseFiniteVerb: MendRule = (words, reading) => {
  const { xpos, upos, heads, relations } = reading;
  const root = relations.indexOf("root");
  if (root < 0 || (upos[root] !== "PROPN" && upos[root] !== "PRON" && upos[root] !== "NOUN")) return;
  const children = childrenOf(reading, root);
  if (children.some((child) => /^(?:cop|nsubj|case|expl)/.test(relations[child]!))) return;
  const verb = children.find(
    (child) =>
      child > root &&
      relations[child] === "acl:relcl" &&
      upos[child] === "VERB" &&
      childrenOf(reading, child).every(
        (inner) => !/^(?:nsubj|csubj)/.test(relations[inner]!) && !(inner < child && /^W|^IN$/.test(xpos[inner]!)),
      ) &&
      (/^VB[DZP]$/.test(xpos[child]!) ||
        childrenOf(reading, child).some((inner) => /^aux/.test(relations[inner]!) && inner < child)),
  );
  if (verb === undefined || words.slice(root, verb).some((word) => /^(?:who|which|that|whom)$/i.test(word))) return;
  heads[verb] = heads[root]!;
  relations[verb] = "root";
  heads[root] = verb;
  const isPassive = childrenOf(reading, verb).some((child) => relations[child] === "aux:pass");
  relations[root] = isPassive ? "nsubj:pass" : "nsubj";
  for (const child of children)
    if (child > verb && /^(?:punct|parataxis|advcl|conj|cc|ccomp)/.test(relations[child]!)) heads[child] = verb;
};

/** What *and* joins is no title: "**The Secretary and** President Chakwera discussed it" has two subjects. */
export const joinTitledNames: MendRule = (words, reading) => {
  const { upos, heads, relations } = reading;
  words.forEach((_, first) => {
    const second = heads[first]!;
    if (relations[first] !== "nmod:desc" || second <= first || !/^(?:NOUN|PROPN)$/.test(upos[first]!)) return;
    const and = childrenOf(reading, second).find(
      (child) => relations[child] === "cc" && child > first && child < second,
    );
    const hasArticle = childrenOf(reading, first).some((child) => relations[child] === "det");
    if (and === undefined || !hasArticle || and !== first + 1) return;
    heads[first] = heads[second]!;
    relations[first] = relations[second]!;
    heads[second] = first;
    relations[second] = "conj";
    for (const child of childrenOf(reading, second))
      if (child < first || /^(?:case|mark|punct)$/.test(relations[child]!))
        heads[child] = child < first ? first : second;
  });
};
