import fc from "fast-check";
import { expect, test } from "vitest";
import { type ClaimByHand, claimByHand, type NodeByHand } from "../../test/claims-by-hand.ts";
import { blocksOf, type GatherContext, gatherEvents, tellingsOf, withJudgedBlocks } from "./index.ts";

const gather = (specs: readonly ClaimByHand[], context?: GatherContext) =>
  gatherEvents(specs.map(claimByHand), context).events;

/** "ASSAULT ISR>IRN 2024-04-01 a:0 b:0 | fatalities" */
const brief = (specs: readonly ClaimByHand[], context?: GatherContext) =>
  gather(specs, context).map(({ type, actors, recipients, date, claims, disputed }) => {
    const codes = (people: typeof actors) => people.map(({ party, name }) => party ?? name).join("+");
    const disputes = disputed.map((dispute) =>
      "field" in dispute ? dispute.field : `${dispute.stance} ${dispute.by}`,
    );
    return [
      `${type} ${codes(actors)}>${codes(recipients)}`,
      date?.start ?? "-",
      ...claims,
      ...(disputes.length > 0 ? ["|", ...disputes] : []),
    ].join(" ");
  });

const strike: NodeByHand = {
  type: "ASSAULT",
  mode: "aerial",
  by: ["ISR"],
  to: ["IRN"],
  day: "2024-04-01",
  word: "struck",
};
const told = (article: string, node: NodeByHand, published = "2024-04-02"): ClaimByHand => ({
  article,
  published,
  ...node,
});
const allege = (article: string, by: string, inside: NodeByHand): ClaimByHand =>
  told(article, {
    type: "ACCUSE",
    mode: "allege",
    by: [by],
    to: inside.by ?? [],
    word: "accused",
    inside: [{ modality: "actual", ...inside }],
  });

