import type { Cast } from "../../actors/index.ts";
import type { BuildContext } from "../build-events.ts";
import type { Claim, EventNode } from "../claim.ts";
import type { Finding } from "../code-claims.ts";
import type { Attribution } from "../sources/index.ts";
import { explainCertainty } from "./explain-certainty.ts";
import { explainCircumstances } from "./explain-circumstances.ts";
import { explainParties } from "./explain-parties.ts";
import { explainSense } from "./explain-sense.ts";
import { explainSources } from "./explain-sources.ts";
import { tokenAt } from "./locate.ts";
import { type Reason, reasonFields } from "./reason.ts";
import { rowOf, saySlot } from "./say.ts";

type Part = Omit<Reason, "path">;

/** Why each field of a claim is what it is, the event first, then what is nested in it, then on whose word it stands. */
export function explainClaim(
  context: BuildContext,
  cast: Cast,
  attributions: readonly Attribution[],
  finding: Finding,
  claim: Claim,
): readonly Reason[] {
  const explainNode = (
    node: EventNode,
    path: readonly number[],
    parent: { readonly node: EventNode; readonly token: number } | null,
  ): readonly Reason[] => {
    const token = tokenAt(context.doc, node.trigger.start);
    const predicate = path.length === 0 ? finding.predicate : context.predicates.get(token);
    const parts: readonly Part[] = [
      ...(predicate === undefined || predicate.sense.file === ""
        ? [byRule(finding, node)]
        : explainSense(context, predicate, node)),
      ...explainParties(context, cast, predicate, token, node, "actors"),
      ...explainParties(context, cast, predicate, token, node, "recipients"),
      ...explainCertainty(context, predicate, token, node, parent),
      ...explainCircumstances(context, predicate, token, node),
    ];
    return [
      ...parts.map((part) => ({ path, ...part })),
      ...node.contents.flatMap((content, index) => [
        whyContent(context, finding, path, index, node, content, token),
        ...explainNode(content, [...path, index], { node, token }),
      ]),
    ];
  };
  const own = explainSources(context.doc, cast, attributions, finding.predicate, claim).map((part) => ({
    path: [],
    ...part,
  }));
  return [...explainNode(claim.event, [], null), ...own, ...whySame(claim)].sort(
    (a, b) => compare(a.path, b.path) || reasonFields.indexOf(a.field) - reasonFields.indexOf(b.field),
  );
}

/** Nodes in the order of the text: a node before what is nested in it. */
function compare(one: readonly number[], other: readonly number[]): number {
  for (let at = 0; at < Math.min(one.length, other.length); at++)
    if (one[at] !== other[at]) return one[at]! - other[at]!;
  return one.length - other.length;
}

function byRule({ rule }: Finding, node: EventNode): Part {
  const typed = node.type !== null;
  return {
    field: "type",
    value: node.type ?? "no type of its own",
    why: typed
      ? "a rule of the sentence made it"
      : "the tables know no deed by this word; it stands with its words alone",
    words: [node.trigger],
    rule: typed ? rule : "untyped",
    rows: [],
  };
}

function whyContent(
  { contentsOf, doc, predicates }: BuildContext,
  finding: Finding,
  path: readonly number[],
  index: number,
  node: EventNode,
  content: EventNode,
  token: number,
): Reason {
  const predicate = path.length === 0 ? finding.predicate : predicates.get(token);
  const inner = tokenAt(doc, content.trigger.start);
  const held = predicate === undefined ? undefined : contentsOf(predicate).find((each) => each.token === inner);
  const wanted = held?.sign === "negative" ? "not to happen" : "as it stands";
  return {
    path: [...path, index],
    field: "contents",
    value: content.trigger.text,
    why:
      held === undefined
        ? `the rule that made the claim put it under “${node.trigger.text}”`
        : `to “${node.trigger.text}” it is ${saySlot(held.slot).replace(/^its /, "the ")}, which its row takes for its content, ${wanted}`,
    words: [node.trigger, content.trigger],
    rule: held === undefined ? finding.rule : `slot ${held.slot}`,
    rows: predicate === undefined || predicate.sense.file === "" ? [] : [rowOf(predicate.sense)],
  };
}

function whySame({ sameAs }: Claim): readonly Reason[] {
  if (sameAs === undefined) return [];
  const why =
    "an earlier claim of the article tells the same deed: nothing that they tell differs, and they share more than their parties";
  return [{ path: [], field: "sameAs", value: sameAs, why, words: [], rule: "same-deed", rows: [] }];
}
