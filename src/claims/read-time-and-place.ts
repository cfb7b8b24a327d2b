import type { Cast } from "../actors/index.ts";
import type { Doc } from "../language/index.ts";
import type { EventDate, EventPlace } from "./claim.ts";
import type { DeedWords } from "./deed-words.ts";
import { createDateReader, type DateReader } from "./read-date.ts";
import { createPlaceReader, type PlaceReader } from "./read-place.ts";

/** When and where a deed is said to have been, by what hangs on its words. */
export interface Circumstances {
  /** What did not happen since a day did not happen up to the day of telling: "have **held no talks since July**". */
  readonly date: (token: number, carrier: number, polarity?: "positive" | "negative") => EventDate | null;
  readonly place: (token: number, carrier: number, mode: string | null) => EventPlace | null;
  /** Whether a token stands in a phrase that tells a time. */
  readonly isTime: (token: number) => boolean;
  /** The same with the words and the rule that tell it. */
  readonly when: DateReader["of"];
  readonly where: PlaceReader;
}

export function createCircumstances(doc: Doc, cast: Cast, words: DeedWords): Circumstances {
  const dates = createDateReader(doc, cast, words);
  const where = createPlaceReader(doc, cast, words, dates.isTime);
  return {
    date: (token, carrier, polarity = "positive") => {
      const found = dates.of(token, carrier);
      if (found === null) return null;
      const { published } = doc.article;
      const lasts = polarity === "negative" && found.time.kind === "since" && published !== null;
      return lasts && published > found.date.end ? { ...found.date, end: published } : found.date;
    },
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
