import { createHash } from "node:crypto";
import type { Claim } from "../claims/index.ts";
import type { Country, FieldCodes } from "../codebook/index.ts";
import type { EventParty, EventRecord } from "../events/index.ts";

/** A claim of an event with what an export needs beside it: its sentence's words and the length of its article in UTF-16 units. */
export interface ToldClaim extends Claim {
  readonly words: string | null;
  readonly articleLength: number | null;
}

/** An event with the claims that tell it, the earliest first: what every export is made of. */
export interface ExportEntry {
  readonly event: EventRecord;
  readonly claims: readonly ToldClaim[];
}

/** What all rows of an export share. `day` is the ISO day of the export, for columns that want one where no article has a date. */
export interface ExportContext {
  readonly codes: FieldCodes;
  readonly version: string;
  readonly day: string;
}

/** One row of the dyadic formats: who did it to whom. */
export interface Dyad {
  readonly actor: EventParty | null;
  readonly recipient: EventParty | null;
  /** Its place among the event's rows, from 0. */
  readonly index: number;
}

/**
 * The rows that a dyadic format needs for one event. Those who met or agreed with one another stand once in each direction, as ICEWS and GDELT write them.
 */
export function dyadsOf({ actors, recipients }: EventRecord): readonly Dyad[] {
  const pairs = (): readonly (readonly [EventParty | null, EventParty | null])[] => {
    if (recipients.length > 0 && actors.length > 0)
      return actors.flatMap((actor) => recipients.map((recipient) => [actor, recipient] as const));
    if (recipients.length > 0) return recipients.map((recipient) => [null, recipient] as const);
    if (actors.length < 2) return actors.map((actor) => [actor, null] as const);
    return actors.flatMap((actor) => actors.filter((other) => other !== actor).map((other) => [actor, other] as const));
  };
  return pairs().map(([actor, recipient], index) => ({ actor, recipient, index }));
}

/** A number for formats whose ids are numbers: the first 52 bits of a digest, so that the same row has the same number in every export. */
export function numericId(event: EventRecord, dyad: Dyad): string {
  const digest = createHash("sha256").update(`${event.id}:${dyad.index}`).digest("hex");
  return String(Number.parseInt(digest.slice(0, 13), 16));
}

/** The day that stands for an event in formats that must have one: its own first day, else the day of the first article that has one. */
export function dayOf(entry: ExportEntry): string | null {
  return entry.event.date?.start ?? firstTold(entry);
}

/** The day of the first report that has one, for columns that ask when an event was told; else the event's own. */
export function firstTold({ claims }: ExportEntry): string | null {
  return claims.find(({ article }) => article.published !== null)?.article.published ?? null;
}

/** Where an event was, as the lists know it. */
export interface ListedPlace {
  readonly country: Country | undefined;
  /** Whether the place is the country itself: "Syria", not a town in it. */
  readonly isCountry: boolean;
  /** "Beijing, China"; the words of the text where no list has its country. */
  readonly fullName: string;
}

/** The country of an event's place and its full name; of no place, neither. */
export function listedPlace({ place }: EventRecord, { countries }: FieldCodes): ListedPlace {
  const country = place?.country ? countries.byAlpha3.get(place.country) : undefined;
  const text = place?.text ?? "";
  const isCountry = country !== undefined && countries.byName.get(text.toLowerCase()) === country;
  return { country, isCountry, fullName: isCountry || country === undefined ? text : `${text}, ${country.name}` };
}

/** CAMEO's code of an event: its own, or else the unspecified one of its type's root: CONSULT gives 040. */
export function cameoOf(event: EventRecord, codes: FieldCodes): string {
  return event.cameo ?? `${codes.roots.get(event.type)!.split(",")[0]}0`;
}

/** The English name of a party: the state's, else the name that a text gave, else the slug in words. */
export function partyName(who: EventParty, codes: FieldCodes): string {
  if (who.party === null) return who.name ?? "";
  const country = codes.countries.byAlpha3.get(who.party);
  return country?.name ?? who.name ?? who.party.replaceAll("-", " ");
}
