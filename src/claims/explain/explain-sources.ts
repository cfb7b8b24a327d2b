import type { Cast } from "../../actors/index.ts";
import type { Doc } from "../../language/index.ts";
import type { Claim } from "../claim.ts";
import type { ClaimPredicate } from "../find-predicates.ts";
import { attributionsOver } from "../read-sources.ts";
import type { Attribution } from "../sources/index.ts";
import { mentionOf, sayParty } from "./explain-parties.ts";
import { wordsBetween } from "./locate.ts";
import type { Reason } from "./reason.ts";
import { rowOf } from "./say.ts";

type Part = Omit<Reason, "path">;

/** On whose word a claim stands: each source with its cue, the stance, and the quotation. */
export function explainSources(
  doc: Doc,
  cast: Cast,
  attributions: readonly Attribution[],
  predicate: ClaimPredicate,
  claim: Claim,
): readonly Part[] {
  const over = attributionsOver(attributions, predicate.token);
  return [
    ...explainEach(doc, cast, attributions, over, claim),
    explainStance(over[0], predicate, claim),
    ...explainQuoted(doc, predicate.token, claim),
  ];
}

/** "complement reporting.tsv:101" → the rule, the row. */
function ruleAndRow(rule: string): { readonly rule: string; readonly rows: readonly string[] } {
  const rows = rule.split(" ").filter((word) => /\.tsv:\d+$/.test(word));
  return {
    rule: rule
      .split(" ")
      .filter((word) => !rows.includes(word))
      .join(" "),
    rows,
  };
}

function explainEach(
  doc: Doc,
  cast: Cast,
  attributions: readonly Attribution[],
  over: readonly Attribution[],
  { sources }: Claim,
): readonly Part[] {
  if (sources.length === 0) {
    const why = "no words of saying hold it: it stands on the article's own word";
    return [{ field: "sources", value: "the article", why, words: [], rule: "own-voice", rows: [] }];
  }
  return sources.map((source) => {
    const is = (each: Attribution) => each.source?.start === source.start;
    const attribution = over.find(is) ?? attributions.find(is);
    const party = sayParty(doc, source, mentionOf(cast, source));
    const value = [source.party ?? "nobody known", ...(source.name === null ? [] : [source.name])].join(", ");
    const words = [wordsBetween(doc, source.start, source.end), ...party.words];
    if (attribution === undefined)
      return { field: "sources", value, why: party.why, words, rule: null, rows: party.rows };
    const { cue } = attribution;
    const { rule, rows } = ruleAndRow(attribution.rule);
    const how = over.includes(attribution)
      ? `“${cue.text}” makes what it holds their word`
      : `they passed it on, by “${cue.text}”`;
    return {
      field: "sources",
      value,
      why: `${how} (rule ${rule}); ${party.why}`,
      words: [...words, wordsBetween(doc, cue.start, cue.end)],
      rule,
      rows: [...rows, ...party.rows],
    };
  });
}

function explainStance(innermost: Attribution | undefined, { sense }: ClaimPredicate, { stance }: Claim): Part {
  if (stance !== "asserts" && innermost?.stance !== stance)
    return {
      field: "stance",
      value: stance,
      why: `the claim is itself a denial: “${sense.lemma}”`,
      words: [],
      rule: "denial",
      rows: sense.file === "" ? [] : [rowOf(sense)],
    };
  if (innermost === undefined)
    return {
      field: "stance",
      value: stance,
      why: "the article tells it as so",
      words: [],
      rule: "own-voice",
      rows: [],
    };
  const { rule, rows } = ruleAndRow(innermost.rule);
  const { start, end, text } = innermost.cue;
  return {
    field: "stance",
    value: stance,
    why: `“${text}” is a word that ${stance === "cannot-confirm" ? "cannot confirm" : stance}`,
    words: [{ start, end, text }],
    rule,
    rows,
  };
}

function explainQuoted(doc: Doc, token: number, { quoted }: Claim): readonly Part[] {
  if (!quoted) return [];
  const quotation = doc.quotations.find(({ first, last }) => token >= first && token < last);
  const words = quotation === undefined ? [] : [wordsBetween(doc, quotation.start, quotation.end)];
  return [
    { field: "quoted", value: "true", why: "its word stands in quotation marks", words, rule: "quotation", rows: [] },
  ];
}
