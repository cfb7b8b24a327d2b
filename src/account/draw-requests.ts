import type { Claim, EventNode } from "../claims/index.ts";
import { partiesOfStep, type RequestAim, type RequestEntry, type RequestStatus } from "../ledger/index.ts";
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
    ...page.spread(drawChain(request, claims, names, page), drawStatus(request, claims, names, page), 2),
    ...drawWords(request, page),
    ...drawHistory(request, claims, reading, page),
    ...(page.explain ? drawReasons(request, claims, page) : []),
  ]);
}

/** "USA → China → Iran ⊣ attack on Israel": ⊣ for what is not to happen, ⇒ and the words for what is. */
export function drawChain(
  request: RequestEntry,
  claims: ReadonlyMap<string, Claim>,
  names: PartyNames,
  page: Page,
): string {
  const way = request.chain.map((step) => page.party(partiesOfStep(step).map(names.party).join(" + "))).join(" → ");
  const { aim } = request;
  if (aim === null || aim.text === "") return way;
  if (aim.polarity === "negative" && aim.type !== null) return `${way} ⊣ ${unwantedDeed(request, aim, claims, names)}`;
  return `${way} ${aim.polarity === "negative" ? "⊣" : "⇒"} ${shorten(aim.text, longestAim)}`;
}

const longestAim = 48;

/** What must not happen stands as the thing itself, since the words say "urge … against": "air strike on Israel". */
function unwantedDeed(
  request: RequestEntry,
  aim: RequestAim,
  claims: ReadonlyMap<string, Claim>,
  names: PartyNames,
): string {
  const told = request.claims.flatMap((id) => nodesOf(claims.get(id)?.event));
  const node = told.find(({ type, polarity }) => type === aim.type && polarity === aim.polarity);
  const deed = aim.type === null ? "" : nounOf(aim.type, node?.mode ?? null);
  const whom = aim.recipients.map(({ party }) => names.inProse(party));
  const last = request.chain.at(-1);
  const own = last === undefined ? [] : partiesOfStep(last);
  const others = aim.actors.map(({ party }) => party).filter((party) => !own.includes(party));
  const by = others.length > 0 ? ` by ${joined(others.map(names.inProse))}` : "";
  return `${deed}${whom.length > 0 ? ` ${prepositionAfter(deed)} ${joined(whom)}` : ""}${by}`;
}

const nodesOf = (node: EventNode | undefined): readonly EventNode[] =>
  node === undefined ? [] : [node, ...node.contents.flatMap(nodesOf)];

/** English is particular about the word before the one it is done to; what is not named here takes "against". */
const prepositions: readonly (readonly [string, RegExp])[] = [
  ["of", /^(?:killing|abduction|torture|destruction|bombing|seizure|arrest|deportation|criticism|accusation|refusal)$/],
  ["with", /^(?:talks|cooperation|agreement|telephone call|break)$/],
  ["on", /^(?:attack|air strike|drone strike|penalty|restriction)$/],
  ["for", /^(?:aid|support)$/],
  ["to", /^(?:visit|concession)$/],
];

const prepositionAfter = (deed: string): string => prepositions.find(([, nouns]) => nouns.test(deed))?.[0] ?? "against";

const shorten = (words: string, limit: number): string =>
  words.length <= limit ? words : `${words.slice(0, Math.max(words.lastIndexOf(" ", limit), 12)).trimEnd()} …`;

/** "asked 11 April 2024 · on the word of the Chinese foreign ministry · open" */
export function drawStatus(
  request: RequestEntry,
  claims: ReadonlyMap<string, Claim>,
  names: PartyNames,
  page: Page,
): string {
  const told = request.claims
    .map((id) => tellSources(claims.get(id)?.sources ?? [], names))
    .filter((words) => words !== "");
  const parts = [
    request.asked === null ? "" : `${page.quiet("asked ")}${tellDays(request.asked)}`,
    told.length === 0 ? "" : page.quiet(`on the word of ${[...new Set(told)].join("; ")}`),
    colourOf(request.status, page)(request.status),
  ];
  return parts.filter((part) => part !== "").join(page.quiet(" · "));
}

function colourOf(status: RequestStatus, page: Page): (text: string) => string {
  if (status === "open" || status === "conveyed") return page.open;
  return status === "agreed" || status === "met" ? page.good : page.bad;
}

function drawWords(request: RequestEntry, page: Page): readonly string[] {
  const words = request.aim?.text ?? "";
  const isToldAbove = request.aim?.polarity === "positive" || request.aim?.type === null;
  if (words === "" || (isToldAbove && words.length <= longestAim)) return [];
  return page.lines(page.quiet(`“${words}”`), 4, 1);
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
