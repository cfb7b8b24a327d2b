import type { Claim, EventNode } from "../claims/index.ts";
import { aimWords } from "./aim-words.ts";
import { fullestTelling, isAnotherTelling, isQuotedAfter, isSameRequest, type Telling } from "./match-requests.ts";
import {
  chainStep,
  daysOf,
  partyCodes,
  type RequestAim,
  type RequestChange,
  type RequestEntry,
  requestEntry,
  statusOf,
} from "./request.ts";
import { type Answer, answerRules, isNamedBy, isOwnWord, type LaterNode, type OpenRequest } from "./rules/index.ts";
import { aimActors, type TracedChain, traceChains } from "./trace-chain.ts";

/**
 * Keeps the ledger of one article: every asking that was made, through whom it was to go, and what the article says came of it.
 * `text` is the article's text, by which an aim keeps its words; without it the triggers stand for them.
 */
export function keepLedger(claims: readonly Claim[], text?: string): readonly RequestEntry[] {
  const stated = claims.flatMap((claim) =>
    statedNodes(claim).map(({ node, above }) => {
      const before = text?.slice(claim.sentence.start, node.trigger.start).replace(/\s+/g, " ") ?? "";
      return { claim, node, above, words: wordsAt(node, text), before };
    }),
  );
  const groups = groupTellings(stated.flatMap((later) => tellingsOf(later, text)));
  const requests = groups
    .map(
      (tellings): ToldRequest => ({
        telling: fullestTelling(tellings),
        tellings,
        passedOn: [],
        asked: firstDate(tellings),
      }),
    )
    .sort((left, right) => left.telling.node.trigger.start - right.telling.node.trigger.start);
  const conveyedBy = new Map<ToldRequest, readonly string[]>();
  for (const [request, changes] of answersTo(requests, stated))
    conveyedBy.set(
      request,
      changes.flatMap(({ status, claim }) => (status === "conveyed" ? [claim] : [])),
    );
  const conveying = new Set([...conveyedBy.values()].flat());
  const onward = new Map(
    requests
      .filter((request) => isOnlyConveyed(request, conveying))
      .flatMap(({ tellings }) => tellings.map((telling) => [telling.claim.id, telling] as const)),
  );
  // "asked Qatar to tell Hamas. Qatar **forwarded** it. Hamas accepted": who was told last answers what was asked first
  const own = requests
    .filter((request) => !isOnlyConveyed(request, conveying))
    .map((request) => ({
      ...request,
      passedOn: (conveyedBy.get(request) ?? []).flatMap((claim) => onward.get(claim) ?? []),
    }));
  const changes = answersTo(own, stated);
  return own.map((request, place) => entryOf(request, changes.get(request) ?? [], place));
}

/** "Qatar **passed it on** to Tehran" tells what came of a request, and none of its own. */
const isOnlyConveyed = ({ telling, tellings }: ToldRequest, conveying: ReadonlySet<string>): boolean =>
  telling.aim === null && tellings.every(({ claim }) => conveying.has(claim.id));

/** A request with the telling that says most. */
interface ToldRequest extends OpenRequest {
  readonly telling: Telling;
}

const isStated = (node: EventNode): boolean => node.modality === "actual" || node.modality === "ongoing";

/** "China said it **would comply**": who says that it will do as asked has agreed to. */
const isOwnPromise = ({ event, sources }: Claim, node: EventNode): boolean =>
  node === event &&
  isOwnWord(node) &&
  node.polarity === "positive" &&
  node.actors.some(({ party }) => party !== null && party === sources[0]?.party);

/** What the claim says happened: its event, and what is told inside it as a fact; nothing inside a denial. */
export function statedNodes(claim: Claim): readonly Stated[] {
  const walk = (node: EventNode, above: EventNode | null): readonly Stated[] => [
    ...(isStated(node) || isOwnPromise(claim, node) ? [{ node, above }] : []),
    ...node.contents.flatMap((content) => walk(content, node)),
  ];
  if (claim.stance === "asserts") return walk(claim.event, null);
  return claim.event.type === "REJECT" && isStated(claim.event) ? [{ node: claim.event, above: null }] : [];
}

