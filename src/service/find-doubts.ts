import type { Claim, EventNode } from "../claims/index.ts";

/** Why a person should look at a claim, as stable words; docs/record.md tells what each means. */
export type Doubt = keyof typeof doubts;

/** Askings, threats and accusations are of something. */
const wantContent = new Set(["REQUEST", "THREATEN", "ACCUSE"]);
const longSentence = 400;

const codes = (people: EventNode["actors"]): readonly string[] => people.flatMap(({ party }) => party ?? []);

const doubts = {
  "no-actor": ({ event }: Claim) => event.actors.length === 0,
  "unknown-actor": ({ event }: Claim) => event.actors.length > 0 && codes(event.actors).length === 0,
  "unknown-recipient": ({ event }: Claim) => event.recipients.length > 0 && codes(event.recipients).length === 0,
  "implied-actor": ({ event }: Claim) => event.actors.length > 0 && event.actors.every(({ implied }) => implied),
  // "Israel struck Israel" happens, and is mostly misread.
  "acts-on-itself": ({ event }: Claim) => codes(event.actors).some((party) => codes(event.recipients).includes(party)),
  "no-content": ({ event }: Claim) => event.type !== null && wantContent.has(event.type) && event.contents.length === 0,
  "deep-content": ({ event }: Claim) => depthOf(event) > 3,
  "long-sentence": ({ sentence }: Claim) => sentence.end - sentence.start > longSentence,
} as const;

/** What speaks against a claim that the coder made. */
export function findDoubts(claim: Claim): readonly Doubt[] {
  return (Object.keys(doubts) as Doubt[]).filter((doubt) => doubts[doubt](claim));
}

const depthOf = ({ contents }: EventNode): number => 1 + Math.max(0, ...contents.map(depthOf));
