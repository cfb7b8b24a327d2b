import type { Discourse } from "../discourse.ts";
import { type Draft, isPossessiveMark } from "../draft.ts";

/** The other half beside which half a state is called so. */
const halves: ReadonlyMap<string, RegExp> = new Map([
  ["north", /^KOR$/],
  ["south", /^PRK$/],
  ["mainland", /^(?:TWN|HKG|MAC)$/],
  ["self-ruled island", /^CHN$/],
]);

/** "**The North** refused" in a text that speaks of no Korea; of "the mainland" without Taiwan nobody knows which. */
export function isHalfOfNone(form: string, { coreLast }: Draft, { doc, spoken, namesOf }: Discourse): boolean {
  const half = halves.get(form);
  if (half === undefined || [...spoken].some((party) => half.test(party) && namesOf.has(party))) return false;
  // "**the North's** state media" of a text that speaks of no state
  return !(form === "north" && spoken.size <= 1 && isPossessiveMark(doc.tokens[coreLast]));
}