interface Stated {
  readonly node: EventNode;
  readonly above: EventNode | null;
}

const wordsAt = (node: EventNode, text: string | undefined): string =>
  text?.slice(node.trigger.start, node.trigger.start + 40).replace(/\s+/g, " ") ?? node.trigger.text;

/** "Israel rejected calls by the U.N.": who answers is the one who was asked, where the asking itself names nobody. */
function withAnswerer(asking: EventNode, above: EventNode | null): EventNode {
  const isAnswer = above?.type === "REJECT" || above?.type === "AGREE" || above?.type === "CONCEDE";
  if (!isAnswer || partyCodes(asking.recipients).length > 0) return asking;
  return { ...asking, recipients: above.actors.map((actor) => ({ ...actor, implied: true })) };
}

/** "put **pressure** on Iran" does not say for what, and of an asking that names neither matter nor addressee only its answer tells more. */
const asksSomething = ({ trigger, recipients }: EventNode, above: EventNode | null): boolean =>
  !/^pressur/i.test(trigger.text) &&
  (above !== null || askingNoun.test(trigger.text) || recipients.some(({ implied }) => !implied));

const askingNoun = /^(?:requests?|appeals?|calls?|pleas?|demands?|behest|urging|insistence|bidding)$/i;

function tellingsOf({ claim, node, above, before }: LaterNode, text: string | undefined): readonly Telling[] {
  if (node.type !== "REQUEST" || node.polarity === "negative") return [];
  // "made a request", without whom or what, is no entry: nobody could ever say what came of it
  const chains = traceChains(withAnswerer(node, above)).filter(
    ({ steps, aim }) => aim !== null || (steps.length > 1 && asksSomething(node, above)),
  );
  return chains.map((traced) => ({
    claim,
    node,
    steps: traced.steps,
    aim: aimOf(traced, claim, text),
    asked: daysOf(node.date),
    before,
  }));
}

function aimOf(traced: TracedChain, claim: Claim, text: string | undefined): RequestAim | null {
  if (traced.aim === null && traced.link === null) return null;
  return {
    type: traced.aim?.type ?? null,
    actors: partyCodes(aimActors(traced).map((party) => ({ party }))),
    recipients: partyCodes(traced.aim?.recipients ?? []),
    polarity: traced.aim?.polarity ?? "positive",
    text: aimWords(traced, claim, text),
  };
}

/** Gathers the sentences that tell one request; the fullest ones first, so that a bare retelling finds the request it retells. */
function groupTellings(tellings: readonly Telling[]): readonly (readonly Telling[])[] {
  const groups: Telling[][] = [];
  const byFullness = [...tellings].sort((left, right) => right.steps.length - left.steps.length);
  for (const telling of byFullness) {
    const fitting = groups.filter((group) =>
      group.every((other) => other.node !== telling.node && isRetold(other, telling)),
    );
    const nearest = fitting.sort((left, right) => distance(left, telling) - distance(right, telling))[0];
    if (nearest) nearest.push(telling);
    else groups.push([telling]);
  }
  return groups.map((group) => group.sort((left, right) => left.node.trigger.start - right.node.trigger.start));
}

const isRetold = (one: Telling, other: Telling): boolean =>
  isQuotedAfter(one, other) ||
  isQuotedAfter(other, one) ||
  (isSameRequest(one, other) && !isAnotherTelling(one, other));

const distance = (group: readonly Telling[], telling: Telling): number =>
  Math.min(...group.map((other) => Math.abs(other.node.trigger.start - telling.node.trigger.start)));

const firstDate = (tellings: readonly Telling[]) =>
  fullestTelling(tellings).asked ?? tellings.find(({ asked }) => asked)?.asked ?? null;

