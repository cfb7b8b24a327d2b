import type { Doc } from "../language/index.ts";
import type { Actor } from "./actor.ts";
import { canBeOf, type Discourse, focusState, phraseOf } from "./discourse.ts";
import { type Draft, isSubject, prepositionBefore } from "./draft.ts";
import { isPair } from "./follow-group.ts";
import type { NameEntry } from "./name-index.ts";
import { keyOfDraft } from "./rank-antecedents.ts";
import { nounEntry } from "./resolve-noun.ts";

/** What a noun without a party was followed back to, and by which rule. */
interface Followed {
  readonly actors: readonly Actor[];
  readonly by: string;
  readonly back: Draft | null;
}

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
  const definite = /^(?:the|this|that|these|those)$/i.test(doc.tokens[draft.first]?.text ?? "");
  return (
    followSubject(draft, entry, discourse) ??
    followJoined(draft, entry, discourse) ??
    followNamed(draft, entry, definite, discourse) ??
    (definite && entry.role === "MIL" && entry.makes === "body" ? followForces(draft, discourse) : null) ??
    (definite && entry.role === "REB" ? followRebels(draft, discourse) : null) ??
    followSender(draft, entry, discourse) ??
    followState(draft, entry, definite, discourse)
  );
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

/** "Those troops", "the forces" after "American soldiers": the soldiers spoken of last, whichever word was used. */
function followForces(draft: Draft, { doc, past }: Discourse): Followed | null {
  const here = doc.tokens[draft.head]?.sentence ?? 0;
  const back = past.findLast(
    (before) =>
      before.kind === "noun" &&
      here - (doc.tokens[before.head]?.sentence ?? 0) <= 2 &&
      before.actors[0]?.role === "MIL" &&
      before.actors[0].party !== null,
  );
  return back === undefined ? null : { actors: back.actors, by: "same-forces", back };
}

