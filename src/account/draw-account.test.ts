import stringWidth from "string-width";
import { expect, test } from "vitest";
import type { Claim, EventNode, PartyMention, SourceMention } from "../claims/index.ts";
import { keepLedger } from "../ledger/index.ts";
import { drawAccount, drawTable, stateName } from "./index.ts";
import type { Reading } from "./reading.ts";
import { tellDays } from "./tell-days.ts";

/** A made-up report and its claims by hand, for the tests of the drawings. */
const text = `Talks on the Lomar strait

Officials in Washington asked China on Thursday to press Iran into ending the Blue Guard's attacks against U.S. tankers, a European diplomat told The Harbour Post. The plea appeared to fall on deaf ears.

Iran, which arms the Blue Guard, bombed a depot near Basra on April 1 and killed seven people, the Iraqi foreign ministry said. Antony Blinken and Wang Yi spoke by telephone. Tehran vowed to strike Israel and has not condemned the raid.
`;

const at = (words: string, from = 0) => ({
  start: text.indexOf(words, from),
  end: text.indexOf(words, from) + words.length,
  text: words,
});
const people = (party: string | null, words: string, name: string | null = null): PartyMention => ({
  party,
  role: null,
  name,
  ...at(words),
  implied: false,
});
const source = (party: string | null, words: string, name: string | null = null): SourceMention => ({
  party,
  role: null,
  name,
  ...at(words),
  named: name !== null,
});
const node = (fields: Partial<EventNode> & Pick<EventNode, "type" | "trigger">): EventNode => ({
  mode: null,
  contexts: [],
  cameo: null,
  quad: null,
  goldstein: null,
  actors: [],
  recipients: [],
  modality: "actual",
  polarity: "positive",
  date: null,
  place: null,
  fatalities: null,
  injured: null,
  contents: [],
  ...fields,
});
const day = (iso: string, words: string): EventNode["date"] => ({
  start: iso,
  end: iso,
  text: words,
  from: "published",
});

const sentences = [...text.matchAll(/[^.]+(?:\.[^.\s][^.]*)*(?:\. tankers[^.]*)?\./g)].map((match, index) => ({
  index,
  start: match.index,
  end: match.index + match[0].length,
}));
const reference = {
  id: "lomar",
  file: "lomar.txt",
  url: null,
  title: null,
  publisher: "The Quay",
  published: "2024-04-12",
};

function claim(id: number, event: EventNode, sources: readonly SourceMention[] = []): Claim {
  const sentence = sentences.find(({ end }) => event.trigger.start < end) ?? { index: 0, start: 0, end: text.length };
  return {
    id: `lomar:${id}`,
    article: reference,
    sentence,
    sources,
    stance: "asserts",
    quoted: false,
    event,
    rule: "verb",
    coder: { version: "0.1.0", codebook: "plover-2.0" },
  };
}

const guard = people("blue-guard", "Blue Guard", "Blue Guard");
const claims: readonly Claim[] = [
  claim(
    0,
    node({
      type: "REQUEST",
      trigger: at("asked"),
      actors: [people("USA", "Washington")],
      recipients: [people("CHN", "China", "China")],
      date: day("2024-04-11", "on Thursday"),
      contents: [
        node({
          type: "REQUEST",
          trigger: at("press"),
          modality: "requested",
          actors: [people("CHN", "China")],
          recipients: [people("IRN", "Iran")],
          contents: [
            node({
              type: null,
              trigger: at("ending"),
              modality: "requested",
              actors: [people("IRN", "Iran")],
              recipients: [guard],
              contents: [
                node({
                  type: "ASSAULT",
                  trigger: at("attacks"),
                  modality: "requested",
                  polarity: "negative",
                  actors: [guard],
                  recipients: [people("USA", "U.S.")],
                }),
              ],
            }),
          ],
        }),
      ],
    }),
    [source(null, "a European diplomat"), source("the-harbour-post", "The Harbour Post", "The Harbour Post")],
  ),
  claim(1, node({ type: "REJECT", trigger: at("fall") })),
  claim(
    2,
    node({
      type: "ASSAULT",
      mode: "explosives",
      trigger: at("bombed"),
      actors: [people("IRN", "Iran")],
      recipients: [],
      date: day("2024-04-01", "on April 1"),
      place: { text: "Basra", country: "IRQ", latitude: 30.5, longitude: 47.8 },
      fatalities: 7,
      injured: 1200,
    }),
    [source("IRQ", "the Iraqi foreign ministry")],
  ),
  claim(
    3,
    node({
      type: "CONSULT",
      mode: "phone",
      trigger: at("spoke"),
      actors: [people("USA", "Antony Blinken", "Antony Blinken"), people("CHN", "Wang Yi", "Wang Yi")],
    }),
  ),
  claim(
    4,
    node({
      type: "THREATEN",
      trigger: at("vowed"),
      actors: [people("IRN", "Tehran")],
      recipients: [people("ISR", "Israel")],
      contents: [
        node({
          type: "ASSAULT",
          trigger: at("strike Israel"),
          modality: "threatened",
          actors: [people("IRN", "Tehran")],
          recipients: [people("ISR", "Israel")],
        }),
      ],
    }),
  ),
  claim(
    5,
    node({
      type: "ACCUSE",
      mode: "disapprove",
      polarity: "negative",
      trigger: at("condemned"),
      actors: [people("IRN", "Tehran")],
    }),
  ),
  claim(6, node({ type: "ASSAULT", modality: "possible", trigger: at("raid"), actors: [people("MMR", "the raid")] })),
];

