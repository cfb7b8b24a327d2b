import { childrenOf, type Doc, type Token } from "../../language/index.ts";

/** Relation without its subtype: `nsubj:pass` → `nsubj`. */
export function baseRelation(token: Token): string {
  const colon = token.relation.indexOf(":");
  return colon < 0 ? token.relation : token.relation.slice(0, colon);
}

export function childrenBy(doc: Doc, token: number, ...relations: readonly string[]): readonly Token[] {
  return childrenOf(doc, token).filter(
    (child) => relations.includes(child.relation) || relations.includes(baseRelation(child)),
  );
}

/** The word as tables write it: lower case, straight apostrophe. */
export function wordOf(token: Token): string {
  return token.text.toLowerCase().replaceAll("’", "'");
}

export function isVerb(token: Token): boolean {
  return token.upos === "VERB" || (token.upos === "ADJ" && /^VB[NG]$/.test(token.xpos));
}

export function isNominal(token: Token): boolean {
  return token.upos === "NOUN" || token.upos === "PROPN" || token.upos === "PRON";
}

/** The preposition over a phrase or gerund, with its fixed parts: "against", "because of", "according to". Infinitive *to* is `to!`. */
export function prepositionOf(doc: Doc, token: number): string | null {
  for (const child of childrenOf(doc, token)) {
    const relation = baseRelation(child);
    if (relation !== "case" && relation !== "mark") continue;
    if (child.xpos === "TO" && relation === "mark") return "to!";
    if (child.text === "'s" || child.text === "’s" || child.text === "'" || child.text === "’") continue;
    const fixed = childrenBy(doc, child.index, "fixed").map(wordOf);
    return [wordOf(child), ...fixed].join(" ");
  }
  return strayPreposition(doc, token);
}

/** "attacks **against U.S.** and commercial vessels": the parser at times hangs the preposition on the first word of the phrase. */
function strayPreposition(doc: Doc, token: number): string | null {
  const head = doc.tokens[token]!;
  if (!isNominal(head) || (baseRelation(head) !== "nmod" && baseRelation(head) !== "obl")) return null;
  for (const child of childrenBy(doc, token, "compound", "amod")) {
    const stray = childrenBy(doc, child.index, "case").find((mark) => mark.index < child.index && mark.xpos === "IN");
    if (stray !== undefined) return wordOf(stray);
  }
  return null;
}

/** True where a clause is an infinitive with *to*: "to urge Iran". */
export function isInfinitive(doc: Doc, token: number): boolean {
  return childrenOf(doc, token).some(
    (child) => child.xpos === "TO" && (child.relation === "mark" || child.relation === "aux") && child.index < token,
  );
}

/** The verb stands in the passive, or is a bare past participle behind a noun ("an attack launched by Iran"). */
export function isPassive(doc: Doc, token: number): boolean {
  const verb = doc.tokens[token]!;
  if (childrenOf(doc, token).some((child) => child.relation === "aux:pass" || child.relation === "nsubj:pass"))
    return true;
  // "**Asked** whether …, Trump said": a past tense that begins a sentence without a subject is none
  const begins =
    verb.xpos === "VBD" &&
    verb.relation === "advcl" &&
    (token === 0 || doc.tokens[token - 1]!.sentence < verb.sentence);
  if (verb.xpos !== "VBN" && !begins) return false;
  if (childrenOf(doc, token).some((child) => baseRelation(child) === "aux")) return false;
  if (verb.relation === "acl") return true;
  if (verb.relation === "conj" && verb.head >= 0) return isPassive(doc, verb.head);
  return (
    (verb.relation === "advcl" || verb.relation === "xcomp") &&
    childrenBy(doc, token, "obj").length === 0 &&
    !childrenOf(doc, token).some((child) => baseRelation(child) === "nsubj")
  );
}

/** A word and those coordinated with it: "Israel and Hamas", also in lists within lists: "Abe; **Merkel and Hollande**". */
export function withConjuncts(doc: Doc, token: number): readonly number[] {
  const found = [token];
  for (const child of childrenBy(doc, token, "conj")) {
    found.push(child.index);
    if (isNominal(child)) for (const inner of childrenBy(doc, child.index, "conj")) found.push(inner.index);
  }
  return found;
}

/** For a relative pronoun the noun it stands for ("Hamas, **which** … attacked"), else the token itself. */
export function antecedentOf(doc: Doc, token: number): number {
  const word = doc.tokens[token]!;
  const relative = word.xpos === "WDT" || word.xpos === "WP" || (word.xpos === "IN" && wordOf(word) === "that");
  // "**what** it needs": nothing before it is meant
  if (!relative || word.upos === "DET" || wordOf(word) === "what") return token;
  for (let at = word.head, steps = 0; at >= 0 && steps < 6; at = doc.tokens[at]!.head, steps++) {
    const here = doc.tokens[at]!;
    if (here.relation === "acl:relcl" || (here.relation === "acl" && here.head < token))
      return nearerName(doc, token, at, here.head);
  }
  return token;
}

/**
 * "the first time the U.S. has imposed it since Hamas, **which** …": a noun that has its relative clause already, or that does not
 * hold the name before the pronoun, does not take the clause over it.
 */
function nearerName(doc: Doc, pronoun: number, clause: number, noun: number): number {
  const before = doc.tokens[pronoun - 1]?.text === "," ? pronoun - 2 : pronoun - 1;
  const name = doc.tokens[before];
  if (name?.upos !== "PROPN" || before === noun || name.head === noun) return noun;
  // "a resolution, adopted on **Friday**, that condemned …": a day does nothing
  if (days.has(name.lemma.toLowerCase())) return noun;
  const isTaken = childrenBy(doc, noun, "acl").some((child) => child.index !== clause && child.index < pronoun);
  if (!isTaken && isUnder(doc, before, noun)) return noun;
  return name.head < before && name.head > noun && /^(?:flat|compound)/.test(name.relation) ? name.head : before;
}

const days = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december`.split(/\s+/),
);

/** Whether `token` stands somewhere under `ancestor`, or is it. */
export function isUnder(doc: Doc, token: number, ancestor: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < 200; at = doc.tokens[at]!.head, steps++)
    if (at === ancestor) return true;
  return false;
}

/** "**the** invitation", "**this** strike": the noun takes up what was told. */
export function isDefinite(doc: Doc, token: number): boolean {
  return childrenBy(doc, token, "det").some((child) =>
    ["the", "this", "that", "these", "those", "such"].includes(wordOf(child)),
  );
}

/** "imposed **such a** restriction", "made **this** request": more than *the*, these words say that it was told. */
export function isPointing(doc: Doc, token: number): boolean {
  return childrenBy(doc, token, "det").some((child) =>
    ["such", "this", "that", "these", "those"].includes(wordOf(child)),
  );
}

/** Words that deny the verb they hang on. */
export const negations: ReadonlySet<string> = new Set(["not", "n't", "n’t", "never", "hardly", "neither", "nor"]);
