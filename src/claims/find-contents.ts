import type { Codebook, EventType, Sense } from "../codebook/index.ts";
import type { Doc } from "../language/index.ts";
import type { ClaimPredicate } from "./find-predicates.ts";
import {
  childrenBy,
  isInfinitive,
  isNominal,
  isVerb,
  prepositionOf,
  type SlotReader,
  wordOf,
} from "./grammar/index.ts";
import type { PartyFinder } from "./parties.ts";

type Sign = "positive" | "negative";

/** A deed inside another: the word it stands at, and whether it is wanted or not. */
export interface Content {
  readonly token: number;
  readonly sign: Sign;
  /** The slot of the parent that held it. */
  readonly slot: string;
  /** The operator or the end of a deed that it was reached through: "to **stop** the attacks". */
  readonly through: number | null;
}

export const flip = (sign: Sign, by: Sign): Sign =>
  by === "positive" ? sign : sign === "positive" ? "negative" : "positive";

/** Finds what is asked, threatened, promised, denied under a predicate: through operators, light verbs and coordination. */
export function createContentFinder(
  doc: Doc,
  codebook: Codebook,
  reader: SlotReader,
  finder: PartyFinder,
  predicates: ReadonlyMap<number, ClaimPredicate>,
  isTime: (token: number) => boolean,
): (predicate: ClaimPredicate) => readonly Content[] {
  const lightNouns = new Map<number, number[]>();
  for (const predicate of predicates.values())
    if (predicate.light !== null)
      lightNouns.set(predicate.carrier, [...(lightNouns.get(predicate.carrier) ?? []), predicate.token]);

  const resolve = (token: number, sign: Sign, slot: string, depth: number, over: number | null): readonly Content[] => {
    const word = doc.tokens[token]!;
    const at = (deed: number, through = over): Content => ({ token: deed, sign, slot, through });
    const stopped = stoppedDeeds(token);
    if (stopped.length > 0) return stopped.map((deed) => at(deed, over ?? token));
    if (predicates.has(token)) return [at(token)];
    const carried = lightNouns.get(token);
    if (carried !== undefined) return carried.map((noun) => at(noun));
    if (depth > 4 || isTime(token)) return [];
    const through = throughOperator(token, sign, slot, depth, over);
    if (through !== null) return through;
    if (isVerb(word) || (word.upos === "ADJ" && isClause(token)) || (isNominal(word) && isClause(token)))
      return [at(token)];
    if (
      (word.upos !== "NOUN" && !amounts.has(word.lemma.toLowerCase())) ||
      finder.isParty(token) ||
      finder.isPerson(token)
    )
      return [];
    // "an end to the war", "the start of talks": a noun that only wraps a deed
    for (const child of childrenBy(doc, token, "nmod")) {
      const preposition = prepositionOf(doc, child.index);
      const wraps = preposition === "of" || preposition === "to" ? wrapping : preposition === "in" ? amounts : null;
      if (wraps?.has(word.lemma.toLowerCase()) && predicates.get(child.index)?.sense.type) return [at(child.index)];
    }
    return [at(token)];
  };

  /** "stop **its attacks**": a deed that is to be stopped is that deed, not to happen; an end of the fighting is a ceasefire (codebook, "Rules that trip coders"). */
  const stoppedDeeds = (token: number): readonly number[] => {
    const verb = predicates.get(token);
    if (verb?.part !== "verb" || verb.sense.type !== "RETREAT" || verb.sense.mode !== "ceasefire") return [];
    return (verb.slots.get("obj") ?? []).filter((object) => {
      const deed = predicates.get(object);
      return deed?.sense.type === "ASSAULT" && !codebook.classes.get("fighting")?.has(deed.sense.lemma);
    });
  };

  /** "to **refrain from** striking", "an **end to** the attacks": the deed stands under the operator, which read-modality.ts weighs. */
  const throughOperator = (
    token: number,
    sign: Sign,
    slot: string,
    depth: number,
    over: number | null,
  ): readonly Content[] | null => {
    const word = doc.tokens[token]!;
    const rows = codebook.operators.get(word.lemma.toLowerCase());
    if (rows === undefined) return null;
    const verbal = isVerb(word);
    const slots = verbal ? reader.verb(token) : reader.noun(token);
    for (const row of [...rows].sort((a, b) => b.words.length - a.words.length)) {
      if ((row.part === "verb") !== verbal || !["verb", "noun", "adjective"].includes(row.part)) continue;
      for (const name of row.contents) {
        const tokens = slots.get(name);
        if (tokens === undefined) continue;
        const found = tokens.flatMap((inner) => resolve(inner, sign, slot, depth + 1, over ?? (verbal ? token : null)));
        if (found.length > 0) return found;
      }
    }
    return null;
  };

  const isClause = (token: number): boolean =>
    childrenBy(doc, token, "cop", "mark", "nsubj").some(
      (child) => child.relation !== "mark" || wordOf(child) === "that",
    );

  /** "blocked a resolution **calling for** a truce": what a document asks or condemns is what is refused. */
  const toldBy = (document: number): readonly number[] =>
    codebook.classes.get("document")?.has(doc.tokens[document]!.lemma.toLowerCase())
      ? childrenBy(doc, document, "acl")
          .filter(({ index, xpos }) => xpos === "VBG" && (predicates.get(index)?.sense.type ?? null) !== null)
          .map(({ index }) => index)
      : [];

  /**
   * "urged Iran and **other nations to show** restraint", "urged it at Washington's **request to free** them", "**through
   * Oman to free** them": what the parser hangs on the last of those who are asked, or on the word of whoever stands behind or between.
   */
  const hungOnAddressee = ({ sense, slots, token }: ClaimPredicate): readonly Content[] => {
    if (sense.type !== "REQUEST" || !sense.contents.some(({ slot }) => slot === "xcomp")) return [];
    const asked = sense.recipient.flat().flatMap((slot) => slots.get(slot) ?? []);
    const all = asked.flatMap((word) => [word, ...childrenBy(doc, word, "conj").map(({ index }) => index)]);
    return [...all, ...["behalf", "through", "via"].flatMap((slot) => slots.get(slot) ?? [])]
      .flatMap((word) => childrenBy(doc, word, "acl"))
      .filter(({ index }) => isInfinitive(doc, index) && index > token)
      .flatMap(({ index }) => resolve(index, "positive", "xcomp", 0, null));
  };

  /** A purpose ("threatened them **to stop** them") is no content, and of a thing only a deed can be asked ("told the **room**"). */
  const isAbout = (sense: Sense, slot: string, word: number): boolean =>
    doc.tokens[word]!.relation !== "advcl" && (sense.type !== "REQUEST" || slot !== "obj" || predicates.has(word));

  /** "urged administrative **sanctions**", "threatened Iran **over** its tests": where the row's own slots are empty, what else such a deed is about. */
  const besideTheRow = ({ sense, slots, token, carrier, part }: ClaimPredicate): readonly Content[] => {
    const others = sense.type === null || part !== "verb" || sense.words.length > 0 ? undefined : usual[sense.type];
    for (const slot of others ?? []) {
      if (sense.recipient.flat().includes(slot) && slots.get(slot)?.some((word) => finder.at(word) !== undefined))
        continue;
      const found = (slots.get(slot) ?? [])
        .filter((word) => word !== carrier && word > token && isAbout(sense, slot, word))
        .flatMap((word) => resolve(word, "positive", slot, 0, null));
      if (found.length > 0) return found;
    }
    return [];
  };

  const read = (predicate: ClaimPredicate): readonly Content[] => {
    const found: Content[] = [];
    for (const { slot, polarity } of predicate.sense.contents)
      for (const token of predicate.slots.get(slot) ?? []) {
        if (token === predicate.token || token === predicate.carrier) continue;
        // "the first **time** that Pyongyang has promised to": when, not what
        if (slot === "obj" && doc.tokens[token]!.lemma === "time") continue;
        const told = predicate.sense.type === "REJECT" ? toldBy(token) : [];
        for (const content of (told.length > 0 ? told : [token]).flatMap((one) =>
          resolve(one, polarity, slot, 0, null),
        ))
          if (content.token !== predicate.token && !found.some((other) => other.token === content.token))
            found.push(content);
      }
    if (found.length === 0) found.push(...hungOnAddressee(predicate));
    if (found.length === 0) found.push(...besideTheRow(predicate));
    return found.sort((a, b) => a.token - b.token);
  };
  const known = new Map<ClaimPredicate, readonly Content[]>();
  return (predicate) => {
    const before = known.get(predicate);
    if (before !== undefined) return before;
    const contents = read(predicate);
    known.set(predicate, contents);
    return contents;
  };
}

/** Where that which is asked, threatened, promised, refused stands as a rule. */
const usual: Partial<Record<EventType, readonly string[]>> = {
  REQUEST: ["xcomp", "ccomp", "obj", "for"],
  THREATEN: ["xcomp", "ccomp", "with", "obj"],
  AGREE: ["xcomp", "ccomp", "obj", "to"],
  CONCEDE: ["xcomp", "obj"],
  REJECT: ["xcomp", "obj", "ccomp"],
  ACCUSE: ["for", "over"],
};

const wrapping = new Set([
  "start",
  "beginning",
  "resumption",
  "return",
  "continuation",
  "possibility",
  "prospect",
  "use",
  "process",
  "kind",
  "form",
  "series",
  "round",
  "act",
  "renewal",
  "implementation",
]);

/** "$5 **billion** in aid" */
const amounts = new Set([
  "billion",
  "million",
  "thousand",
  "dollar",
  "euro",
  "pound",
  "$",
  "€",
  "£",
  "yen",
  "ton",
  "tonne",
]);
