import type { Sense } from "../../codebook/index.ts";
import type { BuildContext } from "../build-events.ts";
import { obstacleTo, type SenseContext, weightOf } from "../choose-sense.ts";
import type { EventNode } from "../claim.ts";
import type { ClaimPredicate } from "../find-predicates.ts";
import { isPassive } from "../grammar/index.ts";
import { nodeWords, wordsAt } from "./locate.ts";
import type { Reason } from "./reason.ts";
import { rowOf, sayCondition, sayNeeds } from "./say.ts";

type Part = Omit<Reason, "path">;

/** How the type and mode came about: the row of the word, what it asks for, and the other rows of the word with why they lost. */
export function explainSense(context: BuildContext, predicate: ClaimPredicate, node: EventNode): readonly Part[] {
  const { sense, light, carrier, token } = predicate;
  const words =
    carrier === token ? [wordsAt(context.doc, token)] : [carrier, token].map((at) => wordsAt(context.doc, at));
  const carried =
    light === null ? "" : `, carried by “${[light.lemma, ...light.words].join(" ")}” (${light.gloss}; light.tsv)`;
  const meaning = `the ${sense.part} “${sense.lemma}”${carried} in the sense “${sense.gloss}”; the row holds where ${sayNeeds(sense)}`;
  const changed =
    node.type === sense.type
      ? ""
      : `; the row says ${sense.type ?? "a link"}, but what lies ahead or is offered is ${node.type}`;
  const type: Part = {
    field: "type",
    value: node.type ?? "no type of its own",
    why: `${meaning}${changed}; ${sayOthers(context, predicate)}`,
    words,
    rule: node.type === sense.type ? "sense" : "promise-ahead",
    rows: [rowOf(sense)],
  };
  return node.mode === null ? [type] : [type, explainMode(predicate, node)];
}

function explainMode({ sense }: ClaimPredicate, node: EventNode): Part {
  const value = node.mode!;
  if (value === sense.mode)
    return { field: "mode", value, why: "the row names it", words: [], rule: "sense", rows: [rowOf(sense)] };
  const aims = node.contents.map(lastAim).map(nodeWords);
  const byAim = (node.type === "REQUEST" || node.type === "REJECT") && aims.length > 0;
  return {
    field: "mode",
    value,
    why: byAim ? "by the last thing that is asked or refused" : "by the word that it was joined with",
    words: byAim ? aims : [],
    rule: byAim ? "mode-by-aim" : "join-consequences",
    rows: [],
  };
}

/** Past the links of a relay: of "asked China to urge Iran not to strike" the strike. */
function lastAim(node: EventNode): EventNode {
  const [first] = node.contents;
  return first !== undefined && (node.type === null || node.type === "REQUEST") ? lastAim(first) : node;
}

/** So many rows of a word that lost are told. */
const mostOthers = 3;

function sayOthers(context: BuildContext, predicate: ClaimPredicate): string {
  const { codebook, doc, finder, circumstances } = context;
  const { sense, slots, token, runnerUp } = predicate;
  const senses: SenseContext = { doc, finder, isTime: circumstances.isTime };
  const passive = predicate.part === "verb" && isPassive(doc, token);
  const rows = [codebook.verbs, codebook.nouns, codebook.adjectives]
    .map((table) => table.get(sense.lemma) ?? [])
    .find((list) => list.includes(sense));
  const others = (rows ?? []).filter((row) => row !== sense);
  if (others.length === 0) return "the tables know no other sense of the word";
  const own = weightOf(senses, sense, slots);
  const verdict = (row: Sense): { weight: number; text: string } => {
    const obstacle = obstacleTo(senses, token, row, slots, passive);
    if (obstacle === null) {
      const weight = weightOf(senses, row, slots);
      const lost = weight < own ? "less of what it asks for is told here" : "it stands further down";
      return { weight, text: `${sayRow(row)} would hold too, but ${lost}` };
    }
    const missing =
      "kind" in obstacle ? `not so: ${sayCondition(obstacle)}` : `“${obstacle.join(" ")}” does not follow`;
    return { weight: -1, text: `${sayRow(row)} (${missing})` };
  };
  const told = others
    .map(verdict)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostOthers)
    .map(({ text }) => text);
  const left = others.length - mostOthers;
  const more = left > 0 ? `; nor does any of ${left} more` : "";
  return `${runnerUp === null ? "no other row holds" : "the runner-up"}: ${told.join("; ")}${more}`;
}

const sayRow = (row: Sense): string =>
  `“${[row.lemma, ...row.words].join(" ")}” ${row.type ?? "link"}${row.mode === null ? "" : ` ${row.mode}`} (${rowOf(row)})`;
