/** What speaks for one party or another on a side of a deed that is left unsaid, in words; `likeliest-sides.ts` weighs them by data/codebook/sides.tsv. */
import { isState, type Mention } from "../actors/index.ts";
import type { Doc, Token } from "../language/index.ts";
import type { Claim, EventNode, PartyMention } from "./claim.ts";
import { baseRelation, childrenBy, isNominal, isPassive, isUnder, isVerb } from "./grammar/index.ts";
import type { Side } from "./likely-deeds.ts";
import { codes } from "./understood-by-article.ts";

/** What a rule holds for the parties of a side. */
export interface Proposal {
  readonly rule: string;
  readonly parties: readonly PartyMention[];
}

/** A side of a deed that is to be found. */
export interface OpenSide {
  readonly side: Side;
  /** The deed as far as it is known. */
  readonly node: EventNode;
  readonly token: Token;
  readonly above: EventNode | null;
  readonly claim: Claim;
  readonly proposals: readonly Proposal[];
}

/** A party at a word of the article, as a doer or only as a place. */
export interface Named {
  readonly party: string;
  readonly mention: Mention;
  readonly head: Token;
  readonly relation: string;
}

/** Whom the article names, where and how often. */
export interface ArticleNames {
  readonly bySentence: ReadonlyMap<number, readonly Named[]>;
  /** The parties of the article, those named most first. */
  readonly order: readonly string[];
  /** Who is told to do and to undergo deeds of a type and class ("doers SANCTION USA", "targets 4 IRN"), and who to whom ("4 USA>IRN"). */
  readonly told: ReadonlySet<string>;
  /** Where mentions begin that name a state itself, not who acts for it. */
  readonly states: ReadonlySet<number>;
  /** Where each is named, in the order of the text. */
  readonly byParty: ReadonlyMap<string, readonly Named[]>;
}

/** The parties of a mention, where it names no more than three. */
export function namedAt(doc: Doc, mention: Mention): readonly Named[] {
  const head = doc.tokens[mention.head]!;
  const isPlace = !mention.acts;
  const parties = isPlace ? [mention.country] : mention.actors.map(({ party }) => party);
  if (parties.length > 3) return [];
  const relation = isPlace ? "place" : relationOf(head);
  return parties.flatMap((party) => (party === null ? [] : [{ party, mention, head, relation }]));
}

/** Who stands on the side, as far as it is known. */
export const standing = ({ side, node }: OpenSide): readonly PartyMention[] =>
  side === "doers" ? node.actors : node.recipients;

/** Who stands on the other side. */
export const across = ({ side, node }: OpenSide): readonly PartyMention[] =>
  side === "doers" ? node.recipients : node.actors;

/** What speaks for nobody: the word, its type, and how sure the network is that somebody is understood. */
export function noneFeatures(
  doc: Doc,
  open: OpenSide,
  known: boolean,
  { bySentence }: ArticleNames,
): readonly string[] {
  const { node, side, token, above } = open;
  const own = standing(open);
  const deed = doc.deeds.get(token.index);
  const understood = deed === undefined ? 0 : side === "doers" ? deed.doerUnderstood : deed.targetUnderstood;
  const here = new Set((bySentence.get(token.sentence) ?? []).map(({ party }) => party)).size;
  const part = isVerb(token) ? (isPassive(doc, token.index) ? "passive" : "verb") : "noun";
  const sort = own.length === 0 ? "unsaid" : "people";
  const features = [
    "none",
    `none ${side}`,
    `none ${side} ${node.type}`,
    `none ${side} ${part}`,
    `none ${side} ${sort}`,
    `none ${sort} ${node.type}`,
    `none understood ${side} ${Math.round(Math.min(understood, 0.8) * 5)}`,
    `none ${known ? "proposed" : "unproposed"} ${side}`,
    `none here ${Math.min(here, 3)} ${side}`,
    `none ${node.modality}`,
  ];
  if (sort === "people") features.push(`none role ${own[0]?.role ?? "nobody"}`);
  if (above !== null) features.push("none inside", `none inside ${above.type} ${side}`);
  if (side === "doers" && childrenBy(doc, token.index, "nsubj").length > 0) features.push("none has subject");
  if (side === "targets" && childrenBy(doc, token.index, "obj").length > 0) features.push("none has object");
  if (codes(across(open)) === "") features.push(`none nor the other ${side}`);
  return features;
}

export interface Candidate {
  /** Its codes in order, joined by commas. */
  readonly key: string;
  readonly parts: readonly PartyMention[];
  readonly rules: readonly string[];
  readonly isFirst: boolean;
}

