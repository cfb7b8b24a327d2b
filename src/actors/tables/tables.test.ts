import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { who } from "../who.ts";
import { entriesOf, fold, piecesOf } from "./name-index.ts";
import { pluralOf } from "./noun-forms.ts";
import { peopleColumns } from "./people.ts";
import { parseActorFile } from "./read-actor-file.ts";
import { isDay, parseTable, readTable } from "./read-table.ts";
import { readCameoActor } from "./sectors.ts";
import { actorDataFolder, loadActorTables } from "./tables.ts";

const tables = loadActorTables();

describe("the tables", () => {
  it("hold what the issue asks for", () => {
    const count = (kind: string) =>
      new Set([...tables.slugNames.values()].filter((entry) => entry.kind === kind).map((entry) => entry.party)).size;
    expect(count("organisation")).toBeGreaterThanOrEqual(250);
    expect(count("group")).toBeGreaterThanOrEqual(300);
    expect(count("outlet")).toBeGreaterThanOrEqual(300);
    expect(tables.stateNames.size).toBeGreaterThanOrEqual(240);
  });

  it("give each person days that are days, in their order, and a party", () => {
    const wrong = readdirSync(actorDataFolder())
      .filter((file) => /^(?:people.*|leaders|congress)\.tsv$/.test(file))
      .flatMap((file) => readTable(join(actorDataFolder(), file), file, peopleColumns))
      .filter(({ cells: [, , party = "", , , from = "-", to = "-"] }) => {
        const days = [from, to].every((day) => day === "-" || isDay(day));
        return !days || (from !== "-" && to !== "-" && to < from) || !/^(?:[A-Z]{3}|[a-z0-9-]+)$/.test(party);
      })
      .map(({ row }) => row);
    expect(wrong).toEqual([]);
  });

  it("use slugs in lower case and codes in capitals", () => {
    const wrong = [...tables.names.entries.values()]
      .flat()
      .filter((entry) => entry.party !== null && !/^(?:[A-Z]{3}|[a-z0-9]+(?:-[a-z0-9]+)*)$/.test(entry.party))
      .map((entry) => entry.row);
    expect(wrong).toEqual([]);
  });

  it.each([
    ["U.S.", "USA"],
    ["Élysée", "FRA"],
    ["Elysee", "FRA"],
    ["al Qaeda", "al-qaeda"],
    ["al-Qaida", "al-qaeda"],
    ["D.P.R.K.", "PRK"],
    ["Sana'a", "YEM"],
  ])("know %s as %s", (name, party) => {
    expect(entriesOf(tables.names, name).map((entry) => entry.party)).toContain(party);
  });
});

describe("who", () => {
  it("answers by the day", () => {
    expect(who(tables, "Wang Yi", "2019-05-01")[0]).toMatchObject({
      party: "CHN",
      role: "GOV",
      office: "foreign-minister",
      from: "2013-03-16",
      holds: true,
    });
    expect(who(tables, "Donald Tusk", "2010-04-10")[0]).toMatchObject({ party: "POL", office: "prime-minister" });
    expect(who(tables, "Donald Tusk", "2017-04-10")[0]).toMatchObject({ party: "european-union", office: "president" });
    expect(who(tables, "Nobody Knowsme")).toEqual([]);
  });

  it.each([
    ["Turkish president", "2013-05-01", "Abdullah Gül"],
    ["the president of Turkey", "2017-05-01", "Recep Tayyip Erdoğan"],
    ["Iran's foreign minister", "2014-05-01", "Mohammad Javad Zarif"],
    ["US Secretary of State", "1995-05-01", "Warren Christopher"],
    ["secretary of state", "2010-05-01", "Hillary Clinton"],
    ["NATO secretary general", "2010-05-01", "Anders Fogh Rasmussen"],
    ["pope", "2000-05-01", "Pope John Paul II"],
    ["Bush", "1991-05-01", "George H.W. Bush"],
  ])("%s on %s is %s", (words, day, want) => {
    expect(who(tables, words, day)[0]).toMatchObject({ name: want, holds: true });
  });

  it("tells all whom words may mean, each once", () => {
    expect(who(tables, "Korea").map(({ party }) => party)).toEqual(["KOR", "PRK"]);
    expect(who(tables, "E3", "2010-05-01").map(({ party }) => party)).toEqual(["e3", "FRA", "DEU", "GBR"]);
    expect(who(tables, "Clinton", "2011-05-01").map(({ name }) => name)).toContain("Bill Clinton");
    // What a hyphen joins is one name: Mohammed Abdul-Salam is no Salam; "al-" is no part of one.
    expect(who(tables, "Salam").map(({ party }) => party)).not.toContain("houthis");
    expect(who(tables, "Salam").map(({ party }) => party)).toContain("LBN");
    for (const name of ["Abdul-Salam", "Abdulsalam"]) expect(who(tables, name)[0]?.party).toBe("houthis");
    expect(who(tables, "Houthi").map(({ name }) => name)).toContain("Abdul-Malik al-Houthi");
    const answers = who(tables, "Wang Yi").map(({ row: _, ...answer }) => JSON.stringify(answer));
    expect(new Set(answers).size).toBe(answers.length);
  });
});

