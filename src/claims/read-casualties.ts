import type { CasualtyWord } from "../codebook/index.ts";
import type { Doc, Token } from "../language/index.ts";
import type { SlotReader } from "./grammar/index.ts";
import { baseRelation, childrenBy, isInfinitive, isVerb } from "./grammar/index.ts";

export interface Casualties {
  readonly fatalities: number | null;
  readonly injured: number | null;
}

/** Who can be hurt: any human being, and one whom the text names. */
export interface Persons {
  readonly isPerson: (token: number) => boolean;
  readonly isNamedPerson: (token: number) => boolean;
}

/** Words of the class `person` that stand for several. */
const collective = new Set("crew couple family force guard mob people police public staff youth".split(" "));

const numberWords: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  thousand: 1000,
  million: 1_000_000,
  dozen: 12,
};

/** The number a phrase counts by its head: "roughly **1,200** people", "two dozen". Null where it gives none. */
export function countOf(doc: Doc, token: number): number | null {
  const word = doc.tokens[token]!;
  const values = (word.upos === "NUM" ? [word] : childrenBy(doc, token, "nummod")).map((child) => {
    const own = numberOf(child.text);
    const scale = childrenBy(doc, child.index, "compound", "nummod")
      .map((inner) => numberOf(inner.text))
      .find((value) => value !== null);
    if (own === null) return null;
    return scale == null ? own : own >= 100 ? own * scale : own + scale;
  });
  return values.find((value) => value !== null) ?? null;
}

function numberOf(text: string): number | null {
  const plain = text.toLowerCase().replaceAll(",", "");
  if (/^\d+$/.test(plain)) return Number(plain);
  return numberWords[plain] ?? null;
}

/**
 * Reads the dead and the hurt of a deed: of its own word ("killed 12"), of a consequence joined to it ("attacked … **and killed**
 * roughly 1,200", "a bombing **that killed** five"), and of a verb it is the subject of ("the strike **killed** three").
 */
export function createCasualtyReader(
  doc: Doc,
  words: ReadonlyMap<string, readonly CasualtyWord[]>,
  reader: SlotReader,
  { isPerson, isNamedPerson }: Persons,
): (token: number, carrier: number) => Casualties {
  /** "killed **Soleimani**", "wounded **a soldier**": one whom the text names or sets apart, and whoever is named beside. */
  const single = (hurt: readonly number[]): number | null => {
    const [first] = hurt;
    if (first === undefined) return null;
    const named = hurt.filter(isNamedPerson).length;
    if (named > 0) return named === hurt.length ? named : null;
    const { xpos, lemma } = doc.tokens[first]!;
    if (hurt.length > 1 || xpos !== "NN" || !isPerson(first) || collective.has(lemma.toLowerCase())) return null;
    // "a soldier", "his half-brother Kim Jong-nam"
    const apart = childrenBy(doc, first, "det", "nmod:poss").some(
      ({ relation, text }) => relation === "nmod:poss" || /^(?:a|an|another)$/i.test(text),
    );
    return apart ? 1 : null;
  };
  const at = (token: number): Casualties => {
    let fatalities: number | null = null;
    let injured: number | null = null;
    const word = doc.tokens[token]!;
    let fixed = 0; // "shot dead four" kills them, and does not hurt them besides
    for (const row of words.get(word.lemma.toLowerCase()) ?? []) {
      if ((row.part === "verb") !== isVerb(word) || row.words.length < fixed || !follow(doc, token, row.words))
        continue;
      fixed = row.words.length;
      const slots = row.part === "verb" ? reader.verb(token) : reader.noun(token);
      // "shot down six missiles" hurts nobody
      const counts = (noun: number) =>
        isPerson(noun) || doc.tokens[noun]!.upos === "NUM" || isOneOf(row.words, doc.tokens[noun]!);
      const hurt = (slots.get(row.slot) ?? []).filter(counts);
      const counted = row.slot === "self" ? [token] : hurt;
      const told = counted.map((noun) => countOf(doc, noun)).find((value) => value !== null);
      // "tried **to kill** him" has killed nobody
      const count = told ?? (isInfinitive(doc, token) ? null : single(hurt));
      if (count === null) continue;
      if (row.kind === "fatal") fatalities ??= count;
      else injured ??= count;
    }
    return { fatalities, injured };
  };
  return (token, carrier) => {
    const near = new Set([token, carrier]);
    for (const place of [token, carrier]) {
      for (const child of childrenBy(doc, place, "conj", "advcl", "acl", "parataxis"))
        if (isVerb(child)) near.add(child.index);
      const word = doc.tokens[place]!;
      if (word.head >= 0 && isVerb(doc.tokens[word.head]!) && ["nsubj", "conj", "obl"].includes(baseRelation(word)))
        near.add(word.head);
    }
    let fatalities: number | null = null;
    let injured: number | null = null;
    for (const place of near) {
      const found = at(place);
      fatalities ??= found.fatalities;
      injured ??= found.injured;
      for (const child of childrenBy(doc, place, "conj")) {
        const more = isVerb(child) ? at(child.index) : null;
        fatalities ??= more?.fatalities ?? null;
        injured ??= more?.injured ?? null;
      }
    }
    return { fatalities, injured };
  };
}

const isOneOf = (words: readonly string[], { lemma, text }: Token): boolean =>
  words.includes(lemma.toLowerCase()) || words.includes(text.toLowerCase());

/** Whether the fixed words follow in their order, or the only one stands shortly before: "**left** 12 people **dead**", "lives were lost". */
function follow(doc: Doc, token: number, words: readonly string[]): boolean {
  const { sentence } = doc.tokens[token]!;
  let at = token;
  for (const word of words) {
    const next = doc.tokens.slice(at + 1, at + 9).find((one) => one.sentence === sentence && isOneOf([word], one));
    if (next === undefined)
      return words.length === 1 && doc.tokens.slice(Math.max(0, token - 4), token).some((one) => isOneOf(words, one));
    at = next.index;
  }
  return true;
}
