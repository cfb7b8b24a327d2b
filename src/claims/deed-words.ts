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

/** Those questions put to the tables. */
export function createDeedWords(codebook: Codebook, isReport: DeedWords["isReport"]): DeedWords {
  const inClass = (name: string) => (lemma: string) => codebook.classes.get(name)?.has(lemma) ?? false;
  const some = (senses: readonly Sense[] | undefined, is: (type: EventType) => boolean): boolean =>
    senses?.some(({ type }) => type !== null && is(type)) ?? false;
  const isMaterial = (type: EventType) => codebook.quadOf(type) % 2 === 0;
  return {
    isReport,
    isDeedNoun: (lemma) => codebook.nouns.has(lemma),
    isMeeting: (lemma) => some(codebook.nouns.get(lemma), (type) => type === "CONSULT"),
    isAsking: (lemma) => some(codebook.nouns.get(lemma), (type) => type === "REQUEST"),
    isSpeaking: (lemma) => {
      const types = (codebook.verbs.get(lemma) ?? []).flatMap(({ type }) => type ?? []);
      const inWords = types.filter((type) => spoken.has(type)).length;
      return inWords > 0 && inWords >= types.filter(isMaterial).length && !types.includes("ASSAULT");
    },
    isPlanning: inClass("planned"),
    isTakingUp: inClass("taking-up"),
    isLeaving: (lemma) => codebook.verbs.get(lemma)?.some(({ mode }) => mode === "withdraw") ?? false,
    isQuitting: inClass("quitting"),
    isSoil: inClass("soil"),
  };
}
