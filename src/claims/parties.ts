import { type Cast, isState, type Mention } from "../actors/index.ts";
import { childrenOf, type Doc } from "../language/index.ts";
import type { PartyMention } from "./claim.ts";
import { antecedentOf, childrenBy, prepositionOf } from "./grammar/index.ts";

/** Nouns that only count or gather: the party stands under them ("a **group** of senators", "a **series** of Israeli strikes"). */
const collectives = new Set([
  "group",
  "number",
  "series",
  "couple",
  "handful",
  "coalition",
  "alliance",
  "delegation",
  "team",
  "member",
  "part",
  "majority",
  "dozen",
  "hundred",
  "thousand",
  "some",
  "many",
  "several",
  "most",
  "all",
  "both",
  "one",
  "two",
  "three",
  "four",
  "five",
  "leader",
  "representative",
  "side",
  "party",
  "billion",
  "million",
  "thousands",
  "hundreds",
  "dozens",
  "scores",
  "trillion",
  "worth",
  "percent",
  "%",
  "$",
  "€",
  "£",
  "majority",
  "half",
  "rest",
  "lot",
  "amount",
]);

/** "goods from Mexico", "$300 billion in Chinese exports": whose they are stands under these. */
const goods = new Set([
  "good",
  "goods",
  "product",
  "import",
  "imports",
  "export",
  "exports",
  "steel",
  "oil",
  "car",
  "shipment",
  "flight",
  "arrival",
  "traveler",
  "traveller",
  "migrant",
  "refugee",
]);

/** Finds who stands at a token of the tree. */
export interface PartyFinder {
  /** The mention that acts at this token: itself, what it stands for, or the owner or nation before it ("Iranian **missiles**"). */
  readonly at: (token: number, where?: PartyPlace) => Mention | undefined;
  /** Whether the token itself heads a mention that acts. */
  readonly isParty: (token: number) => boolean;
  /** Whether the token heads or stands in a party's name, place or not. */
  readonly isPartyWord: (token: number) => boolean;
  /** The mention whose name the token stands in, whether it heads it or not: Antony **Blinken**. */
  readonly covering: (token: number) => Mention | undefined;
  /** Whether human beings stand there, named or not. */
  readonly isPerson: (token: number) => boolean;
  /** One human being whom the text names here. */
  readonly isNamedPerson: (token: number) => boolean;
}

/** `direct`: only the mention itself; `through`: also the owner or nation of a thing; `place`: also a place that stands for its state. */
export type PartyPlace = "direct" | "through" | "place";

