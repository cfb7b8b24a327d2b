import { type Discourse, focusState } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { kindWord } from "../names/common-name-part.ts";

/** Titles that only the American press and state use bare: "Sen. Flake", "Assistant Secretary Leaf", "the Secretary". */
const american =
  /^(?:Sens?\.|Reps?\.|Congress(?:man|woman|men|women)|(?:(?:deputy |assistant |under )?secretary(?: of (?:state|defense|the treasury|energy|homeland security|commerce))?)|undersecretary|counselor|House speaker|Senate [a-z ]+|House [a-z ]+)$/i;

/** "**Congress** of People's Deputies", "the **National Congress**": a longer name that the tables do not have. */
function isOfAnother({ coreFirst, coreLast }: Draft, { doc }: Discourse): boolean {
  if (doc.tokens[coreLast - 1]?.text === "Congress" && kindWord.test(doc.tokens[coreLast - 2]?.text ?? ""))
    return coreLast - coreFirst < 3;
  const [of, next] = doc.tokens.slice(coreLast, coreLast + 2);
  return (
    of?.text === "of" && next !== undefined && /^\p{Lu}/u.test(next.text) && /^(?:ADJ|NOUN|PROPN)$/.test(next.upos)
  );
}

/** The state that a noun tells by itself: that of its own name ("the Supreme Court" is America's first of all), of American titles. */
export function partyOfNoun(draft: Draft, discourse: Discourse): string | null {
  const seat = draft.entries.find((entry) => entry.kind === "seat" && entry.party !== null);
  const words = discourse.doc.tokens
    .slice(draft.coreFirst, draft.coreLast)
    .map((token) => token.text)
    .join(" ");
  if (seat !== undefined && !isOfAnother(draft, discourse)) {
    const focus = focusState(discourse);
    const own = discourse.weight.get(seat.party ?? "") ?? 0;
    const most = focus === null ? 0 : (discourse.weight.get(focus) ?? 0);
    return focus === null || focus === seat.party || own * 2 >= most ? seat.party : focus;
  }
  // "The Department will use all tools", says its own text
  if (discourse.issuer !== null && /^(?:Department|Ministry|Bureau|Administration)$/.test(words))
    return discourse.issuer;
  // What the American press calls a government; others have theirs with a name before it.
  if (/^administrations?$/i.test(words) && discourse.spoken.has("USA")) return "USA";
  if (/^(?:senators?|congress(?:man|woman|men|women))$/i.test(words) && discourse.spoken.has("USA")) return "USA";
  if (/^(?:[a-z]+ )*(?:under-?|under )?secretary of state$/i.test(words) && discourse.spoken.has("USA")) return "USA";
  // offices that only one state has: "the Taoiseach", "the chancellor of the exchequer"
  if (/taoiseach|t[aá]naiste/i.test(words)) return "IRL";
  if (/exchequer|foreign secretary$/i.test(words) && (discourse.spoken.size === 0 || discourse.spoken.has("GBR")))
    return "GBR";
  return american.test(words) && /\p{Lu}/u.test(words) ? "USA" : null;
}
