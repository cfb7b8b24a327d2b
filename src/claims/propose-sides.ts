/** What rules hold for the side of a deed that its words leave unsaid; `likeliest-sides.ts` weighs them against each other and against whoever else is named near. */
import type { Cast, Mention } from "../actors/index.ts";
import type { EventType } from "../codebook/index.ts";
import type { Doc, Token } from "../language/index.ts";
import type { BuildContext } from "./build-events.ts";
import type { EventNode, PartyMention } from "./claim.ts";
import { childrenBy, isNominal, isPassive, isUnder } from "./grammar/index.ts";
import { groupBy } from "./group-by.ts";
import type { Side } from "./likely-deeds.ts";
import { namedByNetwork } from "./named-by-network.ts";
import { partyMentions } from "./parties.ts";
import { implied, withoutSelf } from "./read-parties.ts";
import type { Proposal } from "./side-features.ts";
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

/** The proposals for the sides of an article's deeds, the surest rule first. */
export interface SideRules {
  /** With whom the side meets that the words of talks name alone. */
  readonly partners: (node: EventNode, token: Token) => Proposal;
  readonly doers: (node: EventNode, token: Token) => readonly Proposal[];
  readonly targets: (node: EventNode, token: Token, above: EventNode | null) => readonly Proposal[];
}

/** The rules for one article; `nodes` are all deeds that it tells. */
export function createSideRules(
  { doc, finder, isReport }: BuildContext,
  cast: Cast,
  nodes: readonly EventNode[],
): SideRules {
  const tellings = { byDoers: groupBy(nodes, keyOfDoers), byTargets: groupBy(nodes, keyOfTargets) };
  const usual = usualSides(nodes);
  const lone = cast.mentions.filter(({ actors }) => actors.length === 1);
  const inSentence = groupBy(lone, ({ head }) => doc.tokens[head]!.sentence);
  const named = (node: EventNode, token: Token, side: Side) =>
    implied(
      withoutSelf(
        node.type,
        namedByNetwork({ doc, finder }, token.index, side),
        side === "doers" ? node.recipients : node.actors,
      ),
    );
  const talks = nodes.filter(({ type }) => type === "CONSULT" || type === "AGREE");
  return {
    partners: (node, token) => ({
      rule: "usual-partner",
      parties: otherSideOfTalks(inSentence.get(token.sentence) ?? [], talks, node, token),
    }),
    doers: (node, token) => {
      const beside = inSentence.get(token.sentence) ?? [];
      const isUnsaid = !hasSubject(doc, token.index);
      return [
        { rule: "named-by-network", parties: named(node, token, "doers") },
        { rule: "told-elsewhere", parties: doersElsewhere(tellings.byTargets, node) },
        { rule: "usual-doer", parties: isUnsaid ? usual.doers(node) : [] },
        // "**thousands** marched": of the place too
        {
          rule: "of-the-place",
          parties: isUnsaid || node.type === "PROTEST" ? thoseOfThePlace(node, beside, lone) : [],
        },
      ];
    },
    targets: (node, token, above) => {
      const beside = inSentence.get(token.sentence) ?? [];
      return [
        { rule: "named-by-network", parties: named(node, token, "targets") },
        { rule: "who-asked", parties: whoAsked(nodes, node) },
        { rule: "told-elsewhere", parties: targetsElsewhere(tellings.byDoers, node) },
        { rule: "beside-at-home", parties: besideAtHome(doc, beside, node, token) },
        { rule: "named-beside", parties: otherBeside(doc, beside, node, token, isReport) },
        { rule: "usual-target", parties: usual.targets(node) },
        { rule: "whom-it-threatens", parties: above === null ? [] : whomItThreatens(node, above) },
      ];
    },
  };
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

const answering: ReadonlySet<EventType> = new Set<EventType>(["REJECT", "AGREE", "CONCEDE"]);

/** "Kenya asked Sudan to free them. **Sudan refused.**": of an answer that names nobody else, who last asked the one that answers. */
export function whoAsked(nodes: readonly EventNode[], { type, actors, trigger }: EventNode): readonly PartyMention[] {
  if (type === null || !answering.has(type)) return [];
  const own = new Set(actors.flatMap(({ party }) => party ?? []));
  const asking = nodes.findLast(
    (other) =>
      other.type === "REQUEST" &&
      other.trigger.start < trigger.start &&
      other.recipients.some(({ party }) => party !== null && own.has(party)),
  );
  return implied((asking?.actors ?? []).filter(({ party }) => party !== null && !own.has(party)));
}

/** "Iran vowed **revenge**": whom it is for is told where else it threatens somebody. */
function targetsElsewhere(byDoers: Tellings, node: EventNode): readonly PartyMention[] {
  if (node.type === null || !aimed.has(node.type) || codes(node.actors) === "") return [];
  return onlyOne((byDoers.get(keyOfDoers(node)) ?? []).map(({ recipients }) => recipients));
}

/** "warned Turkey that he would **wipe out** its economy": what is threatened befalls whoever is threatened. */
export const whomItThreatens = (node: EventNode, above: EventNode): readonly PartyMention[] =>
  above.type === "THREATEN" && codes(above.actors) === codes(node.actors) ? implied(above.recipients) : [];

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
      // "called for the **sailors** to be freed": whose they are is a guess
      !/^noun-(?:likeliest|country)/.test(mention.rule) &&
      (actor!.name !== doer.name || actor!.role !== doer.role) &&
      doc.tokens[mention.head]!.upos !== "PRON" &&
      (actor!.name !== null || actor!.role !== null) &&
      mention.start !== doer.start &&
      !doc.tokens[mention.head]!.relation.startsWith("nsubj") &&
      isUnder(doc, mention.head, token.index)
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
