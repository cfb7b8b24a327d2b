/** What the package promises. A change of this list is a change for everybody who uses it. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as demarche from "../src/index.ts";
import { version } from "../src/service/index.ts";

const values = [
  "DemarcheError",
  "coderVersion",
  "createArticle",
  "createCoder",
  "errorLine",
  "eventTypes",
  "gatherReadings",
  "readArticles",
];

const types = [
  "Actor",
  "Article",
  "ArticleInput",
  "ArticleReference",
  "CastEntry",
  "ChainStep",
  "Claim",
  "Coder",
  "CoderOptions",
  "CoderVersion",
  "DaySpan",
  "Dispute",
  "EventDate",
  "EventNode",
  "EventParty",
  "EventPlace",
  "EventRecord",
  "EventSource",
  "EventType",
  "ExplainedReading",
  "FieldMap",
  "GatheredReadings",
  "Intake",
  "Judgement",
  "Modality",
  "Note",
  "PartyCode",
  "PartyMention",
  "Quad",
  "ReadOptions",
  "Reading",
  "Reason",
  "ReasonField",
  "RecordRequest",
  "RequestAim",
  "RequestChange",
  "RequestEntry",
  "RequestStatus",
  "Sector",
  "SourceMention",
  "Stance",
  "TextSpan",
  "Tie",
  "TieKind",
  "WhoAnswer",
];

test("the values that can be imported", () => {
  expect(Object.keys(demarche).sort()).toEqual(values);
});

test("the types that can be imported", () => {
  const text = readFileSync(new URL("../src/index.ts", import.meta.url), "utf8");
  const names = [...text.matchAll(/export (type )?\{([^}]*)\}/gu)].flatMap(([, all, inside = ""]) =>
    inside
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "" && (all !== undefined || name.startsWith("type ")))
      .map((name) => name.replace(/^type /u, "")),
  );
  expect(names.sort()).toEqual(types);
});

test("the package's exports lead into dist and data", () => {
  const manifest = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    exports: object;
    bin: object;
  };
  expect(Object.keys(manifest.exports)).toEqual([".", "./schema.json", "./package.json"]);
  expect(manifest.bin).toEqual({ demarche: "bin/demarche" });
});

test("claims carry the version of the package", () => {
  expect(demarche.coderVersion.version).toBe(version);
});
