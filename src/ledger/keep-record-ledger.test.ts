import fc from "fast-check";
import { expect, test } from "vitest";
import { type ClaimByHand, claimByHand, type NodeByHand } from "../../test/claims-by-hand.ts";
import { gatherEvents } from "../events/index.ts";
import { answersWanted, keepLedger, keepRecordLedger, partiesOfStep } from "./index.ts";

function ledgerOf(specs: readonly ClaimByHand[]) {
  const claims = specs.map(claimByHand);
  const articles = new Map<string, typeof claims>();
  for (const claim of claims) articles.set(claim.article.id, [...(articles.get(claim.article.id) ?? []), claim]);
  // the ledger of an article reads its claims in the order of its text
  const entries = [...articles.values()].flatMap((own) =>
    keepLedger([...own].sort((one, other) => one.sentence.index - other.sentence.index)),
  );
  return keepRecordLedger({ entries, claims, events: gatherEvents(claims).events });
}

/** "USA → CHN → IRN 2024-04-11: defied, 2 articles" */
const brief = (specs: readonly ClaimByHand[]) =>
  ledgerOf(specs).map(({ chain, asked, status, articles }) => {
    const way = chain.map((step) => partiesOfStep(step).join("+")).join(" → ");
    return `${way}${asked === null ? "" : ` ${asked.start}`}: ${status}, ${articles}`;
  });

const strike = (polarity: "positive" | "negative"): NodeByHand => ({
  type: "ASSAULT",
  by: ["IRN"],
  to: ["ISR"],
  polarity,
});
const relay = (article: string, published: string, day: string | undefined, aim: NodeByHand): ClaimByHand => ({
  article,
  published,
  type: "REQUEST",
  by: ["USA"],
  to: ["CHN"],
  ...(day === undefined ? {} : { day }),
  inside: [{ type: "REQUEST", by: ["CHN"], to: ["IRN"], inside: [aim] }],
});
const asking = relay("a", "2024-04-12", "2024-04-11", strike("negative"));
const plea = (to: string, inside: NodeByHand): ClaimByHand => ({
  article: "p",
  published: "2024-05-02",
  day: "2024-05-01",
  type: "REQUEST",
  by: ["FRA"],
  to: [to],
  inside: [inside],
});
const release: NodeByHand = { type: "RETREAT", mode: "release", by: ["hamas"] };

test.each<[string, readonly ClaimByHand[], readonly string[]]>([
  [
    "five outlets, one asking",
    [
      asking,
      relay("b", "2024-04-12", "2024-04-11", strike("negative")),
      relay("c", "2024-04-12", undefined, strike("negative")),
    ],
    ["USA → CHN → IRN 2024-04-11: open, 3"],
  ],
  [
    "the same asked three months later is another entry",
    [asking, relay("b", "2024-07-12", "2024-07-11", strike("negative"))],
    ["USA → CHN → IRN 2024-04-11: open, 1", "USA → CHN → IRN 2024-07-11: open, 1"],
  ],
  [
    "a headline's short chain is the same asking",
    [asking, { article: "b", published: "2024-04-12", type: "REQUEST", by: ["USA"], to: ["CHN"] }],
    ["USA → CHN → IRN 2024-04-11: open, 2"],
  ],
  [
    "another article tells the deed: defied",
    [asking, { article: "b", published: "2024-04-14", day: "2024-04-13", ...strike("positive") }],
    ["USA → CHN → IRN 2024-04-11: defied, 1"],
  ],
  [
    "a deed before the asking defies nothing",
    [asking, { article: "b", published: "2024-04-14", day: "2024-04-01", ...strike("positive") }],
    ["USA → CHN → IRN 2024-04-11: open, 1"],
  ],
  [
    "nor does a deed without a day",
    [asking, { article: "b", published: "2024-04-14", ...strike("positive") }],
    ["USA → CHN → IRN 2024-04-11: open, 1"],
  ],
  [
    "nor one that is only expected",
    [asking, { article: "b", published: "2024-04-12", day: "2024-04-13", ...strike("positive"), modality: "expected" }],
    ["USA → CHN → IRN 2024-04-11: open, 1"],
  ],
  [
    "nor one that is only alleged",
    [
      asking,
      {
        article: "b",
        published: "2024-04-14",
        type: "ACCUSE",
        mode: "allege",
        by: ["ISR"],
        to: ["IRN"],
        inside: [{ ...strike("positive"), modality: "actual", day: "2024-04-13" }],
      },
    ],
    ["USA → CHN → IRN 2024-04-11: open, 1"],
  ],
  [
    "nor one that stands on a word which its doer denies",
    [
      asking,
      { article: "b", published: "2024-04-14", day: "2024-04-13", ...strike("positive"), sources: ["ISR"] },
      {
        article: "c",
        published: "2024-04-14",
        type: "REJECT",
        by: ["IRN"],
        stance: "denies",
        inside: [{ ...strike("positive"), modality: "actual", day: "2024-04-13" }],
      },
    ],
    ["USA → CHN → IRN 2024-04-11: open, 1"],
  ],
  [
    "nor one of half a year later",
    [asking, { article: "b", published: "2024-10-02", day: "2024-10-01", ...strike("positive") }],
    ["USA → CHN → IRN 2024-04-11: open, 1"],
  ],
  [
    "what was asked came about",
    [
      plea("hamas", release),
      {
        article: "b",
        published: "2024-05-10",
        day: "2024-05-09",
        type: "RETREAT",
        mode: "release",
        by: ["hamas"],
        to: ["ISR"],
      },
    ],
    ["FRA → hamas 2024-05-01: met, 1"],
  ],
  [
    "a ceasefire is no release of hostages",
    [
      plea("hamas", release),
      {
        article: "b",
        published: "2024-05-10",
        day: "2024-05-09",
        type: "RETREAT",
        mode: "ceasefire",
        by: ["hamas"],
        to: ["ISR"],
      },
    ],
    ["FRA → hamas 2024-05-01: open, 1"],
  ],
  [
    "talks with somebody else are not the talks asked for",
    [
      plea("IRN", { type: "CONSULT", by: ["IRN"], to: ["USA"] }),
      { article: "b", published: "2024-05-10", day: "2024-05-09", type: "CONSULT", by: ["IRN", "CHN"] },
    ],
    ["FRA → IRN 2024-05-01: open, 1"],
  ],
  [
    "refused in another article, that names the matter",
    [
      plea("hamas", release),
      {
        article: "b",
        published: "2024-05-04",
        type: "REJECT",
        by: ["hamas"],
        to: ["FRA"],
        inside: [{ ...release, modality: "requested" }],
      },
    ],
    ["FRA → hamas 2024-05-01: refused, 1"],
  ],
  [
    "a refusal of nobody knows what answers nothing in another article",
    [plea("hamas", release), { article: "b", published: "2024-05-04", type: "REJECT", by: ["hamas"], to: ["FRA"] }],
    ["FRA → hamas 2024-05-01: open, 1"],
  ],
  [
    "what was done outlives what is said later",
    [
      plea("hamas", release),
      {
        article: "b",
        published: "2024-05-10",
        day: "2024-05-09",
        type: "RETREAT",
        mode: "release",
        by: ["hamas"],
        to: ["ISR"],
      },
      {
        article: "c",
        published: "2024-05-12",
        type: "REJECT",
        by: ["hamas"],
        to: ["FRA"],
        inside: [{ ...release, modality: "requested" }],
      },
    ],
    ["FRA → hamas 2024-05-01: met, 1"],
  ],
])("%s", (_, specs, want) => {
  expect(brief(specs)).toEqual(want);
  expect(brief([...specs].reverse())).toEqual(want);
});

