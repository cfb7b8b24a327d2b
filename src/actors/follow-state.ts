import type { Actor } from "./actor.ts";
import { canBeOf, type Discourse, focusState, phraseOf } from "./discourse.ts";
import { type Draft, isSubject, prepositionBefore } from "./draft.ts";
import type { NameEntry } from "./name-index.ts";

/** What a noun without a party was followed back to, and by which rule. */
export interface Followed {
  readonly actors: readonly Actor[];
  readonly by: string;
  readonly back: Draft | null;
}

/** "Police", "the parliament", "lawmakers" where nothing else tells: of the state that is spoken of. */
export function followState(draft: Draft, entry: NameEntry, definite: boolean, discourse: Discourse): Followed | null {
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
