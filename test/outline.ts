/** Outlines of claims for tests and benches: `REQUEST USA>CHN {REQUEST CHN>IRN {-ASSAULT IRN>ISR}}`; see test/gold/constructions.tsv. */
import type { Claim, EventNode } from "../src/claims/index.ts";

export interface WantedNode {
  readonly type: string;
  readonly negative: boolean;
  /** null: not asked. */
  readonly actors: readonly string[] | null;
  readonly recipients: readonly string[] | null;
  readonly modality: string | null;
  readonly contents: readonly (readonly WantedNode[])[];
  readonly sources: readonly string[];
}

const parties = (list: EventNode["actors"]) => [...new Set(list.map((party) => party.party ?? "?"))].sort();

export function outlineOf(node: EventNode): string {
  const sign = node.polarity === "negative" ? "-" : "";
  const modality = node.modality === "actual" ? "" : `@${node.modality}`;
  const inner = node.contents.length === 0 ? "" : ` {${node.contents.map(outlineOf).join(" + ")}}`;
  return `${sign}${node.type ?? "null"} ${parties(node.actors).join(",")}>${parties(node.recipients).join(",")}${modality}${inner}`;
}

export function outlineOfClaim(claim: Claim): string {
  return [outlineOf(claim.event), ...claim.sources.map((source) => `!${source.party ?? source.text}`)].join(" ");
}

/** Reads a wanted outline; throws where it cannot be read. */
export function parseWanted(text: string): readonly WantedNode[] {
  return text.trim() === "" ? [] : text.split(" ; ").map(parseNode);
}

function parseNode(text: string): WantedNode {
  const form = /^(-?)([A-Za-z]+)(?: ([^ {@>]*)(>?)([^ {@]*))?(?:@([a-z]+))?(?: \{(.*)\})?((?: ![^ ]+)*)$/.exec(
    text.trim(),
  );
  if (form === null) throw new Error(`outline cannot be read: ${text}`);
  const [, minus, type, actors, arrow, recipients, modality, inner, sources] = form;
  const list = (cell: string | undefined) => (cell ? cell.split(",").sort() : null);
  return {
    type: type!,
    negative: minus === "-",
    actors: list(actors),
    recipients: arrow === ">" ? list(recipients) : null,
    modality: modality ?? null,
    contents: inner === undefined ? [] : [inner.split(" | ").map(parseNode)],
    sources: (sources ?? "")
      .split(" !")
      .map((word) => word.trim())
      .filter(Boolean),
  };
}

export function isWanted(wanted: WantedNode, node: EventNode): boolean {
  const type = wanted.type === "link" || wanted.type === "null" ? null : wanted.type;
  if (node.type !== type || (node.polarity === "negative") !== wanted.negative) return false;
  if (wanted.modality !== null && node.modality !== wanted.modality) return false;
  const both = node.type === "CONSULT";
  const got = both ? parties([...node.actors, ...node.recipients]) : parties(node.actors);
  const want = both ? [...(wanted.actors ?? []), ...(wanted.recipients ?? [])].sort() : wanted.actors;
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((party, index) => party === b[index]);
  if (want !== null && want.length > 0 && !same(want, got)) return false;
  if (!both && wanted.recipients !== null && !same(wanted.recipients, parties(node.recipients))) return false;
  return wanted.contents.every((choices) =>
    choices.some((choice) => node.contents.some((content) => isWanted(choice, content))),
  );
}