test.each<[string, readonly ClaimByHand[], readonly string[]]>([
  [
    "two articles, one deed",
    [told("a", strike), told("b", { ...strike, word: "bombed" })],
    ["ASSAULT ISR>IRN 2024-04-01 a:0 b:0"],
  ],
  [
    "two days, two deeds",
    [told("a", strike), told("b", { ...strike, day: "2024-04-05" }, "2024-04-06")],
    ["ASSAULT ISR>IRN 2024-04-01 a:0", "ASSAULT ISR>IRN 2024-04-05 b:0"],
  ],
  [
    "told without a date, in the days after",
    [
      told("a", strike),
      told("b", { type: "ASSAULT", mode: "aerial", by: ["ISR"], to: ["IRN"], word: "struck" }, "2024-04-03"),
    ],
    ["ASSAULT ISR>IRN 2024-04-01 a:0 b:0"],
  ],
  [
    "told without a date, three weeks after",
    [
      told("a", strike),
      told("b", { type: "ASSAULT", mode: "aerial", by: ["ISR"], to: ["IRN"], word: "struck" }, "2024-04-23"),
    ],
    ["ASSAULT ISR>IRN 2024-04-01 a:0", "ASSAULT ISR>IRN 2024-04-23 b:0"],
  ],
  [
    "Tuesday in Monday's paper may be tomorrow's, at the other end of the world",
    [
      told("a", { ...strike, day: "2024-04-02" }, "2024-04-02"),
      told("b", { ...strike, day: "2024-03-26" }, "2024-04-01"),
    ],
    ["ASSAULT ISR>IRN 2024-04-02 b:0 a:0 | date"],
  ],
  [
    "in Wednesday's paper it is not",
    [
      told("a", { ...strike, day: "2024-04-02" }, "2024-04-02"),
      told("b", { ...strike, day: "2024-03-26" }, "2024-03-27"),
    ],
    ["ASSAULT ISR>IRN 2024-03-26 b:0", "ASSAULT ISR>IRN 2024-04-02 a:0"],
  ],
  [
    "who struck whom is not who was struck",
    [told("a", strike), told("b", { ...strike, by: ["IRN"], to: ["ISR"] })],
    ["ASSAULT ISR>IRN 2024-04-01 a:0", "ASSAULT IRN>ISR 2024-04-01 b:0"],
  ],
  [
    "an unknown doer is the known one",
    [told("a", strike), told("b", { ...strike, by: [], place: ["Damascus", "SYR"] })],
    ["ASSAULT ISR>IRN 2024-04-01 a:0 b:0"],
  ],
  [
    "a meeting has no order",
    [
      told("a", { type: "CONSULT", by: ["USA", "CHN"], day: "2024-04-01", word: "met" }),
      told("b", { type: "CONSULT", mode: "visit", by: ["CHN"], to: ["USA"], day: "2024-04-01", word: "visited" }),
    ],
    ["CONSULT CHN>USA 2024-04-01 a:0 b:0"],
  ],
  [
    "two meetings of one of them",
    [
      told("a", { type: "CONSULT", by: ["USA", "CHN"], day: "2024-04-01", word: "met" }),
      told("b", { type: "CONSULT", by: ["USA", "RUS"], day: "2024-04-01", word: "met" }),
    ],
    ["CONSULT USA+CHN> 2024-04-01 a:0", "CONSULT USA+RUS> 2024-04-01 b:0"],
  ],
  [
    "two askings of a day for different things",
    [
      told("a", {
        type: "REQUEST",
        by: ["USA"],
        to: ["CHN"],
        day: "2024-04-01",
        inside: [{ type: "AID", by: ["CHN"] }],
      }),
      told("b", {
        type: "REQUEST",
        by: ["USA"],
        to: ["CHN"],
        day: "2024-04-01",
        inside: [{ type: "RETREAT", by: ["CHN"] }],
      }),
    ],
    ["REQUEST USA>CHN 2024-04-01 a:0", "REQUEST USA>CHN 2024-04-01 b:0"],
  ],
  [
    "what is expected is not what happened",
    [told("a", strike), told("b", { ...strike, modality: "expected" })],
    ["ASSAULT ISR>IRN 2024-04-01 a:0", "ASSAULT ISR>IRN 2024-04-01 b:0"],
  ],
  [
    "numbers that differ are a dispute",
    [
      told("a", { ...strike, fatalities: 7 }),
      told("b", { ...strike, fatalities: 11 }),
      told("c", { ...strike, fatalities: 11 }),
    ],
    ["ASSAULT ISR>IRN 2024-04-01 a:0 b:0 c:0 | fatalities"],
  ],
  [
    "seven dead and three hundred are two deeds, where the text says little else",
    [
      told("a", { ...strike, day: "2024-04-01/2024-04-03", fatalities: 7 }),
      told("b", { ...strike, day: "2024-04-02/2024-04-03", word: "bombed", fatalities: 300 }),
    ],
    ["ASSAULT ISR>IRN 2024-04-01 a:0", "ASSAULT ISR>IRN 2024-04-02 b:0"],
  ],
  [
    "a deed inside an accusation is told by the accuser",
    [told("a", strike), allege("b", "SYR", { ...strike })],
    ["ASSAULT ISR>IRN 2024-04-01 a:0 b:0", "ACCUSE SYR>ISR 2024-04-02 b:0"],
  ],
  [
    "a denial is a dispute about what it denies, and a deed of its own",
    [
      told("a", strike),
      {
        ...told("b", { type: "REJECT", by: ["ISR"], word: "denied", inside: [{ ...strike, modality: "actual" }] }),
        stance: "denies",
      },
    ],
    ["ASSAULT ISR>IRN 2024-04-01 a:0 b:0 | denies ISR", "REJECT ISR> 2024-04-02 b:0"],
  ],
  [
    "what is only denied is no event",
    [
      {
        ...told("b", { type: "REJECT", by: ["ISR"], word: "denied", inside: [{ ...strike, modality: "actual" }] }),
        stance: "denies",
      },
    ],
    ["REJECT ISR> 2024-04-02 b:0"],
  ],
  [
    "said not to have happened, of what others tell",
    [told("a", strike), { ...told("b", { ...strike, polarity: "negative" }), sources: ["IRN"] }],
    ["ASSAULT ISR>IRN 2024-04-01 a:0 b:0 | denies IRN"],
  ],
  [
    "who could not confirm it",
    [told("a", strike), { ...told("b", strike), stance: "cannot-confirm", sources: ["USA"] }],
    ["ASSAULT ISR>IRN 2024-04-01 a:0 b:0 | cannot-confirm USA"],
  ],
  [
    "deeds that the article itself has put together",
    [told("a", strike), { ...told("a", { type: "ASSAULT", by: ["ISR"], word: "attack" }), number: 4, sameAs: "a:0" }],
    ["ASSAULT ISR>IRN 2024-04-01 a:0 a:4"],
  ],
  [
    "somebody whom no table knows goes by the last name",
    [
      told("a", { type: "COERCE", mode: "arrest", by: ["BRA"], to: ["Jane Doe"], day: "2024-04-01" }),
      told("b", { type: "COERCE", mode: "arrest", by: ["BRA"], to: ["Dr Jane Doe"], day: "2024-04-01" }),
    ],
    ["COERCE BRA>Dr Jane Doe 2024-04-01 a:0 b:0"],
  ],
])("%s", (_, specs, want) => {
  expect(brief(specs)).toEqual(want);
  expect(brief([...specs].reverse())).toEqual(want);
});

