import type { Doc } from "../../language/index.ts";
import { type Actor, isState } from "../actor.ts";
import { subjectOf } from "../clauses/own-subject.ts";
import { isTeller } from "../clauses/telling.ts";
import { canBeOf, type Discourse, focusState, phraseOf } from "../discourse.ts";
import { type Draft, isSubject, prepositionBefore } from "../draft.ts";
import type { NameEntry } from "../tables/name-index.ts";
import { askerOver } from "./follow-asked.ts";

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
  // "The sanctions regime", "the paint department".
  if (/^(?:regime|department)$/.test(core) && draft.coreLast - draft.coreFirst === 1 && isOfThings(draft, doc))
    return null;
  const ahead = placeAhead(draft, discourse);
  if (!definite && ahead === null && !isSomebodys(draft, entry, discourse)) return null;
  if (
    entry.makes === "person" &&
    entry.name !== null &&
    /^(?:leader|ambassador|candidate|head|representative|governor|royal|party-leader|ayatollah|minister)$/.test(
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
  // "foreign ambassadors" are of another country, a "foreign ministry spokesman" is not; "lawmakers" of the one the whole report is about.
  const others = /^(?:foreign|international|other|rival|western|regional)$/i;
  for (let index = draft.first; index < draft.coreFirst; index++)
    if (
      others.test(doc.tokens[index]?.text ?? "") &&
      !/^(?:ministry|minister|affairs|office|policy)$/i.test(doc.tokens[index + 1]?.text ?? "")
    )
      return null;
  const words = phraseOf(draft, discourse);
  const focus =
    ahead ??
    (entry.role === "LEG"
      ? null
      : core === "regime"
        ? regimeState(draft, discourse, words)
        : (serviceState(draft, entry, discourse) ?? nearState(draft, discourse, words))) ??
    focusState(discourse, words);
  if (focus === null) return null;
  return {
    actors: [{ party: focus, role: entry.role, office: null, name: null, kind: "state" }],
    by: "country-in-focus",
    back: null,
  };
}

/** Whether a noun without "the" means those of the state spoken of: "police said", "an official told Reuters", "its reputation with career officials"; not "an official may lie", "divided government". */
function isSomebodys(draft: Draft, entry: NameEntry, { doc }: Discourse): boolean {
  const head = doc.tokens[draft.head];
  if (head === undefined) return false;
  const first = draft.first < draft.coreFirst ? (doc.tokens[draft.first]?.text ?? "") : "";
  if (/^(?:any|no|every|each)$/i.test(first)) return false;
  const preposition = prepositionBefore(doc, draft);
  // "Another federal judge sentenced him", "a court ruled": a court of the country spoken of.
  if (entry.role === "JUD" && isSubject(head)) return true;
  if (/^(?:an?|another|one)$/i.test(first)) return isTeller(doc, draft);
  const plural = /^NNP?S$/.test(head.xpos) || entry.plural;
  if (entry.makes === "body" && !plural && !massBody.test(head.lemma.toLowerCase())) return false;
  if (isSubject(head) || preposition === "by") return true;
  // Soldiers may be anybody's: "the base holds troops".
  if (entry.role === "MIL") return false;
  return !/^(?:compound|amod)/.test(head.relation);
}

function isOfThings(draft: Draft, doc: Doc): boolean {
  const before = doc.tokens[draft.coreFirst - 1];
  return before !== undefined && before.upos === "NOUN" && before.relation === "compound";
}

/** "The judge" after "Westminster Magistrates' Court", "police" after "Turkish police": the service spoken of of late. */
function serviceState(draft: Draft, entry: NameEntry, { doc, past }: Discourse): string | null {
  if (entry.role !== "JUD" && entry.role !== "COP") return null;
  const here = doc.tokens[draft.head]?.sentence ?? 0;
  for (let index = past.length - 1; index >= 0; index--) {
    const before = past[index];
    if (before === undefined || here - (doc.tokens[before.head]?.sentence ?? 0) > 4) return null;
    const actor = before.actors[0];
    if (before.actors.length !== 1 || before.kind === "pronoun" || actor?.role !== entry.role) continue;
    if (isState(actor.party)) return actor.party;
  }
  return null;
}

/** Bodies that go without an article. */
const massBody = /^(?:police|parliament|congress|enforcement|intelligence|gendarmerie|security|personnel)$/;

/** "In Trump's view Russia …, **officials** said": who acts in this sentence and the one before counts more than who is only spoken of, and how much the report speaks of each. */
function nearState(draft: Draft, discourse: Discourse, words: string): string | null {
  const { doc, past, weight } = discourse;
  const sentence = doc.tokens[draft.first]?.sentence ?? 0;
  const points = new Map<string, number>();
  const met = guestOf(draft, doc) ?? urgerOf(draft, discourse);
  let other: string | null = null;
  for (let index = past.length - 1; index >= 0; index--) {
    const before = past[index];
    const head = before === undefined ? undefined : doc.tokens[before.head];
    if (before === undefined || head === undefined || head.sentence < sentence - 1) break;
    const party = before.actors[0]?.party;
    if (before.actors.length !== 1 || party == null || !isState(party) || !canBeOf(party, words)) continue;
    const own = isSubject(head) ? 3 : before.acts ? 1.5 : 2;
    if (before.head === met) other = party;
    const here = own * (head.sentence === sentence ? 1 : 0.7);
    points.set(party, Math.max(points.get(party) ?? 0, here));
  }
  if (other !== null && points.size > 1) points.delete(other);
  let total = 0;
  for (const count of weight.values()) total += count;
  let best: string | null = null;
  let most = 0;
  for (const [party, near] of points) {
    const sum = near + (4 * (weight.get(party) ?? 0)) / Math.max(total, 1);
    if (sum <= most) continue;
    most = sum;
    best = party;
  }
  return best;
}

/** "In Beijing, **officials** denied it", "in Tehran, **a senior official** said": those of the place that the sentence begins with. */
function placeAhead(draft: Draft, { doc, past }: Discourse): string | null {
  const number = doc.tokens[draft.first]?.sentence ?? 0;
  const first = doc.sentences[number]?.first ?? 0;
  if (!/^in$/i.test(doc.tokens[first]?.text ?? "")) return null;
  for (let index = past.length - 1; index >= 0; index--) {
    const before = past[index];
    if (before === undefined || (doc.tokens[before.head]?.sentence ?? 0) < number) break;
    if (!before.acts && before.country !== null && before.head < draft.head && before.first - first === 1)
      return before.country;
  }
  return null;
}

/** "Pompeo flew to Riyadh and talked with **officials**": who meets them is seldom of their state. */
function guestOf(draft: Draft, doc: Doc): number | null {
  const head = doc.tokens[draft.head];
  if (head === undefined || !/^(?:obl|nmod|obj)/.test(head.relation)) return null;
  let verb = doc.tokens[head.head];
  while (verb !== undefined && /^(?:NOUN|PROPN)$/.test(verb.upos) && verb.head >= 0) verb = doc.tokens[verb.head];
  const meets = prepositionBefore(doc, draft) === "with" || (head.relation === "obj" && verb?.lemma === "meet");
  return meets ? subjectOf(doc, verb) : null;
}

/** "The Under Secretary urged **the government** to free them": a government urges another's, where its parliament or its people may urge it. */
function urgerOf(draft: Draft, discourse: Discourse): number | null {
  const head = discourse.doc.tokens[draft.head];
  if (head === undefined || !/^(?:i?obj|obl)/.test(head.relation)) return null;
  if (!/^(?:government|authority|regime)$/i.test(head.lemma)) return null;
  const urger = askerOver(head, discourse);
  return urger?.actors[0]?.role === "GOV" ? urger.head : null;
}

/** "Bolton said of **the regime**": never that of who speaks of it, so of the countries named before that do not act the one spoken of most. */
function regimeState(draft: Draft, { doc, past, weight }: Discourse, words: string): string | null {
  const sentence = doc.tokens[draft.first]?.sentence ?? 0;
  let best: string | null = null;
  let most = 0;
  for (let index = past.length - 1; index >= 0; index--) {
    const before = past[index];
    const head = before === undefined ? undefined : doc.tokens[before.head];
    if (before === undefined || head === undefined || head.sentence < sentence - 3) break;
    const party = before.actors[0]?.party;
    if (before.actors.length !== 1 || party == null || !isState(party) || !canBeOf(party, words)) continue;
    if (isSubject(head) && isTeller(doc, before)) continue;
    const points = (weight.get(party) ?? 0) / (1 + sentence - head.sentence);
    if (points <= most) continue;
    most = points;
    best = party;
  }
  return best;
}
