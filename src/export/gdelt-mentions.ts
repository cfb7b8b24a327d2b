import type { PartyMention } from "../claims/index.ts";
import type { EventParty } from "../events/index.ts";
import { type DyadRow, dyadFormat } from "./dyad-format.ts";
import { type ExportContext, numericId, type ToldClaim } from "./entry.ts";

/** GDELT 2.0 Mentions: 16 columns without a header, one row for each claim of each row of the events' file. */
export const gdeltMentions = dyadFormat({
  name: "gdelt-mentions",
  extension: ".mentions.CSV",
  rows: (row, context) => row.claims.map((claim) => cellsOf(row, claim, context)),
});

const stamp = (day: string): string => `${day.replaceAll("-", "")}000000`;

/** Where the party is named, from the article's first character; −1 where it is not, as GDELT writes it. */
function offsetOf(who: EventParty | null, mentions: readonly PartyMention[]): number {
  if (who === null) return -1;
  return mentions.find(({ party, implied }) => party === who.party && !implied)?.start ?? -1;
}

/** Percent. A sure statement of the article's own voice is 100; each thing that makes it less sure takes its part away. */
function confidence({ event, sources, stance }: ToldClaim): number {
  const hearsay = sources.some(({ named }) => !named) ? 20 : sources.length > 0 ? 10 : 0;
  const unsure = stance === "asserts" ? 0 : 40;
  const guessed = event.actors.some(({ implied }) => implied) ? 10 : 0;
  return 100 - hearsay - unsure - guessed;
}

function cellsOf(
  { event: gathered, dyad, told }: DyadRow,
  claim: ToldClaim,
  { version }: ExportContext,
): readonly (string | number | null)[] {
  const { article, event, sentence } = claim;
  const mentions = [...event.actors, ...event.recipients];
  return [
    numericId(gathered, dyad),
    stamp(told),
    stamp(article.published ?? told),
    article.url === null ? 2 : 1,
    article.publisher,
    article.url ?? article.title ?? article.file ?? article.id,
    sentence.index + 1,
    offsetOf(dyad.actor, mentions),
    offsetOf(dyad.recipient, mentions),
    event.trigger.start,
    1,
    confidence(claim),
    claim.articleLength,
    "",
    "",
    `demarche:${claim.id};${version}`,
  ];
}
