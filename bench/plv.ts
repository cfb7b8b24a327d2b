/** Type of event where source and target are given: the PLV pairs, macro-F1 over the roots and over the four quad classes. */
import { readFileSync } from "node:fs";
import { type Actor, type Cast, loadActorTables, type Mention, resolveActors } from "../src/actors/index.ts";
import { codeClaims, type EventNode, findAttributions } from "../src/claims/index.ts";
import { type EventType, loadCodebook, loadReporting } from "../src/codebook/index.ts";
import { coderVersion } from "../src/coder.ts";
import { createArticle } from "../src/intake/index.ts";
import { createLanguage, type Doc } from "../src/language/index.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

interface Pair {
  readonly text: string;
  readonly source: readonly [number, number];
  readonly target: readonly [number, number];
  readonly gold: string;
}

const quads: Readonly<Record<string, number>> = {
  AGREE: 1,
  CONSULT: 1,
  SUPPORT: 1,
  YIELD: 2,
  COOPERATE: 2,
  AID: 2,
  REQUEST: 3,
  ACCUSE: 3,
  REJECT: 3,
  THREATEN: 3,
  PROTEST: 4,
  SANCTION: 4,
  MOBILIZE: 4,
  COERCE: 4,
  ASSAULT: 4,
};

/** The set's older names: CONCEDE and RETREAT together are YIELD. */
const oldName = (type: EventType): string => (type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type);

export async function run({ files, flags }: BenchOptions): Promise<BenchResult> {
  const [codebook, reporting, tables, language] = [
    loadCodebook(),
    loadReporting(),
    loadActorTables(),
    await createLanguage(),
  ];
  const pairs = files.flatMap(readPairs);
  const outcomes = pairs.map((pair) => {
    const doc = language.analyse(createArticle({ text: pair.text }));
    const cast = withGiven(doc, resolveActors(doc, tables), pair);
    const claims = codeClaims(doc, cast, codebook, findAttributions(doc, cast, reporting), coderVersion);
    const best = bestNode(
      claims.map((claim) => claim.event),
      pair,
    );
    const said = best === null ? fallback(doc, cast, codebook) : oldName(best.type!);
    return {
      pair,
      said,
      how: best === null ? "fallback" : "claim",
      rule: claims.find((claim) => claim.event === best)?.rule ?? "",
    };
  });
  const roots = macro(outcomes.map(({ pair, said }) => [pair.gold, said]));
  const quad = macro(outcomes.map(({ pair, said }) => [String(quads[pair.gold]), String(quads[said])]));
  const right = outcomes.filter(({ pair, said }) => pair.gold === said).length;
  const lines = [
    `${pairs.length} pairs: root macro-F1 ${roots.macro.toFixed(1)}, quad macro-F1 ${quad.macro.toFixed(1)}, right ${((100 * right) / pairs.length).toFixed(1)} %`,
    `with a claim between the two: ${outcomes.filter(({ how }) => how === "claim").length}`,
    ...Object.entries(roots.perClass).map(
      ([name, { precision, recall, f1, gold }]) =>
        `${name.padEnd(10)} P ${precision.toFixed(1).padStart(5)} R ${recall.toFixed(1).padStart(5)} F1 ${f1.toFixed(1).padStart(5)}  (${gold})`,
    ),
  ];
  if (flags.has("--misses"))
    for (const { pair, said, how, rule } of outcomes)
      if (said !== pair.gold) {
        const { text, source, target } = pair;
        lines.push(
          `${pair.gold} said ${said} (${how} ${rule}): [${text.slice(...source)}] → [${text.slice(...target)}] ${text}`,
        );
      }
  return {
    fields: {
      n: pairs.length,
      root: roots.macro,
      quad: quad.macro,
      accuracy: (100 * right) / pairs.length,
      perRoot: Object.fromEntries(Object.entries(roots.perClass).map(([name, { f1 }]) => [name, f1])),
    },
    lines,
  };
}

/** Reads a PLV table: `sentence`, `source`, `target`, `gold_root`; the marked sentence tells where the two stand. */
function readPairs(file: string): readonly Pair[] {
  const [head, ...rows] = readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/\r$/, "").split("\t").map(unquoted));
  const column = (name: string) => head!.indexOf(name);
  return rows.map((row) => {
    const marked = row[column("marked_sentence")]!;
    const span = (mark: string): readonly [number, number] => {
      const plain = (text: string) => text.replace(/<\/?[st]>/g, "").length;
      return [
        plain(marked.slice(0, marked.indexOf(`<${mark}>`))),
        plain(marked.slice(0, marked.indexOf(`</${mark}>`))),
      ];
    };
    return {
      text: marked.replace(/<\/?[st]>/g, ""),
      source: span("s"),
      target: span("t"),
      gold: row[column("gold_root")]!,
    };
  });
}

const unquoted = (cell: string): string => (/^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);

