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
    const hasArticle = childrenOf(reading, first).some((child) => relations[child] === "det");
    if (relations[first + 1] !== "cc" || !hasArticle) return;
    heads[first] = heads[second]!;
    relations[first] = relations[second]!;
    heads[second] = first;
    relations[second] = "conj";
    for (const child of childrenOf(reading, second))
      if (child < first || /^(?:case|mark|punct)$/.test(relations[child]!))
        heads[child] = child < first ? first : second;
  });
};

/** A title of two words is one: in "met **Attorney** General Jeff Sessions" the name is the object, and all before it its title. */
export const joinSplitTitle: MendRule = (words, reading) => {
  const { upos, heads, relations } = reading;
  words.forEach((word, first) => {
    const name = first + 2;
    if (relations[first + 1] !== "nmod:desc" || heads[first + 1] !== name || upos[name] !== "PROPN") return;
    if (!/^\p{Lu}/u.test(word) || !/^(?:NOUN|PROPN)$/.test(upos[first]!) || heads[first]! < 0) return;
    const isApart = relations[name] === relations[first] && heads[name] === heads[first];
    if (!isApart && !(relations[name] === "appos" && heads[name] === first)) return;
    heads[name] = heads[first]!;
    relations[name] = relations[first]!;
    for (const child of childrenOf(reading, first)) heads[child] = name;
    heads[first] = first + 1;
    relations[first] = "compound";
  });
};

/** A word tagged as a finite verb is no noun: in "the resolution **calls** on Russia to withdraw" the noun before it is its subject. */
export const raiseTaggedVerb: MendRule = (words, reading) => {
  const { xpos, upos, heads, relations } = reading;
  words.forEach((_, verb) => {
    if (!/^VB[ZDP]$/.test(xpos[verb]!) || !/^(?:root|ccomp|conj|parataxis)$/.test(relations[verb]!)) return;
    const children = childrenOf(reading, verb);
    const subject = children.find(
      (child) => child === verb - 1 && relations[child] === "compound" && /^(?:NOUN|PROPN)$/.test(upos[child]!),
    );
    if (subject === undefined || children.some((child) => /^(?:nsubj|cop|aux|case)/.test(relations[child]!))) return;
    upos[verb] = "VERB";
    relations[subject] = "nsubj";
    for (const child of children) {
      if (child < subject && /^(?:det|amod|compound|nmod|nummod)/.test(relations[child]!)) heads[child] = subject;
      else if (child > verb && relations[child] === "nmod") relations[child] = "obl";
      else if (child > verb && relations[child] === "acl") relations[child] = "xcomp";
    }
  });
};

/** What stands under *that* with a name before it is a verb: "requested **that Beijing pressure** Pyongyang". */
export const callThatClauseVerb: MendRule = (words, reading) => {
  const { xpos, upos, relations } = reading;
  words.forEach((_, verb) => {
    if (upos[verb] !== "NOUN" || xpos[verb] !== "NN") return;
    const children = childrenOf(reading, verb);
    const that = children.find((child) => relations[child] === "mark" && words[child]!.toLowerCase() === "that");
    const subject = children.find((child) => child === verb - 1 && relations[child] === "compound");
    if (that === undefined || subject === undefined || that > subject || upos[subject] !== "PROPN") return;
    if (children.some((child) => /^(?:cop|nsubj|case|nmod:poss)/.test(relations[child]!))) return;
    upos[verb] = "VERB";
    xpos[verb] = "VB";
    relations[subject] = "nsubj";
    if (relations[verb] === "obj") relations[verb] = "ccomp";
    for (const child of children)
      if (child > verb && relations[child] === "appos") relations[child] = "obj";
      else if (child > verb && relations[child] === "acl") relations[child] = "advcl";
      else if (child > verb && relations[child] === "nmod") relations[child] = "obl";
  });
};

