/** What speaks for a word's telling a deed of its type, or against it, in words; `likely-claims.ts` weighs them by data/codebook/verdicts.tsv. */
import { isState } from "../actors/index.ts";
import { childrenOf, type Doc, type Token } from "../language/index.ts";
import type { Claim, EventNode, PartyMention } from "./claim.ts";
import { baseRelation, isDefinite, isPassive, isVerb } from "./grammar/index.ts";
import { codes } from "./understood-by-article.ts";

/** A deed in question, with the word that it stands on. */
export interface ToldDeed {
  readonly claim: Claim;
  /** The claim's own deed, or one inside it. */
  readonly node: EventNode;
  readonly above: EventNode | null;
  readonly token: Token;
}

/** Everything that a deed shows. */
export function claimFeatures(doc: Doc, told: ToldDeed): readonly string[] {
  const { node, above, token } = told;
  const { type, modality } = node;
  const part = partOf(doc, token);
  const features = [
    "claim",
    `type ${type}`,
    `type ${type} ${part}`,
    `modality ${modality}`,
    `modality ${modality} ${type}`,
    node.polarity,
    `day ${dayOf(node, doc.article.published)}`,
    `contents ${sortOf(node.contents)}`,
  ];
  if (node.fatalities !== null || node.injured !== null) features.push("casualties");
  if (above !== null) features.push("inside", `inside ${above.type}`, `inside ${above.type} ${type}`);
  addNetwork(features, doc, told, part);
  addSides(features, node);
  addWords(features, doc, told, part);
  addTelling(features, doc, told, part);
  return features;
}

type Part = "passive" | "verb" | "noun" | "adjective" | "other";

function partOf(doc: Doc, token: Token): Part {
  if (isVerb(token)) return isPassive(doc, token.index) ? "passive" : "verb";
  if (token.upos === "NOUN") return "noun";
  return token.upos === "ADJ" ? "adjective" : "other";
}

const sortOf = (contents: readonly EventNode[]): string =>
  contents.length === 0 ? "none" : contents.every(({ type }) => type === null) ? "untyped" : "typed";

/** How long before the report it was: "invaded **in 2014**" is history, which reports tell in passing. */
function dayOf({ date, modality }: EventNode, published: string | null): string {
  if (date === null) return `none ${modality}`;
  const days = (Date.parse(published ?? "") - Date.parse(date.end)) / 86_400_000;
  if (Number.isNaN(days)) return `${date.from} unknown`;
  if (days > 400) return `${date.from} years ago`;
  if (days > 60) return `${date.from} months ago`;
  return `${date.from} ${days > 10 ? "weeks ago" : days >= -1 ? "now" : "to come"}`;
}

/** How sure the network, which reads one sentence, is of the word, of its type and of who stands on its sides. */
function addNetwork(features: string[], doc: Doc, { node, token }: ToldDeed, part: Part): void {
  const deed = doc.deeds.get(token.index);
  const share = step(deed?.share ?? 0);
  features.push(
    `share ${share}`,
    `share ${share} ${part}`,
    `share ${share} of ${saidOf(node.actors)} ${saidOf(node.recipients)}`,
    `share of the type ${step(deed?.types[node.type ?? "NULL"] ?? 0)}`,
  );
  const over = doc.deeds.get(token.head);
  if (over !== undefined) features.push(`under a deed ${step(over.share)}`);
  if (deed === undefined) return;
  let likeliest = "NULL";
  for (const type in deed.types) if (deed.types[type]! > (deed.types[likeliest] ?? 0)) likeliest = type;
  features.push(
    likeliest === node.type ? "likeliest type" : `rather ${likeliest}`,
    `doers in words ${step(most(deed.doers))}`,
    `doers understood ${step(deed.doerUnderstood)}`,
    `targets in words ${step(most(deed.targets))}`,
    `targets understood ${step(deed.targetUnderstood)}`,
  );
}

const most = (parties: readonly { readonly share: number }[]): number =>
  parties.reduce((best, { share }) => Math.max(best, share), 0);

const steps = [0.95, 0.9, 0.75, 0.6, 0.4, 0.2, 0.1];
const step = (share: number): number => steps.find((least) => share >= least) ?? 0;

function saidOf(parties: readonly PartyMention[]): string {
  if (parties.some(({ party, implied }) => party !== null && !implied)) return "named";
  if (parties.some(({ party }) => party !== null)) return "understood";
  return parties.length > 0 ? "people" : "nobody";
}

/** Who does it and to whom. */
function addSides(features: string[], { type, actors, recipients }: EventNode): void {
  for (const [side, parties] of [
    ["doers", actors],
    ["targets", recipients],
  ] as const) {
    features.push(`${side} ${saidOf(parties)}`, `${side} ${saidOf(parties)} ${type}`);
    for (const role of new Set(parties.map((one) => one.role))) features.push(`${side} ${role ?? "without a role"}`);
    if (parties.length > 1) features.push(`several ${side}`);
  }
  const [doers, targets] = [codes(actors), codes(recipients)];
  if (doers !== "" && targets !== "") {
    const way = doers === targets ? "within one" : "across";
    features.push(way, `${way} ${type}`);
  }
  const all = [...actors, ...recipients].flatMap(({ party }) => party ?? []);
  if (all.length > 0) features.push(all.every(isState) ? "states" : "bodies");
}

const small = /^(?:aux|det|mark|advmod|cop|case)$/;

/** How the word stands in its sentence. */
function addWords(features: string[], doc: Doc, { node: { type }, token }: ToldDeed, part: Part): void {
  const relation = baseRelation(token);
  features.push(`relation ${token.relation}`, `lemma ${token.lemma.toLowerCase()} ${type}`);
  let hasAuxiliary = false;
  for (const child of childrenOf(doc, token.index)) {
    const kind = baseRelation(child);
    if (kind === "aux") hasAuxiliary = true;
    if (small.test(kind)) features.push(`${kind} ${child.lemma.toLowerCase()} ${part}`);
    if (child.xpos === "TO") features.push(`infinitive ${relation}`, `infinitive ${type}`);
  }
  // "Iran **backs** the rebels": what is done at all times
  if (token.xpos === "VBP" || token.xpos === "VBZ") features.push(hasAuxiliary ? "present" : `habit ${type}`);
  if (part === "noun") features.push(`${isDefinite(doc, token.index) ? "definite" : "indefinite"} ${type}`);
}

/** On whose word it is told, and whether it was before. */
function addTelling(features: string[], doc: Doc, { claim, node, token }: ToldDeed, part: Part): void {
  const { sources, stance, quoted, sameAs } = claim;
  features.push(`sources ${Math.min(sources.length, 2)}`, `stance ${stance}`);
  if (quoted) features.push("quoted");
  const doers = node.actors.flatMap(({ party }) => party ?? []);
  if (sources.some(({ party }) => party !== null && doers.includes(party))) features.push("own word");
  if (doc.sentences[token.sentence]!.heading) features.push("heading");
  if (sameAs !== undefined) features.push(`told before ${part}`);
}