interface Given {
  readonly request: ToldRequest;
  readonly answer: Answer;
}

/** Gives every answer to the request it speaks of most surely, or else to the one told last before it. */
function answersTo(
  requests: readonly ToldRequest[],
  stated: readonly LaterNode[],
): ReadonlyMap<ToldRequest, readonly RequestChange[]> {
  const changes = new Map<ToldRequest, RequestChange[]>();
  for (const later of stated) {
    const answers = requests.flatMap((request) => {
      if (request.tellings.some(({ node }) => node === later.node)) return [];
      const answer = firstAnswer(request, later);
      return answer === null ? [] : [{ request, answer }];
    });
    const strongest = Math.max(0, ...answers.map(({ answer }) => answer.bond));
    const sure = answers.filter(({ answer }) => answer.bond === strongest);
    const named = sure.filter(({ request }) => isNamedBy(request, later));
    const chosen = strongest === 3 || isOfSeveral(later) ? sure : nearestBefore(named.length > 0 ? named : sure, later);
    for (const { request, answer } of chosen) {
      const change = { status: answer.status, date: daysOf(later.node.date), claim: later.claim.id, why: answer.why };
      changes.set(request, [...(changes.get(request) ?? []), change]);
    }
  }
  return changes;
}

/** "rejected **both demands**", "ignored their **calls**": one answer to every asking it can speak of. */
const isOfSeveral = ({ node, words }: LaterNode): boolean =>
  [node.trigger.text, ...node.contents.map(({ trigger }) => trigger.text)].some((word) => severalAskings.test(word)) ||
  /^\w+ (?:up |to |on |with |aside )?(?:both|all|either|the two)\b/i.test(words);

const severalAskings =
  /^(?:requests|appeals|calls|pleas|demands|invitations|entreaties|petitions|overtures|conditions)$/i;

function firstAnswer(request: OpenRequest, later: LaterNode): Answer | null {
  for (const rule of answerRules) {
    const answer = rule(request, later);
    if (answer !== null) return answer;
  }
  return null;
}

/** The answer to the request told nearest before it, and to the others that the same words opened: "urged Israel and Hamas … **Both** refused". */
function nearestBefore(answers: readonly Given[], later: LaterNode): readonly Given[] {
  const gap = ({ request }: Given): number => {
    const gaps = [...request.tellings, ...request.passedOn].map(
      ({ node }) => later.node.trigger.start - node.trigger.start,
    );
    return Math.min(...gaps.map((each) => (each < 0 ? 1e9 - each : each)));
  };
  const [nearest] = [...answers].sort((left, right) => gap(left) - gap(right));
  if (nearest === undefined) return [];
  const told = new Set(nearest.request.tellings.map(({ node }) => node));
  return answers.filter(({ request }) => request.tellings.some(({ node }) => told.has(node)));
}

function entryOf(request: ToldRequest, answers: readonly RequestChange[], place: number): RequestEntry {
  const { telling, tellings, asked } = request;
  const opening: RequestChange = {
    status: "open",
    date: asked,
    claim: telling.claim.id,
    why: `asked: “${telling.node.trigger.text}”`,
  };
  const { through, onBehalfOf } = telling.node;
  const carriers = onBehalfOf === undefined ? through : telling.node.actors;
  // "urged Iran **through Oman**", "**Qatar** urged Hamas at Washington's request": it has reached the next already
  const carried: readonly RequestChange[] =
    carriers === undefined || telling.steps.length < 3
      ? []
      : [{ status: "conveyed", date: asked, claim: telling.claim.id, why: `${carriers[0]!.text} passed it on` }];
  const history = [opening, ...carried, ...answers];
  return requestEntry({
    place,
    chain: telling.steps.map(chainStep),
    aim: telling.aim,
    asked,
    status: statusOf(history),
    history,
    claims: [...new Set(tellings.map(({ claim }) => claim.id))],
    trigger: telling.node.trigger,
    article: telling.claim.article,
  });
}