const sample: Reading = {
  article: {
    id: "lomar",
    file: "lomar.txt",
    url: null,
    title: "Talks on the Lomar strait",
    byline: null,
    publisher: "The Quay",
    published: "2024-04-12",
    dateline: null,
    text,
    body: { start: 0, end: text.length },
    notes: [],
  },
  claims,
  requests: keepLedger(claims, text),
  ties: [
    {
      tie: { kind: "backs", of: [{ party: "IRN" }], to: [{ party: "blue-guard" }], since: "2019-01-01" },
      sources: [],
      article: reference,
      sentence: sentences[2] ?? { index: 2, start: 0, end: 0 },
      trigger: at("arms"),
      rule: "tie: arm",
    },
  ],
  notes: [{ code: "no-date", message: "the article gives no date; relative days stay open", start: null, end: null }],
};

const someone = { name: null, text: "they", start: 0, end: 4, implied: false };
const roles = {
  police: { ...someone, party: "KEN", role: "COP" as const },
  protesters: { ...someone, party: "KEN", role: "OPP" as const },
  people: { ...someone, party: "KEN", role: null },
  strangers: { ...someone, party: "UGA", role: "CVL" as const },
};

const plain = { colour: false, width: 100, explain: false };

test("an account tells the requests, what happened by day, what may come, ties and notes", () => {
  expect(drawAccount(sample, plain)).toMatchInlineSnapshot(`
    "Talks on the Lomar strait
    The Quay · Friday 12 April 2024 · lomar.txt

    Asked
      USA → China → Iran → Blue Guard ⊣ attack on the USA
        asked 11 April 2024 · on the word of a European diplomat, through The Harbour Post · ignored
        “ending the Blue Guard's attacks against U.S. tankers”
        ↳ ignored: the addressee did not answer “The plea appeared to fall on deaf ears”

    Reported
      1 April 2024
        Iran  bombed · in Basra · 7 dead · 1,200 injured
          “… bombed a depot near Basra on April 1 and killed seven people …”
          on the word of the Iraqi foreign ministry

      no day given
        Antony Blinken (USA) and Wang Yi (China)  spoke by telephone
          “Antony Blinken and Wang Yi spoke by telephone”
        Iran → Israel  threatened
          └ Iran → Israel  will attack
          “Tehran vowed to strike Israel and has not condemned the raid”
        Iran  did not criticise
          “Tehran vowed to strike Israel and has not condemned the raid”

    Expected, possible or in question
      no day given
        Myanmar  may attack
          “Tehran vowed to strike Israel and has not condemned the raid”

    Standing ties
      Iran backs Blue Guard since 1 January 2019  “… which arms the Blue Guard …”

    Notes
      no-date: the article gives no date; relative days stay open
    "
  `);
});

test.each([40, 60, 80, 200])("no line is wider than %i columns", (width) => {
  const widest = Math.max(
    ...drawAccount(sample, { ...plain, width })
      .split("\n")
      .map((line) => stringWidth(line)),
  );
  expect(widest).toBeLessThanOrEqual(width);
});

