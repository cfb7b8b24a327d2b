import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { peopleColumns } from "./people.ts";
import { createPeopleIndex } from "./people-index.ts";
import { parseTable } from "./read-table.ts";

const head = "# a comment\nname\tothers\tparty\trole\toffice\tfrom\tto\n";
const files = [
  {
    name: "one.tsv",
    text: `${head}Kim Jong Un\tKim\tPRK\tGOV\tleader\t2011-12-17\t-
James Clapper\t-\tUSA\tSPY\tintelligence-chief\t2010-08-09\t2017-01-20
Kim Gye-gwan\t-\tPRK\tGOV\tenvoy\t2003-01-01\t2010-01-01
`,
  },
  {
    name: "two.tsv",
    text: `${head}Kim Yo Jong\t-\tPRK\tGOV\t-\t2017-10-07\t-\r
James Clapper\tJimmy Clapper\tUSA\tELI\t-\t2017-01-21\t-
Un Kim\t-\tKOR\tCVL\t-\t-\t-
`,
  },
];
const shorts = new Map([["james", ["jim"]]]);
const rowsOf = (tables: typeof files) => tables.flatMap(({ name, text }) => parseTable(text, name, peopleColumns));
const make = () => createPeopleIndex(rowsOf(files), new Map(), shorts);

describe("the people of the tables", () => {
  it("are found by name, short name, surname and office", () => {
    const people = make();
    expect(people.named("jim clapper")?.[0]?.tenures.map(({ row }) => row)).toEqual(["one.tsv:4", "two.tsv:4"]);
    expect(people.named("jimmy clapper")?.[0]?.name).toBe("James Clapper");
    expect(people.alone("kim")?.map(({ name }) => name)).toEqual(["Kim Jong Un"]);
    expect(people.surnamed("kim")?.map(({ name }) => name)).toContain("Kim Yo Jong");
    expect(people.held("PRK", "leader").map(({ row }) => row)).toEqual(["one.tsv:3"]);
    expect([...people.partiesWith(["envoy"])]).toEqual(["PRK"]);
    expect(people.longest("kim")).toBe(3);
    expect(people.named("nobody here")).toBeUndefined();
  });

  it("are the same whatever was asked before", () => {
    const words = ["kim", "jong", "un", "yo", "clapper", "jim", "gye"];
    const answersOf = (people: ReturnType<typeof make>) =>
      JSON.stringify(
        words.map((word) => [people.surnamed(word), people.alone(word)].map((list) => list?.map(({ name }) => name))),
      );
    const plain = answersOf(make());
    fc.assert(
      fc.property(fc.shuffledSubarray(words), (before) => {
        const people = make();
        for (const word of before) people.surnamed(word);
        people.held("USA", "intelligence-chief");
        expect(answersOf(people)).toBe(plain);
        expect(people.named("james clapper")?.[0]?.tenures).toHaveLength(2);
      }),
    );
  });

  it("tell where a row does not fit", () => {
    const broken = { name: "broken.tsv", text: `${head}Kim Jong Un\tPRK\n` };
    expect(() => createPeopleIndex(rowsOf([broken]))).toThrowError(
      expect.objectContaining({ subject: "broken.tsv:3" }),
    );
  });
});
