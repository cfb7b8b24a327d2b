import type { Doc, Token } from "../../language/index.ts";
import { isState } from "../actor.ts";
import { subjectOf } from "../clauses/own-subject.ts";
import { isTeller } from "../clauses/telling.ts";
import { canBeOf, type Discourse, phraseOf } from "../discourse.ts";
import { type Draft, isSubject, keyOfDraft } from "../draft.ts";
import { nounEntry } from "../nouns/resolve-noun.ts";
import type { NameEntry } from "../tables/name-index.ts";
import { followAlly } from "./follow-country.ts";
import { isPair } from "./follow-group.ts";
import { followLikeliest } from "./follow-likeliest.ts";
import { followBody, followForces, followRebels, followTrade } from "./follow-sort.ts";
import type { Followed } from "./follow-state.ts";

/** Offices of which a state has many. */
const loose =
  /^(?:minister|head|leader|representative|ambassador|spokesperson|secretary|military-chief|judge|governor)$/;
const sending =
  /^(?:deploy|send|move|station|withdraw|pull|redeploy|mobilize|mobilise|amass|mass|dispatch|position|bring|lose|redeploy)$/;
const ordering = /^(?:order|announce|approve|begin|start|complete|plan|authorize|authorise|speed|halt|delay|resume)$/;
const sent = /^(?:withdrawal|pullout|pullback|deployment|redeployment|removal|return|transfer)$/;

/** A noun phrase without any party in it: "the ministry", "the president", "police". Followed back, else the country in focus for bodies of state. */
export function followNounBack(draft: Draft, discourse: Discourse): Followed | null {
  const entry = nounEntry(draft);
  if (entry === undefined) return null;
  if (isPair(discourse.doc, draft)) return null;
  const { doc } = discourse;
  const definite = article.test(doc.tokens[draft.first]?.text ?? "") || isUnderArticle(doc, draft);
  return (
    followSubject(draft, entry, discourse) ??
    followJoined(draft, entry, discourse) ??
    (definite ? followTeller(draft, entry, discourse) : null) ??
    // "**those** who fled … **those** who fired": others each time
    (entry.row === "those-who" ? null : followNamed(draft, entry, definite, discourse)) ??
    (definite && entry.role === "MIL" && entry.makes === "body" ? followForces(draft, discourse) : null) ??
    (definite && entry.role === "REB" ? followRebels(draft, discourse) : null) ??
    (definite && entry.makes === "body" ? followTrade(draft, entry, discourse) : null) ??
    followSender(draft, entry, discourse) ??
    (definite && entry.makes === "body" && (entry.role === null || /\bbody$/.test(entry.form))
      ? followBody(draft, discourse)
      : null) ??
    (entry.makes === "related" ? followAlly(draft, definite, discourse) : null) ??
    followLikeliest(draft, entry, definite, discourse)
  );
}

const article = /^(?:the|this|that|these|those)$/i;

/** "The Secretary and **President** agreed": one article for both. */
function isUnderArticle(doc: Doc, { first, head }: Draft): boolean {
  const token = doc.tokens[head];
  if (token?.relation !== "conj" || doc.tokens[first - 1]?.text !== "and" || token.head !== first - 2) return false;
  return (doc.children[token.head] ?? []).some((child) => article.test(doc.tokens[child]?.text ?? ""));
}

/** "Kerry is **the man** who signed", "the SDF were **the troops** that retook Raqqa": what is said of somebody is they. */
function followSubject(draft: Draft, entry: NameEntry, { doc, past }: Discourse): Followed | null {
  const children = doc.children[draft.head] ?? [];
  if (entry.makes === "related" || !children.some((child) => doc.tokens[child]?.relation === "cop")) return null;
  if (children.some((child) => doc.tokens[child]?.lemma === "not" || doc.tokens[child]?.relation === "mark"))
    return null;
  const subject = children.find((child) => doc.tokens[child]?.relation === "nsubj");
  const back = past.findLast((before) => before.head === subject && before.actors.length > 0);
  if (back === undefined || back.actors[0]?.party == null || !back.acts) return null;
  return { actors: back.actors, by: "same-as-subject", back };
}

/** "Sessions and **other top officials**": of the same state, as leaders and ministers who meet are not. */
function followJoined(draft: Draft, entry: NameEntry, { doc, past }: Discourse): Followed | null {
  const head = doc.tokens[draft.head];
  if (head === undefined || head.relation !== "conj" || entry.makes !== "person" || entry.kind !== "office")
    return null;
  if (!/^(?:official|aide|adviser|advisor|lawmaker|senator|commander|officer|general)s?$/i.test(head.text)) return null;
  const words = doc.tokens.slice(draft.first, draft.coreFirst).map((token) => token.text.toLowerCase());
  if (words[0] !== "other" || words.some((word) => /^(?:world|foreign|international|regional|western)$/.test(word)))
    return null;
  const back = past.findLast((before) => before.head === head.head && before.actors.length > 0);
  const actor = back?.actors[0];
  if (back === undefined || actor === undefined || actor.party === null) return null;
  return {
    actors: [{ party: actor.party, role: entry.role, office: null, name: null, kind: "unnamed" }],
    by: "same-as-joined",
    back: null,
  };
}

