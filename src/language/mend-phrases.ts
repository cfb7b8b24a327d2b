import type { MendRule } from "./mend-trees.ts";

/** Participles that are adjectives before people and bodies, where a gerund would have them for its object: "**striking** miners", "**ruling** party". */
const adjectives =
  /^(?:acting|advancing|arriving|attacking|caretaking|competing|defecting|departing|deserting|dissenting|exiting|fleeing|governing|incoming|invading|leading|neighbou?ring|occupying|opposing|outgoing|presiding|protesting|reigning|remaining|retiring|retreating|returning|rioting|ruling|serving|sitting|striking|surviving|visiting|warring)$/i;

/** A participle before the subject is its adjective: in "**Suspected** Boko Haram gunmen killed twelve" and "India's **ruling** party won" nobody suspects or rules anybody. */
export const callFirstParticipleAdjective: MendRule = (words, { upos, xpos, heads, relations }) => {
  words.forEach((word, participle) => {
    const verb = heads[participle]!;
    if (verb < participle || !/^[cn]subj/.test(relations[participle]!)) return;
    const owned = xpos[participle - 1] === "POS";
    if (!owned && participle > 0 && !/^(?:the|an?|[,"“])$/i.test(words[participle - 1]!)) return;
    const isPast = /^VB[DN]$/.test(xpos[participle]!);
    if (!isPast && !(/ing$/.test(word) && (adjectives.test(word) || (owned && xpos[participle] === "VBG")))) return;
    const noun = words.findIndex(
      (_, other) =>
        other > participle &&
        ((heads[other] === participle && /^(?:obj|nsubj)$/.test(relations[other]!)) ||
          (heads[other] === verb && relations[other] === "nsubj" && other < verb)),
    );
    if (noun < 0 || noun > verb || !/^(?:NOUN|PROPN)$/.test(upos[noun]!)) return;
    for (let between = participle + 1; between < noun; between++) if (heads[between] !== noun) return;
    const own = words.flatMap((_, other) => (heads[other] === participle && other !== noun ? [other] : []));
    if (own.some((child) => /^(?:obj|obl|aux|cop|mark|ccomp|xcomp|advmod)/.test(relations[child]!))) return;
    heads[noun] = verb;
    relations[noun] = relations[participle]!.replace("csubj", "nsubj");
    for (const child of own) heads[child] = noun;
    heads[participle] = noun;
    relations[participle] = "amod";
    if (isPast) xpos[participle] = "VBN";
  });
};

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
