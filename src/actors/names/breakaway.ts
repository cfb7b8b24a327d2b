import type { Doc } from "../../language/index.ts";
import type { Draft } from "../draft.ts";

const land = /^(?:region|republic|enclave|territory|province|state|statelet|entity|district)$/;
const broken = /^(?:breakaway|separatist|secessionist|unrecogni[sz]ed|rebel)$/i;
const declared = /^(?:declared|proclaimed|styled|ruled)$/;

/** "**The breakaway region of** Abkhazia", "Moldova's breakaway Transnistria **region**", "**self-declared** Republic of Krajina": spans the phrase that a name of who broke away ends. */
export function spanBreakaway(doc: Doc, draft: Draft): void {
  const { coreFirst, coreLast } = draft;
  const sentence = doc.tokens[coreFirst]?.sentence;
  const at = coreFirst - (doc.tokens[coreFirst - 1]?.text === "the" ? 1 : 0);
  const behind = doc.tokens[coreLast];
  if (doc.tokens[at - 1]?.text === "of" && land.test(doc.tokens[at - 2]?.text ?? "")) {
    const first = brokenBefore(doc, at - 2);
    if (first === null || doc.tokens[first]?.sentence !== sentence) return;
    draft.first = Math.min(draft.first, first);
    draft.head = at - 2;
    draft.acts = doc.tokens[at - 2]?.relation.startsWith("nsubj") === true || draft.acts;
    return;
  }
  const first = brokenBefore(doc, coreFirst);
  if (first === null || doc.tokens[first]?.sentence !== sentence) return;
  draft.first = Math.min(draft.first, first);
  if (behind?.sentence === sentence && land.test(behind?.text ?? "")) {
    draft.last = Math.max(draft.last, coreLast + 1);
    draft.head = coreLast;
  }
}

/** Where the words begin that tell of a break before a token: "the **self-declared**", "breakaway Georgian". Null where none do. */
function brokenBefore(doc: Doc, end: number): number | null {
  let found: number | null = null;
  for (let at = end - 1; at >= Math.max(0, end - 5); at--) {
    const { text = "", upos = "" } = doc.tokens[at] ?? {};
    const isSelf =
      declared.test(text) && doc.tokens[at - 1]?.text === "-" && /^self$/i.test(doc.tokens[at - 2]?.text ?? "");
    if (isSelf) at -= 2;
    else if (/^the$/i.test(text) && found !== null) return at;
    else if (upos !== "ADJ" && !broken.test(text)) return found;
    if (isSelf || broken.test(text)) found = at;
  }
  return found;
}