test("what is alleged stands on the accuser's word; what is only asked for is not told", () => {
  const accusation = tellingsOf(claimByHand({ ...allege("b", "SYR", strike), sources: ["reuters"] }));
  expect(accusation.map(({ path, sources }) => [path, sources.map(({ party }) => party)])).toEqual([
    ["", ["reuters"]],
    ["0", ["SYR", "reuters"]],
  ]);
  const request = claimByHand(
    told("a", { type: "REQUEST", by: ["USA"], to: ["IRN"], inside: [{ type: "RETREAT", by: ["IRN"] }] }),
  );
  expect(tellingsOf(request)).toHaveLength(1);
});

test("a merged event keeps every variant with the claims that tell it, and counts copies once", () => {
  const specs = [
    {
      ...told("a", { ...strike, fatalities: 7, place: ["Damascus", "SYR"] as const }),
      publisher: "Northern News",
      sources: ["IRN"],
    },
    { ...told("b", { ...strike, fatalities: 11 }), publisher: "Southern News" },
    { ...told("c", { ...strike, fatalities: 11 }), publisher: "Western News" },
  ];
  const [event] = gather(specs, {
    voices: new Map([
      ["a", "north"],
      ["b", "south"],
      ["c", "south"],
    ]),
  });
  expect(event).toMatchObject({
    articles: 3,
    publishers: 2,
    fatalities: 11,
    place: { country: "SYR" },
    sources: [{ party: "IRN" }],
    disputed: [
      {
        field: "fatalities",
        values: [
          { value: 7, claims: ["a:0"] },
          { value: 11, claims: ["b:0", "c:0"] },
        ],
      },
    ],
  });
  expect(event?.id).toMatch(/^[0-9a-f]{24}$/);
});

test("an event keeps its id while its earliest telling is the same", () => {
  const [one] = gather([told("a", strike)]);
  const [more] = gather([told("a", strike), told("b", strike, "2024-04-03"), told("c", { ...strike, fatalities: 2 })]);
  expect(more?.id).toBe(one?.id);
});

test("a person's word wins: parted, joined, and the last word of several", () => {
  const specs = [told("a", strike), told("b", strike), told("c", { ...strike, day: "2023-02-01" }, "2023-02-02")];
  const [different, same] = [
    { kind: "different", claims: ["b:0", "a:0"] },
    { kind: "same", claims: ["a:0", "c:0"] },
  ] as const;
  expect(brief(specs, { judgements: [different] })).toHaveLength(3);
  expect(brief(specs, { judgements: [same] })).toEqual(["ASSAULT ISR>IRN 2024-04-01 c:0 a:0 b:0 | date"]);
  expect(brief(specs, { judgements: [same, { kind: "different", claims: ["c:0", "a:0"] }] })).toHaveLength(2);
  expect([
    ...withJudgedBlocks(
      ["force|2024"],
      [
        ["force|2024", "force|2023"],
        ["meet|2024", "give|2024"],
      ],
    ),
  ]).toEqual(["force|2024", "force|2023"]);
});

