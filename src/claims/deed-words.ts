import type { Codebook, EventType, Sense } from "../codebook/index.ts";

/** What the readers of day and place ask about words. */
export interface DeedWords {
  /** The word only passes something on, so its time is not the deed's ("said on Friday"). */
  readonly isReport: (token: number) => boolean;
  readonly isDeedNoun: (lemma: string) => boolean;
  /** The noun is a meeting: "travelled **for talks** on Monday". */
  readonly isMeeting: (lemma: string) => boolean;
  /** The noun is something asked: "refused **a demand** on Thursday". */
  readonly isAsking: (lemma: string) => boolean;
  /** The verb is a deed of speech about deeds that have days of their own: "on Wednesday **condemned** the attack". */
  readonly isSpeaking: (lemma: string) => boolean;
  /** The verb praises or blames, so what it takes was done before: "condemned **the attack** on Oct. 7". */
  readonly isJudging: (lemma: string) => boolean;
  /** The verb says what is fixed for a day to come: "is **scheduled** to meet on Monday". */
  readonly isPlanning: (lemma: string) => boolean;
  /** What it takes up is done on its day: "on Sunday **began** to stab". */
  readonly isTakingUp: (lemma: string) => boolean;
  /** The verb is a leaving: "plans to **pull** its troops out of Syria". */
  readonly isLeaving: (lemma: string) => boolean;
  /** Its object is what is left: "**left** Syria". */
  readonly isQuitting: (lemma: string) => boolean;
  /** It lies in the country whose nationality it bears: "a Syrian **town**". */
  readonly isSoil: (lemma: string) => boolean;
}

const spoken: ReadonlySet<EventType> = new Set(["ACCUSE", "SUPPORT", "REQUEST", "REJECT", "THREATEN"]);

const judged: ReadonlySet<EventType> = new Set(["ACCUSE", "SUPPORT"]);

/** As many senses of a verb are of these types as are of others that count against it: material deeds, and other words where only some words are asked for. */
function isMostly({ verbs, quadOf }: Codebook, lemma: string, wanted: ReadonlySet<EventType>): boolean {
  const types = (verbs.get(lemma) ?? []).flatMap(({ type }) => type ?? []);
  const inWords = types.filter((type) => wanted.has(type)).length;
  const others = types.filter((type) => quadOf(type) % 2 === 0 || (spoken.has(type) && !wanted.has(type))).length;
  return inWords > 0 && inWords >= others && !types.includes("ASSAULT");
}

/** Those questions put to the tables. */
export function createDeedWords(codebook: Codebook, isReport: DeedWords["isReport"]): DeedWords {
  const inClass = (name: string) => (lemma: string) => codebook.classes.get(name)?.has(lemma) ?? false;
  const some = (senses: readonly Sense[] | undefined, is: (type: EventType) => boolean): boolean =>
    senses?.some(({ type }) => type !== null && is(type)) ?? false;
  return {
    isReport,
    isDeedNoun: (lemma) => codebook.nouns.has(lemma),
    isMeeting: (lemma) => some(codebook.nouns.get(lemma), (type) => type === "CONSULT"),
    isAsking: (lemma) => some(codebook.nouns.get(lemma), (type) => type === "REQUEST"),
    isSpeaking: (lemma) => isMostly(codebook, lemma, spoken),
    isJudging: (lemma) => isMostly(codebook, lemma, judged),
    isPlanning: inClass("planned"),
    isTakingUp: inClass("taking-up"),
    isLeaving: (lemma) => codebook.verbs.get(lemma)?.some(({ mode }) => mode === "withdraw") ?? false,
    isQuitting: inClass("quitting"),
    isSoil: inClass("soil"),
  };
}
