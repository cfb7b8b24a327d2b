import { createHash } from "node:crypto";
import type { Claim, EventNode, PartyMention, SourceMention, Stance } from "../claims/index.ts";
import type { EventType } from "../codebook/index.ts";

/** A claim as the gathering takes it: with the words of its sentence, where they are at hand. */
export interface ToldClaim extends Claim {
  readonly words?: string;
}

/** A node of a type of its own: what can be an event. */
export interface TypedNode extends EventNode {
  readonly type: EventType;
}

/** One telling of a deed: a claim's own event, or what the claim states inside it ("condemned Israel's **strikes**"). */
export interface Telling {
  readonly claim: ToldClaim;
  readonly node: TypedNode;
  /** Where the node stands in the claim: "" is the claim's own event, "0.1" the second content of its first content. */
  readonly path: string;
  /** Who vouches for this node: of what is alleged the accuser first, then whoever passed that on. */
  readonly sources: readonly SourceMention[];
  readonly stance: Stance;
}

/** Types whose actor vouches for what they hold: "accused Iran of **arming** the rebels". */
const vouching: ReadonlySet<EventType> = new Set(["ACCUSE", "THREATEN"]);

/**
 * The deeds that a claim tells: its own event, and every content that it states as a fact. What is only asked, threatened or promised
 * is no deed yet; of a denial ("Tehran denied that it struck the ship") the denial is told as a fact and the strike with the stance `denies`.
 */
export function tellingsOf(claim: ToldClaim): readonly Telling[] {
  const denies = claim.stance === "denies" && claim.event.type === "REJECT";
  const walk = (
    node: EventNode,
    path: string,
    sources: readonly SourceMention[],
    stance: Stance,
    inside: boolean,
  ): readonly Telling[] => {
    const isStated = !inside || stance === "denies" || node.modality === "actual" || node.modality === "ongoing";
    const own = isTyped(node) && isStated ? [{ claim, node, path, sources, stance }] : [];
    const innerStance = denies && path === "" ? "denies" : stance;
    const vouches = (node.type !== null && vouching.has(node.type)) || innerStance !== stance;
    const innerSources = vouches ? [...node.actors.map(asSource), ...sources] : sources;
    const inner = node.contents.flatMap((content, place) =>
      walk(content, path === "" ? String(place) : `${path}.${place}`, innerSources, innerStance, true),
    );
    return [...own, ...inner];
  };
  return walk(claim.event, "", claim.sources, denies ? "asserts" : claim.stance, false);
}

function isTyped(node: EventNode): node is TypedNode {
  return node.type !== null;
}

function asSource({ party, role, name, text, start, end }: PartyMention): SourceMention {
  return { party, role, name, text, start, end, named: name !== null };
}

/** Types that are told for one another: what one outlet calls a test the next calls an attack, a meeting talks that were agreed. */
const families: Readonly<Record<EventType, string>> = {
  AGREE: "meet",
  CONSULT: "meet",
  COOPERATE: "meet",
  SUPPORT: "support",
  AID: "support",
  CONCEDE: "yield",
  RETREAT: "yield",
  REQUEST: "press",
  THREATEN: "press",
  ACCUSE: "oppose",
  REJECT: "oppose",
  PROTEST: "protest",
  SANCTION: "restrain",
  COERCE: "restrain",
  ASSAULT: "force",
  MOBILIZE: "force",
};

/** The first and last day on which the deed of a telling can have been done; null where nothing tells. */
export interface DayWindow {
  readonly start: string;
  readonly end: string;
  /** The text names one day. */
  readonly isDay: boolean;
}

/** How many days back news of a type reaches that is told without a date. */
const newsDays: Readonly<Record<EventType, number>> = {
  REQUEST: 2,
  ACCUSE: 2,
  REJECT: 2,
  THREATEN: 2,
  SUPPORT: 3,
  CONSULT: 3,
  AGREE: 3,
  CONCEDE: 3,
  COOPERATE: 4,
  AID: 4,
  RETREAT: 4,
  PROTEST: 3,
  SANCTION: 3,
  MOBILIZE: 3,
  COERCE: 3,
  ASSAULT: 3,
};

/** When the deed was done: the telling's own days, else the days before the article came out. */
export function daysOfTelling({ node, claim }: Telling): DayWindow | null {
  if (node.date !== null) {
    const { start, end } = node.date;
    return { start, end, isDay: start === end };
  }
  const { published } = claim.article;
  if (published === null) return null;
  return { start: addDays(published, -newsDays[node.type]), end: published, isDay: false };
}

/** The day so many days later: `addDays("2024-02-28", 2)` is "2024-03-01". */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** In which part of the record a telling is gathered: a family of types in a year. Tellings of different blocks never are one event. */
export function blockOf(telling: Telling): string {
  const days = daysOfTelling(telling);
  return `${families[telling.node.type]}|${days === null ? "" : days.end.slice(0, 4)}`;
}

/**
 * The blocks in which a claim's tellings are gathered, "force|2024". When claims are added or changed, it is enough to gather
 * anew all claims of their blocks: `gatherEvents(claims of these blocks, { blocks })` gives all events of them and no others.
 */
export function blocksOf(claim: ToldClaim): readonly string[] {
  return [...new Set(tellingsOf(claim).map(blockOf))].sort();
}

/** The id of an event whose earliest telling this is. */
export function eventId({ claim, node, path }: Telling): string {
  return createHash("sha256")
    .update(JSON.stringify([claim.article.id, node.trigger.start, node.type, path]))
    .digest("hex")
    .slice(0, 24);
}

/** Order of the record: the earliest article first, then as the text has it. The same whatever came in first. */
export function inOrder(one: Telling, other: Telling): number {
  return (
    compare(one.claim.article.published ?? "9999", other.claim.article.published ?? "9999") ||
    compare(one.claim.article.id, other.claim.article.id) ||
    one.node.trigger.start - other.node.trigger.start ||
    compare(one.path, other.path) ||
    compare(one.claim.id, other.claim.id)
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