export function featuresOf(
  doc: Doc,
  open: OpenSide,
  article: ArticleNames,
  { key, parts, rules, isFirst }: Candidate,
): string[] {
  const { node, side, above, claim } = open;
  const { type } = node;
  const features = [`some ${side}`];
  const add = (feature: string) => features.push(`${feature} ${side}`, `${feature} ${side} ${type}`);
  for (const rule of rules) add(`by ${rule}`);
  if (isFirst) features.push("first", `first ${side}`, `first ${side} by ${rules[0]}`);
  if (rules.length > 1) features.push(`by two rules ${side}`);
  const parties = key.split(",");
  if (parties.length > 1) features.push(`several ${side}`);
  features.push(`${parties.every(isState) ? "state" : "body"} ${side} ${type}`);
  const rank = article.order.indexOf(parties[0]!);
  add(rank === 0 ? "most named" : rank === 1 ? "second named" : rank === 2 ? "third named" : "less named");
  const other = across(open);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    features.push(`role ${only.role ?? "none"} ${side}`, `role ${only.role ?? "none"} ${side} ${type}`);
    if (only.name !== null) features.push(`has a name ${side}`);
  }
  if (codes(other) !== "")
    add(
      codes(other) === key
        ? "self"
        : other.some(({ party }) => parties.includes(party ?? ""))
          ? "partly self"
          : "other",
    );
  if (claim.sources.some(({ party }) => parties.includes(party ?? ""))) {
    add("source");
    if (claim.quoted) features.push(`quoted source ${side}`);
  }
  if (node.place?.country != null && parties.includes(node.place.country)) add("of the place");
  if (above !== null) {
    if (codes(above.actors) === key) features.push(`doer above ${side}`, `doer of ${above.type} ${side} ${type}`);
    if (codes(above.recipients) === key)
      features.push(`target above ${side}`, `target of ${above.type} ${side} ${type}`);
  }
  const share = networkShare(doc, open, article, parties);
  features.push(`network ${share} ${side}`);
  features.push(...tellings(open, article, parties[0]!));
  features.push(...standings(doc, open, article, parties).map((standing) => `${standing} ${side}`));
  return features;
}

/** How sure the network is that a word for the party names that side of the deed. */
function networkShare(
  doc: Doc,
  { token, side }: OpenSide,
  { bySentence }: ArticleNames,
  parties: readonly string[],
): string {
  const said = doc.deeds.get(token.index)?.[side] ?? [];
  const heads = (bySentence.get(token.sentence) ?? []).filter(({ party }) => parties.includes(party));
  const share = Math.max(
    0,
    ...said
      .filter(({ token: word }) => heads.some(({ mention }) => word >= mention.first && word < mention.last))
      .map((one) => one.share),
  );
  if (heads.length === 0) return "silent";
  return share >= 0.5 ? "5" : share >= 0.3 ? "3" : share >= 0.15 ? "15" : share >= 0.05 ? "05" : "nothing";
}

function tellings(open: OpenSide, { told }: ArticleNames, party: string): string[] {
  const { node, side } = open;
  const { type, quad } = node;
  const other = across(open)[0]?.party ?? null;
  const backwards = side === "doers" ? "targets" : "doers";
  const features: string[] = [];
  if (told.has(`${side} ${type} ${party}`)) features.push(`such ${side}`, `such ${side} ${type}`);
  if (told.has(`${side} ${quad} ${party}`)) features.push(`of the class ${side}`);
  if (told.has(`${backwards} ${type} ${party}`)) features.push(`on the other side ${side}`);
  if (other !== null) {
    const pair = side === "doers" ? `${quad} ${party}>${other}` : `${quad} ${other}>${party}`;
    if (told.has(pair)) features.push(`that pair ${side}`);
  }
  return features;
}

/** Where the party stands to the word of the deed: in its sentence and clause, before or behind it, in the sentences beside. */
function standings(doc: Doc, { token }: OpenSide, { bySentence }: ArticleNames, parties: readonly string[]): string[] {
  const features: string[] = [];
  const here = bySentence.get(token.sentence) ?? [];
  const mine = here.filter(({ party }) => parties.includes(party));
  if (mine.length === 0) {
    for (const [step, word] of [
      [-1, "before"],
      [1, "after"],
    ] as const) {
      const there = (bySentence.get(token.sentence + step) ?? []).filter(({ party }) => parties.includes(party));
      if (there.length > 0) features.push(word, `${word} ${there[0]!.relation}`);
    }
    features.push(features.length === 0 ? "far" : "beside", here.length > 0 ? "not here" : "nobody here");
    return features;
  }
  features.push("here");
  if (new Set(here.map(({ party }) => party)).size === 1) features.push("alone here");
  const nearest = mine.reduce((best, one) =>
    Math.abs(one.head.index - token.index) < Math.abs(best.head.index - token.index) ? one : best,
  );
  const { head, relation } = nearest;
  const direction = head.index < token.index ? "ahead" : "behind";
  features.push(direction, `${direction} ${relation}`);
  const others = mine.filter((one) => one.head !== token);
  if (others.some((one) => isUnder(doc, one.head.index, token.index)))
    features.push("under it", `under it ${relation}`);
  if (mine.some((one) => one.mention.last > token.index && one.mention.first <= token.index)) features.push("round it");
  if (others.some((one) => isUnder(doc, token.index, one.head.index))) features.push("over it");
  const verb = verbOver(doc, token);
  if (mine.some((one) => one.relation !== "place" && verbOver(doc, one.head) === verb))
    features.push("one clause", `one clause ${relation}`);
  const between = here.some(
    ({ party, head: at }) =>
      !parties.includes(party) &&
      (direction === "behind"
        ? at.index > token.index && at.index < head.index
        : at.index < token.index && at.index > head.index),
  );
  features.push(between ? "another between" : "next");
  return features;
}

function relationOf(token: Token): string {
  const relation = baseRelation(token);
  if (relation === "nsubj") return "subject";
  if (relation === "obj" || relation === "iobj") return "object";
  if (token.relation === "nmod:poss") return "owner";
  if (relation === "compound" || relation === "amod") return "adjective";
  if (relation === "obl" || relation === "nmod" || relation === "conj" || relation === "appos") return relation;
  return "other";
}

/** The verb of the clause a word stands in; itself where it is one. */
function verbOver(doc: Doc, token: Token): number {
  let at = token;
  for (let steps = 0; steps < 12 && at.head >= 0 && isNominal(at); steps++) at = doc.tokens[at.head]!;
  return at.index;
}
