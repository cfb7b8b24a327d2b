import type { BuildContext } from "../build-events.ts";
import type { EventNode } from "../claim.ts";
import type { ClaimPredicate } from "../find-predicates.ts";
import { applyEffect, type Certainty, type Influence } from "../read-modality.ts";
import { wordsAt } from "./locate.ts";
import type { Reason } from "./reason.ts";

type Part = Omit<Reason, "path">;

const plain: Certainty = { modality: "actual", polarity: "positive" };

const says: Readonly<Record<string, string>> = {
  auxiliary: "an auxiliary",
  "be-to": "“is to” with an infinitive",
  condition: "the word of a condition",
  progressive: "the progressive form",
  negation: "a negation",
  "negated-doer": "a negation on the doer",
  adverb: "an adverb",
  adjective: "an adjective",
  operator: "a word over the deed that says how it stands",
  infinitive: "an infinitive of purpose, still ahead",
};

/** How sure the deed is and whether it came about: the words that say so, what holds the deed, or that nothing speaks against it. */
export function explainCertainty(
  context: BuildContext,
  predicate: ClaimPredicate | undefined,
  token: number,
  node: EventNode,
  parent: { readonly node: EventNode; readonly token: number } | null,
): readonly Part[] {
  const found = context.certainty.influences(token, predicate?.carrier ?? token, parent?.token);
  const turns = found.filter(({ effect }) => effect === "negative" || effect === "ended");
  const doubts = found.filter((each) => !turns.includes(each) && each.effect !== "actual");
  const own = found.reduce((sum, { effect }) => applyEffect(sum, effect), plain);
  return [
    modality(context, node, own.modality, doubts, parent?.node ?? null),
    polarity(context, node, own.polarity, turns, parent?.node ?? null),
  ];
}

function modality(
  { doc }: BuildContext,
  node: EventNode,
  own: EventNode["modality"],
  doubts: readonly Influence[],
  parent: EventNode | null,
): Part {
  const value = node.modality;
  const telling = doubts.filter(({ effect }) => applyEffect(plain, effect).modality === value);
  if (own === value && telling.length > 0) return partOf("modality", value, doc, telling);
  if (own === value && parent === null)
    return {
      field: "modality",
      value,
      why: "nothing in the sentence makes it less sure",
      words: [],
      rule: "plain",
      rows: [],
    };
  if (parent !== null && value === parent.modality && own !== value)
    return {
      field: "modality",
      value,
      why: "it stands as what holds it stands",
      words: [parent.trigger],
      rule: "as-above",
      rows: [],
    };
  if (parent !== null)
    return {
      field: "modality",
      value,
      why: `it is the content of “${parent.trigger.text}” (${parent.type ?? "a link"})`,
      words: [parent.trigger],
      rule: "under",
      rows: [],
    };
  const ahead = value === "expected" && node.date !== null;
  return {
    field: "modality",
    value,
    why: ahead ? "its day lies after the report" : "by the rule that made the claim",
    words: [],
    rule: ahead ? "dated-ahead" : "of-claim",
    rows: [],
  };
}

function polarity(
  { doc }: BuildContext,
  node: EventNode,
  own: EventNode["polarity"],
  turns: readonly Influence[],
  parent: EventNode | null,
): Part {
  const value = node.polarity;
  if (turns.length > 0 && own === value) return partOf("polarity", value, doc, turns);
  if (own === value)
    return { field: "polarity", value, why: "nothing in the sentence denies it", words: [], rule: "plain", rows: [] };
  const words = [...(parent === null ? [] : [parent.trigger]), ...turns.map(({ word }) => wordsAt(doc, word))];
  const why =
    parent === null
      ? "by the rule that made the claim"
      : `“${parent.trigger.text}” wants it not to be${turns.length > 0 ? ", and what stands over it turns that round" : ""}`;
  return { field: "polarity", value, why, words, rule: parent === null ? "of-claim" : "sign-of-slot", rows: [] };
}

function partOf(
  field: "modality" | "polarity",
  value: string,
  doc: BuildContext["doc"],
  found: readonly Influence[],
): Part {
  return {
    field,
    value,
    why: found.map(({ word, rule }) => `“${doc.tokens[word]!.text}” is ${says[rule] ?? rule}`).join("; "),
    words: found.map(({ word }) => wordsAt(doc, word)),
    rule: found.map(({ rule }) => rule).join(" "),
    rows: found.flatMap(({ row }) => (row === null ? [] : [row])),
  };
}
