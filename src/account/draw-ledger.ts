import { drawChain, drawStatus } from "./draw-requests.ts";
import { namePartiesOf } from "./name-parties.ts";
import { createPage } from "./page.ts";
import type { AccountOptions, Reading } from "./reading.ts";

/** One request of an article as it stands in a ledger over many: `asked` is its first day, "" where nobody knows. */
export interface LedgerLine {
  readonly asked: string;
  readonly lines: readonly string[];
}

/** The requests of one article, each with its status and the article it comes from, without the words. Keep them, and draw the ledger at the end. */
export function ledgerLinesOf(reading: Reading, options: AccountOptions): readonly LedgerLine[] {
  const page = createPage(options);
  const names = namePartiesOf(reading.claims);
  const claims = new Map(reading.claims.map((claim) => [claim.id, claim]));
  const { title, publisher, file, url } = reading.article;
  const where = [publisher, title ?? file ?? url].filter((part) => part !== null).join(": ");
  return reading.requests.map((request) => ({
    asked: request.asked?.start ?? "",
    lines: [
      ...page.spread(drawChain(request, claims, names, page), drawStatus(request, claims, names, page), 2),
      ...(where === "" ? [] : page.lines(page.quiet(where), 4)),
    ],
  }));
}

/** The requests of many articles under one heading, by the day on which they were made; those of unknown day come last. Ends with a line break. */
export function drawLedger(entries: readonly LedgerLine[], articles: number, options: AccountOptions): string {
  const page = createPage(options);
  const inOrder = [...entries].sort(
    (a, b) => Number(a.asked === "") - Number(b.asked === "") || (a.asked < b.asked ? -1 : a.asked > b.asked ? 1 : 0),
  );
  const heading = page.strong(`The ledger: ${count(entries.length, "request")} in ${count(articles, "article")}`);
  return `${[heading, "", ...inOrder.flatMap(({ lines }) => lines)].join("\n")}\n`;
}

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? "" : "s"}`;
