import type { Cast, Mention } from "../actors/index.ts";
import type { EventType } from "../codebook/index.ts";
import type { Doc, Token } from "../language/index.ts";
import type { BuildContext } from "./build-events.ts";
import { type Claim, type EventNode, nodesOf, type PartyMention } from "./claim.ts";
import { childrenBy, isNominal, isPassive } from "./grammar/index.ts";
import { groupBy } from "./group-by.ts";
import { isNobodys, type Side } from "./likely-deeds.ts";
import { namedByNetwork } from "./named-by-network.ts";
import { partyMentions } from "./parties.ts";
import { implied, withoutSelf } from "./read-parties.ts";
import { codes, mostly, thoseOfThePlace, usualSides } from "./understood-by-article.ts";

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
]);

/**
 * Gives deeds whose words leave a side unsaid the party that the article leaves to be understood; all of them are marked as implied.
 * Comes last, when it is settled what is a claim and what is told twice: nothing is a claim because of a party that nobody named.
 */
export function understandParties(
  { doc, finder, isReport, notebook }: BuildContext,
  cast: Cast,
  claims: readonly Claim[],
): readonly Claim[] {
  const tokens = new Map(doc.tokens.map((token) => [token.start, token]));
  const nodes = claims.flatMap(({ event }) => nodesOf(event));
  const tellings = { byDoers: groupBy(nodes, keyOfDoers), byTargets: groupBy(nodes, keyOfTargets) };
  const usual = usualSides(nodes);
  const talks = nodes.filter(({ type }) => type === "CONSULT" || type === "AGREE");
  const lone = cast.mentions.filter(({ actors }) => actors.length === 1);
  const inSentence = groupBy(lone, ({ head }) => doc.tokens[head]!.sentence);
  const complete = (node: EventNode, above: EventNode | null): EventNode => {
    const token = tokens.get(node.trigger.start);
    const settle = (field: "actors" | "recipients", rule: string, parties: readonly PartyMention[]) => {
      if (field === "recipients" && token !== undefined && isNobodys(doc, token.index, "targets", parties)) return [];
      if (parties.length > 0 && token !== undefined) notebook?.note(token.index, field, rule);
      return parties;
    };
    let { actors, recipients } = node;
    if (token !== undefined && node.type !== null) {
      const named = (side: Side, others: readonly PartyMention[]) =>
        implied(withoutSelf(node.type, namedByNetwork({ doc, finder }, token.index, side), others));
      if (actors.length === 0) actors = settle("actors", "named-by-network", named("doers", recipients));
      if (recipients.length === 0 && node.type !== "CONSULT")
        recipients = settle("recipients", "named-by-network", named("targets", actors));
    }
    if (actors.length === 0) actors = settle("actors", "told-elsewhere", doersElsewhere(tellings.byTargets, node));
    if (recipients.length === 0)
      recipients = settle("recipients", "told-elsewhere", targetsElsewhere(tellings.byDoers, node));
    const beside = (token !== undefined && inSentence.get(token.sentence)) || [];
    if (token !== undefined) {
      const sides = otherSideOfTalks(beside, talks, node, token);
      if (sides.length > 0) actors = [...actors, ...settle("actors", "usual-partner", sides)];
    }
    if (recipients.length === 0 && token !== undefined) {
      const other = otherBeside(doc, beside, { ...node, actors }, token, isReport);
      const own = besideAtHome(doc, beside, { ...node, actors }, token);
      // whoever is named nearer behind the word
      const isOwn = own.length > 0 && !other.some(({ start }) => start > token.start && start < own[0]!.start);
      recipients = isOwn ? settle("recipients", "beside-at-home", own) : settle("recipients", "named-beside", other);
    }
    const isUnsaid = actors.length === 0 && token !== undefined && !hasSubject(doc, token.index);
    if (isUnsaid) actors = settle("actors", "usual-doer", usual.doers({ ...node, recipients }));
    // "**thousands** marched": of the place too
    if (actors.length === 0 && (isUnsaid || node.type === "PROTEST"))
      actors = settle("actors", "of-the-place", thoseOfThePlace(node, beside, lone));
    if (recipients.length === 0 && node.type !== null && aimed.has(node.type))
      recipients = settle("recipients", "usual-target", usual.targets({ ...node, actors }));
    // "warned Turkey that he would **wipe out** its economy"
    if (recipients.length === 0 && above?.type === "THREATEN" && codes(above.actors) === codes(actors))
      recipients = settle("recipients", "whom-it-threatens", implied(above.recipients));
    const whole = { ...node, actors, recipients };
    return { ...whole, contents: node.contents.map((content) => complete(content, whole)) };
  };
  return claims.map((claim) => ({ ...claim, event: complete(claim.event, null) }));
}