/** "The ministry", "the department", "the president" after one that was named. */
function followNamed(draft: Draft, entry: NameEntry, definite: boolean, discourse: Discourse): Followed | null {
  const { doc, past } = discourse;
  const head = doc.tokens[draft.head];
  const core = head?.lemma.toLowerCase() ?? "";
  if (!definite && entry.makes !== "body") return null;
  const opposite = partnersInClause(doc, draft);
  const words = phraseOf(draft, discourse);
  for (let index = past.length - 1, seen = 0; index >= 0 && seen < 150; index--, seen++) {
    const before = past[index];
    if (before === undefined || before === draft || before.actors.length === 0 || before.actors[0]?.party === null)
      continue;
    // "Secretary Blinken and **the Foreign Minister**": America has none
    if (!canBeOf(before.actors[0]?.party ?? "", words)) continue;
    const name = before.actors[0]?.name;
    // "The president pressed President Putin": not himself.
    if (name != null && opposite.some((text) => text !== "" && name.split(" ").includes(text))) continue;
    if (
      before.kind === "noun" &&
      // "American companies … the company": one is not many.
      (doc.tokens[before.head]?.xpos === "NNS") === (head?.xpos === "NNS") &&
      ((doc.tokens[before.head]?.lemma.toLowerCase() === core && sameCore(draft, before, discourse)) ||
        (entry.name !== null && !loose.test(entry.name) && before.entries.some((other) => other.name === entry.name)))
    ) {
      if (powers.test(core) && isOtherPower(draft, before, discourse)) return null;
      if (definite || (head !== undefined && /^nsubj/.test(head.relation)))
        return { actors: before.actors, by: "same-noun", back: before };
    }
    // "the department" after "the Justice Department".
    if (
      definite &&
      before.kind === "name" &&
      entry.makes === "body" &&
      before.coreLast - before.coreFirst > 1 &&
      doc.tokens[before.coreLast - 1]?.lemma.toLowerCase() === core &&
      before.entries.some((other) => other.kind === "seat" || other.kind === "organisation")
    )
      return { actors: before.actors, by: "same-name", back: before };
    // "the leaders" are more than him who leads
    const isOne = head !== undefined && !/^NNP?S$/.test(head.xpos);
    if (entry.name !== null && definite && isOne && isHolder(before, entry.name)) {
      const back = mostSpokenOf(draft, entry.name, index, discourse);
      return { actors: back.actors, by: "same-office", back };
    }
  }
  return null;
}

/** What each state has one of, so that a later one may well be another's. */
const powers = /^(?:government|authority|regime|police|military|army|ministry|parliament|navy|leadership|cabinet)$/;

/** "South Korea agreed …, **the government** said" long after North Korea's: of whom is told by now; and never a firm's. */
function isOtherPower({ head }: Draft, before: Draft, { doc, inPower }: Discourse): boolean {
  const far = (doc.tokens[head]?.sentence ?? 0) - (doc.tokens[before.head]?.sentence ?? 0);
  const party = before.actors[0]?.party ?? "";
  return far > 2 || (!isState(party) && !inPower.has(party));
}

function isHolder(draft: Draft, office: string): boolean {
  return draft.kind === "person" && draft.actors.length === 1 && draft.actors[0]?.office === office;
}

/** "Trump thanked Xi, whose … despite **the president**'s pledge" in a report on Trump: of those who hold the office and were named of late the one spoken of far more, and not the subject of the clause, who would be "he". */
function mostSpokenOf(draft: Draft, office: string, from: number, discourse: Discourse): Draft {
  const { doc, past, counts, outlets } = discourse;
  const here = doc.tokens[draft.head];
  const subject = here === undefined || isSubject(here) ? null : clauseSubject(doc, here);
  const home = outlets.find(({ at }) => at < 0)?.entry.country ?? null;
  // "The president" of an American paper is first of all America's.
  const worth = (one: Draft) => (counts.get(keyOfDraft(one)) ?? 0) * (one.actors[0]?.party === home ? 3 : 1);
  const nearest = past[from] as Draft;
  let best = nearest;
  let most = nearest.head === subject ? 0 : worth(nearest) * 2;
  for (let index = from - 1; index >= 0; index--) {
    const before = past[index];
    const head = before === undefined ? undefined : doc.tokens[before.head];
    if (before === undefined || head === undefined || (here?.sentence ?? 0) - head.sentence > 8) break;
    if (!isHolder(before, office) || before.head === subject) continue;
    if (worth(before) <= most || keyOfDraft(before) === keyOfDraft(best)) continue;
    best = before;
    most = worth(before);
  }
  return best;
}