const anyParty = fc.constantFrom("USA", "CHN", "IRN", "ISR", "Jane Doe");
const anyClaim = fc.record({
  article: fc.constantFrom(..."abcdefgh"),
  type: fc.constantFrom(
    "REQUEST" as const,
    "REJECT" as const,
    "CONSULT" as const,
    "ASSAULT" as const,
    "MOBILIZE" as const,
  ),
  by: fc.array(anyParty, { maxLength: 2 }),
  to: fc.array(anyParty, { maxLength: 1 }),
  polarity: fc.constantFrom("positive" as const, "positive" as const, "negative" as const),
  stance: fc.constantFrom("asserts" as const, "asserts" as const, "denies" as const),
  modality: fc.constantFrom("actual" as const, "ongoing" as const, "expected" as const),
  fatalities: fc.option(fc.integer({ min: 1, max: 9 })),
  inside: fc.array(
    fc.record({
      type: fc.constantFrom("ASSAULT" as const, "AID" as const),
      by: fc.tuple(anyParty),
      modality: fc.constantFrom("actual" as const, "requested" as const),
    }),
    { maxLength: 1 },
  ),
  when: fc.option(fc.integer({ min: 1, max: 9 })),
  year: fc.constantFrom("2023", "2024"),
});
const anyClaims = fc.array(anyClaim, { maxLength: 40 }).map((drawn) =>
  drawn.map(({ when, year, ...spec }, number) =>
    claimByHand({
      ...spec,
      number,
      published: `2024-04-0${"abcdefgh".indexOf(spec.article) + 1}`,
      ...(when === null ? {} : { day: `${year}-04-0${when}` }),
    }),
  ),
);

test("any order of arrival, and any split into batches, gives the same events", () => {
  fc.assert(
    fc.property(anyClaims, fc.infiniteStream(fc.nat({ max: 1000 })), (claims, numbers) => {
      const whole = gatherEvents(claims);
      const shuffled = claims
        .map((claim) => ({ claim, at: numbers.next().value ?? 0 }))
        .sort((one, other) => one.at - other.at)
        .map(({ claim }) => claim);
      expect(gatherEvents(shuffled)).toEqual(whole);

      // as a store does it: of each batch only the blocks of its claims are gathered anew
      const kept: (typeof claims)[number][] = [];
      const events = new Map<string, readonly [block: string, event: (typeof whole.events)[number]]>();
      for (let from = 0; from < shuffled.length; from += 7) {
        const batch = shuffled.slice(from, from + 7);
        kept.push(...batch);
        const blocks = new Set(batch.flatMap(blocksOf));
        for (const [id, [block]] of events) if (blocks.has(block)) events.delete(id);
        const concerned = kept.filter((claim) => blocksOf(claim).some((block) => blocks.has(block)));
        const part = gatherEvents(concerned, { blocks });
        for (const event of part.events) events.set(event.id, [part.blockOf.get(event.id)!, event]);
      }
      const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
      expect(ids([...events.values()].map(([, event]) => event))).toEqual(ids(whole.events));
      for (const event of whole.events) expect(events.get(event.id)?.[1]).toEqual(event);
    }),
    { numRuns: 60 },
  );
});

test("every telling but a bare denial is in one event and no other", () => {
  fc.assert(
    fc.property(anyClaims, (claims) => {
      const { events, eventOf } = gatherEvents(claims);
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      for (const claim of claims)
        if (claim.stance === "asserts")
          expect(events.find(({ id }) => id === eventOf.get(claim.id))?.claims).toContain(claim.id);
    }),
    { numRuns: 60 },
  );
});
