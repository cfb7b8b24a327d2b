import type { Claim } from "../claims/index.ts";
import { partiesOfStep, type RequestEntry, type RequestStatus } from "../ledger/index.ts";
import { joined, type PartyNames } from "./name-parties.ts";
import type { Page } from "./page.ts";
import { nounOf } from "./plain-words.ts";
import { quoteClaim } from "./quote-words.ts";
import type { Reading } from "./reading.ts";
import { tellDays } from "./tell-days.ts";
import { tellSources } from "./tell-sources.ts";

/** Each request on one line, the words that ask, on whose word, and under it what came of it. */
export function drawRequests(reading: Reading, names: PartyNames, page: Page): readonly string[] {
  const claims = new Map(reading.claims.map((claim) => [claim.id, claim]));
  return reading.requests.flatMap((request, place) => [
    ...(place > 0 ? [""] : []),
    ...page.spread(drawChain(request, names, page), drawStatus(request, page), 2),
    ...drawWords(request, page),
    ...drawWhoseWord(request, claims, names, page),
    ...drawHistory(request, claims, reading, page),
    ...(page.explain ? drawReasons(request, claims, page) : []),
  ]);
}

/** "USA → China → Iran ⊣ attack on Israel": ⊣ for what is not to happen, ⇒ for what is. */
export function drawChain(request: RequestEntry, names: PartyNames, page: Page): string {
  const way = request.chain.map((step) => page.party(partiesOfStep(step).map(names.party).join(" + "))).join(" → ");
  const { aim } = request;
  if (aim === null) return way;
  if (aim.type === null)
    return aim.text === "" ? way : `${way} ${aim.polarity === "negative" ? "⊣" : "⇒"} ${shorten(aim.text, 44)}`;
  const last = request.chain.at(-1);
  const expected = last === undefined ? [] : partiesOfStep(last);
  const doers = aim.actors.map(({ party }) => party);
  const isOwnDeed =
    doers.length === 0 || (doers.length === expected.length && doers.every((party) => expected.includes(party)));
  const others =
    aim.type === "CONSULT" || aim.type === "COOPERATE"
      ? [...doers.filter((party) => !expected.includes(party)), ...aim.recipients.map(({ party }) => party)]
      : [];
  const whom = aim.recipients.map(({ party }) => names.inProse(party));
  const deed = nounOf(aim.type);
  const detail =
    others.length > 0
      ? ` with ${joined(others.map(names.inProse))}`
      : `${whom.length > 0 ? ` ${prepositionOf(aim.type)} ${joined(whom)}` : ""}${isOwnDeed ? "" : ` by ${joined(doers.map(names.inProse))}`}`;
  return `${way} ${aim.polarity === "negative" ? "⊣" : "⇒"} ${deed}${detail}`;
}

const prepositionOf = (type: string): string =>
  ({
    ASSAULT: "on",
    AID: "for",
    SUPPORT: "for",
    SANCTION: "on",
    COERCE: "against",
    MOBILIZE: "against",
    PROTEST: "against",
    ACCUSE: "of",
    REJECT: "of",
  })[type] ?? "to";

const shorten = (words: string, limit: number): string =>
  words.length <= limit ? words : `${words.slice(0, Math.max(words.lastIndexOf(" ", limit), 12)).trimEnd()} …`;

function drawStatus(request: RequestEntry, page: Page): string {
  const asked = request.asked === null ? "" : `${page.quiet("asked ")}${tellDays(request.asked)}${page.quiet(" · ")}`;
  return asked + colourOf(request.status, page)(request.status);
}

function colourOf(status: RequestStatus, page: Page): (text: string) => string {
  if (status === "open" || status === "conveyed") return page.open;
  return status === "agreed" || status === "met" ? page.good : page.bad;
}

function drawWords(request: RequestEntry, page: Page): readonly string[] {
  const words = request.aim?.text ?? "";
  if (words === "" || (request.aim?.type === null && words.length <= 44)) return [];
  return page.lines(page.quiet(`“${words}”`), 4, 1);
}

function drawWhoseWord(
  request: RequestEntry,
  claims: ReadonlyMap<string, Claim>,
  names: PartyNames,
  page: Page,
): readonly string[] {
  const told = request.claims
    .map((id) => tellSources(claims.get(id)?.sources ?? [], names))
    .filter((words) => words !== "");
  if (told.length === 0) return [];
  return page.lines(page.quiet(`on the word of ${[...new Set(told)].join("; ")}`), 4, 2);
}

function drawHistory(
  request: RequestEntry,
  claims: ReadonlyMap<string, Claim>,
  reading: Reading,
  page: Page,
): readonly string[] {
  return request.history.slice(1).flatMap(({ status, date, claim: id, why }) => {
    const claim = claims.get(id);
    const day = date === null ? "" : `${tellDays(date)}  `;
    const words = claim === undefined ? "" : ` ${page.quiet(quoteClaim(reading.article.text, claim, 110))}`;
    return page.lines(`↳ ${day}${colourOf(status, page)(status)}: ${why}${words}`, 4, 2);
  });
}

function drawReasons(request: RequestEntry, claims: ReadonlyMap<string, Claim>, page: Page): readonly string[] {
  const rules = request.claims.map((id) => `${id} ${claims.get(id)?.rule ?? ""}`.trim());
  return page.lines(page.quiet(`by ${rules.join("; ")}`), 4, 2);
}
