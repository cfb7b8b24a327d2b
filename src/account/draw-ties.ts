import type { Tie } from "../claims/index.ts";
import type { TieKind } from "../codebook/index.ts";
import { joined, type PartyNames } from "./name-parties.ts";
import type { Page } from "./page.ts";
import { quoteSpan } from "./quote-words.ts";
import type { Reading } from "./reading.ts";
import { tellDays } from "./tell-days.ts";
import { tellSources } from "./tell-sources.ts";

const verbs: Readonly<Record<TieKind, readonly [one: string, several: string]>> = {
  backs: ["backs", "back"],
  hosts: ["hosts", "host"],
  designates: ["lists as terrorist", "list as terrorist"],
  "allied-with": ["is allied with", "are allied with"],
  "has-relations-with": ["has relations with", "have relations with"],
  "adversary-of": ["is an adversary of", "are adversaries of"],
};

/** "Iran backs Hamas", with the words that say so. */
export function drawTies(reading: Reading, names: PartyNames, page: Page): readonly string[] {
  return reading.ties.flatMap((record) => {
    const { article } = reading;
    const words = quoteSpan(article.text, record.sentence, record.trigger, record.trigger, 80);
    const told = tellSources(record.sources, names);
    return [
      ...page.lines(`${drawTie(record, names, page)}  ${page.quiet(words)}`, 2, 4),
      ...(told === "" ? [] : page.lines(page.quiet(`on the word of ${told}`), 6, 2)),
      ...(page.explain ? page.lines(page.quiet(`by ${record.rule}`), 6, 2) : []),
    ];
  });
}

function drawTie({ tie }: Tie, names: PartyNames, page: Page): string {
  const of = tie.of.map(({ party }) => names.party(party));
  const to = tie.to.map(({ party }) => names.party(party));
  const since = tie.since === null ? "" : page.quiet(` since ${tellDays({ start: tie.since, end: tie.since })}`);
  return `${page.party(joined(of))} ${verbs[tie.kind][of.length > 1 ? 1 : 0]} ${page.party(joined(to))}${since}`;
}
