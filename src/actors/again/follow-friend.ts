import type { Token } from "../../language/index.ts";
import type { Actor } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";

/** Fills friends and allies with who is named right after them: "my good **friend**, Secretary of State Blinken", "our **allies**, Japan and Korea", "his **friend** and colleague Omar Saleh". */
export function followFriends(drafts: readonly Draft[], discourse: Discourse): void {
  // last first: "my **friend** and colleague Omar Saleh" is whoever the colleague is
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index];
    if (
      draft === undefined ||
      draft.kind !== "noun" ||
      draft.dropped ||
      !/^noun-(?:alone|same-state)$/.test(draft.rule)
    )
      continue;
    if (!isRelated(draft)) continue;
    const named = namedAfter(draft, drafts.slice(index + 1, index + 6), discourse);
    const actors: Actor[] = [];
    for (const actor of named.flatMap((one) => one.actors))
      if (actor.party !== null && actors.every(({ party }) => party !== actor.party)) actors.push(actor);
    if (actors.length === 0) continue;
    draft.actors = actors;
    draft.rows = named[0]?.rows ?? [];
    draft.rule = friendNamed;
  }
}

const friendNamed = "friend-named";

function namedAfter(draft: Draft, next: readonly Draft[], discourse: Discourse): readonly Draft[] {
  const { tokens } = discourse.doc;
  const after = tokens[draft.coreLast]?.text;
  if (after === "and") {
    const other = next.find(({ first, dropped }) => !dropped && first <= draft.coreLast + 1 && first > draft.first);
    return other !== undefined && (other.rule === friendNamed || isNamedBy(other, tokens)) ? [other] : [];
  }
  const isCut = after === ",";
  const at = draft.coreLast + (isCut ? 1 : 0);
  const named = next.find((other) => isNamedAt(other, at, discourse) || isTitled(other, draft));
  if (named === undefined) return [];
  // "its ally **Japan**", as "to allies Russia will keep" is not
  if (!isCut && named.kind !== "person" && (isPlural(draft, discourse) || named.entries[0]?.kind !== "state"))
    return [];
  const all = isPlural(draft, discourse) ? withJoined(named, next, discourse) : [named];
  // "as our friend, Israel must help" names no friend but who does it
  return isCut && !isClosed(all.at(-1) ?? named, discourse) ? [] : all;
}

/** "My friend and **colleague** Omar Saleh": what somebody is to the speaker, no office. */
const isNamedBy = ({ kind, first, coreFirst, partner }: Draft, tokens: readonly Token[]): boolean =>
  kind === "person" && partner !== null && first < coreFirst && /^\p{Ll}/u.test(tokens[first]?.text ?? "");

const isRelated = (draft: Draft): boolean => draft.entries.some(({ makes }) => makes === "related");

/** "My colleague and **friend Foreign Minister Hoekstra**": a name whose mention begins with the word. */
const isTitled = ({ kind, first, coreFirst, dropped }: Draft, draft: Draft): boolean =>
  kind === "person" && !dropped && first <= draft.first && coreFirst >= draft.coreLast;

const isPlural = (draft: Draft, { doc }: Discourse): boolean => doc.tokens[draft.head]?.xpos === "NNS";

/** A person, or a name of the tables that stands for itself, or "the Greek foreign minister", whose phrase begins at a word. */
function isNamedAt({ kind, first, dropped, actors, participle, rule }: Draft, at: number, { doc }: Discourse): boolean {
  if (dropped || participle !== null || actors.length === 0) return false;
  if (kind === "pronoun" || kind === "place" || rule === "adjective") return false;
  if (kind === "noun") return first === at && /^the$/i.test(doc.tokens[at]?.text ?? "");
  return first === at || (first === at + 1 && /^(?:the|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)$/i.test(doc.tokens[at]?.text ?? ""));
}

/** A name and those joined with it: "Japan, **Korea** and **India**". */
function withJoined(named: Draft, next: readonly Draft[], discourse: Discourse): Draft[] {
  const { tokens } = discourse.doc;
  const all = [named];
  for (let last = named; ; ) {
    let at = last.coreLast;
    if (tokens[at]?.text === ",") at++;
    if (tokens[at]?.text === "and") at++;
    const other = at === last.coreLast ? undefined : next.find((one) => isNamedAt(one, at, discourse));
    if (other === undefined) return all;
    all.push(other);
    last = other;
  }
}

/** Whether the names end where their phrase does: at a comma, a stop or the end of the text. */
function isClosed({ coreLast }: Draft, { doc }: Discourse): boolean {
  const after = doc.tokens[coreLast];
  return after === undefined || /^[,.;:)!?—-]$/.test(after.text);
}