/** "heated up **with** the administration **hitting** their goods": who stands between *with* and a participle does what it says. */
export const giveWithNounToParticiple: MendRule = (words, reading) => {
  const { xpos, upos, heads, relations } = reading;
  words.forEach((_, verb) => {
    const noun = verb - 1;
    if (xpos[verb] !== "VBG" || relations[verb] !== "advcl" || relations[noun] !== "obl") return;
    if (heads[noun] !== heads[verb] || !/^(?:NOUN|PROPN|PRON)$/.test(upos[noun]!)) return;
    const preposition = childrenOf(reading, noun).find((child) => relations[child] === "case");
    if (preposition === undefined || words[preposition]!.toLowerCase() !== "with") return;
    if (childrenOf(reading, verb).some((child) => child < verb)) return;
    heads[noun] = verb;
    relations[noun] = "nsubj";
    heads[preposition] = verb;
    relations[preposition] = "mark";
  });
};

/** In "condemned **the** coup **and suspended aid**" the bare noun behind *and* is no second thing condemned: its participle is the second verb. */
export const joinSecondVerb: MendRule = (words, reading) => {
  const { xpos, upos, heads, relations } = reading;
  words.forEach((_, verb) => {
    const noun = heads[verb]!;
    if (relations[verb] !== "amod" || !/^VB[DN]$/.test(xpos[verb]!) || noun < verb || relations[noun] !== "conj")
      return;
    const object = heads[noun]!;
    const first = object < 0 ? -1 : heads[object]!;
    if (first < 0 || relations[object] !== "obj" || xpos[first] !== "VBD" || words[verb - 1]?.toLowerCase() !== "and")
      return;
    const hasArticle = (word: number) =>
      childrenOf(reading, word).some((child) => /^(?:det|nmod:poss)$/.test(relations[child]!));
    if (!hasArticle(object) || hasArticle(noun)) return;
    heads[verb] = first;
    relations[verb] = "conj";
    upos[verb] = "VERB";
    xpos[verb] = "VBD";
    heads[noun] = verb;
    relations[noun] = "obj";
    heads[verb - 1] = verb;
  });
};

/** What has a preposition and no *and* is no second of its kind: in "airstrikes **against operatives**" the noun is what the first is about. */
export const leanOnPreposition: MendRule = (words, reading) => {
  const { upos, heads, relations } = reading;
  const isNoun = (word: number) => upos[word] === "NOUN" || upos[word] === "PROPN";
  relations.forEach((relation, noun) => {
    const first = heads[noun]!;
    if (relation !== "conj" || first < 0 || first > noun || !isNoun(noun) || !isNoun(first)) return;
    const children = childrenOf(reading, noun);
    const preposition = children.find((child) => relations[child] === "case" && upos[child] === "ADP");
    if (preposition === undefined || preposition > noun || children.some((child) => relations[child] === "cc")) return;
    if (words.slice(first + 1, noun).some((word, at) => /^[,;:—–]$/.test(word) || upos[first + 1 + at] === "CCONJ"))
      return;
    relations[noun] = "nmod";
  });
};

/** A verb that has its object takes no second one behind a dash: "urge **Iran** against strikes — **an attack** that could be imminent". */
export const setOffBehindDash: MendRule = (words, reading) => {
  const { heads, relations } = reading;
  relations.forEach((relation, noun) => {
    const verb = heads[noun]!;
    if (relation !== "obj" || verb < 0 || verb > noun) return;
    const dash = words.findIndex((word, at) => at > verb && at < noun && /^(?:—|–|--)$/.test(word));
    if (dash < 0 || !childrenOf(reading, verb).some((child) => child < dash && /^i?obj$/.test(relations[child]!)))
      return;
    relations[noun] = "parataxis";
  });
};

/** *According to* takes a noun: in "**according to officials familiar** with the matter" the officials are not the subject of a clause. */
export const giveAccordingToNoun: MendRule = (words, reading) => {
  const { upos, heads, relations } = reading;
  words.forEach((word, according) => {
    const adjective = heads[according]!;
    if (word.toLowerCase() !== "according" || relations[according] !== "mark" || adjective < 0) return;
    const children = childrenOf(reading, adjective);
    const noun = children.find((child) => relations[child] === "nsubj" && child > according && child < adjective);
    if (upos[adjective] !== "ADJ" || noun === undefined || heads[adjective]! < 0) return;
    if (children.some((child) => /^(?:cop|aux)/.test(relations[child]!))) return;
    heads[noun] = heads[adjective]!;
    relations[noun] = "obl";
    heads[adjective] = noun;
    relations[adjective] = "amod";
    for (const child of children) if (child < noun) heads[child] = noun;
    relations[according] = "case";
  });
};
