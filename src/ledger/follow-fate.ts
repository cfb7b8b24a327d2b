import type { Claim, EventNode, Modality } from "../claims/index.ts";
import type { EventType } from "../codebook/index.ts";
import type { EventRecord } from "../events/index.ts";
import { addDays, type JoinedRequest } from "./joined-request.ts";
import type { RequestChange } from "./request.ts";

/** So long after the asking a deed still answers it: force within two months, what takes talks within half a year. */
const days: Readonly<Partial<Record<EventType, number>>> = {
  ASSAULT: 60,
  MOBILIZE: 60,
  COERCE: 60,
  THREATEN: 60,
  PROTEST: 60,
};
const otherwise = 180;
/** "Refrain from attacks", whomever they hit: so many days. */
const unaimed = 30;

/** Types whose deed takes both sides, so that one of them alone shows nothing. */
const jointTypes: ReadonlySet<EventType> = new Set(["CONSULT", "AGREE", "COOPERATE"]);
const done: ReadonlySet<Modality> = new Set(["actual", "ongoing"]);

/** The events of a type in which a party takes part, begun after a day and until another. */
export type EventsBy = (party: string, type: EventType, after: string, until: string) => readonly EventRecord[];

/** Finds events by party and type, in the order of days: a war has thousands, of which a request asks for those of two months. */
export function indexEvents(events: readonly EventRecord[]): EventsBy {
  const lists = new Map<string, EventRecord[]>();
  const started = (event: EventRecord | undefined): string => event?.date?.start ?? "";
  for (const event of [...events].sort(
    (one, other) => compare(started(one), started(other)) || compare(one.id, other.id),
  ))
    for (const party of new Set([...event.actors, ...event.recipients].map((each) => each.party))) {
      if (party === null || event.date === null) continue;
      const key = `${party} ${event.type}`;
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [event]);
      else list.push(event);
    }
  return (party, type, after, until) => {
    const list = lists.get(`${party} ${type}`) ?? [];
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (started(list[middle]) > after) high = middle;
      else low = middle + 1;
    }
    const found: EventRecord[] = [];
    for (let at = low; at < list.length && started(list[at]) <= until; at++) found.push(list[at]!);
    return found;
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** What was done after the asking: the first deed of that kind by those who were to do it, or not to. */
export function fateOf(
  request: JoinedRequest,
  eventsBy: EventsBy,
  claimOf: (id: string) => Claim | undefined,
): { readonly change: RequestChange; readonly told: string | null } | null {
  const { aim, window } = request;
  if (aim === null || aim.type === null || aim.actors.length === 0 || window === null) return null;
  const last = addDays(window.end, aim.recipients.length === 0 ? unaimed : (days[aim.type] ?? otherwise));
  const modes = aimModes(request, claimOf);
  const { type } = aim;
  const found = new Set(aim.actors.flatMap(({ party }) => eventsBy(party, type, window.end, last)));
  const after = [...found]
    .filter(
      (event) =>
        event.date !== null &&
        isTold(event) &&
        event.polarity === "positive" &&
        done.has(event.modality) &&
        isByThose(aim, event) &&
        (event.mode === null || modes.size === 0 || modes.has(event.mode)) &&
        (aim.polarity === "negative" || isSurelyMeant(aim, event, modes)),
    )
    .sort((one, other) => compare(one.date!.start, other.date!.start) || compare(one.id, other.id));
  for (const event of after) {
    const claim = factOf(event, claimOf);
    if (claim === null) continue;
    const date = { start: event.date!.start, end: event.date!.end };
    const met = aim.polarity === "positive";
    const what = met ? "what was asked came about" : "what was asked not to happen happened";
    const change: RequestChange = {
      status: met ? "met" : "defied",
      date,
      claim: claim.id,
      why: `${what} on ${date.start}`,
    };
    return { change, told: claim.article.published };
  }
  return null;
}

/** The day is told by a report; the day of the first report alone shows no order. */
const isTold = ({ date }: EventRecord): boolean => date !== null && date.text !== "";

const codes = (people: readonly { readonly party: string | null }[]): readonly string[] =>
  people.flatMap(({ party }) => (party === null ? [] : [party]));

function isByThose(aim: NonNullable<JoinedRequest["aim"]>, event: EventRecord): boolean {
  const [actors, recipients] = [codes(event.actors), codes(event.recipients)];
  if (jointTypes.has(event.type)) {
    const sides = codes([...aim.actors, ...aim.recipients]);
    const all = new Set([...actors, ...recipients]);
    return new Set(sides).size > 1 && sides.every((party) => all.has(party));
  }
  if (!actors.some((party) => codes(aim.actors).includes(party))) return false;
  return aim.recipients.length === 0 || recipients.some((party) => codes(aim.recipients).includes(party));
}

/** A deed meets a request only where both tell what it is: to whom, or of which mode ("release the hostages"). */
function isSurelyMeant(
  aim: NonNullable<JoinedRequest["aim"]>,
  event: EventRecord,
  modes: ReadonlySet<string>,
): boolean {
  if (jointTypes.has(event.type)) return true;
  return aim.recipients.length > 0 || (event.mode !== null && modes.has(event.mode));
}

/** The modes in which the reports tell the aim: a ceasefire is no release of prisoners. */
function aimModes({ entries, aim }: JoinedRequest, claimOf: (id: string) => Claim | undefined): ReadonlySet<string> {
  const nodes: readonly EventNode[] = entries
    .flatMap(({ claims }) => claims)
    .flatMap((id) => claimOf(id)?.event.contents.flatMap(withContents) ?? []);
  return new Set(nodes.flatMap(({ type, mode }) => (type === aim?.type && mode !== null ? [mode] : [])));
}

const withContents = (node: EventNode): readonly EventNode[] => [node, ...node.contents.flatMap(withContents)];

/**
 * The claim that shows the deed as a fact: the article tells it in its own voice, or on somebody's word whom nobody contradicts.
 * What is only alleged inside another claim ("accused Iran of striking") or expected is hearsay.
 */
function factOf(event: EventRecord, claimOf: (id: string) => Claim | undefined): Claim | null {
  const told = event.claims
    .flatMap((id) => claimOf(id) ?? [])
    .filter(({ stance, event: { type, modality, polarity } }) => {
      return stance === "asserts" && type === event.type && done.has(modality) && polarity === "positive";
    });
  const own = told.find(({ sources }) => sources.length === 0);
  if (own !== undefined) return own;
  return event.disputed.some((dispute) => "stance" in dispute) ? null : (told[0] ?? null);
}
