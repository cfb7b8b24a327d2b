import type { Cast } from "../actors/index.ts";
import type { Doc } from "../language/index.ts";
import type { EventDate, EventPlace } from "./claim.ts";
import { createDateReader, type DateReader } from "./read-date.ts";
import { createPlaceReader, type PlaceReader, type PlaceWords } from "./read-place.ts";

/** When and where a deed is said to have been, by what hangs on its words. */
export interface Circumstances {
  readonly date: (token: number, carrier: number) => EventDate | null;
  readonly place: (token: number, carrier: number, mode: string | null) => EventPlace | null;
  /** Whether a token stands in a phrase that tells a time. */
  readonly isTime: (token: number) => boolean;
  /** The same with the words and the rule that tell it. */
  readonly when: DateReader["of"];
  readonly where: PlaceReader;
}

/** `isReport`: the word only passes something on, so its time is not the deed's ("said on Friday"). */
export function createCircumstances(doc: Doc, cast: Cast, words: Omit<PlaceWords, "isTime">): Circumstances {
  const dates = createDateReader(doc, cast, words.isReport, words.isDeedNoun);
  const where = createPlaceReader(doc, cast, { ...words, isTime: dates.isTime });
  return {
    date: (token, carrier) => dates.of(token, carrier)?.date ?? null,
    place: (token, carrier, mode) => {
      const found = where(token, carrier, mode);
      if (found === null) return null;
      const { text, country, latitude, longitude } = found.mention;
      return { text, country, latitude, longitude };
    },
    isTime: dates.isTime,
    when: dates.of,
    where,
  };
}
