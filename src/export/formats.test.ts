import { XMLParser } from "fast-xml-parser";
import { parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { loadFieldCodes } from "../codebook/index.ts";
import { type DemarcheError, errorLine } from "../errors.ts";
import type { ExportContext, ExportEntry, ToldClaim } from "./entry.ts";
import { exportFormat, exportFormats } from "./formats.ts";
import { readImport } from "./imports.ts";

const context: ExportContext = { codes: loadFieldCodes(), version: "0.1.0", day: "2026-11-22" };
const nobody = { implied: false, start: 0, end: 0 } as const;
const usa = { party: "USA", role: "GOV", name: "Antony Blinken", text: "Blinken" } as const;
const china = { party: "CHN", role: "GOV", name: "Wang Yi", text: "Wang" } as const;
const hamas = { party: "hamas", role: "REB", name: "Hamas", text: "Hamas" } as const;

/** Two foreign ministers met; Hamas struck Sderot, with a figure that is disputed. */
const entries: readonly ExportEntry[] = [
  entry({ type: "CONSULT", mode: "meet", cameo: "040", quad: 1, goldstein: 2.5 }, [usa, china], [], "met", {
    text: "Beijing",
    country: "CHN",
    latitude: 39.9075,
    longitude: 116.3972,
  }),
  entry(
    { type: "ASSAULT", mode: "heavy-weapons", cameo: "194", quad: 4, goldstein: -9.5 },
    [hamas],
    [{ party: "ISR", role: "CVL", name: null, text: "Israeli\ttowns" }],
    "struck",
    { text: "Israel", country: "ISR", latitude: 31.5, longitude: 34.75 },
  ),
];

function entry(
  kind: Pick<ExportEntry["event"], "type" | "mode" | "cameo" | "quad" | "goldstein">,
  actors: readonly { party: string; role: "GOV" | "REB" | "CVL"; name: string | null; text: string }[],
  recipients: typeof actors,
  word: string,
  place: ExportEntry["event"]["place"],
): ExportEntry {
  const date = { start: "2024-04-26", end: "2024-04-26", text: "on Friday", from: "text" } as const;
  const happened = {
    modality: "actual",
    polarity: "positive",
    date,
    place,
    contexts: ["diplomatic", "military"],
  } as const;
  const hurt = { fatalities: kind.quad === 4 ? 3 : null, injured: null };
  const article = {
    id: "a1",
    file: "report.txt",
    url: "https://example.org/a1",
    title: "A report",
    publisher: "The Courier",
    published: "2024-04-27",
  };
  const claim: ToldClaim = {
    id: `a1:${word}`,
    article,
    sentence: { index: 4, start: 100, end: 160 },
    sources: [],
    stance: "asserts",
    quoted: false,
    event: {
      ...kind,
      ...happened,
      ...hurt,
      actors: actors.map((who, place) => ({ ...nobody, ...who, start: 100 + place, end: 110 })),
      recipients: recipients.map((who) => ({ ...nobody, ...who, start: 130, end: 140 })),
      trigger: { start: 120, end: 120 + word.length, text: word },
      contents: [],
    },
    rule: "test",
    coder: { version: "0.1.0", codebook: "plover-2.0" },
    words: `They ${word}.`,
    articleLength: 1234,
  };
  return {
    event: {
      id: `e-${word}`,
      ...kind,
      ...happened,
      ...hurt,
      actors,
      recipients,
      claims: [claim.id],
      articles: 1,
      publishers: 1,
      sources: [],
      disputed:
        kind.quad === 4
          ? [
              {
                field: "fatalities",
                values: [
                  { value: 3, claims: [claim.id] },
                  { value: 5, claims: ["b:1"] },
                ],
              },
            ]
          : [],
    },
    claims: [claim],
  };
}

async function written(name: string, of: readonly ExportEntry[] = entries): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of exportFormat(name).write(of, context)) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

const lines = async (name: string): Promise<readonly (readonly string[])[]> =>
  (await written(name))
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t"));