/** The cast with the two given spans as parties of their own, in place of what the tables make of those words. */
function withGiven(doc: Doc, cast: Cast, pair: Pair): Cast {
  const given = (["source", "target"] as const).map((party): Mention => {
    const [start, end] = pair[party];
    const inside = doc.tokens.filter((token) => token.start < end && start < token.end);
    const first = inside[0]?.index ?? 0;
    const last = (inside.at(-1)?.index ?? 0) + 1;
    const head = inside.find((token) => token.head < first || token.head >= last)?.index ?? first;
    const actor: Actor = { party, role: null, office: null, name: pair.text.slice(start, end), kind: "organisation" };
    return {
      start,
      end,
      first,
      last,
      head,
      text: pair.text.slice(start, end),
      actors: [actor],
      acts: true,
      country: null,
      latitude: null,
      longitude: null,
      named: true,
      rule: "given",
      rows: [],
      antecedent: null,
    };
  });
  const covers = (own: Mention, mention: Mention) => mention.first < own.last && own.first < mention.last;
  // "Kabul said **it** would free them": what points back to a given party is that party
  const partyOf = (own: Mention) =>
    cast.mentions.find((mention) => covers(own, mention) && mention.acts)?.actors[0]?.party ?? null;
  const known = given.map(partyOf);
  const pointed = (mention: Mention): Mention => {
    const at = mention.rule.startsWith("pronoun") ? known.indexOf(mention.actors[0]?.party ?? "") : -1;
    return at < 0 || known[0] === known[1] ? mention : { ...mention, actors: given[at]!.actors };
  };
  const others = cast.mentions.filter((mention) => !given.some((own) => covers(own, mention))).map(pointed);
  const byMention = new Map(
    cast.mentions.filter((mention) => mention.rule.startsWith("pronoun")).map((mention) => [mention, pointed(mention)]),
  );
  return {
    mentions: [...given, ...others],
    ties: cast.ties,
    at: (token) => {
      const own = given.find((one) => token >= one.first && token < one.last);
      const mention = cast.at(token);
      return own ?? (mention === undefined ? undefined : (byMention.get(mention) ?? mention));
    },
  };
}

/** Types whose whom may stand in what is asked, promised or threatened: "agreed to release **the hostages**". */
const addressed: ReadonlySet<EventType> = new Set([
  "AGREE",
  "REQUEST",
  "THREATEN",
  "REJECT",
  "ACCUSE",
  "CONCEDE",
  "SUPPORT",
]);

const partiesInside = (node: EventNode): EventNode["actors"] =>
  node.contents.flatMap((content) => [...content.actors, ...content.recipients, ...partiesInside(content)]);

/** Of all events the one between the two: both in their places, else one of them; the outer before the inner. */
function bestNode(events: readonly EventNode[], pair: Pair): EventNode | null {
  let best: EventNode | null = null;
  let bestScore = 0;
  const visit = (node: EventNode, depth: number): void => {
    if (node.type !== null) {
      const is = (list: EventNode["actors"], party: string) => list.some((one) => one.party === party);
      const swapped = is(node.actors, "target") && is(node.recipients, "source");
      const both = is(node.actors, "source") && is(node.actors, "target");
      const acts = is(node.actors, "source");
      const undergoing = addressed.has(node.type) ? [...node.recipients, ...partiesInside(node)] : node.recipients;
      const undergoes = is(undergoing, "target");
      const between =
        Math.min(Math.abs(node.trigger.start - pair.source[1]), Math.abs(node.trigger.start - pair.target[0])) / 10000;
      // whom the words name counts for more than who is only understood
      const weight = (list: EventNode["actors"], party: string) =>
        list.some((one) => one.party === party && !one.implied) ? 4 : 2;
      const score =
        (acts ? weight(node.actors, "source") : 0) +
        (undergoes ? weight(undergoing, "target") : 0) +
        (both ? 3 : 0) +
        (swapped ? 1 : 0) -
        depth * 0.5 -
        between;
      if ((acts || undergoes || swapped) && score > bestScore) {
        best = node;
        bestScore = score;
      }
    }
    for (const content of node.contents) visit(content, depth + 1);
  };
  for (const event of events) visit(event, 0);
  return best;
}

/** No claim holds either: the first word on the path from source to target that has any sense. */
function fallback(doc: Doc, cast: Cast, codebook: ReturnType<typeof loadCodebook>): string {
  const heads = cast.mentions.slice(0, 2).map((mention) => mention.head);
  const path = heads.flatMap((head) => {
    const up: number[] = [];
    for (let at = doc.tokens[head]!.head, steps = 0; at >= 0 && steps < 40; at = doc.tokens[at]!.head, steps++)
      up.push(at);
    return up;
  });
  for (const token of path) {
    const word = doc.tokens[token]!;
    const senses = (word.upos === "NOUN" ? codebook.nouns : codebook.verbs).get(word.lemma.toLowerCase());
    const typed =
      senses?.find((sense) => sense.type !== null && sense.words.length === 0) ??
      senses?.find((sense) => sense.type !== null);
    if (typed?.type) return oldName(typed.type);
  }
  return "ACCUSE";
}

function macro(pairs: readonly (readonly [string, string])[]) {
  const names = [...new Set(pairs.map(([gold]) => gold))].sort();
  const perClass = Object.fromEntries(
    names.map((name) => {
      const gold = pairs.filter(([want]) => want === name).length;
      const said = pairs.filter(([, got]) => got === name).length;
      const both = pairs.filter(([want, got]) => want === name && got === name).length;
      const precision = said === 0 ? 0 : (100 * both) / said;
      const recall = gold === 0 ? 0 : (100 * both) / gold;
      return [
        name,
        { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), gold },
      ];
    }),
  );
  return { perClass, macro: Object.values(perClass).reduce((sum, { f1 }) => sum + f1, 0) / names.length };
}
