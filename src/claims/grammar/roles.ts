import { childrenOf, type Doc, type Token } from "../../language/index.ts";
import { asksAtContact } from "./asked-at-contact.ts";
import {
  antecedentOf,
  baseRelation,
  childrenBy,
  isInfinitive,
  isNominal,
  isPassive,
  isVerb,
  prepositionOf,
  withConjuncts,
  wordOf,
} from "./tree.ts";
import { writingOver } from "./writing-over.ts";

/** Prepositions over a gerund whose doer is the object before it: "urge Iran **against** launching", "deter them **from** striking". */
const objectGerunds = new Set(["against", "from", "of", "into", "for", "over", "out of"]);

/** Nouns that only announce the deed under them. */
const steps = new Set(
  "step move measure decision plan effort attempt bid campaign push drive way opportunity chance right power authority intention goal aim threat vow pledge promise offer need desire determination resolve commitment readiness willingness agreement deal strategy policy mission mandate option tool means ability excuse pretext".split(
    " ",
  ),
);

/** An oblique phrase after its verb with no preposition but the verb's own particle. */
function isBare(doc: Doc, phrase: Token): boolean {
  if (phrase.index < phrase.head || !isNominal(phrase)) return false;
  const cases = childrenBy(doc, phrase.index, "case", "mark");
  return cases.every((word) => word.xpos === "RP" && word.index === phrase.head + 1);
}

/**
 * Who does and who undergoes each verb, through passives, relatives, coordination and control.
 * Tokens are heads of phrases; an empty list means the sentence does not say.
 */
export interface Roles {
  readonly subjects: (verb: number) => readonly number[];
  readonly objects: (verb: number) => readonly number[];
  /** The grammatical subject, whatever it does: of "Iran was asked to stop" Iran. */
  readonly surfaceSubjects: (verb: number) => readonly number[];
}

