import type { FieldCodes } from "../codebook/index.ts";
import type { EventParty } from "../events/index.ts";
import { type ExportEntry, partyName } from "./entry.ts";

/** A column of the flat formats (CSV, Parquet): one row an event, several values joined by ";". */
export interface Column {
  readonly name: string;
  readonly kind: "text" | "day" | "whole" | "real";
  readonly value: (entry: ExportEntry, codes: FieldCodes) => string | number | null;
}

const parties = (people: readonly EventParty[]): string => people.map(({ party }) => party ?? "").join(";");
const roles = (people: readonly EventParty[]): string => people.map(({ role }) => role ?? "").join(";");
const names = (people: readonly EventParty[], codes: FieldCodes): string =>
  people.map((who) => who.name ?? partyName(who, codes)).join(";");

/** The flat columns, in order. */
export const columns: readonly Column[] = [
  { name: "id", kind: "text", value: ({ event }) => event.id },
  { name: "date_start", kind: "day", value: ({ event }) => event.date?.start ?? null },
  { name: "date_end", kind: "day", value: ({ event }) => event.date?.end ?? null },
  { name: "date_from", kind: "text", value: ({ event }) => event.date?.from ?? null },
  { name: "type", kind: "text", value: ({ event }) => event.type },
  { name: "mode", kind: "text", value: ({ event }) => event.mode },
  { name: "contexts", kind: "text", value: ({ event }) => event.contexts.join(";") },
  { name: "cameo", kind: "text", value: ({ event }) => event.cameo },
  { name: "quad", kind: "whole", value: ({ event }) => event.quad },
  { name: "goldstein", kind: "real", value: ({ event }) => event.goldstein },
  { name: "modality", kind: "text", value: ({ event }) => event.modality },
  { name: "polarity", kind: "text", value: ({ event }) => event.polarity },
  { name: "actors", kind: "text", value: ({ event }) => parties(event.actors) },
  { name: "actor_roles", kind: "text", value: ({ event }) => roles(event.actors) },
  { name: "actor_names", kind: "text", value: ({ event }, codes) => names(event.actors, codes) },
  { name: "recipients", kind: "text", value: ({ event }) => parties(event.recipients) },
  { name: "recipient_roles", kind: "text", value: ({ event }) => roles(event.recipients) },
  { name: "recipient_names", kind: "text", value: ({ event }, codes) => names(event.recipients, codes) },
  { name: "place", kind: "text", value: ({ event }) => event.place?.text ?? null },
  { name: "country", kind: "text", value: ({ event }) => event.place?.country ?? null },
  { name: "latitude", kind: "real", value: ({ event }) => event.place?.latitude ?? null },
  { name: "longitude", kind: "real", value: ({ event }) => event.place?.longitude ?? null },
  { name: "fatalities", kind: "whole", value: ({ event }) => event.fatalities },
  { name: "injured", kind: "whole", value: ({ event }) => event.injured },
  { name: "claims", kind: "whole", value: ({ claims }) => claims.length },
  { name: "articles", kind: "whole", value: ({ event }) => event.articles },
  { name: "publishers", kind: "whole", value: ({ event }) => event.publishers },
  {
    name: "sources",
    kind: "text",
    value: ({ event }) => event.sources.map(({ party, text }) => party ?? text).join(";"),
  },
  { name: "disputed", kind: "text", value: ({ event }) => disputes(event.disputed) },
  { name: "words", kind: "text", value: ({ claims }) => claims[0]?.words ?? null },
  {
    name: "first_url",
    kind: "text",
    value: ({ claims }) => claims.find(({ article }) => article.url)?.article.url ?? null,
  },
];

/** What is disputed, shortly: "fatalities: 12|15;denies: IRN". */
function disputes(disputed: ExportEntry["event"]["disputed"]): string {
  return disputed
    .map((each) =>
      "field" in each
        ? `${each.field}: ${each.values.map(({ value }) => value).join("|")}`
        : `${each.stance}: ${each.by ?? "unknown"}`,
    )
    .join(";");
}
