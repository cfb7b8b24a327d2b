/** Nouns of whom neither their own words nor those before tell whose they are. */
import { type Actor, isState } from "../actor.ts";
import { isAnyWho } from "../clauses/any-who.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { likeliestParty } from "../nouns/likeliest-party.ts";
import { siding } from "../nouns/resolve-noun.ts";
import type { NameEntry } from "../tables/name-index.ts";
import { type Followed, followState } from "./follow-state.ts";
import { victimsOf } from "./follow-victims.ts";

/** "Analysts say", "told reporters", "critics warn", "a supporter of Israel": those who speak for no state, as students and universities do; gunmen, whom nobody knows; and those who are of any state: "**refugees**", "**Muslims** everywhere". */
const isNobodys = ({ role, form }: NameEntry): boolean => {
  const word = form.slice(form.lastIndexOf(" ") + 1).replace(/s$/, "");
  return (
    (role === "JRN" && asked.test(word)) ||
    role === "UAF" ||
    anywhere.test(word) ||
    judging.test(word) ||
    siding.test(word)
  );
};
/** Those whom others tell things, of any outlet: "told **reporters**". */
const asked = /^(?:reporter|correspondent|press|report)$/;
const judging =
  /^(?:analyst|expert|specialist|scholar|academic|historian|commentator|strategist|fellow|professor|sceptic|skeptic|pollster|observer)$/;
const anywhere =
  /^(?:refugee|immigrant|migrant|tourist|foreigner|Muslim|Christian|Jew|Hindu|Buddhist|Sunni|Shiite|Shia|Catholic|Protestant)$/;

/** "**A group** of us", "**all relevant parties**", "**any** government": a word that only gathers others, or means whoever they be. */
function isOfAnybody(draft: Draft, entry: NameEntry, { doc }: Discourse): boolean {
  const first = doc.tokens[draft.first]?.text ?? "";
  // "to hold **those responsible** to account", "those who would flee": whoever they turn out to be
  const head = entry.row === "those-who" ? doc.tokens[draft.head] : undefined;
  if (head !== undefined && (doc.tokens[draft.coreLast]?.text === "responsible" || isAnyWho(doc, head))) return true;
  // "the release of **all** those detained" are no less somebody's
  const isAll = entry.row === "those-who" && /^all$/i.test(first);
  if (!isAll && /^(?:all|any|each|every|both|no|either|neither)$/i.test(first)) return true;
  // "hurting **other people**", whoever they be; "other witnesses" are those of the case
  if (/^others?$/i.test(first) && entry.role === "CVL" && !/^(?:witness|colleague)/.test(entry.form)) return true;
  if (entry.makes !== "body" || entry.role !== null) return false;
  return /^(?:an?|another|several|many|some)$/i.test(first) || doc.tokens[draft.coreLast]?.text === "of";
}

/** Of whom nothing tells by itself: the state in focus, or another party, or nobody in particular, whatever is likeliest. */
export function followLikeliest(
  draft: Draft,
  entry: NameEntry,
  definite: boolean,
  discourse: Discourse,
): Followed | null {
  const guess = followState(draft, entry, definite, discourse);
  if (entry.makes === "related" || isNobodys(entry) || isOfAnybody(draft, entry, discourse)) return guess;
  const hurt = entry.role === "CVL" ? victimsOf(draft, discourse) : null;
  if (hurt !== null) {
    const actor: Actor = { party: hurt, role: entry.role, office: null, name: null, kind: "people" };
    return { actors: [actor], by: "hurt-there", back: null };
  }
  // "a request to extradite **journalists**": seldom those of who sends them away, and nothing tells of whom else
  const verb = discourse.doc.tokens[discourse.doc.tokens[draft.head]?.head ?? -1];
  if (!definite && /^(?:extradite|deport|repatriate)$/.test(verb?.lemma ?? "")) return null;
  // "attacks on **ships**": whosever they be, as "the ship" of the report is not
  if (!definite && /(?:ship|vessel|tanker)s?$/.test(entry.form)) return guess;
  const focus = guess?.actors[0]?.party ?? null;
  const head = discourse.doc.tokens[draft.head];
  const stranger = {
    role: entry.role ?? "nobody",
    makes: entry.makes ?? "thing",
    plural: entry.plural,
    word: head?.lemma.toLowerCase() ?? null,
  };
  const party = likeliestParty(draft, stranger, discourse, focus);
  // "**the president**" is somebody's
  const isHeld =
    definite && entry.kind === "office" && entry.makes === "person" && !entry.plural && head?.xpos !== "NNS";
  if (party === null) return isHeld ? guess : null;
  // "we honor **those** who fell": who issues a text tells by that of others
  if (party === discourse.issuer && entry.row === "those-who") return null;
  if (guess !== null && party === focus) return guess;
  const actor: Actor = { party, role: entry.role, office: null, name: null, kind: "unnamed" };
  if (isState(party)) return { actors: [actor], by: "likeliest-party", back: null };
  // "**the group** demanded": what the body is was told where it was named
  const named = discourse.past.findLast((before) => before.actors.length === 1 && before.actors[0]?.party === party);
  const role = entry.role ?? named?.actors[0]?.role ?? null;
  return { actors: [{ ...actor, role }], by: "likeliest-body", back: null };
}
