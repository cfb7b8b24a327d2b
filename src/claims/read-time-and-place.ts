import type { Cast } from "../actors/index.ts";
import type { Doc } from "../language/index.ts";
import type { EventDate, EventNode, EventPlace } from "./claim.ts";
import type { DeedWords } from "./deed-words.ts";
import type { FoundDate } from "./found-date.ts";
import { createDateReader, type DateReader } from "./read-date.ts";
import { createPlaceReader, type PlaceReader } from "./read-place.ts";

/** How sure a deed is and whether it happened. */
type Certainty = Pick<EventNode, "modality" | "polarity">;

/** When and where a deed is said to have been, by what hangs on its words. */
export interface Circumstances {
  readonly date: (token: number, carrier: number, certainty?: Certainty) => EventDate | null;
  readonly place: (token: number, carrier: number, mode: string | null) => EventPlace | null;
  /** Whether a token stands in a phrase that tells a time. */
  readonly isTime: (token: number) => boolean;
  /** The same with the words and the rule that tell it. */
  readonly when: DateReader["of"];
  readonly where: PlaceReader;
}

export function createCircumstances(doc: Doc, cast: Cast, words: DeedWords): Circumstances {
  const dates = createDateReader(doc, cast, words);
  const { published } = doc.article;
  /** "have **held no talks since July**" is told of all days up to the telling; "was signed **this year**" of none behind it. */
  const upToTelling = ({ date, time, where }: FoundDate, { modality, polarity }: Certainty): EventDate => {
    if (published === null || date.start > published || where === "planned") return date;
    const lasts = polarity === "negative" && time.kind === "since";
    return lasts || (modality === "actual" && date.end > published) ? { ...date, end: published } : date;
  };
  const place = createPlaceReader(doc, cast, words, dates.isTime);
  return {
    date: (token, carrier, certainty) => {
      const found = dates.of(token, carrier);
      return found === null || certainty === undefined ? (found?.date ?? null) : upToTelling(found, certainty);
    },
    place: (token, carrier, mode) => {
      const found = place(token, carrier, mode);
      if (found === null) return null;
      const { text, country, latitude, longitude } = found.mention;
      return { text, country, latitude, longitude };
    },
    isTime: dates.isTime,
    when: dates.of,
    where: place,
  };
}