test("colour changes no word, and is there only where it is asked for", () => {
  const mark = String.fromCharCode(27);
  const coloured = drawAccount(sample, { ...plain, colour: true });
  expect(drawAccount(sample, plain)).not.toContain(mark);
  expect(coloured).toContain(mark);
  expect(coloured.replace(new RegExp(`${mark}\\[\\d+m`, "g"), "")).toBe(drawAccount(sample, plain));
});

test("explain names the rule of every claim, request and tie", () => {
  const explained = drawAccount(sample, { ...plain, explain: true });
  for (const { id } of sample.claims.filter(({ event }) => event.trigger.text !== "fall"))
    expect(explained).toContain(id);
  expect(explained).toContain("by tie: arm");
});

test("explain names the rule and the row of every claim in the table too, uncut", () => {
  const options = { ...plain, width: 60, explain: true };
  const lines = drawTable([sample], options).split("\n");
  for (const { id, rule } of sample.claims) expect(lines.map((line) => line.trim())).toContain(`by ${rule}  (${id})`);
});

test.each<[string, (keyof typeof roles)[], (keyof typeof roles)[], string, string]>([
  ["police against protesters", ["police"], ["protesters"], "Kenya (police) → Kenya (opposition)", "KEN (police)"],
  ["nobody knows who the others are", ["police"], ["people"], "Kenya (police) → Kenya", "KEN (police)"],
  ["two of one role", ["police"], ["police"], "Kenya → Kenya", "KEN  "],
  ["two states", ["police"], ["strangers"], "Kenya → Uganda", "KEN  "],
])("two sides of one party are told apart: %s", (_, actors, recipients, account, table) => {
  const event = {
    ...sample.claims[0]!.event,
    contents: [],
    actors: actors.map((who) => roles[who]),
    recipients: recipients.map((who) => roles[who]),
  };
  const one = { ...sample, requests: [], ties: [], claims: [{ ...sample.claims[0]!, event }] };
  expect(drawAccount(one, plain)).toContain(account);
  expect(drawTable([one], plain)).toContain(table);
});

test("an article without politics says so", () => {
  const empty = { ...sample, claims: [], requests: [], ties: [], notes: [] };
  expect(drawAccount(empty, plain)).toContain("Nothing political was found");
  expect(drawTable([empty], plain).trim()).toBe("date  type  actors  recipients  modality  sources  words");
});

test("the table keeps its columns under one another, contents under their claim", () => {
  const lines = drawTable([sample], { ...plain, width: 150 })
    .trimEnd()
    .split("\n");
  expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(150);
  const column = (lines[0] ?? "").indexOf("actors");
  expect(lines.slice(1).map((line) => line.slice(column, column + 3).trim())).toEqual([
    "USA",
    "CHN",
    "IRN",
    "blu",
    "",
    "IRN",
    "USA",
    "IRN",
    "IRN",
    "IRN",
    "MMR",
  ]);
  expect(lines.slice(1, 5).map((line) => /(?:└ )?[A-Z-]{1,9}(?= )/.exec(line.slice(12))?.[0])).toEqual([
    "REQUEST",
    "└ REQUEST",
    "└ -",
    "└ ASSAULT",
  ]);
});

test.each([
  ["2024-04-11", "2024-04-11", "11 April 2024"],
  ["2024-01-01", "2024-01-31", "January 2024"],
  ["2024-02-01", "2024-02-28", "1–28 February 2024"],
  ["2024-04-01", "2024-04-07", "1–7 April 2024"],
  ["2023-01-01", "2023-12-31", "2023"],
  ["2024-01-01", "2024-03-31", "January – March 2024"],
  ["2023-12-30", "2024-01-02", "30 December 2023 – 2 January 2024"],
])("%s to %s is %s", (start, end, want) => {
  expect(tellDays({ start, end })).toBe(want);
});

test.each([
  ["IRN", "Iran"],
  ["USA", "USA"],
  ["MMR", "Myanmar"],
  ["PSE", "Palestine"],
  ["XKX", "Kosovo"],
  ["hamas", null],
])("%s is called %s", (code, want) => {
  expect(stateName(code)).toBe(want);
});
