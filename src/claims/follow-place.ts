import type { Cast, Mention } from "../actors/index.ts";
import type { Doc } from "../language/index.ts";
import { isDefinite } from "./grammar/index.ts";
import { groupBy } from "./group-by.ts";

/** How many sentences back the name may stand. */
const reach = 3;

/** Cities that are countries of their own to the tables. */
const cityStates = new Set(["HKG", "MAC", "SGP"]);

const towns = new Set(["town", "village", "city", "capital", "port"]);

export interface PlaceFollower {
  readonly town: (token: number) => Mention | null;
  readonly country: (token: number) => Mention | null;
}

/** Follows back what a place is called again by: "entered **the city**", told after "surrounded Fallujah"; "a visit to **the country**". */
export function createPlaceFollower(doc: Doc, cast: Cast): PlaceFollower {
  const named = groupBy(
    cast.mentions.filter(({ country, acts }) => country !== null && !acts),
    ({ head }) => doc.tokens[head]!.sentence,
  );
  const country = (token: number): Mention | null => {
    // the cast has followed "the country" to its state
    const again = cast.at(token);
    const party = again?.rule === "the-country" ? again.actors[0]?.party : null;
    return again === undefined || party == null ? null : { ...again, country: party };
  };
  const town = (token: number): Mention | null => {
    const word = doc.tokens[token]!;
    if (!towns.has(word.lemma.toLowerCase()) || !isDefinite(doc, token)) return null;
    for (let sentence = word.sentence; sentence >= word.sentence - reach; sentence--) {
      const near = (named.get(sentence) ?? []).findLast(
        ({ head, rule, country }) => head < token && (rule !== "state" || cityStates.has(country!)),
      );
      if (near !== undefined) return near;
    }
    return null;
  };
  return { town, country };
}
