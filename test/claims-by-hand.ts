/** Claims written by hand, for tests of the stages that come after the coder. */
import type { Claim, EventNode, PartyMention, SourceMention } from "../src/claims/index.ts";

export type NodeByHand = Partial<
  Pick<EventNode, "type" | "mode" | "modality" | "polarity" | "fatalities" | "injured" | "cameo">
> & {
  readonly by?: readonly string[];
  readonly to?: readonly string[];
  /** "2024-04-01", or "2024-01-01/2024-01-31". */
  readonly day?: string;
  readonly place?: readonly [text: string, country: string | null];
  readonly word?: string;
  readonly inside?: readonly NodeByHand[];
};

export type ClaimByHand = NodeByHand & {
  /** Id of the article; claims of one article are numbered in the order they are made. */
  readonly article: string;
  readonly number?: number;
  readonly published?: string | null;
  readonly publisher?: string | null;
  readonly title?: string;
  readonly sources?: readonly string[];
  readonly stance?: Claim["stance"];
  readonly sameAs?: string;
  readonly words?: string;
};

export function claimByHand(spec: ClaimByHand): Claim & { readonly words?: string } {
  const {
    article,
    number = 0,
    published = null,
    publisher = null,
    title = null,
    stance = "asserts",
    sameAs,
    words,
  } = spec;
  const start = number * 100;
  return {
    id: `${article}:${number}`,
    article: { id: article, file: null, url: null, title, publisher, published },
    sentence: { index: number, start, end: start + 100 },
    sources: (spec.sources ?? []).map((name): SourceMention => ({ ...mention(name, start), named: true })),
    stance,
    quoted: false,
    ...(sameAs === undefined ? {} : { sameAs }),
    event: nodeByHand(spec, start, "actual"),
    rule: "by hand",
    coder: { version: "0", codebook: "plover-2.0" },
    ...(words === undefined ? {} : { words }),
  };
}

function nodeByHand(spec: NodeByHand, start: number, modality: EventNode["modality"]): EventNode {
  const [first, last = first] = spec.day?.split("/") ?? [];
  const word = spec.word ?? (spec.type ?? "did").toLowerCase();
  return {
    type: spec.type ?? null,
    mode: spec.mode ?? null,
    contexts: [],
    cameo: spec.cameo ?? null,
    quad: spec.type == null ? null : 1,
    goldstein: null,
    actors: (spec.by ?? []).map((party) => mention(party, start)),
    recipients: (spec.to ?? []).map((party) => mention(party, start)),
    modality: spec.modality ?? modality,
    polarity: spec.polarity ?? "positive",
    date: first === undefined ? null : { start: first, end: last ?? first, text: "that day", from: "text" },
    place:
      spec.place === undefined
        ? null
        : { text: spec.place[0], country: spec.place[1], latitude: null, longitude: null },
    fatalities: spec.fatalities ?? null,
    injured: spec.injured ?? null,
    trigger: { start: start + 10, end: start + 10 + word.length, text: word },
    contents: (spec.inside ?? []).map((inner, place) => nodeByHand(inner, start + 20 * (place + 1), "requested")),
  };
}

/** Small letters and capitals that are no code are a name that no table knows: "Jane Doe". */
function mention(party: string, start: number): PartyMention {
  const isCode = !party.includes(" ");
  return {
    party: isCode ? party : null,
    role: null,
    name: isCode ? null : party,
    text: party,
    start,
    end: start + party.length,
    implied: false,
  };
}