export function createPartyFinder(doc: Doc, cast: Cast, isPersonNoun: (lemma: string) => boolean): PartyFinder {
  const headed = (token: number): Mention | undefined => {
    const mention = cast.at(token);
    if (mention === undefined) return undefined;
    // the tree may take another word of a name for its head: "**Secretary** of State Antony Blinken"
    const governor = doc.tokens[token]!.head;
    const outermost =
      token >= mention.first && token < mention.last && (governor < mention.first || governor >= mention.last);
    if (mention.head === token || outermost) return mention;
    return undefined;
  };
  const own = (token: number): Mention | undefined => {
    const mention = headed(token) ?? headed(antecedentOf(doc, token));
    return mention?.acts && mention.actors.length > 0 ? mention : undefined;
  };
  const covering = (token: number): Mention | undefined => {
    const mention = cast.at(token);
    return mention !== undefined && mention.actors.length > 0 ? mention : undefined;
  };

  const modifier = (token: number): Mention | undefined => {
    const before = childrenOf(doc, token).filter(
      (child) =>
        child.index < token &&
        (child.relation === "compound" || child.relation === "amod" || prepositionOf(doc, child.index) === null),
    );
    for (const child of before)
      if (child.relation === "nmod:poss") {
        const found = own(child.index) ?? covering(child.index);
        if (found) return found;
      }
    for (const child of [...before].reverse()) {
      if (!["amod", "compound", "nmod", "appos", "flat", "nmod:desc"].includes(child.relation)) continue;
      if (isHyphenated(doc, child.index)) continue;
      const found = covering(child.index);
      if (found) return found;
      const deeper = childrenBy(doc, child.index, "compound", "amod")
        .map((inner) => (isHyphenated(doc, inner.index) ? undefined : covering(inner.index)))
        .find((mention) => mention !== undefined);
      if (deeper) return deeper;
    }
    return undefined;
  };
  const under = (token: number): Mention | undefined => {
    const lemma = doc.tokens[token]!.lemma.toLowerCase();
    for (const child of childrenBy(doc, token, "nmod", "obl")) {
      const preposition = prepositionOf(doc, child.index);
      if (
        preposition === "of" ||
        (preposition === "from" && (isPersonNoun(lemma) || goods.has(lemma))) ||
        (preposition === "in" && (isPersonNoun(lemma) || collectives.has(lemma)))
      ) {
        const found =
          own(child.index) ??
          (preposition === "of" || isPersonNoun(lemma) || goods.has(lemma) ? covering(child.index) : undefined) ??
          (collectives.has(lemma) ? modifier(child.index) : undefined);
        if (found) return found;
      }
    }
    return undefined;
  };

  const at = (token: number, where: PartyPlace = "through"): Mention | undefined => {
    const direct = own(token);
    if (where === "direct" || direct?.actors.some(({ party }) => party !== null)) return direct;
    // "**U.S.** and commercial **vessels**": whose they are goes before that nobody knows them
    return through(token, where) ?? direct;
  };

  const through = (token: number, where: PartyPlace): Mention | undefined => {
    const lemma = doc.tokens[token]!.lemma.toLowerCase();
    if (collectives.has(lemma)) {
      const gathered = under(token);
      if (gathered !== undefined) return gathered;
    }
    const place = where === "place" ? headed(token) : undefined;
    return (place === undefined ? undefined : stateOfPlace(place)) ?? modifier(token) ?? under(token);
  };

  return {
    at,
    isParty: (token) => own(token) !== undefined,
    covering,
    isPartyWord: (token) => covering(token) !== undefined,
    isNamedPerson: (token) => {
      const mention = headed(token);
      const [actor] = mention?.actors ?? [];
      return doc.tokens[token]!.upos === "PROPN" && mention?.actors.length === 1 && actor?.kind === "person";
    },
    isPerson: (token) => {
      const word = doc.tokens[token]!;
      if (word.upos === "PRON") return !["it", "itself", "this", "that", "which"].includes(word.lemma.toLowerCase());
      const mention = cast.at(token);
      if (
        mention?.head === token &&
        mention.actors.some((actor) => actor.kind === "person" || actor.kind === "people" || actor.kind === "unnamed")
      )
        return true;
      return isPersonNoun(word.lemma.toLowerCase());
    },
  };
}

/** "**anti-ISIS** forces", "**Kremlin-backed** rebels": a name inside a joined word names whom it is about, not who acts. "Israel-Hamas" is two names. */
function isHyphenated(doc: Doc, token: number): boolean {
  const isHyphen = (at: number) =>
    doc.tokens[at]?.text === "-" && doc.tokens[at]!.sentence === doc.tokens[token]!.sentence;
  if (isHyphen(token - 1) && /^(?:anti|pro|non|counter|ex)$/i.test(doc.tokens[token - 2]?.text ?? "")) return true;
  const after = doc.tokens[token + 2];
  return (
    isHyphen(token + 1) &&
    after !== undefined &&
    (/^VB/.test(after.xpos) || after.upos === "VERB" || after.xpos === "JJ") &&
    !/^[A-Z]/.test(after.text)
  );
}

/** What is done to a place is done to its state: "a missile hit **Kharkiv**". */
function stateOfPlace(mention: Mention): Mention | undefined {
  if (mention.actors.length > 0) return mention;
  if (mention.country === null) return undefined;
  return { ...mention, actors: [{ party: mention.country, role: null, office: null, name: null, kind: "state" }] };
}

/** The parties of a mention as a claim names them. */
export function partyMentions(mention: Mention, implied = false): readonly PartyMention[] {
  return mention.actors.map((actor) => ({
    party: actor.party,
    role: actor.role,
    name: actor.name,
    text: mention.text,
    start: mention.start,
    end: mention.end,
    implied,
  }));
}

/** The parties at several tokens, each party once; those nobody can name are left out where others are named. */
export function gatherParties(
  finder: PartyFinder,
  tokens: readonly number[],
  where: PartyPlace,
): readonly PartyMention[] {
  const found: PartyMention[] = [];
  const seen = new Set<string>();
  for (const token of tokens) {
    const mention = finder.at(token, where);
    if (mention === undefined) continue;
    for (const party of partyMentions(mention)) {
      const key = party.party ?? `?${party.start}`;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(party);
    }
  }
  const named = found.filter((party) => party.party !== null);
  return named.length > 0 ? named : found;
}

/** The states that a text names, by themselves or by those who act for them, those named most first. */
export function statesByMentions(cast: Cast): readonly string[] {
  const times = new Map<string, number>();
  for (const mention of cast.mentions)
    for (const party of new Set(mention.actors.map((actor) => actor.party)))
      if (isState(party)) times.set(party, (times.get(party) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1]).map(([party]) => party);
}
