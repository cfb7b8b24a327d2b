import type { Cast, Mention } from "../actors/index.ts";
import type { EventType } from "../codebook/index.ts";
import type { Doc, Token } from "../language/index.ts";
import { type Claim, type EventNode, nodesOf, type PartyMention } from "./claim.ts";
import type { Notebook } from "./explain/reason.ts";
import { isNominal } from "./grammar/index.ts";
import { partyMentions } from "./parties.ts";

/** Types that are done to somebody, whether or not the words say to whom. */
const aimed: ReadonlySet<EventType> = new Set<EventType>([
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "SANCTION",
  "COERCE",
  "ASSAULT",
  "SUPPORT",
  "AID",
  "AGREE",
  "CONCEDE",
]);

/**
 * Gives deeds whose words leave a side unsaid the party that the article leaves to be understood; all of them are marked as implied.
 * Comes last, when it is settled what is a claim and what is told twice: nothing is a claim because of a party that nobody named.
 */
export function understandParties(
  doc: Doc,
  cast: Cast,
  claims: readonly Claim[],
  isReport: (token: number) => boolean,
  notebook: Notebook | null,
): readonly Claim[] {
  const tokens = new Map(doc.tokens.map((token) => [token.start, token]));
  const nodes = claims.flatMap(({ event }) => nodesOf(event));
  const complete = (node: EventNode): EventNode => {
    const token = tokens.get(node.trigger.start);
    const settle = (field: "actors" | "recipients", rule: string, parties: readonly PartyMention[]) => {
      if (parties.length > 0 && token !== undefined) notebook?.note(token.index, field, rule);
      return parties;
    };
    let { actors, recipients } = node;
    if (actors.length === 0) actors = settle("actors", "told-elsewhere", doersElsewhere(nodes, node));
    if (recipients.length === 0) recipients = settle("recipients", "told-elsewhere", targetsElsewhere(nodes, node));
    if (recipients.length === 0 && token !== undefined)
      recipients = settle("recipients", "named-beside", otherBeside(doc, cast, { ...node, actors }, token, isReport));
    return { ...node, actors, recipients, contents: node.contents.map(complete) };
  };
  return claims.map((claim) => ({ ...claim, event: complete(claim.event) }));
}

const codes = (parties: readonly PartyMention[]): string =>
  parties
    .flatMap(({ party }) => party ?? [])
    .sort()
    .join();

/** "the strike **that killed Suleimani**": who did it is told where else the article tells a deed of that type that hit the same. */
function doersElsewhere(nodes: readonly EventNode[], { type, recipients }: EventNode): readonly PartyMention[] {
  const hit = codes(recipients);
  if (type === null || !aimed.has(type) || hit === "") return [];
  return onlyOne(
    nodes.filter((other) => other.type === type && codes(other.recipients) === hit).map(({ actors }) => actors),
  );
}

/** "Iran vowed **revenge**": whom it is for is told where else it threatens somebody. */
function targetsElsewhere(nodes: readonly EventNode[], { type, actors }: EventNode): readonly PartyMention[] {
  const by = codes(actors);
  if (type === null || !aimed.has(type) || by === "") return [];
  return onlyOne(
    nodes.filter((other) => other.type === type && codes(other.actors) === by).map(({ recipients }) => recipients),
  );
}

/** The parties of all tellings that name any, where they are the same. */
function onlyOne(told: readonly (readonly PartyMention[])[]): readonly PartyMention[] {
  const named = told.filter((parties) => codes(parties) !== "");
  if (new Set(named.map(codes)).size !== 1) return [];
  return named[0]!.map((party) => ({ ...party, implied: true }));
}

/** "Zarif threatened all-out war if the **U.S.** strikes": whom a deed is aimed at is the other party that its sentence names next, else the last before it. */
function otherBeside(
  doc: Doc,
  cast: Cast,
  { type, actors }: EventNode,
  token: Token,
  isReport: (token: number) => boolean,
): readonly PartyMention[] {
  if (type === null || !aimed.has(type)) return [];
  const own = new Set(actors.map(({ party }) => party));
  if (own.size === 0 || own.has(null)) return [];
  const fits = (mention: Mention): boolean => {
    const head = doc.tokens[mention.head]!;
    if (head.sentence !== token.sentence || mention.actors.length !== 1) return false;
    const { party, kind } = mention.actors[0]!;
    if (party === null || kind === "outlet" || own.has(party) || !(mention.acts || kind === "state")) return false;
    if (head.head < 0 || !head.relation.startsWith("nsubj")) return true;
    // "**Egypt** conveyed an Israeli proposal": who passes a deed on, condemns or welcomes it does not undergo it
    return !isReport(head.head) && !(isNominal(token) && token.head === head.head);
  };
  const there = cast.mentions.filter(fits);
  const best = there.find(({ head }) => head > token.index) ?? there.filter(({ head }) => head < token.index).at(-1);
  return best === undefined ? [] : partyMentions(best, true);
}