/** The subject of the clause in which a noun stands as object or owner. */
function clauseSubject(doc: Doc, token: Token): number | null {
  let at: Token | undefined = token;
  for (let step = 0; step < 6 && at !== undefined && !/^(?:VERB|AUX)$/.test(at.upos); step++) at = doc.tokens[at.head];
  return subjectOf(doc, at);
}

/** The words that stand as subject or object beside the noun under one verb. */
function partnersInClause(doc: Doc, draft: Draft): string[] {
  const head = doc.tokens[draft.head];
  if (head === undefined || head.head < 0 || !isSubject(head)) return [];
  const words: string[] = [];
  for (const child of doc.children[head.head] ?? []) {
    const token = doc.tokens[child];
    if (token === undefined || child === draft.head || !/^(?:obj|iobj|obl)/.test(token.relation)) continue;
    words.push(token.text);
    for (const under of doc.children[child] ?? [])
      if (/^(?:flat|appos|compound)/.test(doc.tokens[under]?.relation ?? "")) words.push(doc.tokens[under]?.text ?? "");
  }
  return words.filter((word) => /^\p{Lu}/u.test(word));
}

/** "A spokesman for the palace said …, **the official** said": who told before and has no name, by whatever word. */
function followTeller(draft: Draft, entry: NameEntry, { doc, past }: Discourse): Followed | null {
  const head = doc.tokens[draft.head];
  if (entry.makes !== "person" || head === undefined || /^NNP?S$/.test(head.xpos) || !isTeller(doc, draft)) return null;
  for (let index = past.length - 1; index >= 0; index--) {
    const before = past[index];
    const other = before === undefined ? undefined : doc.tokens[before.head];
    if (before === undefined || other === undefined || head.sentence - other.sentence > 4) return null;
    const [actor] = before.actors;
    if (before.kind !== "noun" || before.actors.length !== 1 || actor?.party == null || actor.name !== null) continue;
    if (!before.entries.some((found) => found.makes === "person" && found.role === entry.role)) continue;
    // Named by the same word: `followNamed` finds it.
    if (other.lemma === head.lemma) return null;
    if (!isTeller(doc, before)) continue;
    // "a Russian envoy said … **the prime minister** said": whoever holds the office and was named
    const { name } = entry;
    const isHeld = name !== null && past.some((one) => isHolder(one, name));
    return isHeld ? null : { actors: before.actors, by: "same-teller", back: before };
  }
  return null;
}

/** "China moved thousands of **troops** to the border": whose they are the subject tells. */
function followSender(draft: Draft, entry: NameEntry, { doc, past }: Discourse): Followed | null {
  if (entry.role !== "MIL" && entry.role !== "COP") return null;
  let head = doc.tokens[draft.head];
  if (head !== undefined && /^nmod/.test(head.relation)) head = doc.tokens[head.head];
  const verb = head === undefined ? undefined : doc.tokens[head.head];
  if (head === undefined || verb === undefined || head.relation !== "obj") return null;
  // "Trump ordered the withdrawal of troops": his.
  const ordered = sent.test(head.lemma.toLowerCase()) && ordering.test(verb.lemma.toLowerCase());
  if (!ordered && !sending.test(verb.lemma.toLowerCase())) return null;
  const subject = subjectOf(doc, verb);
  const heads = [
    subject,
    ...(doc.children[subject ?? -1] ?? []).filter((child) => doc.tokens[child]?.relation === "conj"),
  ];
  // "**Germany, Canada and other allies** began moving troops": all of them that are named
  const parties = new Set(
    heads.flatMap((at) => past.findLast((before) => before.head === at)?.actors ?? []).map(({ party }) => party),
  );
  parties.delete(null);
  const { role } = entry;
  if (parties.size === 0) return null;
  return {
    actors: [...parties].map((party) => ({ party, role, office: null, name: null, kind: "unnamed" })),
    by: "sender",
    back: null,
  };
}

/** "The secretary" may be the secretary of state; "the vice president" is not the president. */
function sameCore(draft: Draft, past: Draft, { doc }: Discourse): boolean {
  const core = (one: Draft) =>
    doc.tokens
      .slice(one.coreFirst, one.coreLast)
      .map((token) => token.lemma.toLowerCase())
      .join(" ");
  return (
    core(draft) === core(past) ||
    (draft.coreLast - draft.coreFirst === 1 && !/^(?:vice|deputy|assistant|under)/.test(core(past)))
  );
}
