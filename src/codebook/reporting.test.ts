import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadReporting } from "./reporting.ts";

const head = "lemma\tpart\tsource\tcontent\taudience\tstance\tgloss\n";

function load(rows: string): ReturnType<typeof loadReporting> {
  const file = join(mkdtempSync(join(tmpdir(), "reporting-")), "reporting.tsv");
  writeFileSync(file, head + rows);
  return loadReporting(file);
}

describe("reporting words", () => {
  test("stand by their first word, more fixed words and the negated verb first", () => {
    const rows = [
      "make\tverb\tsubj\tobj\t-\tasserts\tx",
      "make clear\tverb\tsubj|by\tccomp\tto\tasserts\tx",
      "make\tnegated\tsubj\tobj\t-\tdoubts\tx",
    ];
    const table = load(`${rows.join("\n")}\n`);
    expect(table.get("make")?.map(({ lemma, part }) => [lemma, part])).toEqual([
      ["make clear", "verb"],
      ["make", "negated"],
      ["make", "verb"],
    ]);
    expect(table.get("make")?.[0]).toMatchObject({
      words: ["clear"],
      source: ["subj", "by"],
      audience: ["to"],
      row: "reporting.tsv:3",
    });
  });

  test.each([
    ["say\tverbal\tsubj\tccomp\tto\tasserts\tx", /no part of speech/],
    ["say\tverb\tsubj\tccomp\tto\tperhaps\tx", /no stance/],
    ["say\tverb\tSubj!\tccomp\tto\tasserts\tx", /no slot/],
    ["say\tverb\tsubj\tccomp\tto\tasserts", /cells/],
  ])("%s", (row, problem) => {
    expect(() => load(`${row}\n`)).toThrow(problem);
    try {
      load(`${row}\n`);
    } catch (error) {
      expect((error as { subject: string }).subject).toBe("reporting.tsv:2");
    }
  });

  test("the shipped table can be read and is wide", () => {
    expect([...loadReporting().values()].flat().length).toBeGreaterThan(800);
  });
});
