import fc from "fast-check";
import { expect, test } from "vitest";
import { claimByHand, type NodeByHand } from "../../test/claims-by-hand.ts";
import { type ClaimedArticle, gatherArticles, gatherEvents, linkAlike, mainEventOf } from "./index.ts";

const article = (
  id: string,
  title: string,
  text: string,
  published: string,
  nodes: readonly NodeByHand[] = [],
): ClaimedArticle => ({
  id,
  title,
  text,
  published,
  claims: nodes.map((node, number) => claimByHand({ ...node, article: id, number, published, title })),
});

const launch: NodeByHand = { type: "MOBILIZE", by: ["PRK"], to: ["JPN"], word: "fired" };
const articles = [
  article(
    "a",
    "Missile flies over Hokkaido",
    "North Korea fired a missile over the island of Hokkaido on Friday.",
    "2017-09-15",
    [launch],
  ),
  article(
    "b",
    "Sirens in Japan as missile passes",
    "Sirens woke Hokkaido as a North Korean missile passed over the island.",
    "2017-09-15",
    [launch],
  ),
  article(
    "c",
    "Tram overturns in Croydon",
    "Seven people died when a tram overturned on a bend in south London.",
    "2016-11-09",
  ),
  article(
    "d",
    "Driver of Croydon tram held",
    "The driver of a tram that overturned in south London, killing seven people, is held.",
    "2016-11-10",
  ),
  article("e", "Cubs win", "Chicago won the series after a long night of rain and extra innings.", "2016-11-03"),
];
const gathering = gatherEvents(articles.flatMap(({ claims }) => claims));

test("articles about one event are one group, with or without claims", () => {
  const groups = gatherArticles(articles, gathering);
  expect(groups.map((group) => group.articles.join(" "))).toEqual(["a b", "c d", "e"]);
  expect(groups.map(({ event }) => event !== null)).toEqual([true, false, false]);
  expect(gatherArticles([...articles].reverse(), gathering)).toEqual(groups);
});

test("the main event is told early, in the headline's words, and has happened", () => {
  const [one] = [
    article("m", "Ministers meet in Geneva", "…", "2024-04-02", [
      { type: "ACCUSE", by: ["IRN"], to: ["ISR"], modality: "possible", word: "accuse" },
      { type: "CONSULT", by: ["USA", "IRN"], word: "meet" },
      { type: "ASSAULT", by: ["ISR"], to: ["IRN"], word: "struck", day: "2024-01-01" },
    ]),
  ];
  const gathered = gatherEvents(one.claims);
  expect(gathered.events.find(({ id }) => id === mainEventOf(one.claims, gathered))?.type).toBe("CONSULT");
  expect(mainEventOf([], gathered)).toBeNull();
});

test.each<[string, number, readonly (readonly [number, number, number])[], string]>([
  ["nothing alike", 3, [], "0 1 2"],
  ["two alike", 3, [[0, 2, 0.9]], "0+2 1"],
  [
    "a chain does not hold, for the ends are not alike",
    3,
    [
      [0, 1, 0.6],
      [1, 2, 0.5],
    ],
    "0+1 2",
  ],
  [
    "all alike",
    3,
    [
      [0, 1, 0.6],
      [1, 2, 0.5],
      [0, 2, 0.4],
    ],
    "0+1+2",
  ],
  [
    "the most alike first",
    4,
    [
      [0, 1, 0.5],
      [1, 2, 0.9],
      [2, 3, 0.5],
    ],
    "0 1+2 3",
  ],
])("%s", (_, count, pairs, want) => {
  const groups = linkAlike(
    count,
    pairs.map(([one, other, value]) => ({ one, other, value })),
    0.4,
  );
  expect(groups.map((group) => group.join("+")).join(" ")).toBe(want);
});

test("the mean over all pairs of a group is never less than enough between the parts that were joined", () => {
  const anyPair = fc.record({
    one: fc.nat({ max: 9 }),
    other: fc.nat({ max: 9 }),
    value: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(anyPair, { maxLength: 30 }), (drawn) => {
      const pairs = [
        ...new Map(
          drawn.filter(({ one, other }) => one < other).map((pair) => [`${pair.one} ${pair.other}`, pair]),
        ).values(),
      ];
      const groups = linkAlike(10, pairs, 0.3);
      expect(groups.flat().sort((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
      for (const group of groups) {
        if (group.length < 2) continue;
        const inside = pairs.filter(({ one, other }) => group.includes(one) && group.includes(other));
        const mean = inside.reduce((sum, { value }) => sum + value, 0) / ((group.length * (group.length - 1)) / 2);
        expect(mean).toBeGreaterThanOrEqual(0.3 - 1e-9);
      }
    }),
    { numRuns: 60 },
  );
});
