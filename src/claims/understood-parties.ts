import type { Cast, Mention } from "../actors/index.ts";
import type { Doc, Token } from "../language/index.ts";
import type { BuildContext } from "./build-events.ts";
import { type Claim, type EventNode, nodesOf, type PartyMention } from "./claim.ts";
import { childrenBy } from "./grammar/index.ts";
import { groupBy } from "./group-by.ts";
import { createSideChooser, type SideWatch } from "./likeliest-sides.ts";
import { namedByNetwork } from "./named-by-network.ts";
import { createSideRules, whoAsked } from "./propose-sides.ts";
import { implied } from "./read-parties.ts";
import type { OpenSide } from "./side-features.ts";
import { codes, mostly } from "./understood-by-article.ts";

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
  const talks = nodes.filter(({ type }) => type === "CONSULT" || type === "AGREE");
  const lone = cast.mentions.filter(({ actors }) => actors.length === 1);
  const inSentence = groupBy(lone, ({ head }) => doc.tokens[head]!.sentence);
  const choose = (open: OpenSide): readonly PartyMention[] => {
    const { rule, parties } = chooser.choose(open);
    if (parties.length > 0) notebook?.note(open.token.index, open.side === "doers" ? "actors" : "recipients", rule);
    return parties;
  };
  const whoMeets = (node: EventNode, token: Token): readonly PartyMention[] => {
    const named = node.actors.length > 0 ? node.actors : implied(namedByNetwork({ doc, finder }, token.index, "doers"));
    const others = otherSideOfTalks(inSentence.get(token.sentence) ?? [], talks, { ...node, actors: named }, token);
    if (named.length > node.actors.length) notebook?.note(token.index, "actors", "named-by-network");
    if (others.length > 0) notebook?.note(token.index, "actors", "usual-partner");
    return [...named, ...others];
  };
  const understand = (node: EventNode, above: EventNode | null, claim: Claim): EventNode => {
    const token = tokens.get(node.trigger.start);
    if (token === undefined) return node;
    if (node.type === "CONSULT") return { ...node, actors: whoMeets(node, token) };
    // "threatened Turkey with **consequences**": a content that is none of the types
    if (node.type === null) {
      const isTold = above?.type === "THREATEN" && codes(above.actors) === codes(node.actors);
      return isTold && node.recipients.length === 0 ? { ...node, recipients: implied(above.recipients) } : node;
    }
    const open = { token, above, claim };
    const isSettled = above === null ? isKnown : isTold;
    const under = above === null ? null : doersUnder(above);
    const actors = isSettled(node.actors)
      ? node.actors
      : under !== null
        ? implied(under)
        : choose({ ...open, side: "doers", node, proposals: rules.doers(node, token) });
    const half = { ...node, actors };
    const asker = node.type === "REJECT" && !isKnown(node.recipients) ? whoAsked(nodes, half) : [];
    // "rejected **both demands**": of several sides, which the ledger tells apart
    if (node.type === "REJECT" && isOfBoth(doc, token.index)) return half;
    const recipients = isSettled(node.recipients)
      ? node.recipients
      : asker.length > 0
        ? asker
        : choose({ ...open, side: "targets", node: half, proposals: rules.targets(half, token, above) });
    return { ...half, recipients };
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

/** "agreed to resume **talks**": talks that name one side alone are with whom the article tells most talks of that side to be with. */
function otherSideOfTalks(
  beside: readonly Mention[],
  talks: readonly EventNode[],
  node: EventNode,
  token: Token,
): readonly PartyMention[] {
  const [one, ...more] = [...new Set([...node.actors, ...node.recipients].map(({ party }) => party))];
  if (node.type !== "CONSULT" || node.mode === "visit" || token.lemma === "attend" || one == null || more.length > 0)
    return [];
  const [speaker] = node.actors;
  const names = new Set(
    beside
      .filter(({ actors: [actor] }) => actor!.party === one && actor!.name !== null)
      .map(({ actors: [actor] }) => actor!.name),
  );
  if (names.size > 1 || speaker === undefined) return [];
  const told = talks.flatMap((other) => {
    const sides = [...other.actors, ...other.recipients];
    return sides.some(({ party }) => party === one)
      ? [sides.filter(({ party }) => party !== one && party !== null)]
      : [];
  });
  return mostly(told, one, { least: 2, share: 2 / 3 });
}
