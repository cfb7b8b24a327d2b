import type { Doc, Token } from "../../language/index.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { genderOf } from "../people/gender.ts";

/** The rule of a pronoun that begins a title. */
export const honorific = "honorific";
const honours = /^(?:Royal|Serene|Imperial|Highness|Majesty|Excellency|Holiness|Eminence|Beatitude|Grace|Honou?r)$/;
const addressed = /^(?:his|her|their)$/i;
const noble = /^(?:king|crown-prince|royal|pope)$/;

/** "**His** Majesty King Abdullah", "Her Royal Highness": a title, whose "his" is no pronoun that follows anybody. */
export function beginsHonour(doc: Doc, token: Token): boolean {
  return addressed.test(token.text) && honours.test(doc.tokens[token.index + 1]?.text ?? "");
}

/** Fills titles of honour once all names are known: "**His** Majesty King Abdullah" is who is named behind it, "**Her** Majesty's reign" who of such rank was named before. */
export function followHonorifics(drafts: readonly Draft[], discourse: Discourse): void {
  const found = drafts.filter(({ rule }) => rule === honorific);
  for (const draft of found) {
    const who = namedBehind(draft, drafts, discourse) ?? namedBefore(draft, drafts, discourse);
    draft.acts = who !== null;
    if (who === null) continue;
    draft.actors = who.actors;
    draft.rows = who.rows;
    draft.back = who;
  }
}

/** "His Royal Highness **Prince Khalid**", "His Highness the **Amir of Kuwait**": what the title stands before. */
function namedBehind(draft: Draft, drafts: readonly Draft[], { doc }: Discourse): Draft | null {
  let at = draft.head + 1;
  while (honours.test(doc.tokens[at]?.text ?? "")) at++;
  const begins = /^the$/i.test(doc.tokens[at]?.text ?? "") ? [at, at + 1] : [at];
  return (
    drafts.find(
      ({ first, coreFirst, last, actors, kind, dropped }) =>
        !dropped &&
        kind !== "pronoun" &&
        (begins.includes(first) || begins.includes(coreFirst) || (first < at && at < last && first > draft.head)) &&
        actors.some(({ party }) => party !== null),
    ) ?? null
  );
}

function namedBefore(draft: Draft, drafts: readonly Draft[], discourse: Discourse): Draft | null {
  const gender = /^his$/i.test(discourse.doc.tokens[draft.head]?.text ?? "") ? "male" : "female";
  const fits = (one: Draft): boolean =>
    !one.dropped &&
    one.kind !== "pronoun" &&
    one.actors.length === 1 &&
    noble.test(one.actors[0]?.office ?? "") &&
    (genderOf(discourse, one) ?? gender) === gender;
  return drafts.findLast((one) => one.first < draft.first && fits(one)) ?? null;
}
