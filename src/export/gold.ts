import type { Claim, EventNode, TextSpan } from "../claims/index.ts";
import type { RequestEntry } from "../ledger/index.ts";

/** What a person made sure of in one article, and its text. */
export interface GoldInput {
  readonly file: string;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly text: string;
  /** Claims that people accepted, or as they corrected them. */
  readonly claims: readonly Claim[];
  readonly requests: readonly RequestEntry[];
}

/**
 * A gold file as `record.md` has it, out of what people reviewed. Every node is found by a snippet of the text with its trigger in brackets,
 * widened until it stands in the text once: "U.S. officials [asked] China".
 */
export function goldFile(input: GoldInput): object {
  const { file, published, publisher, text, claims, requests } = input;
  return {
    file,
    published,
    publisher,
    events: claims.map((claim) => ({
      ...goldNode(claim.event, text),
      ...sourcesOf(claim),
    })),
    requests: requests.map(({ chain, aim, asked, status, trigger }) => ({
      at: snippet(text, trigger),
      chain: chain.map((step) => ("party" in step ? step.party : step.map(({ party }) => party))),
      aim:
        aim === null
          ? null
          : {
              type: aim.type,
              actors: aim.actors.map(({ party }) => party),
              recipients: aim.recipients.map(({ party }) => party),
              polarity: aim.polarity,
            },
      ...(asked === null ? {} : { asked: [asked.start, asked.end] }),
      status,
    })),
    ties: [], // people review claims, not ties
  };
}

/** Parties that vouch; nothing where none is known, since what is left out is not scored. */
function sourcesOf(claim: Claim): object {
  const sources = claim.sources.map(({ party }) => party).filter((party) => party !== null);
  return sources.length === 0 ? {} : { sources };
}

function goldNode(node: EventNode, text: string): object {
  const parties = (people: EventNode["actors"]): readonly string[] =>
    people.map(({ party }) => party).filter((party) => party !== null);
  return {
    at: snippet(text, node.trigger),
    type: node.type,
    ...(node.mode === null ? {} : { mode: node.mode }),
    actors: parties(node.actors),
    recipients: parties(node.recipients),
    modality: node.modality,
    ...(node.polarity === "negative" ? { polarity: "negative" } : {}),
    ...(node.date === null ? {} : { date: [node.date.start, node.date.end] }),
    ...(node.place?.country == null ? {} : { place: node.place.country }),
    ...(node.fatalities === null ? {} : { fatalities: node.fatalities }),
    ...(node.injured === null ? {} : { injured: node.injured }),
    ...(node.contents.length === 0 ? {} : { contents: node.contents.map((content) => goldNode(content, text)) }),
  };
}

/** Words about the trigger, as few as make it unique. */
function snippet(text: string, { start, end }: TextSpan): string {
  let [from, to] = [start, end];
  while (text.indexOf(text.slice(from, to)) !== text.lastIndexOf(text.slice(from, to))) {
    const [before, after] = [from, to];
    from = Math.max(0, text.lastIndexOf(" ", from - 2) + 1);
    const next = text.indexOf(" ", to + 1);
    to = next < 0 ? text.length : next;
    if (from === before && to === after) break;
  }
  return `${text.slice(from, start)}[${text.slice(start, end)}]${text.slice(end, to)}`;
}
