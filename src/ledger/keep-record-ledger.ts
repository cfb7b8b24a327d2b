import { createHash } from "node:crypto";
import type { Claim, EventNode } from "../claims/index.ts";
import type { EventType } from "../codebook/index.ts";
import type { EventRecord } from "../events/index.ts";
import { fateOf, indexEvents } from "./follow-fate.ts";
import { joinRequests } from "./join-requests.ts";
import { addDays, type JoinedRequest, type RecordRequest, recordRequest, seriesKey } from "./joined-request.ts";
import { statedNodes } from "./keep-ledger.ts";
import { partiesOfStep, type RequestChange, type RequestEntry } from "./request.ts";
import { type Answer, type LaterNode, spokenAnswers } from "./rules/index.ts";

/** What the record's ledger is kept from. */
export interface LedgerSources {
  /** The entries of every article, as `keepLedger` gives them. */
  readonly entries: readonly RequestEntry[];
  /** The claims that tell these, that may answer them (`answersWanted`), and those behind the events. */
  readonly claims: readonly (Claim & { readonly words?: string })[];
  readonly events: readonly EventRecord[];
  /** The voice of each article, by id, as `findVoices` gives them. */
  readonly voices?: ReadonlyMap<string, string> | undefined;
}

/** Which claims and events can say what came of a request: those of these types by one of these parties, from this day on. */
export interface AnswersWanted {
  readonly parties: readonly string[];
  readonly types: readonly EventType[];
  readonly since: string | null;
}

/** The types by which an answer is given in words. */
const answering: readonly EventType[] = ["REJECT", "AGREE", "CONCEDE", "REQUEST"];

/** So long after the asking an answer in words still speaks of it: one that names what was asked, or only the asking. */
const daysToAnswer = { 3: 180, 2: 30 } as const;

/** Keeps the requests of all articles as one ledger: the same asking once, what later reports make of it, and series of like askings. */
export function keepRecordLedger({ entries, claims, events, voices }: LedgerSources): readonly RecordRequest[] {
  const requests = joinRequests(entries);
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const spoken = answersTo(requests, claims);
  const eventsBy = indexEvents(events);
  const series = seriesOf(requests);
  return requests.map((request) => {
    const fate = fateOf(request, eventsBy, (id) => byId.get(id));
    const changes = [...(spoken.get(request) ?? []), ...(fate === null ? [] : [fate])];
    const voiceOf = ({ article }: RequestEntry) => voices?.get(article.id) ?? article.publisher ?? article.id;
    return recordRequest(request, changes, series.get(request) ?? null, voiceOf);
  });
}

/** What to look for to know what came of a request: a store asks for these claims and events alone. */
export function answersWanted({ chain, aim, asked, article }: RequestEntry): AnswersWanted {
  const addressees = chain.slice(1).flatMap(partiesOfStep);
  const doers = (aim?.actors ?? []).map(({ party }) => party);
  return {
    parties: [...new Set([...addressees, ...doers])],
    types: aim?.type == null ? answering : [...new Set([...answering, aim.type])],
    since: asked?.start ?? (article.published === null ? null : addDays(article.published, -2)),
  };
}

interface ToldChange {
  readonly change: RequestChange;
  readonly told: string | null;
}

/** Gives every answer that an article without the request tells to the requests whose matter or asking it names. */
function answersTo(
  requests: readonly JoinedRequest[],
  claims: LedgerSources["claims"],
): ReadonlyMap<JoinedRequest, readonly ToldChange[]> {
  const requestsTo = indexRequests(requests);
  const changes = new Map<JoinedRequest, ToldChange[]>();
  const ordered = [...claims].sort((one, other) => compare(dayOf(one), dayOf(other)) || compare(one.id, other.id));
  for (const claim of ordered)
    for (const { node, above } of statedNodes(claim)) {
      if (node.type === null || !answering.includes(node.type)) continue;
      const later: LaterNode = { claim, node, above, words: wordsAt(claim, node.trigger.start), before: "" };
      const day = node.date?.start ?? claim.article.published;
      if (day === null) continue;
      const asked = new Set(node.actors.flatMap(({ party }) => (party === null ? [] : requestsTo(party, day))));
      const mayAnswer = mayAnswerBy(node);
      const answers = [...asked].flatMap((request) => {
        if (!mayAnswer(request)) return [];
        if (request.entries.some(({ article }) => article.id === claim.article.id)) return [];
        const answer = answerTo(request, later, day);
        return answer === null ? [] : [{ request, answer }];
      });
      for (const { request, answer } of surest(answers)) {
        const date = node.date === null ? null : { start: node.date.start, end: node.date.end };
        const change = { status: answer.status, date, claim: claim.id, why: answer.why };
        changes.set(request, [...(changes.get(request) ?? []), { change, told: claim.article.published }]);
      }
    }
  return changes;
}

