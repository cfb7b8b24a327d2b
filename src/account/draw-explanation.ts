import type { Claim, EventNode, Reason } from "../claims/index.ts";
import { drawChain, drawStatus } from "./draw-requests.ts";
import type { ClaimExplanation, Explanation, RequestExplanation } from "./explanation.ts";
import { namePartiesOf } from "./name-parties.ts";
import { createPage, type Page } from "./page.ts";
import type { AccountOptions } from "./reading.ts";
import { tellDays } from "./tell-days.ts";

/** Columns of the names of the fields. */
const nameColumns = 12;

/** Draws why a claim or a request is what it is: each field with its value, how it came about, its words with their offsets, the rule and the rows. */
export function drawExplanation(explanation: Explanation, options: AccountOptions): string {
  const page = createPage(options);
  const parts = [
    ...("request" in explanation ? [drawRequest(explanation, page)] : []),
    ...explanation.claims.map((claim) => drawClaim(claim, page)),
  ];
  return `${parts.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function drawRequest({ request, claims }: RequestExplanation, page: Page): readonly string[] {
  const told = claims.map(({ claim }) => claim);
  const names = namePartiesOf(told);
  const byId = new Map(told.map((claim) => [claim.id, claim]));
  const history = request.history.flatMap(({ status, date, claim, why }) => {
    const day = date === null ? "" : `${tellDays(date)}: `;
    return page.lines(
      `${status.padEnd(nameColumns)}${day}${why} ${page.quiet(`(claim ${numberOf(claim)})`)}`,
      2,
      nameColumns,
    );
  });
  return [
    ...page.lines(page.strong(`Request ${numberOf(request.id)}`), 0),
    ...page.spread(drawChain(request, byId, names, page), drawStatus(request, byId, names, page), 2),
    ...history,
  ];
}

function drawClaim({ claim, sentence, reasons }: ClaimExplanation, page: Page): readonly string[] {
  return [
    ...page.lines(`${page.strong(`Claim ${numberOf(claim.id)}`)} ${page.quiet(`by ${claim.rule}`)}`, 0),
    ...page.lines(page.quiet(`“${sentence.replace(/\s+/g, " ").trim()}”`), 2, 1),
    ...drawNode(claim.event, [], claim, reasons, page),
  ];
}

function drawNode(
  node: EventNode,
  path: readonly number[],
  claim: Claim,
  reasons: readonly Reason[],
  page: Page,
): readonly string[] {
  const indent = 2 + 2 * path.length;
  const title = path.length === 0 ? `“${node.trigger.text}”` : `└ “${node.trigger.text}”, inside it`;
  const own = reasons.filter((reason) => isSame(reason.path, path));
  return [
    "",
    ...page.lines(page.strong(title), indent),
    ...own.flatMap((reason) => drawReason(reason, indent + 2, page)),
    ...node.contents.flatMap((content, index) => drawNode(content, [...path, index], claim, reasons, page)),
  ];
}

function drawReason({ field, value, why, words, rule, rows }: Reason, indent: number, page: Page): readonly string[] {
  const spans = words.map(({ text, start, end }) => `“${text.replace(/\s+/g, " ")}” ${start}–${end}`);
  const by = [...spans, ...(rule === null ? [] : [`rule ${rule}`]), ...new Set(rows)].join(" · ");
  return [
    ...page.lines(`${field.padEnd(nameColumns)}${page.strong(value)}`, indent, nameColumns),
    ...page.lines(why, indent + nameColumns),
    ...(by === "" ? [] : page.lines(page.quiet(by), indent + nameColumns)),
  ];
}

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((place, index) => place === other[index]);

/** "3" of "5d0c2f…:3": an article's claims are counted. */
const numberOf = (id: string): string => id.slice(id.lastIndexOf(":") + 1);