/** "The ministry", "the department", "the president" after one that was named. */
function followNamed(draft: Draft, entry: NameEntry, definite: boolean, discourse: Discourse): Followed | null {
  const { doc, past } = discourse;
  const head = doc.tokens[draft.head];
  const core = head?.lemma.toLowerCase() ?? "";
  if (!definite && entry.makes !== "body") return null;
  const opposite = partnersInClause(doc, draft);
  for (let index = past.length - 1, seen = 0; index >= 0 && seen < 150; index--, seen++) {
    const before = past[index];
    if (before === undefined || before === draft || before.actors.length === 0 || before.actors[0]?.party === null)
      continue;
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
    if (
      entry.name !== null &&
      before.kind === "person" &&
      before.actors[0]?.office !== null &&
      definite &&
      before.actors[0]?.office === entry.name
    )
      return { actors: before.actors, by: "same-office", back: before };
  }
  return null;
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

/** "The rebels", "the militants" after "Houthi rebels": the armed group so called, else the one spoken of most of late. */
function followRebels(draft: Draft, { doc, past }: Discourse): Followed | null {
  const core = doc.tokens[draft.head]?.lemma.toLowerCase() ?? "";
  const here = doc.tokens[draft.head]?.sentence ?? 0;
  const counts = new Map<string, { count: number; last: Draft }>();
  for (let index = past.length - 1; index >= 0; index--) {
    const before = past[index];
    if (before === undefined || here - (doc.tokens[before.head]?.sentence ?? 0) > 12) break;
    if (before.kind === "pronoun" || before.actors.length !== 1) continue;
    const [actor] = before.actors;
    if (actor === undefined || actor.party === null || actor.role !== "REB" || !/^(?:group|unnamed)$/.test(actor.kind))
      continue;
    if (doc.tokens[before.coreLast - 1]?.lemma.toLowerCase() === core)
      return { actors: before.actors, by: "same-rebels", back: before };
    const key = keyOfDraft(before);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { count: 1, last: before });
    else known.count++;
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  return most === undefined ? null : { actors: most.last.actors, by: "rebels-in-focus", back: most.last };
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
  const subject = (doc.children[verb.index] ?? []).find((child) => isSubject(doc.tokens[child]));
  const sender = past.findLast((before) => before.head === subject && before.actors.length > 0);
  const state = sender?.actors.find((actor) => actor.party !== null);
  if (sender === undefined || state === undefined) return null;
  return {
    actors: [{ party: state.party, role: entry.role, office: null, name: null, kind: "unnamed" }],
    by: "sender",
    back: null,
  };
}

/** "Police", "the parliament", "lawmakers" where nothing else tells: of the state that is spoken of. */
function followState(draft: Draft, entry: NameEntry, definite: boolean, discourse: Discourse): Followed | null {
  const { doc } = discourse;
  const head = doc.tokens[draft.head];
  const core = head?.lemma.toLowerCase() ?? "";
  // "Another federal judge sentenced him", "a court ruled": a court of the country spoken of.
  const court = entry.role === "JUD" && isSubject(head);
  const ahead = placeAhead(draft, discourse);
  if (
    !definite &&
    !court &&
    ahead === null &&
    (draft.first < draft.coreFirst
      ? /^(?:a|an|some|any|no|many|several|other|another)$/i.test(doc.tokens[draft.first]?.text ?? "")
      : false)
  )
    return null;
  const preposition = prepositionBefore(doc, draft);
  // "according to officials", "suspended parliament".
  const told =
    (preposition === "to" && /^according$/i.test(doc.tokens[draft.first - 2]?.text ?? "")) ||
    (draft.first === draft.coreFirst && /^(?:parliament|congress)$/.test(core));
  // "Asked lawmakers to act", "attacked police": of the state spoken of too, as soldiers need not be.
  const object = /^(?:LEG|COP|JUD)$/.test(entry.role ?? "") && /^(?:obj|iobj)$/.test(head?.relation ?? "");
  if (!definite && !told && !object && head !== undefined && !/^nsubj/.test(head.relation) && preposition !== "by")
    return null;
  if (
    entry.makes === "person" &&
    entry.name !== null &&
    /^(?:leader|ambassador|candidate|head|representative|governor|royal|senator|party-leader|ayatollah|minister)$/.test(
      entry.name,
    ) &&
    !definite
  )
    return null;
  // "the intelligence was shared": knowledge, no service.
  if (
    core === "intelligence" &&
    !/^(?:say|believe|think|suggest|indicate|conclude)$/.test(doc.tokens[head?.head ?? -1]?.lemma ?? "")
  )
    return null;
  const press = /^state/i.test(doc.tokens[draft.coreFirst]?.text ?? "") && entry.role === "JRN";
  const state = /^(?:GOV|MIL|LEG|JUD|COP|SPY)$/.test(entry.role ?? "") && entry.kind === "office";
  if ((!state && !press) || entry.makes === "related" || entry.role === null) return null;
  // "foreign ambassadors" are of another country; "lawmakers" of the one the whole report is about.
  if (
    doc.tokens
      .slice(draft.first, draft.coreFirst)
      .some((token) => /^(?:foreign|international|other|rival)$/i.test(token.text))
  )
    return null;
  const words = phraseOf(draft, discourse);
  const focus =
    ahead ??
    (entry.role === "LEG" ? null : localState(draft, discourse, core === "regime", words)) ??
    focusState(discourse, words);
  if (focus === null) return null;
  return {
    actors: [{ party: focus, role: entry.role, office: null, name: null, kind: "state" }],
    by: "country-in-focus",
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

/** "In Beijing, **officials** denied it", "in Tehran, **a senior official** said": those of the place that the sentence begins with. */
function placeAhead(draft: Draft, { doc, past }: Discourse): string | null {
  const sentence = doc.sentences[doc.tokens[draft.first]?.sentence ?? 0];
  const place = past.findLast(
    (before) =>
      !before.acts &&
      before.country !== null &&
      before.head < draft.head &&
      before.first - (sentence?.first ?? 0) === 1,
  );
  return place !== undefined && /^in$/i.test(doc.tokens[sentence?.first ?? 0]?.text ?? "") ? place.country : null;
}

/** The country whose name or place stands nearest before in the same sentence and last one. "The regime" is never that of who speaks of it. */
function localState(draft: Draft, { doc, past }: Discourse, others: boolean, words: string): string | null {
  const sentence = doc.tokens[draft.first]?.sentence ?? 0;
  for (let index = past.length - 1; index >= 0; index--) {
    const before = past[index];
    if (before === undefined || before.kind === "pronoun") continue;
    const where = doc.tokens[before.first]?.sentence ?? 0;
    if (where < sentence - (others ? 3 : 1)) return null;
    if (others && (before.kind === "person" || isSubject(doc.tokens[before.head]))) continue;
    const party = before.actors[0]?.party;
    if (before.actors.length === 1 && party != null && /^[A-Z]{3}$/.test(party) && canBeOf(party, words)) return party;
  }
  return null;
}