/** The requests to a party that a claim of a day can answer: those asked before it, and not too long before. */
function indexRequests(requests: readonly JoinedRequest[]): (party: string, day: string) => readonly JoinedRequest[] {
  const byMonth = new Map<string, JoinedRequest[]>();
  for (const request of requests) {
    if (request.window === null) continue;
    const last = addDays(request.window.end, daysToAnswer[3]);
    for (const party of new Set(request.steps.slice(1).flat()))
      for (let month = request.window.start.slice(0, 7); month <= last.slice(0, 7); month = nextMonth(month)) {
        const list = byMonth.get(`${party} ${month}`);
        if (list === undefined) byMonth.set(`${party} ${month}`, [request]);
        else list.push(request);
      }
  }
  return (party, day) => byMonth.get(`${party} ${day.slice(0, 7)}`) ?? [];
}

const nextMonth = (month: string): string => addDays(`${month}-28`, 5).slice(0, 7);

/** Told before the rules are asked: an answer names a deed of the kind that was asked for, an asking, or gives way by itself. */
function mayAnswerBy(node: EventNode): (request: JoinedRequest) => boolean {
  const inside = node.contents.flatMap((content) => [content, ...content.contents]);
  const types = new Set(inside.map(({ type }) => type));
  const always = node.type === "REQUEST" || types.has(null) || types.has("REQUEST");
  const givesWay = node.type === "CONCEDE" && inside.length === 0;
  return ({ aim }) =>
    always ||
    (aim?.type != null && (types.has(aim.type) || (givesWay && (aim.type === "RETREAT" || aim.type === "CONCEDE"))));
}

const dayOf = ({ article }: Claim): string => article.published ?? "9999";
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function wordsAt(claim: LedgerSources["claims"][number], start: number): string {
  const from = start - claim.sentence.start;
  return claim.words?.slice(from, from + 40).replace(/\s+/g, " ") ?? "";
}

/** Articles apart, nearness in the text says nothing: the answer must name what was asked or the asking, and be given after it in good time. */
function answerTo({ steps, aim, asked, window }: JoinedRequest, later: LaterNode, day: string): Answer | null {
  if (window === null || day < window.start) return null;
  for (const rule of spokenAnswers) {
    const answer = rule({ telling: { steps, aim }, tellings: [], passedOn: [], asked }, later);
    if (answer === null) continue;
    return answer.bond > 1 && day <= addDays(window.end, daysToAnswer[answer.bond === 3 ? 3 : 2]) ? answer : null;
  }
  return null;
}

interface Given {
  readonly request: JoinedRequest;
  readonly answer: Answer;
}

/** Of several requests the one whose matter is named, else the one asked last. */
function surest(answers: readonly Given[]): readonly Given[] {
  const strongest = Math.max(0, ...answers.map(({ answer }) => answer.bond));
  const sure = answers.filter(({ answer }) => answer.bond === strongest);
  const last = sure
    .map(({ request }) => request.window?.end ?? "")
    .sort()
    .at(-1);
  return sure.filter(({ request }) => request.window?.end === last);
}

/** Links like askings, of which there are at least two, by the digest of what they share. */
function seriesOf(requests: readonly JoinedRequest[]): ReadonlyMap<JoinedRequest, string> {
  const counts = new Map<string, number>();
  const keys = requests.map(seriesKey);
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return new Map(
    requests.flatMap((request, place) => {
      const key = keys[place];
      if (key == null || (counts.get(key) ?? 0) < 2) return [];
      return [[request, createHash("sha256").update(key).digest("hex").slice(0, 24)] as const];
    }),
  );
}