/** Everything of a row but the number that a digest makes. */
const rows: readonly (readonly [format: string, line: number, from: number, want: string])[] = [
  // GDELT Events: date, first actor, second actor, codes, places, when added, address
  [
    "gdelt-events",
    0,
    1,
    "20240426|202404|2024|2024.4000|USAGOV|UNITED STATES|USA|||||GOV|||CHNGOV|CHINA|CHN|||||GOV|||0|040|040|04|1|1|1|1|1||0||||||||0||||||||4|Beijing, China|CH|CH||39.9075|116.3972||20240427000000|https://example.org/a1",
  ],
  [
    "gdelt-events",
    2,
    1,
    "20240426|202404|2024|2024.4000|REBHMS|HAMAS||HMS||||REB|||ISRCVL|ISRAEL|ISR|||||CVL|||0|194|194|19|4|-10|1|1|1||0||||||||0||||||||1|Israel|IS|IS||31.5|34.75||20240427000000|https://example.org/a1",
  ],
  [
    "gdelt-mentions",
    0,
    1,
    "20240427000000|20240427000000|1|The Courier|https://example.org/a1|5|100|101|120|1|100|1234|||demarche:a1:met;0.1.0",
  ],
  [
    "polecat",
    1,
    0,
    "e-met|2024-04-26|CONSULT|meet|2.5|Verbal Cooperation|diplomatic;military|Antony Blinken|USA|2|GOV|GOV||Blinken||Wang Yi|CHN|710|GOV|GOV||Wang||Beijing, China|Beijing|||CHN|39.9075|116.3972||Beijing||The Courier|2024-04-27|Antony Blinken;Wang Yi||Beijing|en|demarche 0.1.0",
  ],
  [
    "icews",
    1,
    1,
    "2024-04-26|Antony Blinken|Government|United States|Consults|040|1|Wang Yi|Government|China|a1|5|The Courier|Beijing|||China|39.9075|116.3972",
  ],
  [
    "icews",
    3,
    1,
    "2024-04-26|Hamas|Rebel||Fights with artillery and tanks|194|-10|Citizen (Israel)|General Population / Civilian / Social|Israel|a1|5|The Courier||||Israel|31.5|34.75",
  ],
];

test.each(rows)("%s, line %i", async (format, line, from, want) => {
  expect((await lines(format))[line]!.slice(from).join("|")).toBe(want);
});

const widths: readonly (readonly [string, number, number])[] = [
  ["gdelt-events", 61, 3],
  ["gdelt-mentions", 16, 3],
  ["polecat", 40, 4],
  ["icews", 20, 4],
];

test.each(widths)("%s has %i columns on each of its %i lines, tabs in names or none", async (format, width, count) => {
  const found = await lines(format);
  expect(found.map((cells) => cells.length)).toEqual(Array.from({ length: count }, () => width));
});

test.each([
  ["gdelt-events", "gdelt"],
  ["polecat", "polecat"],
  ["icews", "icews"],
] as const)("what %s writes is read back", async (format, slug) => {
  const read = [];
  for await (const row of readImport(
    "x",
    (await written(format)).toString("utf8").trimEnd().split("\n"),
    context.codes,
    "0.1.0",
  ))
    read.push(row.kind === "reading" ? row.reading.claims[0]! : null);
  expect(
    read.map((claim) => [
      claim?.sources[0]?.party,
      claim?.event.type,
      claim?.event.actors.map(({ party, role }) => [party, role]),
      claim?.event.recipients.map(({ party, role }) => [party, role]),
      claim?.event.date?.start,
      claim?.event.place?.country,
    ]),
  ).toEqual([
    [slug, "CONSULT", [["USA", "GOV"]], [["CHN", "GOV"]], "2024-04-26", "CHN"],
    [slug, "CONSULT", [["CHN", "GOV"]], [["USA", "GOV"]], "2024-04-26", "CHN"],
    [slug, "ASSAULT", [[slug === "gdelt" ? "hamas" : null, "REB"]], [["ISR", "CVL"]], "2024-04-26", "ISR"],
  ]);
});

