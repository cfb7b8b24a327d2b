/** Of whom somebody is by the words that hang on a noun or a name in the tree: "a **Canadian** geophysicist", "Ann Stone, 29, of **Huntsville**". */
import type { Token } from "../../language/index.ts";
import { isState } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import type { NameEntry } from "../tables/name-index.ts";
import { abroad } from "./resolve-noun.ts";

/** Verbs that tell where somebody is at home: "Orwick, **based** in Bermuda", "who **lives** in Lyon". */
const dwelling = /^(?:base|live|reside)$/;

/** The party that the words below a name tell: where one comes from, or what the noun beside it is of. Null where they tell none. */
export function homeBeside(draft: Draft, discourse: Discourse): string | null {
  const { doc } = discourse;
  for (const child of doc.children[draft.head] ?? []) {
    const token = doc.tokens[child];
    if (token === undefined || child < draft.coreLast || child > draft.coreLast + 12) continue;
    const found =
      token.relation === "appos"
        ? (peopleAt(token, discourse) ?? partyBelow(token, discourse))
        : /^nmod/.test(token.relation) && isUnder(token, /^(?:of|from)$/i, discourse)
          ? placeAt(token, discourse)
          : /^acl/.test(token.relation) && dwelling.test(token.lemma)
            ? dwellingOf(token, discourse)
            : null;
    // "the School of **Halki**", which a church runs, is nobody's home
    if (isState(found)) return found;
  }
  return null;
}

/** "London-based opposition groups", "the Paris-based watchdog": exiles and bodies that sit where they sit for no reason of state; governments, firms and think tanks are at home. */
const sitsAnywhere = ({ form, makes, role }: NameEntry): boolean =>
  /^(?:OPP|REB)$/.test(role ?? "") ||
  (makes === "body" && (/^(?:SOC|JRN|JUD)$/.test(role ?? "") || /agency|watchdog|commission|secretariat/.test(form)));

/** "A **Moscow-based** expert": of where somebody works, where no other word tells; "U.S.-based parents" may be of anywhere. */
export function basedIn({ modifiers, entries, head }: Draft, { doc }: Discourse): string | null {
  const based = modifiers.find(({ participle }) => participle === "based");
  if (based === undefined || entries.some((entry) => /^(?:CVL|REF)$/.test(entry.role ?? "") || sitsAnywhere(entry)))
    return null;
  return abroad.test(doc.tokens[head]?.lemma.toLowerCase() ?? "") ? null : (based.actors[0]?.party ?? null);
}

/** "The families who **fled** Sudan", "refugees fleeing it": of the place they left. */
export function fledFrom({ head }: Draft, discourse: Discourse): string | null {
  const { doc } = discourse;
  for (const child of doc.children[head] ?? []) {
    const verb = doc.tokens[child];
    if (verb === undefined || !/^acl/.test(verb.relation) || !/^(?:flee|escape)$/.test(verb.lemma.toLowerCase()))
      continue;
    for (const below of doc.children[child] ?? []) {
      const token = doc.tokens[below];
      const isLeft =
        token !== undefined &&
        (token.relation === "obj" || (/^obl/.test(token.relation) && isUnder(token, /^from$/i, discourse)));
      const found = isLeft ? placeAt(token, discourse) : null;
      if (isState(found)) return found;
    }
  }
  return null;
}

/** The party that the words below a noun tell, which is itself nobody: "**politicians** in Brazil", "David Cameron's **dad**", "Romani American **families**". */
export function partyBelow(noun: Token, discourse: Discourse): string | null {
  const { doc } = discourse;
  for (const child of doc.children[noun.index] ?? []) {
    const token = doc.tokens[child];
    if (token === undefined) continue;
    const tells =
      /^(?:amod|compound|nmod:poss)/.test(token.relation) ||
      (/^nmod/.test(token.relation) && isUnder(token, /^(?:of|from|in|at)$/i, discourse));
    const found = tells ? (ownPartyAt(token, discourse) ?? placeAt(token, discourse)) : null;
    if (found !== null) return found;
  }
  return null;
}

/** "a fisherman in the port of **Erimo**": the place itself or one below it. */
function placeAt(token: Token, discourse: Discourse): string | null {
  const { doc } = discourse;
  let at: Token | undefined = token;
  for (let step = 0; step < 3 && at !== undefined; step++) {
    const draft = draftAt(at, discourse);
    if (draft !== null && isHome(draft)) return partyOf(draft);
    const below: readonly number[] = doc.children[at.index] ?? [];
    at = below.map((child) => doc.tokens[child]).find((child) => /^nmod/.test(child?.relation ?? ""));
  }
  return null;
}

function dwellingOf(verb: Token, discourse: Discourse): string | null {
  const { doc } = discourse;
  for (const child of doc.children[verb.index] ?? []) {
    const token = doc.tokens[child];
    if (token === undefined || !/^obl/.test(token.relation) || !isUnder(token, /^in$/i, discourse)) continue;
    return placeAt(token, discourse);
  }
  return null;
}

const ownPartyAt = (token: Token, discourse: Discourse): string | null => {
  const draft = draftAt(token, discourse);
  return draft === null ? null : partyOf(draft);
};

/** "Eric Bell, an **American** who": a word for its people, and no place ("Cotton Tree, Australia"). */
const peopleAt = (token: Token, discourse: Discourse): string | null => {
  const draft = draftAt(token, discourse);
  return draft?.entries.some(({ kind }) => kind === "adjective") ? partyOf(draft) : null;
};

/** A place, a state, or a word for its people. */
const isHome = ({ kind, actors, place }: Draft): boolean =>
  kind === "place" || place !== null || (kind === "name" && actors.length === 1 && actors[0]?.kind === "state");

function partyOf({ actors, participle }: Draft): string | null {
  const [actor] = actors;
  return actors.length === 1 && participle === null ? (actor?.party ?? null) : null;
}

function draftAt(token: Token, { bySentence }: Discourse): Draft | null {
  return (
    bySentence[token.sentence]?.find(
      ({ head, actors, dropped }) => head === token.index && actors.length > 0 && !dropped,
    ) ?? null
  );
}

function isUnder(token: Token, words: RegExp, { doc }: Discourse): boolean {
  return (doc.children[token.index] ?? []).some((child) => {
    const below = doc.tokens[child];
    return below?.relation === "case" && words.test(below.text);
  });
}
