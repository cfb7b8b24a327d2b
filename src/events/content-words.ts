/** Words that stand in every report and tell no deed from another. */
const empty = new Set(
  (
    "a about above after again against ago all also although am among an and any are around as at away back be because been before being " +
    "between both but by came can come could did do does doing done down during each early even ever every few first for former from get " +
    "go going got had has have having he her here him his how however i if in into is it its just last late later latest least less like " +
    "made make many may me might month monday more most much must my near new next no nor not now of off on once one only or other our out " +
    "over own part people per put said same saturday say says saying see several she should since so some still such sunday than that the " +
    "their them then there these they this those three through thursday time to today told too toward tuesday two under until up upon us " +
    "very was way we wednesday week well were what when where which while who whom whose why will with within without would year yesterday " +
    "yet you your friday according report reported reports reporting reuters january february march april june july august september october november december"
  ).split(" "),
);

/** Endings by which forms of one word differ, longest first. */
const endings = /(?:ations?|ments?|ings?|ions?|ers?|ies|ied|ed|es|s|e|y)$/u;

/** A rough stem, only to be compared with other such: "launches", "launched" and "launching" are "launch". */
export function stemOf(word: string): string {
  const plain = word
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");
  const stem = plain.length > 4 ? plain.replace(endings, "") : plain.replace(/s$/u, "");
  return stem.length >= 3 ? stem : plain;
}

/** The stems of the words that carry meaning, each as often as it stands. */
export function contentStems(words: string): readonly string[] {
  const stems: string[] = [];
  for (const word of words.split(/[^\p{L}\p{N}'’]+/u)) {
    const plain = word.toLowerCase().replace(/['’].*$/u, "");
    if (plain.length < 2 || empty.has(plain)) continue;
    stems.push(stemOf(plain));
  }
  return stems;
}

/** How rare each word is among texts: words of one text alone weigh most. */
export function rarity(texts: Iterable<Iterable<string>>): (word: string) => number {
  const counts = new Map<string, number>();
  let total = 0;
  for (const text of texts) {
    total += 1;
    for (const word of new Set(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return (word) => Math.log((1 + total) / (1 + (counts.get(word) ?? 0))) + 0.1;
}

/** How alike two sets of words are (cosine), each word weighing as much as it is rare. Lengths are worked out once a set. */
export function createLikeness(
  weight: (word: string) => number,
): (one: ReadonlySet<string>, other: ReadonlySet<string>) => number {
  const weights = new Map<string, number>();
  const squareOf = (word: string): number => {
    const known = weights.get(word) ?? weight(word) ** 2;
    weights.set(word, known);
    return known;
  };
  const lengths = new Map<ReadonlySet<string>, number>();
  const lengthOf = (words: ReadonlySet<string>): number => {
    const known = lengths.get(words);
    if (known !== undefined) return known;
    let sum = 0;
    for (const word of words) sum += squareOf(word);
    lengths.set(words, Math.sqrt(sum));
    return Math.sqrt(sum);
  };
  return (one, other) => {
    const [small, large] = one.size <= other.size ? [one, other] : [other, one];
    let shared = 0;
    for (const word of small) if (large.has(word)) shared += squareOf(word);
    return shared === 0 ? 0 : shared / (lengthOf(one) * lengthOf(other));
  };
}
