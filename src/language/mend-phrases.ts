import type { MendRule } from "./mend-trees.ts";

/** Participles that are adjectives before people and bodies, where a gerund would have them for its object: "**striking** miners", "**ruling** party". */
const adjectives =
  /^(?:acting|advancing|arriving|attacking|caretaking|competing|defecting|departing|deserting|dissenting|exiting|fleeing|governing|incoming|invading|leading|neighbou?ring|occupying|opposing|outgoing|presiding|protesting|reigning|remaining|retiring|retreating|returning|rioting|ruling|serving|sitting|striking|surviving|visiting|warring)$/i;

/** A participle before the subject is its adjective: in "**Suspected** Boko Haram gunmen killed twelve" and "India's **ruling** party won" nobody suspects or rules anybody. */
export const callFirstParticipleAdjective: MendRule = (words, { upos, xpos, heads, relations }) => {
  words.forEach((word, participle) => {
    const verb = heads[participle]!;
    const isPast = /^VB[DN]$/.test(xpos[participle]!);
    if (verb < participle || !(isPast || /ing$/.test(word))) return;
    const isOpen = !heads.some((head, at) => head === verb && /^[nc]subj/.test(relations[at]!));
    if (!/^[cn]subj/.test(relations[participle]!) && !(relations[participle] === "ccomp" && isPast && isOpen)) return;
    const children = words.flatMap((_, other) => (heads[other] === participle ? [other] : []));
    const owner = children.find(
      (child) => child < participle && heads.some((head, at) => head === child && xpos[at] === "POS"),
    );
    if (owner === undefined && participle > 0 && !/^(?:the|an?|[,"“])$/i.test(words[participle - 1]!)) return;
    const isAdjective = adjectives.test(word) || (owner !== undefined && xpos[participle] === "VBG");
    if (!isPast && !isAdjective) return;
    const noun = words.findIndex(
      (_, other) =>
        other > participle &&
        ((heads[other] === participle && /^(?:obj|nsubj)$/.test(relations[other]!)) ||
          (heads[other] === verb && relations[other] === "nsubj" && other < verb)),
    );
    if (noun < 0 || noun > verb || !/^(?:NOUN|PROPN)$/.test(upos[noun]!)) return;
    for (let between = participle + 1; between < noun; between++) if (!isUnder(between, noun, heads)) return;
    const own = children.filter((child) => child !== noun);
    if (own.some((child) => child > participle && !isUnder(child, noun, heads) && relations[child] !== "punct")) return;
    if (own.some((child) => /^(?:obj|obl|aux|cop|mark|ccomp|xcomp)/.test(relations[child]!))) return;
    heads[noun] = verb;
    relations[noun] = "nsubj";
    for (const child of own) if (relations[child] !== "advmod") heads[child] = noun;
    if (owner !== undefined) relations[owner] = "nmod:poss";
    heads[participle] = noun;
    relations[participle] = "amod";
    if (isPast) xpos[participle] = "VBN";
  });
};

/** Whether a word hangs somewhere under another. */
export function isUnder(word: number, over: number, heads: readonly number[]): boolean {
  let at = word;
  for (let steps = 0; at >= 0 && steps <= heads.length; steps++) {
    if (at === over) return true;
    at = heads[at]!;
  }
  return false;
}

/** Nouns whose that-clause tells what they say: "allegations **that Russia was trying** to help him". */
const saying =
  /^(?:accusation|admission|agreement|allegation|announcement|argument|assertion|assessment|assurance|belief|charge|claim|conclusion|confirmation|declaration|denial|evidence|expectation|fact|fear|finding|guarantee|hint|hope|impression|indication|insistence|news|notion|pledge|promise|proof|proposal|report|rumou?r|sign|speculation|statement|suggestion|suspicion|threat|view|warning|worry)(?:s|es)?$|^(?:denials|worries|certainty)$/i;

/** What has both its subject and its object is no relative clause: in "allegations **that** Russia was trying to help him" the clause is what is alleged. */
export const callContentOfNoun: MendRule = (words, { xpos, heads, relations }) => {
  words.forEach((word, mark) => {
    const verb = heads[mark]!;
    if (word.toLowerCase() !== "that" || verb < mark || relations[mark] !== "obj") return;
    const noun = heads[verb]!;
    if (relations[verb] !== "acl:relcl" || noun !== mark - 1 || !saying.test(words[noun]!)) return;
    const has = (over: number, relation: string): boolean =>
      words.some((_, other) => other !== mark && heads[other] === over && relations[other] === relation);
    const complement = words.findIndex((_, other) => heads[other] === verb && relations[other] === "xcomp");
    if (!has(verb, "nsubj") || !(has(verb, "obj") || (complement >= 0 && has(complement, "obj")))) return;
    xpos[mark] = "IN";
    relations[mark] = "mark";
    relations[verb] = "acl";
  });
};
