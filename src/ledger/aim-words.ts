import type { Claim, EventNode } from "../claims/index.ts";
import type { TracedChain } from "./trace-chain.ts";

/** Words that carry nothing by which two requests could be told apart. */
const emptyWords = new Set(
  (
    "a an the and or but to of in on at by for from with against into over its their his her it they that this these those " +
    "not no any all both as be is are was were do does did done has have had will would should more so such than play take make use"
  ).split(" "),
);
const longestAim = 110;

function lastOffset(node: EventNode): number {
  const spans = [
    node.trigger,
    ...node.actors.filter(({ implied }) => !implied),
    ...node.recipients.filter(({ implied }) => !implied),
  ];
  return Math.max(...spans.map(({ end }) => end), ...node.contents.map(lastOffset));
}

/** Where the words of an aim end: at a mark, or where the sentence goes on with another deed. */
const clauseEnd =
  /,(?!\d)|[;:—–“]|\s-\s|(?<!\b\p{Lu})[.?!](?=["”’]|\s*$)|\s(?:at the (?:request|behest|urging)|on behalf) of\s|\s(?:but|while|which|who|after|before|although|though|because|since)\s|\sand\s\p{L}+ed\s/u;

/** From the verb that carries a noun on: "to **launch** strikes", "from **launching** an attack". */
function firstOffset(nodes: readonly EventNode[], asking: EventNode, text: string): number {
  const start = Math.min(...nodes.map(({ trigger }) => trigger.start));
  const whom = asking.recipients.filter(({ end, implied }) => !implied && end <= start).map(({ end }) => end);
  const from = Math.max(asking.trigger.end, ...whom);
  if (from >= start || start - from > 60) return start;
  const openings = [...text.slice(from, start).matchAll(/(?:^|\s)(?:to|from|against|into|that|for)\s+/g)];
  const last = openings.at(-1);
  return last === undefined ? start : from + last.index + last[0].length;
}

/**
 * The aim in the article's words, from the last link on: "curbing the Houthis' attacks against U.S. and commercial vessels".
 * Without the text (claims read back from a record) the triggers stand for it.
 */
export function aimWords(traced: TracedChain, claim: Claim, text: string | undefined): string {
  const first = traced.link ?? traced.aim;
  if (first === null) return "";
  const nodes = traced.aim === null || traced.aim === first ? [first] : [first, traced.aim];
  if (text === undefined) return nodes.map(({ trigger }) => trigger.text).join(" … ");
  const start = firstOffset(nodes, traced.asking, text);
  const known = Math.min(Math.max(...nodes.map(lastOffset)), claim.sentence.end);
  const rest = text.slice(known, claim.sentence.end);
  const stop = rest.search(clauseEnd);
  const words = text
    .slice(start, known + (stop < 0 ? rest.length : stop))
    .replace(/\s+/g, " ")
    .replace(/^[^“”"]*”|“[^“”"]*$/g, (part) => part.replace(/[“”]/g, ""))
    .trim();
  if (words.length <= longestAim) return words;
  return `${words.slice(0, words.lastIndexOf(" ", longestAim))} …`;
}

/** The words by which two tellings of one request may be known: "play a constructive role" told twice. */
export function tellingWords(words: string): ReadonlySet<string> {
  const stems = words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !emptyWords.has(word))
    .map((word) => word.replace(/(?:ing|ed|es|s)$/u, ""));
  return new Set(stems);
}