test("the claim that shows the change stands in the history, after the asking", () => {
  const [entry] = ledgerOf([
    asking,
    { article: "b", published: "2024-04-14", day: "2024-04-13", ...strike("positive") },
  ]);
  expect(entry?.history.map(({ status, claim, date }) => [status, claim, date?.start])).toEqual([
    ["open", "a:0", "2024-04-11"],
    ["defied", "b:0", "2024-04-13"],
  ]);
});

test("like askings are a series, whatever their last aim; a single one is none", () => {
  const ledger = ledgerOf([
    relay("o", "2023-10-09", "2023-10-09", { by: ["IRN"], word: "quell" }),
    relay("j", "2024-02-01", "2024-01-01/2024-01-31", {
      type: "ASSAULT",
      by: ["houthis"],
      to: ["USA"],
      polarity: "negative",
    }),
    asking,
    plea("hamas", release),
  ]);
  expect(ledger).toHaveLength(4);
  expect(new Set(ledger.slice(0, 3).map(({ series }) => series)).size).toBe(1);
  expect(ledger[0]?.series).toMatch(/^[0-9a-f]{24}$/);
  expect(ledger[3]?.series).toBeNull();
});

test("what a store must look for to know what came of it", () => {
  const [entry] = ledgerOf([asking]);
  expect(entry && answersWanted(entry)).toEqual({
    parties: ["CHN", "IRN"],
    types: ["REJECT", "AGREE", "CONCEDE", "REQUEST", "ASSAULT"],
    since: "2024-04-11",
  });
});

const parties = ["USA", "CHN", "IRN", "ISR"];
const anyParty = fc.constantFrom(...parties);
const anyDay = fc.integer({ min: 1, max: 28 }).map((day) => `2024-04-${String(day).padStart(2, "0")}`);
const anyAim = fc.record({
  type: fc.constantFrom("ASSAULT" as const, "RETREAT" as const),
  by: fc.tuple(anyParty),
  to: fc.tuple(anyParty),
  polarity: fc.constantFrom("positive" as const, "negative" as const),
});
const anyClaim = fc.record({
  article: fc.constantFrom(..."abcdefgh"),
  type: fc.constantFrom(
    "REQUEST" as const,
    "REJECT" as const,
    "AGREE" as const,
    "ASSAULT" as const,
    "RETREAT" as const,
  ),
  by: fc.tuple(anyParty),
  to: fc.tuple(anyParty),
  day: fc.option(anyDay, { nil: "2024-04-09" }),
  inside: fc.tuple(anyAim),
});

test("the order of arrival changes nothing", () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 25 }), fc.infiniteStream(fc.nat()), (drawn, numbers) => {
      const specs = drawn.map((spec, number) => ({
        ...spec,
        number,
        published: `2024-05-0${"abcdefgh".indexOf(spec.article) + 1}`,
      }));
      const shuffled = specs
        .map((spec) => ({ spec, at: numbers.next().value ?? 0 }))
        .sort((one, other) => one.at - other.at)
        .map(({ spec }) => spec);
      expect(ledgerOf(shuffled)).toEqual(ledgerOf(specs));
    }),
    { numRuns: 150 },
  );
});
