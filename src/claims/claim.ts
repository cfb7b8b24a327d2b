import type { Sector } from "../actors/index.ts";
import type { EventType, Modality } from "../codebook/index.ts";
import type { Doc } from "../language/index.ts";

export type { Modality } from "../codebook/index.ts";

/** A party in an event or behind a claim, with the words that name it. `implied`: the text leaves it unsaid (the aim's actor in "urged against strikes"). */
export interface PartyMention {
  readonly party: string | null;
  readonly role: Sector | null;
  readonly name: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly implied: boolean;
}

/** On whose word a claim stands. */
export interface SourceMention {
  readonly party: string | null;
  readonly role: Sector | null;
  readonly name: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly named: boolean;
}

export type Stance = "asserts" | "denies" | "doubts" | "cannot-confirm";

export interface EventDate {
  readonly start: string;
  readonly end: string;
  readonly text: string;
  readonly from: "text" | "published" | "inferred";
}

export interface EventPlace {
  readonly text: string;
  readonly country: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface TextSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is said to have happened, be asked, threatened … `type` is null for a content that is none of the 16 types. */
export interface EventNode {
  readonly type: EventType | null;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  readonly cameo: string | null;
  readonly quad: 1 | 2 | 3 | 4 | null;
  readonly goldstein: number | null;
  readonly actors: readonly PartyMention[];
  readonly recipients: readonly PartyMention[];
  readonly modality: Modality;
  readonly polarity: "positive" | "negative";
  readonly date: EventDate | null;
  readonly place: EventPlace | null;
  readonly fatalities: number | null;
  readonly injured: number | null;
  readonly trigger: TextSpan;
  readonly contents: readonly EventNode[];
  /** Of an asking: who carries it ("asked Iran **through Oman**"); for the ledger alone, `withoutCarriers` takes it off before a claim is given out. */
  readonly through?: readonly PartyMention[] | undefined;
  /** Of an asking: for whom it is made ("**at the request of Washington**"); likewise. */
  readonly onBehalfOf?: readonly PartyMention[] | undefined;
}

/** The article as claims, requests and ties name it. */
export interface ArticleReference {
  readonly id: string;
  readonly file: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
}

export interface CoderVersion {
  readonly version: string;
  readonly codebook: string;
}

/** One statement by one article that something happened, is asked, threatened, expected, denied …, with its sources, innermost first. */
export interface Claim {
  readonly id: string;
  readonly article: ArticleReference;
  readonly sentence: { readonly index: number; readonly start: number; readonly end: number };
  readonly sources: readonly SourceMention[];
  readonly stance: Stance;
  readonly quoted: boolean;
  /** The id of the article's first claim about the same deed; left out on that one. A count of deeds inside an article leaves out claims that have it. */
  readonly sameAs?: string;
  readonly event: EventNode;
  readonly rule: string;
  readonly coder: CoderVersion;
}

/** How claims and ties name the article of a document. */
export function articleReference({ article }: Doc): ArticleReference {
  const { id, file, url, title, publisher, published } = article;
  return { id, file, url, title, publisher, published };
}

/** How claims and ties name the sentence that a token stands in. */
export function sentenceReference(doc: Doc, token: number): Claim["sentence"] {
  const { index, start, end } = doc.sentences[doc.tokens[token]!.sentence]!;
  return { index, start, end };
}

/** A content that is none of the sixteen types stands with its words alone: "play a constructive role". */
export function untypedNode(
  fields: Pick<EventNode, "actors" | "recipients" | "modality" | "polarity" | "trigger">,
): EventNode {
  const { actors, recipients, modality, polarity, trigger } = fields;
  return {
    type: null,
    mode: null,
    contexts: [],
    cameo: null,
    quad: null,
    goldstein: null,
    actors,
    recipients,
    modality,
    polarity,
    date: null,
    place: null,
    fatalities: null,
    injured: null,
    trigger,
    contents: [],
  };
}

/** A node and all that is nested in it, itself first. */
export function nodesOf(node: EventNode): readonly EventNode[] {
  return [node, ...node.contents.flatMap(nodesOf)];
}