/** `isParty` tells whether a token heads a mention that acts; `ownersOf` who stands behind a noun ("Iran's plan **to strike**"). */
export function createRoles(
  doc: Doc,
  isParty: (token: number) => boolean,
  ownersOf: (noun: number) => readonly number[],
): Roles {
  const memo = new Map<string, readonly number[]>();
  const guarded = (kind: string, verb: number, find: () => readonly number[]): readonly number[] => {
    const key = `${kind}${verb}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    memo.set(key, []); // a cycle of coordination and control ends here
    const found = find();
    memo.set(key, found);
    return found;
  };
  const resolve = (tokens: readonly number[]) => tokens.map((token) => antecedentOf(doc, token));
  const directSubjects = (verb: number) =>
    childrenOf(doc, verb)
      // "Hamas, which **itself** is backed by Iran": the emphasis is no second subject
      .filter(
        (child) =>
          baseRelation(child) === "nsubj" && child.relation !== "nsubj:outer" && !/sel(?:f|ves)$/i.test(child.text),
      )
      .map((child) => child.index);

  const surfaceSubjects = (verb: number): readonly number[] =>
    guarded("surface", verb, () => {
      const direct = directSubjects(verb);
      if (direct.length > 0) return resolve(direct);
      return understoodSubjects(verb);
    });

  /** "A did this, but **B** did that and **urged** …": a verb without subject leans on the last conjunct before it that has one. */
  const nearestConjunct = (verb: number, head: number): number => {
    const first = firstConjunct(head);
    for (let at = verb - 1; at > head; at--) {
      const other = doc.tokens[at]!;
      if (
        isVerb(other) &&
        baseRelation(other) === "conj" &&
        firstConjunct(at) === first &&
        directSubjects(at).length > 0
      )
        return at;
    }
    return head;
  };

  /** "We tried, Mulvaney **said**, blaming Congress": behind a verb that the telling hangs on, the participle is the teller's. */
  const tellerBetween = (verb: number, head: number): number => {
    const told = doc.tokens[head]!;
    const teller =
      baseRelation(told) === "ccomp" ? told.head : (childrenBy(doc, head, "parataxis").at(-1)?.index ?? -1);
    const stands = teller > head && teller < verb && isVerb(doc.tokens[teller]!) && directSubjects(teller).length > 0;
    return stands ? teller : -1;
  };

  const firstConjunct = (token: number): number => {
    let at = token;
    for (let steps = 0; steps < 8 && baseRelation(doc.tokens[at]!) === "conj" && doc.tokens[at]!.head >= 0; steps++)
      at = doc.tokens[at]!.head;
    return at;
  };

  /** "wrote to **the minister** imploring him", "sent letters to Japan and **India** seeking help": whoever writes asks, not the addressee. */
  const writersTo = (verb: number, head: number): readonly number[] => {
    const above = writingOver(doc, verb, head);
    if (above === null) return [];
    if (isVerb(above)) return surfaceSubjects(above.index);
    const from = childrenBy(doc, above.index, "nmod").filter(({ index }) => prepositionOf(doc, index) === "from");
    const owners = from.length > 0 ? from.map(({ index }) => index) : ownersOf(above.index);
    const sender = doc.tokens[above.head];
    return owners.length > 0 || sender === undefined || !isVerb(sender) ? owners : surfaceSubjects(sender.index);
  };

  /** The subject that grammar leaves out: of "urging" in "Biden called Xi, urging …". */
  const understoodSubjects = (verb: number): readonly number[] => {
    const token = doc.tokens[verb]!;
    const head = token.head;
    if (head < 0) return [];
    const governor = doc.tokens[head]!;
    const relation = baseRelation(token);
    if (relation === "conj") return surfaceSubjects(nearestConjunct(verb, head));
    if (token.relation === "acl:relcl") return [head];
    if (relation === "acl") {
      if (isInfinitive(doc, verb)) {
        // "a plea **for Putin** to extend the deal", "appealed to the generals": who is asked is to do it
        const asked = childrenBy(doc, head, "nmod").filter(
          (child) =>
            child.index < verb &&
            child.index > head &&
            ["for", "to", "on", "upon"].includes(prepositionOf(doc, child.index) ?? "") &&
            isParty(child.index),
        );
        if (asked.length > 0) return asked.flatMap((child) => withConjuncts(doc, child.index));
      }
      if (isInfinitive(doc, verb) || prepositionOf(doc, verb) !== null) {
        // "the action **by the police** in arresting him"
        const before = ownersOf(head);
        const owners = before.length > 0 ? before : agents(head).filter((agent) => agent < verb && isParty(agent));
        const above = doc.tokens[governor.head];
        // "took the **step** of designating it": a step that nobody owns is the doer's
        const isStep = owners.length === 0 && steps.has(governor.lemma) && above !== undefined && isVerb(above);
        return isStep && baseRelation(governor) !== "nsubj" ? surfaceSubjects(above.index) : owners;
      }
      const writers = token.xpos === "VBG" ? writersTo(verb, head) : [];
      return writers.length > 0 ? writers : [head];
    }
    if (relation === "amod") return [head];
    if (!["xcomp", "advcl", "ccomp", "parataxis", "obl", "nmod", "dep"].includes(relation)) return [];
    if (relation === "parataxis" && !isInfinitive(doc, verb)) return surfaceSubjects(head);
    if (!isVerb(governor)) {
      // "made it easy **for Trump** to revoke it"
      const meant = isInfinitive(doc, verb)
        ? childrenBy(doc, head, "obl", "nmod").filter(
            (child) => child.index < verb && prepositionOf(doc, child.index) === "for" && isParty(child.index),
          )
        : [];
      if (meant.length > 0) return meant.map((child) => child.index);
      const subjects = surfaceSubjects(head);
      return subjects.length > 0 ? subjects : ownersOf(head);
    }
    const teller = relation === "advcl" && token.xpos === "VBG" ? tellerBetween(verb, head) : -1;
    if (teller >= 0) return surfaceSubjects(teller);
    if (asksAtContact(doc, verb)) return surfaceSubjects(head);
    const preposition = prepositionOf(doc, verb);
    // "Spain **joined Ireland in** calling for a truce": both call
    if (governor.lemma === "join" && preposition === "in" && !isPassive(doc, head))
      return [...surfaceSubjects(head), ...objects(head).filter(isParty)];
    // "condemned the action **by Belarus in** arresting him": whose action it is does it
    const acting = preposition === "in" ? childrenBy(doc, head, "obj").flatMap((object) => actingBy(object.index)) : [];
    if (acting.length > 0) return acting;
    const mayTakeObject =
      relation === "xcomp" ||
      relation === "ccomp" ||
      preposition === "to!" ||
      (preposition !== null && objectGerunds.has(preposition));
    // "imposed sanctions **on Turkey for detaining** a pastor": whoever is punished or praised for it did it
    if (preposition === "for" && token.xpos === "VBG") {
      const blamed = blamedFor(verb, head);
      if (blamed.length > 0) return blamed;
    }
    if (mayTakeObject) {
      if (isPassive(doc, head)) return surfaceSubjects(head);
      const objects = [...childrenBy(doc, head, "obj", "iobj")].map((child) => antecedentOf(doc, child.index));
      if (objects.length > 0 && (relation === "xcomp" && !isInfinitive(doc, verb) ? true : objects.some(isParty)))
        return objects.filter((object) => isParty(object)).length > 0 ? objects.filter(isParty) : objects;
      // "called on Iran to stop": the phrase under the preposition is to do it
      if (objects.length === 0 && (preposition === "to!" || relation === "xcomp")) {
        const addressee = childrenBy(doc, head, "obl").filter(
          (child) =>
            ["on", "upon", "to", "with", "for", "from", "at"].includes(prepositionOf(doc, child.index) ?? "") &&
            child.index < verb &&
            isParty(child.index),
        );
        if (addressee.length > 0) return addressee.map((child) => antecedentOf(doc, child.index));
      }
    }
    return surfaceSubjects(head);
  };

  const actingBy = (noun: number): readonly number[] =>
    childrenBy(doc, noun, "nmod")
      .filter((child) => prepositionOf(doc, child.index) === "by" && isParty(child.index))
      .map((child) => child.index);
  /** The party under *on* or *against* between a verb and the gerund that tells for what. */
  const blamedFor = (verb: number, head: number): readonly number[] =>
    [head, ...childrenBy(doc, head, "obj").map((child) => child.index)]
      .flatMap((token) => childrenBy(doc, token, "obl", "nmod"))
      .filter(
        ({ index }) =>
          index < verb && ["on", "against", "at"].includes(prepositionOf(doc, index) ?? "") && isParty(index),
      )
      .map(({ index }) => antecedentOf(doc, index));

  const agents = (verb: number): readonly number[] =>
    childrenOf(doc, verb)
      .filter(
        (child) =>
          child.relation === "obl:agent" ||
          (["obl", "nmod"].includes(baseRelation(child)) && prepositionOf(doc, child.index) === "by"),
      )
      .map((child) => child.index);

  const subjects = (verb: number): readonly number[] =>
    guarded("subject", verb, () => {
      if (isPassive(doc, verb)) {
        const own = agents(verb);
        if (own.length > 0) return own;
        const token = doc.tokens[verb]!;
        // "was seized and searched by police": the agent of the last holds for the first
        for (const child of childrenBy(doc, verb, "conj")) {
          const shared = isPassive(doc, child.index) ? agents(child.index) : [];
          if (shared.length > 0) return shared;
        }
        return token.relation === "conj" && token.head >= 0 && isPassive(doc, token.head) ? agents(token.head) : [];
      }
      return surfaceSubjects(verb);
    });

  const objects = (verb: number): readonly number[] =>
    guarded("object", verb, () => {
      const token = doc.tokens[verb]!;
      if (isPassive(doc, verb)) {
        const direct = directSubjects(verb);
        if (direct.length > 0) return resolve(direct);
        if (token.relation === "acl") return [token.head];
        if (token.relation === "conj") {
          const head = doc.tokens[token.head]!;
          if (head.relation === "acl") return [head.head];
        }
        return understoodSubjects(verb);
      }
      const direct = childrenBy(doc, verb, "obj");
      if (direct.length > 0) return resolve(direct.map((child) => child.index));
      // "released at least 19 Christians", "called off the strike": a phrase that the parser hung on without a preposition
      const bare = childrenBy(doc, verb, "obl").filter((child) => child.relation === "obl" && isBare(doc, child));
      if (bare.length > 0) return resolve(bare.map((child) => child.index));
      const indirect = childrenBy(doc, verb, "iobj");
      if (indirect.length > 0) return resolve(indirect.map((child) => child.index));
      // "the attack (that) Iran carried out": the gap is the object
      if (token.relation === "acl:relcl") {
        const own = directSubjects(verb);
        const gap = own.length > 0 && !own.some((subject) => antecedentOf(doc, subject) === token.head);
        const obliqueRelative = childrenOf(doc, verb).some(
          (child) => baseRelation(child) === "obl" && antecedentOf(doc, child.index) === token.head,
        );
        const adverbRelative = childrenOf(doc, verb).some((child) => ["where", "when", "why"].includes(wordOf(child)));
        if (gap && !obliqueRelative && !adverbRelative) return [token.head];
      }
      // "condemned and rejected the plan": a shared object stands under the last
      if (token.relation !== "conj") {
        for (const child of childrenBy(doc, verb, "conj")) {
          const other = childrenBy(doc, child.index, "obj");
          const adjacent = other.length > 0 && child.index - verb <= 3 && isVerb(child);
          if (adjacent) return resolve(other.map((object) => object.index));
        }
      }
      return [];
    });

  return { subjects, objects, surfaceSubjects };
}
