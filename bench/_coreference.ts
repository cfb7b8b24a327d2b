import { readFileSync } from "node:fs";
import type { Cast, Mention } from "../src/actors/index.ts";
import { labelOf } from "./_raw-news.ts";

/** A mention of a GUM document, by the characters of its words that may head it. */
export interface GoldMention {
  readonly entity: string;
  readonly kind: string;
  readonly heads: readonly number[];
  readonly start: number;
  /** The word where the mention is one pronoun, in lower case. */
  readonly pronoun: string | null;
}

export interface GoldDocument {
  readonly id: string;
  readonly genre: string;
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  /** Every pronoun's first character, be it a mention or none ("it rains"). */
  readonly pronouns: readonly { readonly word: string; readonly start: number }[];
}

interface Word {
  readonly form: string;
  readonly pronoun: boolean;
  readonly start: number;
}

/**
 * Reads labels of pronouns in raw news: `article`, the beginning of the SHA-256 of the article's text, `start` of the pronoun, and `antecedents`, the offsets of the words before it
 * that stand for the same (empty: nothing named does). `texts` are the raw texts; articles that are not among them are left out.
 */
export function readPronounLabels(path: string, texts: readonly string[]): GoldDocument[] {
  const byId = new Map(texts.map((text) => [labelOf(text), text]));
  const documents = new Map<
    string,
    { text: string; mentions: GoldMention[]; pronouns: { word: string; start: number }[] }
  >();
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [article = "", at = "", antecedents = ""] = line.split("\t");
    const text = byId.get(article);
    if (text === undefined) continue;
    const start = Number(at);
    const word = /^\p{L}+/u.exec(text.slice(start))?.[0].toLowerCase() ?? "";
    const document = documents.get(article) ?? { text, mentions: [], pronouns: [] };
    documents.set(article, document);
    document.pronouns.push({ word, start });
    if (antecedents === "") continue;
    const entity = `${article} ${start}`;
    document.mentions.push({ entity, kind: "person", heads: [start], start, pronoun: word });
    for (const head of antecedents.split(",").map(Number))
      document.mentions.push({ entity, kind: "person", heads: [head], start: head, pronoun: null });
  }
  return [...documents].map(([id, document]) => ({ id, genre: "report", ...document }));
}

/** Reads the documents of a GUM CoNLL-U file with the entities of its last column. */
export function readGum(path: string): GoldDocument[] {
  return readFileSync(path, "utf8")
    .split(/^(?=# newdoc id)/m)
    .filter((part) => part.startsWith("# newdoc"))
    .map(readDocument);
}

function readDocument(part: string): GoldDocument {
  const id = /^# newdoc id = (\S+)/.exec(part)?.[1] ?? "";
  const words: Word[] = [];
  const mentions: GoldMention[] = [];
  const open = new Map<string, { kind: string; least: string; first: number }[]>();
  // The entity opened last, which a bracket right after it closes: "(4-person-…-sgl)".
  let last = "";
  let text = "";
  const close = (entity: string) => {
    const { kind, least, first } = open.get(entity)?.pop() ?? { kind: "", least: "1", first: words.length - 1 };
    const inside = words.slice(first);
    const heads = least.split(",").map((at) => inside[Number(at) - 1]?.start ?? -1);
    const [only] = inside;
    const pronoun = inside.length === 1 && only?.pronoun ? only.form.toLowerCase() : null;
    mentions.push({ entity, kind, heads, start: only?.start ?? 0, pronoun });
  };
  for (const block of part.split(/\n\n+/)) {
    if (/^# newpar/m.test(block) && text !== "") text = `${text.trimEnd()}\n\n`;
    let covered = 0;
    let at = text.length;
    for (const line of block.split("\n")) {
      if (line === "" || line.startsWith("#")) continue;
      const [number = "", form = "", , upos = "", xpos = "", , , , , misc = ""] = line.split("\t");
      const space = misc.split("|").includes("SpaceAfter=No") ? "" : " ";
      const range = /^(\d+)-(\d+)$/.exec(number);
      if (range !== null || (/^\d+$/.test(number) && Number(number) > covered)) {
        at = text.length;
        text += form + space;
      }
      if (range !== null) covered = Number(range[2]);
      if (!/^\d+$/.test(number)) continue;
      words.push({ form, pronoun: upos === "PRON" || xpos === "PRP$", start: at });
      const entity = misc.split("|").find((field) => field.startsWith("Entity="));
      for (const [, opened, closed] of entity?.matchAll(/\(([^()]+)|(?:(\d+))?\)/g) ?? []) {
        if (opened !== undefined) {
          const [group = "", kind = "", , , , least = "1"] = opened.split("-");
          open.set(group, [...(open.get(group) ?? []), { kind, least, first: words.length - 1 }]);
          last = group;
        } else close(closed ?? last);
      }
    }
  }
  return {
    id,
    genre: id.split("_")[1] ?? "",
    text,
    mentions,
    pronouns: words.filter((word) => word.pronoun).map(({ form, start }) => ({ word: form.toLowerCase(), start })),
  };
}

/** Clusters of what the program found: mentions followed back to one, and names of one person or body. */
export function clustersOf(cast: Cast): Map<Mention, string> {
  const byStart = new Map(cast.mentions.map((mention) => [`${mention.start} ${mention.end}`, mention]));
  const keyOf = (mention: Mention, depth = 0): string => {
    const { antecedent } = mention;
    const back = antecedent === null ? undefined : byStart.get(`${antecedent.start} ${antecedent.end}`);
    if (back !== undefined && back !== mention && depth < 50) return keyOf(back, depth + 1);
    const [actor] = mention.actors;
    if (mention.actors.length === 1 && actor !== undefined && actor.name !== null && mention.named)
      return actor.kind === "person" ? `person ${actor.name}` : `${actor.kind} ${actor.party ?? actor.name}`;
    return `${mention.start} ${mention.end}`;
  };
  return new Map(cast.mentions.map((mention) => [mention, keyOf(mention)]));
}

/** Recall of MUC, B-cubed and LEA of one clustering against another, as sums to be divided: [right, all]. */
export function linkScores(
  clusters: readonly (readonly string[])[],
  others: readonly (readonly string[])[],
): { readonly muc: Sum; readonly bcubed: Sum; readonly lea: Sum } {
  const whose = new Map<string, number>();
  others.forEach((cluster, index) => {
    for (const item of cluster) whose.set(item, index);
  });
  const muc: Sum = { right: 0, all: 0 };
  const bcubed: Sum = { right: 0, all: 0 };
  const lea: Sum = { right: 0, all: 0 };
  for (const cluster of clusters) {
    const parts = new Map<number, number>();
    let alone = 0;
    for (const item of cluster) {
      const other = whose.get(item);
      if (other === undefined) alone++;
      else parts.set(other, (parts.get(other) ?? 0) + 1);
    }
    muc.right += cluster.length - parts.size - alone;
    muc.all += cluster.length - 1;
    let squares = 0;
    let links = 0;
    for (const count of parts.values()) {
      squares += count * count;
      links += (count * (count - 1)) / 2;
    }
    bcubed.right += squares / cluster.length;
    bcubed.all += cluster.length;
    lea.right += cluster.length * (links / ((cluster.length * (cluster.length - 1)) / 2));
    lea.all += cluster.length;
  }
  return { muc, bcubed, lea };
}

export interface Sum {
  right: number;
  all: number;
}
