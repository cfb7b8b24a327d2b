/** Which sort of band a phrase speaks of; the nouns of a sort say the same: "rebels", "guerrilla group", "insurgency". */
export type BandSort = "rebels" | "separatists" | "militants" | "irregulars" | "forces";

const sorts: readonly (readonly [BandSort, RegExp])[] = [
  ["rebels", /^(?:rebel|guerr?ill|insurgen)/i],
  ["separatists", /^(?:separatist|secessionist)/i],
  ["militants", /^(?:militant|extremist|jihadi|islamist)/i],
  ["irregulars", /^(?:paramilitar|militia)/i],
  ["forces", /^(?:fighter|force|troop|gunm[ae]n|gunner|besieger|irregular|defender)/i],
];

const joint = /^(?:in|on|of|from|around|near|the|'s)$/i;

/** The sort of band that some words speak of, null where none of them is a band's; and the words that tell more of it. */
export function readBand(
  words: readonly string[],
): { readonly sort: BandSort; readonly more: readonly string[] } | null {
  const found = sorts.find(([, form]) => words.some((word) => form.test(word)));
  if (found === undefined) return null;
  const [sort, form] = found;
  const more = words
    .flatMap((word) => word.replace(/['’]s$/, ""))
    .filter((word) => !form.test(word) && !joint.test(word));
  return { sort, more };
}
