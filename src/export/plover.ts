import type { EventNode, PartyMention } from "../claims/index.ts";
import type { FieldCodes } from "../codebook/index.ts";
import type { EventParty } from "../events/index.ts";
import { type ExportContext, type ExportEntry, partyName, type ToldClaim } from "./entry.ts";
import { rowsFormat } from "./format.ts";

/** PLOVER's JSON, one event a line. What PLOVER has no place for (sources, chain, modality, disputes) goes into a `demarche` object beside it. */
export const plover = rowsFormat({
  name: "plover",
  extension: ".plover.jsonl",
  mediaType: "application/x-ndjson",
  rows: (entry, context) => [`${JSON.stringify(ploverEvent(entry, context))}\n`],
});

const entity = (who: EventParty, text: string | null, codes: FieldCodes): object => ({
  code: who.party,
  sector: who.role,
  entity_text: text ?? who.name,
  identifier_id: who.party,
  identifier_text: partyName(who, codes),
  religion: null,
  ethnicity: null,
  office: null,
  gender: null,
  age: null,
});

/** How near the place is known, in PLOVER's words: 1 country … 5 a point; a named place with coordinates is 4. */
const resolutionOf = (place: NonNullable<EventNode["place"]>): number => (place.latitude === null ? 1 : 4);

const textInfo = ({ sentence, words }: ToldClaim, sequence: number): object => ({
  sequence,
  start: sentence.start,
  end: sentence.end,
  text_story: words,
});

const citation = ({ article, coder }: ToldClaim): object => ({
  corpus: article.publisher,
  citation: article.title,
  url: article.url,
  title: article.title,
  language: "en",
  publication: article.published,
  license: null,
  copyright: null,
  coder: `demarche ${coder.version}`,
  codebook: "PLOVER",
  version: coder.codebook.replace(/^plover-/u, ""),
});

function ploverEvent({ event, claims }: ExportEntry, { codes, version, day }: ExportContext): object {
  const words = (who: EventParty, of: (node: EventNode) => readonly PartyMention[]): string | null =>
    claims
      .flatMap((claim) => of(claim.event))
      .find(({ party, name }) => party === who.party && (party !== null || name === who.name))?.text ?? null;
  const { place } = event;
  return {
    id: event.id,
    has_event: true,
    date: event.date?.start ?? null,
    time: null,
    enddate: event.date?.end ?? null,
    endtime: null,
    actor: event.actors.map((who) =>
      entity(
        who,
        words(who, ({ actors }) => actors),
        codes,
      ),
    ),
    recipient: event.recipients.map((who) =>
      entity(
        who,
        words(who, ({ recipients }) => recipients),
        codes,
      ),
    ),
    event: [event.type],
    event_loc:
      place === null
        ? null
        : {
            extracted_place: place.text,
            resolved_place: place.text,
            geonameid: null,
            lat: place.latitude,
            lon: place.longitude,
            city: null,
            district: null,
            province: null,
            country: place.country === null ? null : (codes.countries.byAlpha3.get(place.country)?.name ?? null),
            country_code: place.country,
            feature_class: null,
            feature_code: null,
            resolution: resolutionOf(place),
          },
    event_text: claims.map(({ event: { trigger } }) => trigger.text),
    quad_code: event.quad,
    event_scale: event.goldstein,
    mode: event.mode === null ? [] : [event.mode],
    context: event.contexts,
    counts: { dead: event.fatalities, injured: event.injured, arrested: null },
    link: claims.map(({ article }) => article.url).filter((url) => url !== null),
    text: claims[0]?.words ?? null,
    text_info: claims.map(textInfo),
    cite_info: claims.map(citation),
    coder: `demarche ${version}`,
    coded_date: day,
    coded_time: null,
    comment: null,
    demarche: {
      modality: event.modality,
      polarity: event.polarity,
      sources: event.sources,
      disputed: event.disputed,
      articles: event.articles,
      publishers: event.publishers,
      claims: claims.map(({ id, stance, sources, quoted, rule, event: { contents } }) => ({
        id,
        stance,
        sources,
        quoted,
        rule,
        contents,
      })),
    },
  };
}