/** "**They** must release them": somebody is said to do it, though it is not known who. */
const hasSubject = (doc: Doc, token: number): boolean =>
  childrenBy(doc, token, "nsubj").length > 0 && !isPassive(doc, token);

const keyOfDoers = ({ type, actors }: EventNode): string => `${type} ${codes(actors)}`;
const keyOfTargets = ({ type, recipients }: EventNode): string => `${type} ${codes(recipients)}`;

type Tellings = ReadonlyMap<string, readonly EventNode[]>;

/** "the strike **that killed Suleimani**": who did it is told where else the article tells a deed of that type that hit the same. */
function doersElsewhere(byTargets: Tellings, node: EventNode): readonly PartyMention[] {
  if (node.type === null || !aimed.has(node.type) || codes(node.recipients) === "") return [];
  return onlyOne((byTargets.get(keyOfTargets(node)) ?? []).map(({ actors }) => actors));
}

/** "Iran vowed **revenge**": whom it is for is told where else it threatens somebody. */
function targetsElsewhere(byDoers: Tellings, node: EventNode): readonly PartyMention[] {
  if (node.type === null || !aimed.has(node.type) || codes(node.actors) === "") return [];
  return onlyOne((byDoers.get(keyOfDoers(node)) ?? []).map(({ recipients }) => recipients));
}

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

/** Types of speaking for and against somebody, which those of one state do among themselves. */
const voiced: ReadonlySet<EventType> = new Set<EventType>(["REQUEST", "ACCUSE", "REJECT", "SUPPORT"]);

/** "The president has asked the **office**": at home, another of the same party whom the words name next. */
function besideAtHome(
  doc: Doc,
  beside: readonly Mention[],
  { type, actors }: EventNode,
  token: Token,
): readonly PartyMention[] {
  const [doer] = actors;
  if (type === null || !voiced.has(type) || doer?.party == null || actors.length > 1 || token.lemma === "deny")
    return [];
  const found = beside.find((mention) => {
    const [actor] = mention.actors;
    return (
      mention.head > token.index &&
      actor!.party === doer.party &&
      mention.acts &&
      mention.antecedent === null &&
      (actor!.name !== doer.name || actor!.role !== doer.role) &&
      doc.tokens[mention.head]!.upos !== "PRON" &&
      (actor!.name !== null || actor!.role !== null) &&
      mention.start !== doer.start &&
      !doc.tokens[mention.head]!.relation.startsWith("nsubj") &&
      hangsUnder(doc, mention.head, token.index)
    );
  });
  return found === undefined ? [] : partyMentions(found, true);
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
  beside: readonly Mention[],
  { type, actors }: EventNode,
  token: Token,
  isReport: (token: number) => boolean,
): readonly PartyMention[] {
  if (type === null || !aimed.has(type)) return [];
  const own = new Set(actors.map(({ party }) => party));
  const doers = new Set(actors.map(({ start }) => start));
  if (own.size === 0 || own.has(null)) return [];
  const fits = (mention: Mention): boolean => {
    const head = doc.tokens[mention.head]!;
    const { party, kind } = mention.actors[0]!;
    // "Iran's ambassador **to the United Nations** threatened": whom the doer's own words name is no target
    if (isInside(doc, mention.head, doers)) return false;
    if (party === null || kind === "outlet" || own.has(party) || !(mention.acts || kind === "state")) return false;
    if (head.head < 0 || !head.relation.startsWith("nsubj")) return true;
    // "**Egypt** conveyed an Israeli proposal": who passes a deed on, condemns or welcomes it does not undergo it
    return !isReport(head.head) && !(isNominal(token) && token.head === head.head);
  };
  const there = beside.filter(fits);
  const best = there.find(({ head }) => head > token.index) ?? there.filter(({ head }) => head < token.index).at(-1);
  return best === undefined ? [] : partyMentions(best, true);
}

/** Whether a word hangs under a noun that begins or holds a doer's words. */
function isInside(doc: Doc, token: number, starts: ReadonlySet<number>): boolean {
  for (let at = doc.tokens[token]!; at.head >= 0 && isNominal(at); at = doc.tokens[at.head]!) {
    const above = doc.tokens[at.head]!;
    if (
      isNominal(above) &&
      [above.index, ...(doc.children[above.index] ?? [])].some((index) => starts.has(doc.tokens[index]!.start))
    )
      return true;
  }
  return false;
}

/** Whether a word hangs under another, at whatever depth. */
function hangsUnder(doc: Doc, token: number, above: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < 12; at = doc.tokens[at]!.head, steps++)
    if (at === above) return true;
  return false;
}
