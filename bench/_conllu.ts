import { readFileSync } from "node:fs";

/** A syntactic word of a CoNLL-U file; `head` counts from 0, -1 is the root. */
export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly relation: string;
}

export interface GoldSentence {
  readonly text: string;
  readonly words: readonly GoldWord[];
  /** Surface tokens: where a written word is several, its first and last word. */
  readonly written: readonly {
    readonly form: string;
    readonly first: number;
    readonly last: number;
    readonly space: boolean;
  }[];
  readonly newParagraph: boolean;
  readonly newDocument: boolean;
}

export function readConllu(path: string): readonly GoldSentence[] {
  return readFileSync(path, "utf8")
    .split(/\n\n+/)
    .filter((block) => block.trim() !== "")
    .map(readSentence);
}

function readSentence(block: string): GoldSentence {
  const words: GoldWord[] = [];
  const written: { form: string; first: number; last: number; space: boolean }[] = [];
  let text = "";
  let covered = -1;
  for (const line of block.split("\n")) {
    if (line.startsWith("# text = ")) text = line.slice(9);
    if (line.startsWith("#")) continue;
    const [id = "", form = "", lemma = "", upos = "", xpos = "", , head = "", relation = "", , misc = ""] =
      line.split("\t");
    const space = !misc.split("|").includes("SpaceAfter=No");
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (range !== null) {
      covered = Number(range[2]) - 1;
      written.push({ form, first: Number(range[1]) - 1, last: covered, space });
    } else if (/^\d+$/.test(id)) {
      const at = words.length;
      words.push({ form, lemma, upos, xpos, head: Number(head) - 1, relation });
      if (at > covered) written.push({ form, first: at, last: at, space });
    }
  }
  return {
    text,
    words,
    written,
    newParagraph: /^# newpar/m.test(block),
    newDocument: /^# newdoc/m.test(block),
  };
}

/** A share in percent, to two places. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((10000 * part) / whole) / 100;
}

/** Precision, recall and F1 of counted finds, in percent. */
export function scores(right: number, found: number, gold: number): { precision: number; recall: number; f1: number } {
  return { precision: percent(right, found), recall: percent(right, gold), f1: percent(2 * right, found + gold) };
}
