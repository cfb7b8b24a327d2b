/** Slots that are no preposition; see "Slots" in data/codebook/README.md. `ger`: a bare gerund ("stop launching"); `obj.of`: "the strikes of Israel"; `self` and `holder` in ties.tsv only; `speaker`: whoever says so. */
const grammarSlots = [
  "subj",
  "obj",
  "iobj",
  "xcomp",
  "ccomp",
  "ger",
  "objposs",
  "objin",
  "obj.of",
  "obj.by",
  "recip",
  "poss",
  "adj",
  "purpose",
  "self",
  "holder",
  "speaker",
];

const prepositions =
  `about above across after against ahead_of along amid among around as at because_of before behalf behind below beneath
  beside between beyond but by concerning despite down due_to during except for from in in_favor_of in_favour_of in_support_of inside
  instead_of into like near of off on out_of outside over past regarding round since through throughout to toward under unlike until up via
  with within without out away back together involving including`
    .split(/\s+/)
    .map((name) => name.replaceAll("_", " "));

const known = new Set([...grammarSlots, ...prepositions]);

/** Prepositions that say the same of a party are one slot. */
const sameSlot: Readonly<Record<string, string>> = {
  upon: "on",
  onto: "on",
  towards: "toward",
  amongst: "among",
  alongside: "with",
};

/** The name of a slot as the engine fills it, "upon" as "on"; null where no slot has that name. */
export function slotNamed(name: string): string | null {
  const slot = sameSlot[name] ?? name;
  return known.has(slot) ? slot : null;
}