describe("words", () => {
  it.each([
    ["N'Djamena", ["ndjamena"]],
    ["U.S.-led", ["us", "led"]],
    ["China’s", ["china", "s"]],
    ["Erdoğan", ["erdogan"]],
    ["P5+1", ["p5", "+", "1"]],
  ])("%s are the pieces %j", (text, want) => {
    expect(piecesOf(text).map((piece) => piece.text)).toEqual(want);
  });

  it.each([
    ["minister of defence", "ministers of defence"],
    ["policeman", "policemen"],
    ["ministry", "ministries"],
    ["coach", "coaches"],
  ])("%s are %s", (one, many) => {
    expect(pluralOf(one)).toBe(many);
  });

  it("fold accents and signs", () => {
    expect(fold("Łódź’s")).toBe("lodzs");
  });
});

describe("users' files", () => {
  it("read PETRARCH's actors with synonyms and days", () => {
    const { names, form, count } = parseActorFile(
      "# a comment\nMANMOHAN_SINGH_ \n+PM_SINGH_\n\t[INDGOV 20040522-20140526]\n\t[INDELI >20140527] ; note\n",
      "x.actors",
    );
    expect([form, count]).toEqual(["petrarch", 2]);
    expect(
      names.entries.get("manmohan singh")?.map((entry) => [entry.party, entry.role, entry.from, entry.to]),
    ).toEqual([
      ["IND", "GOV", "2004-05-22", "2014-05-26"],
      ["IND", "ELI", "2014-05-27", null],
    ]);
  });

  it("read PETRARCH's agents with sets", () => {
    const { names } = parseActorFile("!PERSON! = MAN, WOMAN\nCATTLE_!PERSON! [~AGR]\nTROOP {} [~MIL]\n", "x.agents");
    expect(names.entries.get("cattle woman")?.[0]?.role).toBe("AGR");
    expect(names.entries.get("troop")?.[0]?.role).toBe("MIL");
  });

  it("read our own form", () => {
    const { names } = parseActorFile(
      "name\tothers\tparty\trole\toffice\tfrom\tto\nTest Front\tTF\ttest-front\tREB\t-\t2020-01-01\t-\n",
      "own.tsv",
    );
    expect(names.entries.get("tf")?.[0]).toMatchObject({ party: "test-front", role: "REB", from: "2020-01-01" });
  });

  it("read our own form behind a byte order mark", () => {
    const own = parseActorFile(
      "\uFEFFname\tothers\tparty\trole\toffice\tfrom\tto\nX\t-\tUSA\tGOV\t-\t-\t-\n",
      "own.tsv",
    );
    expect(own.form).toBe("demarche");
  });

  it.each([
    ["name\tothers\tparty\trole\toffice\tfrom\tto\nX\t-\tUSA\tXXX\t-\t-\t-\n", "own.tsv:2"],
    ["name\tothers\tparty\trole\toffice\tfrom\tto\nX\t-\tUSA\tGOV\t-\tyesterday\t-\n", "own.tsv:2"],
    ["name\tothers\tparty\trole\toffice\tfrom\tto\nX\tUSA\n", "own.tsv:2"],
    ["name\tothers\tparty\trole\toffice\tfrom\tto\nX\t-\tUSA\tGOV\t-\t2020-02-31\t-\n", "own.tsv:2"],
    ["name\tothers\tparty\trole\toffice\tfrom\tto\nX\t-\tUSA\tGOV\t-\t2020-01-01\t2019-01-01\n", "own.tsv:2"],
    ["name\tothers\tparty\trole\toffice\tfrom\tto\nX\t-\tSome Party\tGOV\t-\t-\t-\n", "own.tsv:2"],
    ["name\tothers\tparty\trole\toffice\tfrom\tto\n-\t-\tUSA\tGOV\t-\t-\t-\n", "own.tsv:2"],
    ["name,others,party,role,office,from,to\nX,-,USA,GOV,-,-,-\n", "own.tsv"],
    ["SOMEBODY [USAGOV 20150101-20140101]\n", "own.tsv:1"],
    ["SOMEBODY [USAGOV >20151301]\n", "own.tsv:1"],
    ["SOMEBODY [USAGOV\n", "own.tsv:1"],
    ["SOMEBODY [USAGOV 2019-1]\n", "own.tsv:1"],
  ])("tell where %j is wrong", (text, subject) => {
    expect(() => parseActorFile(text, "own.tsv")).toThrowError(expect.objectContaining({ subject }));
  });

  it("know CAMEO's codes", () => {
    expect(readCameoActor("IGOUNO")).toEqual({ party: "united-nations", role: "GOV" });
    expect(readCameoActor("KSVOPP")).toEqual({ party: "XKX", role: "OPP" });
    expect(readCameoActor("---")).toEqual({ party: null, role: null });
  });
});

describe("a faulty table", () => {
  it("names file and line", () => {
    expect(() => parseTable("a\tb\n1\t2\n3\n", "t.tsv", ["a", "b"])).toThrowError(
      expect.objectContaining({ code: "actor-table", subject: "t.tsv:3" }),
    );
  });
});
