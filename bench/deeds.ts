/** Words that tell deeds, their types and their parties, on files of marks with their sentences (training/deeds/README.md); default our own that are kept for dev. */
import { readFileSync } from "node:fs";
import { createLanguage, longestSentence } from "../src/language/index.ts";
import { scores } from "./_conllu.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

interface Mark {
  readonly type: string;
  readonly doubtful: boolean;
  readonly doers: readonly number[];
  readonly targets: readonly number[];
}

interface MarkedSentence {
  readonly words: readonly string[];
  readonly marks: ReadonlyMap<number, Mark>;
}

const least = 0.5;

/** As the coder is scored: a doubtful deed is neither rewarded nor punished. */
export async function run({ files }: BenchOptions): Promise<BenchResult> {
  const paths = files.length > 0 ? files : ["training/deeds/own-dev.ann"];
  const gold = paths
    .flatMap((path) => readMarks(readFileSync(path, "utf8"), path))
    .filter(({ words }) => words.length <= longestSentence);
  const readings = createLanguage().network.read(gold.map(({ words }) => words));
  const count = { gold: 0, said: 0, any: 0, typed: 0, partiesGold: 0, partiesSaid: 0, partiesRight: 0 };
  gold.forEach(({ marks }, s) => {
    count.gold += [...marks.values()].filter(({ doubtful }) => !doubtful).length;
    for (const { token, share, types, doers, targets } of readings[s]!.deeds) {
      const mark = marks.get(token);
      if (share < least || mark?.doubtful) continue;
      count.said++;
      if (mark === undefined) continue;
      count.any++;
      const [best] = Object.entries(types).sort((a, b) => b[1] - a[1]);
      if (best?.[0] === mark.type) count.typed++;
      for (const [found, want] of [
        [doers, mark.doers],
        [targets, mark.targets],
      ] as const) {
        const said = found.filter((party) => party.share >= least).map((party) => party.token);
        count.partiesGold += want.length;
        count.partiesSaid += said.length;
        count.partiesRight += said.filter((at) => want.includes(at)).length;
      }
    }
  });
  const deeds = scores(count.any, count.said, count.gold);
  const typed = scores(count.typed, count.said, count.gold);
  const parties = scores(count.partiesRight, count.partiesSaid, count.partiesGold);
  return {
    fields: { sentences: gold.length, deeds, typed, parties },
    lines: Object.entries({ deeds, "with their type": typed, "parties of those found": parties }).map(
      ([name, { precision, recall, f1 }]) => `${name.padEnd(23)} precision ${precision}, recall ${recall}, F1 ${f1}`,
    ),
  };
}

function readMarks(text: string, path: string): readonly MarkedSentence[] {
  const found: { words: readonly string[]; marks: Map<number, Mark> }[] = [];
  const words = new Map<string, readonly string[]>();
  for (const line of text.split("\n")) {
    const cells = line.trim().split(/\s+/);
    if (cells[0] === "#") words.set(cells[1]!, cells.slice(2));
    else if (cells.length === 1 && cells[0] !== "") {
      const own = words.get(cells[0]!);
      if (own === undefined) throw new Error(`${path}: the sentence ${cells[0]} does not stand in the file`);
      found.push({ words: own, marks: new Map() });
    } else if (cells.length === 4) {
      const { words: own, marks } = found.at(-1)!;
      const at = (cell: string) => (/^[-?]$/.test(cell) ? [] : cell.split(",").map((word) => placeOf(own, word)));
      const [trigger, type, doers, targets] = cells as [string, string, string, string];
      const doubtful = type.endsWith("?");
      const [place] = at(trigger);
      if (!marks.has(place!) || marks.get(place!)!.doubtful)
        marks.set(place!, { type: type.replace("?", ""), doubtful, doers: at(doers), targets: at(targets) });
    }
  }
  return found;
}

/** "strike~2": the second *strike* of the sentence. */
function placeOf(words: readonly string[], told: string): number {
  const [, form = told, nth = "1"] = /^(.+)~(\d+)$/.exec(told) ?? [];
  return words.flatMap((word, i) => (word === form ? [i] : []))[Number(nth) - 1] ?? -1;
}
