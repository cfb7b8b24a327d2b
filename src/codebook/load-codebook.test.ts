import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { eventTypes, loadCameoCodes, loadCodebook } from "./index.ts";

const codebook = loadCodebook();
const senses = [...codebook.verbs.values(), ...codebook.nouns.values(), ...codebook.adjectives.values()].flat();

describe("the shipped tables", () => {
  it("hold senses of verbs and nouns, operators and light verbs", () => {
    expect([...codebook.verbs.values()].flat().length).toBeGreaterThan(1400);
    expect([...codebook.nouns.values()].flat().length).toBeGreaterThan(550);
    expect([...codebook.operators.values()].flat().length).toBeGreaterThanOrEqual(150);
    expect([...codebook.lightVerbs.values()].flat().length).toBeGreaterThanOrEqual(80);
    for (const type of eventTypes)
      expect(senses.filter((sense) => sense.type === type).length, type).toBeGreaterThan(10);
  });

  it("name a CAMEO code of the table in every row that has one", () => {
    const codes = loadCameoCodes();
    if (codes === null)
      return expect(senses.every((sense) => sense.cameo === null || /^\d{2,4}$/.test(sense.cameo))).toBe(true);
    expect(senses.filter((sense) => sense.cameo !== null && !codes.has(sense.cameo)).map(placeOf)).toEqual([]);
  });

  it("say who acts in every row of a verb that is an event", () => {
    const silent = senses.filter((sense) => sense.part === "verb" && sense.type !== null && sense.actor.length === 0);
    expect(silent.map(placeOf)).toEqual([]);
  });

  it("have no two rows that mean the same", () => {
    const seen = new Map<string, string>();
    const double: string[] = [];
    for (const sense of senses) {
      const key = JSON.stringify([
        sense.part,
        sense.lemma,
        sense.words,
        sense.type,
        sense.mode,
        sense.recipient,
        sense.contents,
        sense.conditions,
      ]);
      if (seen.has(key)) double.push(`${placeOf(sense)} = ${seen.get(key)}`);
      seen.set(key, placeOf(sense));
    }
    expect(double).toEqual([]);
  });

  it("have the 37 contexts of PLOVER", () => {
    expect(codebook.contexts.size).toBe(37);
    for (const [context, words] of codebook.contexts) expect(words.size, context).toBeGreaterThanOrEqual(25);
  });

  it.each([
    ["ASSAULT", null, 4, -9],
    ["ASSAULT", "unconventional", 4, -10],
    ["CONSULT", "visit", 1, 4],
    ["REJECT", "change", 3, -2],
    ["REQUEST", null, 3, 0],
    ["RETREAT", "disarm", 2, 10],
  ] as const)("score %s %s", (type, mode, quad, score) => {
    expect([codebook.quadOf(type), codebook.scoreOf(type, mode)]).toEqual([quad, score]);
  });
});

const placeOf = (sense: { readonly file: string; readonly line: number; readonly lemma: string }) =>
  `${sense.file}:${sense.line} ${sense.lemma}`;

describe("a row that cannot be read", () => {
  const folder = mkdtempSync(join(tmpdir(), "codebook-"));
  const shipped = join(import.meta.dirname, "../../data/codebook");
  afterAll(() => rmSync(folder, { recursive: true }));
  const header = "lemma\ttype\tmode\tcameo\tactor\trecipient\tcontents\twhen\tgloss\n";

  it.each([
    ["urge\tBEG\t-\t020\tsubj\tobj\t-\t-\tpresses", '"BEG" is no type'],
    ["urge\tREQUEST\tloudly\t020\tsubj\tobj\t-\t-\tpresses", '"loudly" is no mode of REQUEST'],
    ["urge\tREQUEST\t-\t020\tsubject\tobj\t-\t-\tpresses", 'no slot is named "subject"'],
    ["urge\tREQUEST\t-\t020\tsubj\tobj\txcomp\t-\tpresses", 'the content "xcomp" ends in neither + nor -'],
    ["urge\tREQUEST\t-\t020\tsubj\tobj\t-\tobj=@nothing\tpresses", 'no class is named "@nothing"'],
    ["urge\tREQUEST\t-\t020\tsubj\tobj\t-\tobj:thing\tpresses", 'the condition "obj:thing" cannot be read'],
    ["urge\tREQUEST\t-\t020\tsubj\tobj", "6 cells, not 9"],
  ])("%s", (row, problem) => {
    const own = join(folder, String(Math.random()));
    mkdirSync(own);
    for (const name of readdirSync(shipped).filter(
      (file) => file.endsWith(".tsv") && !/^(verbs|nouns|classes)/.test(file),
    ))
      writeFileSync(join(own, name), readFileSync(join(shipped, name)));
    writeFileSync(join(own, "verbs-own.tsv"), `# head\n${header}${row}\n`);
    expect(() => [...loadCodebook(own).verbs.values()]).toThrow(
      expect.objectContaining({ code: "bad-table-row", subject: "verbs-own.tsv:3", message: problem }),
    );
  });
});