test("PLOVER's JSON keeps what it has no place for in an object of ours", async () => {
  const [met, struck] = (await written("plover"))
    .toString("utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(met).toMatchObject({ id: "e-met", event: ["CONSULT"], mode: ["meet"], quad_code: 1, text: "They met." });
  expect(met.actor.map(({ code, sector }: { code: string; sector: string }) => [code, sector])).toEqual([
    ["USA", "GOV"],
    ["CHN", "GOV"],
  ]);
  expect(struck.counts).toEqual({ dead: 3, injured: null, arrested: null });
  expect(struck.demarche.disputed[0].values.map(({ value }: { value: number }) => value)).toEqual([3, 5]);
});

test("the table of commas is one row an event, a formula in a name is disarmed", async () => {
  const evil = entries.map((each) => ({ ...each, event: { ...each.event, actors: [{ ...hamas, name: "=cmd()" }] } }));
  const [header, first] = (await written("csv", evil)).toString("utf8").split("\n");
  expect(header).toMatch(/^id,date_start,.*,first_url$/u);
  expect(first).toContain("'=cmd()");
});

test("Parquet has days as dates and numbers as numbers, an empty record too", async () => {
  const read = async (of: readonly ExportEntry[]) => {
    const bytes = await written("parquet", of);
    return parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    });
  };
  const found = await read(entries);
  expect(found).toHaveLength(2);
  expect(found[1]).toMatchObject({
    type: "ASSAULT",
    quad: 4,
    goldstein: -9.5,
    fatalities: 3,
    disputed: "fatalities: 3|5",
  });
  expect((found[0]!.date_start as Date).toISOString().slice(0, 10)).toBe("2024-04-26");
  expect(await read([])).toEqual([]);
});

test("graphs have a node for each party and an edge for each pair and type", async () => {
  const parse = async (name: string) =>
    new XMLParser({ ignoreAttributes: false }).parse((await written(name)).toString("utf8"));
  const { graph } = (await parse("graphml")).graphml;
  expect(graph.node.map((node: Record<string, string>) => node["@_id"])).toEqual(["USA", "CHN", "hamas", "ISR"]);
  expect(graph.edge.map((edge: Record<string, string>) => [edge["@_source"], edge["@_target"]])).toEqual([
    ["USA", "CHN"],
    ["CHN", "USA"],
    ["hamas", "ISR"],
  ]);
  const gexf = (await parse("gexf")).gexf.graph;
  expect(gexf.edges.edge[2]).toMatchObject({ "@_label": "ASSAULT", "@_weight": "1", "@_start": "2024-04-26" });
});

test("names are escaped in graphs", async () => {
  const evil = entries.map((each) => ({
    ...each,
    event: { ...each.event, actors: [{ ...hamas, party: "x", name: `<b>"&` }] },
  }));
  for (const name of ["graphml", "gexf"]) {
    const text = (await written(name, evil)).toString("utf8");
    expect(text).not.toContain("<b>");
    expect(new XMLParser().parse(text)).toBeTruthy();
  }
});

test("an unknown format names those there are", () => {
  expect(() => exportFormat("excel")).toThrow(expect.objectContaining({ code: "unknown-format" }));
  expect(exportFormats).toHaveLength(9);
});

test.each([
  ["gdelt", "1\t2\t3", /unknown-format/u],
  ["icews", "Event ID\tSource Name\n1\t2", /x:2: bad-import-row: ICEWS has 20 columns, this line has 2/u],
  ["polecat", "Event ID\tEvent Type\n1", /POLECAT has 40 columns/u],
  ["gdelt", `1\t20240230${"\t".repeat(59)}`, /SQLDATE is “20240230”/u],
])("a broken %s file is named by its line", async (_, text, want) => {
  const problems: string[] = [];
  try {
    for await (const row of readImport("x", text.split("\n"), context.codes, "0"))
      if (row.kind === "problem") problems.push(errorLine(row.problem));
  } catch (error) {
    problems.push(errorLine(error as DemarcheError));
  }
  expect(problems.join()).toMatch(want);
});
