import type { Cast } from "../actors/index.ts";
import type { Doc, Token } from "../language/index.ts";
import type { BuildContext } from "./build-events.ts";
import { type Claim, type EventNode, nodesOf, type PartyMention } from "./claim.ts";
import { childrenBy } from "./grammar/index.ts";
import { createSideChooser, type SideWatch } from "./likeliest-sides.ts";
import { isNobodys } from "./likely-deeds.ts";
import { namedByNetwork } from "./named-by-network.ts";
import { createSideRules, whoAsked, whomItThreatens } from "./propose-sides.ts";
import { implied } from "./read-parties.ts";
import type { OpenSide, Proposal } from "./side-features.ts";
import { createCourtFinder } from "./whose-court.ts";

/**
 * Gives deeds whose words leave a side unsaid the party that the article leaves to be understood; all of them are marked as implied.
 * Comes last, when it is settled what is a claim and what is told twice: nothing is a claim because of a party that nobody named.
 */
export function understandParties(
  context: BuildContext,
  cast: Cast,
  claims: readonly Claim[],
  watch: SideWatch | null = null,
): readonly Claim[] {
  const { doc, codebook, finder, notebook } = context;
  const tokens = new Map(doc.tokens.map((token) => [token.start, token]));
  const nodes = claims.flatMap(({ event }) => nodesOf(event));
  const rules = createSideRules(context, cast, nodes);
  const chooser = createSideChooser(doc, cast.mentions, claims, codebook.sides, watch);
  const courts = createCourtFinder(doc, cast.mentions);
  const note = (token: Token, field: "actors" | "recipients", { rule, parties }: Proposal) => {
    if (parties.length > 0) notebook?.note(token.index, field, rule);
    return parties;
  };
  const whoMeets = (node: EventNode, token: Token): readonly PartyMention[] => {
    const byNetwork = node.actors.length > 0 ? [] : implied(namedByNetwork({ doc, finder }, token.index, "doers"));
    const actors = [...node.actors, ...note(token, "actors", { rule: "named-by-network", parties: byNetwork })];
    return [...actors, ...note(token, "actors", rules.partners({ ...node, actors }, token))];
  };
  const whoDoes = (open: Omit<OpenSide, "side" | "proposals">): readonly PartyMention[] => {
    const { node, token, above } = open;
    const isSettled = above === null ? isKnown : isTold;
    if (isSettled(node.actors)) return node.actors;
    const court = courts(token, node.place);
    if (court.length > 0) return note(token, "actors", { rule: "whose-court", parties: court });
    const under = above === null ? null : doersUnder(above);
    if (under !== null) return note(token, "actors", { rule: "unsaid-doer", parties: implied(under) });
    return note(token, "actors", chooser.choose({ ...open, side: "doers", proposals: rules.doers(node, token) }));
  };
  const whoUndergoes = (open: Omit<OpenSide, "side" | "proposals">): readonly PartyMention[] => {
    const { node, token, above } = open;
    const isSettled = above === null ? isKnown : isTold;
    // "rejected **both demands**": of several sides, which the ledger tells apart
    if (isSettled(node.recipients) || (node.type === "REJECT" && isOfBoth(doc, token.index))) return node.recipients;
    const asker = node.type === "REJECT" && !isKnown(node.recipients) ? whoAsked(nodes, node) : [];
    if (asker.length > 0) return note(token, "recipients", { rule: "who-asked", parties: asker });
    const proposals = rules.targets(node, token, above);
    return note(token, "recipients", chooser.choose({ ...open, side: "targets", proposals }));
  };
  // "threatened Turkey with **consequences**": a content that is none of the types
  const whomItBefalls = (node: EventNode, token: Token, above: EventNode | null): readonly PartyMention[] => {
    if (node.recipients.length > 0 || above === null) return node.recipients;
    const parties = whomItThreatens(node, above);
    if (isNobodys(doc, token.index, "targets", parties)) return [];
    return note(token, "recipients", { rule: "whom-it-threatens", parties });
  };
  const understand = (node: EventNode, above: EventNode | null, claim: Claim): EventNode => {
    const token = tokens.get(node.trigger.start);
    if (token === undefined) return node;
    if (node.type === "CONSULT") return { ...node, actors: whoMeets(node, token) };
    if (node.type === null) return { ...node, recipients: whomItBefalls(node, token, above) };
    const half = { ...node, actors: whoDoes({ node, token, above, claim }) };
    return { ...half, recipients: whoUndergoes({ node: half, token, above, claim }) };
  };
  const complete = (node: EventNode, above: EventNode | null, claim: Claim): EventNode => {
    const whole = understand(node, above, claim);
    return { ...whole, contents: node.contents.map((content) => complete(content, whole, claim)) };
  };
  return claims.map((claim) => ({ ...claim, event: complete(claim.event, null, claim) }));
}

/** "Both agreed **to accept** it", "an Israeli proposal for **a truce**": who promises or threatens a deed does it, and who is asked for it; null where the deed above tells nothing of that. */
function doersUnder({ type, actors, recipients }: EventNode): readonly PartyMention[] | null {
  if (type === "REQUEST") return isKnown(recipients) ? recipients : null;
  return (type === "AGREE" || type === "CONCEDE" || type === "THREATEN") && isKnown(actors) ? actors : null;
}

const isOfBoth = (doc: Doc, token: number): boolean =>
  childrenBy(doc, token, "obj").some(({ index }) =>
    childrenBy(doc, index, "det", "det:predet", "amod").some((word) => /^(?:both|all|those|these)$/i.test(word.text)),
  );

/** Whether it is settled who stands on a side: a party is known, or it is told that nobody knows them ("**gunmen** abducted them"). */
const isKnown = (parties: readonly PartyMention[]): boolean =>
  parties.some(({ party, role }) => party !== null || role === "UAF");

/** "urged them to free **the men**": of a content whoever its words or the deed over it tell of, known or not. */
const isTold = (parties: readonly PartyMention[]): boolean => parties.length > 0;
