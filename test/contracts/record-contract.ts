/** What must hold of a record wherever it lies: run on PGlite and on PostgreSQL by the tests beside this file. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createArticle } from "../../src/intake/index.ts";
import {
  type DemarcheRecord,
  type EventNode,
  type KeptReading,
  openRecord,
  type RecordPlace,
} from "../../src/service/index.ts";

/** Where tests may make records; `fresh` gives a new, empty place each time. */
export interface ContractStore {
  readonly fresh: () => Promise<RecordPlace>;
}

interface Deed {
  readonly words: string;
  readonly type: EventNode["type"];
  readonly by: string;
  readonly to: string;
  readonly day: string;
  readonly fatalities?: number;
}

/** An article of a line a deed, read as a coder would; the words name who did what, so that places in the text are true. */
export function reading(
  id: string,
  publisher: string,
  published: string,
  deeds: readonly Deed[],
  version = "0.1.0",
): KeptReading {
  const text = `${deeds.map(({ words }) => words).join("\n")}\n`;
  const article = createArticle({ id, text, publisher, published, title: `Report ${id}` });
  const reference = { id, file: null, url: null, title: article.title, publisher, published };
  const mention = (party: string, words: string, start: number) => {
    const at = Math.max(0, words.toLowerCase().indexOf(party.slice(0, 3).toLowerCase()));
    return {
      party,
      role: "GOV" as const,
      name: null,
      text: words.slice(at, at + 3),
      start: start + at,
      end: start + at + 3,
      implied: false,
    };
  };
  const claims = deeds.map(({ words, type, by, to, day, fatalities }, place) => {
    const start = text.indexOf(words);
    const [verb = ""] = /(?:struck|met|asked|backs)/u.exec(words) ?? [];
    const at = start + words.indexOf(verb);
    const conflict = type === "ASSAULT";
    return {
      id: `${id}:${place}`,
      article: reference,
      sentence: { index: place, start, end: start + words.length },
      sources: [],
      stance: "asserts" as const,
      quoted: false,
      event: {
        type,
        mode: null,
        contexts: ["military"],
        cameo: null,
        quad: (conflict ? 4 : 1) as 4 | 1,
        goldstein: conflict ? -9 : 2.5,
        actors: [mention(by, words, start)],
        recipients: [mention(to, words, start)],
        modality: "actual" as const,
        polarity: "positive" as const,
        date: { start: day, end: day, text: day, from: "text" as const },
        place: null,
        fatalities: fatalities ?? null,
        injured: null,
        trigger: { start: at, end: at + verb.length, text: verb },
        contents: [],
      },
      rule: "by-hand",
      coder: { version, codebook: "plover-2.0" },
    };
  });
  const asked = claims.filter(({ event }) => event.type === "REQUEST");
  return {
    article,
    claims,
    requests: asked.map((claim, place) => ({
      id: `${id}:request:${place}`,
      chain: [...claim.event.actors, ...claim.event.recipients].map(({ party }) => ({ party: party ?? "" })),
      aim: null,
      asked: { start: claim.event.date.start, end: claim.event.date.end },
      status: "open" as const,
      history: [{ status: "open" as const, date: null, claim: claim.id, why: "asked" }],
      claims: [claim.id],
      trigger: claim.event.trigger,
      article: reference,
    })),
    ties: [
      {
        tie: {
          kind: "backs" as const,
          of: [{ party: "CHN" }],
          to: [{ party: "IRN" }, { party: "hezbollah" }],
          since: null,
        },
        sources: [],
        article: reference,
        sentence: { index: 0, start: 0, end: 10 },
        trigger: { start: 0, end: 3, text: text.slice(0, 3) },
        rule: "by-hand",
      },
    ],
  };
}

const strike: Deed = {
  words: "Iran struck Israel with 300 drones on Saturday.",
  type: "ASSAULT",
  by: "IRN",
  to: "ISR",
  day: "2024-04-13",
};
const asking: Deed = {
  words: "USA asked China to hold Iran back on Thursday.",
  type: "REQUEST",
  by: "USA",
  to: "CHN",
  day: "2024-04-11",
};
const meeting: Deed = { words: "Qatar met Egypt in Doha.", type: "CONSULT", by: "QAT", to: "EGY", day: "2024-03-02" };

export const sample: readonly KeptReading[] = [
  reading("a1a1a1", "Northern News", "2024-04-14", [strike, asking]),
  reading("b2b2b2", "Southern News", "2024-04-14", [
    { ...strike, words: "Iran struck Israel with hundreds of drones late on Saturday.", fatalities: 1 },
    meeting,
  ]),
];

/** So many articles about strikes and meetings five days apart, which are so many deeds. */
export async function* manyReadings(count: number): AsyncGenerator<KeptReading> {
  for (let place = 0; place < count; place++) {
    const day = new Date(Date.UTC(2023, 0, 1 + 5 * place)).toISOString().slice(0, 10);
    const id = place.toString(16).padStart(6, "0");
    yield reading(id, `Outlet ${place % 7}`, day, [
      { ...strike, day },
      { ...meeting, day },
    ]);
  }
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

export function recordContract(name: string, { fresh }: ContractStore): void {
  describe(name, { timeout: 120_000 }, () => {
    let place: RecordPlace;
    let record: DemarcheRecord;

    beforeAll(async () => {
      place = await fresh();
      record = await openRecord(place);
      await record.keep(each(sample));
    }, 120_000);

    afterAll(() => record?.close());

    test("keeps each article once, and gathers what two tell of one deed", async () => {
      expect(await record.keep(each(sample))).toBe(0);
      expect(await record.counts()).toMatchObject({
        articles: 2,
        claims: 4,
        events: 3,
        requests: 1,
        ties: 2,
        reviews: 0,
        pending: 0,
        since: "2024-03-02",
        until: "2024-04-13",
      });
      const { items, total } = await record.events({ types: ["ASSAULT"] });
      expect(total).toBe(1);
      expect(items[0]).toMatchObject({ articles: 2, publishers: 2, claims: ["a1a1a1:0", "b2b2b2:0"] });
    });

    test.each([
      [{}, 3],
      [{ parties: ["ISR", "IRN"] }, 1],
      [{ parties: ["ISR", "USA"] }, 0],
      [{ actors: ["IRN", "QAT"] }, 2],
      [{ recipients: ["IRN"] }, 0],
      [{ types: ["ASSAULT", "REQUEST"] as const }, 2],
      [{ quads: [4] as const }, 1],
      [{ contexts: ["military"] }, 3],
      [{ since: "2024-04-12" }, 1],
      [{ until: "2024-04-11" }, 2],
      [{ voices: 2 }, 1],
    ])("events that fit %j", async (filter, want) => {
      expect((await record.events(filter)).total).toBe(want);
    });

    test("gives pages that follow each other, in both orders", async () => {
      for (const order of ["newest", "oldest"] as const) {
        const all = (await record.events({ order })).items.map(({ id }) => id);
        const paged: string[] = [];
        let after: string | null = null;
        do {
          const page: Awaited<ReturnType<DemarcheRecord["events"]>> = await record.events({ order, after, limit: 1 });
          paged.push(...page.items.map(({ id }) => id));
          expect(page.total).toBe(3);
          after = page.next;
        } while (after !== null);
        expect(paged).toEqual(all);
      }
      await expect(record.events({ after: "nonsense" })).rejects.toMatchObject({ code: "bad-cursor" });
      for (const after of ["nonsense", "-1", "1e999"]) {
        await expect(record.search("met", { after })).rejects.toMatchObject({ code: "bad-cursor" });
        await expect(record.doubtful({ after })).rejects.toMatchObject({ code: "bad-cursor" });
      }
      await expect(record.events({ since: "2024-02-30" })).rejects.toMatchObject({ code: "bad-date" });
    });

    test("counts by month, by party and by pair", async () => {
      expect(await record.countEvents({}, "month")).toEqual([
        { period: "2024-03-01", events: 1, quads: [1, 0, 0, 0], goldstein: 2.5 },
        { period: "2024-04-01", events: 2, quads: [1, 0, 0, 1], goldstein: -3.25 },
      ]);
      expect(await record.network({ parties: ["IRN"] })).toEqual([
        { actor: "IRN", recipient: "ISR", events: 1, quads: [0, 0, 0, 1], goldstein: -9 },
      ]);
      expect((await record.parties("ira"))[0]).toEqual({ party: "IRN", name: "Iran", claims: 2, events: 1 });
    });

    test("tells claims with their words, by article, event and words", async () => {
      const { items } = await record.claims({ words: "hundreds drones" });
      expect(items.map(({ id, words }) => [id, words])).toEqual([
        ["b2b2b2:0", "Iran struck Israel with hundreds of drones late on Saturday."],
      ]);
      expect((await record.claims({ article: "a1a1a1" })).total).toBe(2);
      expect((await record.claims({ event: items[0]?.eventId ?? "" })).total).toBe(2);
      expect((await record.claims({ publisher: "Northern News", types: ["REQUEST"] })).total).toBe(1);
    });

    test("searches sentences, then texts", async () => {
      const { items, total } = await record.search('"met Egypt"');
      expect(items.map(({ kind, id }) => [kind, id])).toEqual([
        ["claim", "b2b2b2:1"],
        ["article", "b2b2b2"],
      ]);
      expect(total).toBe(2);
      expect(items[1]?.words).toBe("Qatar met Egypt in Doha.");
      expect((await record.search("' & | ! (")).total).toBe(0);
    });

    test("keeps the ledger, and who can reach whom", async () => {
      expect((await record.requests({ by: "USA", to: "CHN", statuses: ["open"] })).items).toMatchObject([
        { asked: { start: "2024-04-11" }, articles: 1 },
      ]);
      expect((await record.requests({ by: "CHN" })).total).toBe(0);
      expect((await record.ties({ party: "IRN" })).total).toBe(2);
      expect((await record.paths("USA", "CHN")).map(({ kind }) => kind)).toEqual(["did"]);
      const [could] = await record.paths("USA", "IRN");
      expect(could?.kind).toBe("could");
      expect(could?.steps.map(({ from, to, kind, label }) => [from, to, kind, label])).toEqual([
        ["USA", "CHN", "asked", "open"],
        ["CHN", "IRN", "tie", "backs"],
      ]);
      for (const step of could?.steps ?? []) expect(step.evidence.length).toBeGreaterThan(0);
      expect(await record.paths("QAT", "USA")).toEqual([]);
      // A party that nothing but a tie names is a party of the record too.
      expect(await record.parties("ezboll")).toEqual([{ party: "hezbollah", name: "Hezbollah", claims: 0, events: 0 }]);
      expect((await record.paths("USA", "hezbollah"))[0]?.steps.map(({ to }) => to)).toEqual(["CHN", "hezbollah"]);
    });

    test("shows whatever begins so", async () => {
      const shown = await record.show("a1a1:0");
      expect(shown).toMatchObject({ kind: "claim", claim: { id: "a1a1a1:0" }, event: { articles: 2 } });
      expect(await record.show("b2b2")).toMatchObject({
        kind: "article",
        article: { id: "b2b2b2", text: sample[1]?.article.text },
        claims: [{}, {}],
      });
      const [request] = (await record.requests()).items;
      expect(await record.show(request?.id.slice(0, 12) ?? "")).toMatchObject({
        kind: "request",
        claims: [{ id: "a1a1a1:1" }],
      });
      await expect(record.show("zz")).rejects.toMatchObject({ code: "unknown-id" });
      await expect(record.show("a1a1a1:%")).rejects.toMatchObject({ code: "unknown-id" });
    });

    test("tells claims of events with the lengths of their articles", async () => {
      const { items } = await record.events({ types: ["ASSAULT"] });
      const told = await record.claimsOfEvents(items.map(({ id }) => id));
      expect(told.get(items[0]?.id ?? "")?.map(({ id, articleLength }) => [id, articleLength])).toEqual(
        sample.map(({ article, claims }) => [claims[0]?.id, article.text.length]),
      );
    });
  });

  describe(`${name}: people's work`, { timeout: 120_000 }, () => {
    test("reviews and judgements win over the coder, also over a newer one", async () => {
      const place = await fresh();
      let record = await openRecord(place);
      await record.keep(each(sample));
      const [claim] = (await record.claims({ article: "b2b2b2", types: ["CONSULT"] })).items;
      const by = "Ann";
      await record.review({
        claim: claim?.id ?? "",
        verdict: "corrected",
        correction: { ...(claim?.event as EventNode), type: "AGREE", cameo: null },
        why: "they signed",
        by,
      });
      expect((await record.claims({ types: ["AGREE"] })).items).toMatchObject([
        { id: claim?.id, review: { verdict: "corrected", by, why: "they signed" } },
      ]);
      expect((await record.events({ types: ["AGREE"] })).total).toBe(1);
      expect((await record.events({ types: ["CONSULT"] })).total).toBe(0);
      await record.review({ claim: "a1a1a1:1", verdict: "rejected", by });
      expect((await record.counts()).requests).toBe(0);
      expect((await record.events({ types: ["REQUEST"] })).total).toBe(0);
      await record.judge("different", ["a1a1a1:0", "b2b2b2:0"], by);
      expect((await record.events({ types: ["ASSAULT"] })).total).toBe(2);
      await expect(record.review({ claim: "a1a1a1:0", verdict: "corrected", by })).rejects.toMatchObject({
        code: "bad-review",
      });
      for (const wrong of [
        { type: "NONSENSE" },
        { actors: [1] },
        { modality: "sure" },
        { date: { ...claim?.event.date, end: "2024-02-30" } },
      ])
        await expect(
          record.review({
            claim: "a1a1a1:0",
            verdict: "corrected",
            correction: { ...(claim?.event as EventNode), ...(wrong as object) },
            by,
          }),
        ).rejects.toMatchObject({ code: "bad-review" });
      await expect(record.review({ claim: "nothing", verdict: "accepted", by })).rejects.toMatchObject({
        code: "unknown-id",
      });
      await record.close();

      record = await openRecord(place);
      expect((await record.reviews()).items.map(({ verdict }) => verdict).sort()).toEqual(["corrected", "rejected"]);
      expect((await record.events({ types: ["ASSAULT"] })).total).toBe(2);
      await record.judge("same", ["a1a1a1:0", "b2b2b2:0"], by);
      expect((await record.events({ types: ["ASSAULT"] })).total).toBe(1);
      expect((await record.parties("QAT"))[0]).toMatchObject({ claims: 1, events: 1 });
      await record.close();
    });

    test("of several words on one claim the last wins, and the newest is told first", async () => {
      const record = await openRecord(await fresh());
      await record.keep(each(sample));
      const said = ["accepted", "rejected", "accepted", "rejected"] as const;
      for (const [place, verdict] of said.entries())
        await record.review({ claim: "a1a1a1:0", verdict, why: `${place}`, by: "Ann" });
      const shown = await record.show("a1a1a1:0");
      expect(shown.kind === "claim" && shown.claim.review).toMatchObject({ verdict: "rejected", why: "3" });
      expect((await record.reviews()).items.map(({ why }) => why)).toEqual(["3", "2", "1", "0"]);
      const { next } = await record.reviews({ limit: 3 });
      expect((await record.reviews({ after: next })).items.map(({ why }) => why)).toEqual(["0"]);
      await record.close();
    });

    test("signs that PostgreSQL does not keep stand as one of the same length", async () => {
      const record = await openRecord(await fresh());
      const odd = reading("c3c3c3", 'O"dd {News}\\', "2024-04-14", [
        { ...strike, words: "Iran struck \u0000 Israel \ud800 '\";--\n" },
      ]);
      expect(await record.keep(each([odd]))).toBe(1);
      const shown = await record.show("c3c3c3");
      expect(shown.kind === "article" && shown.article.text).toBe(
        odd.article.text.replace("\u0000", "\ufffd").replace("\ud800", "\ufffd"),
      );
      expect((await record.articles({ publisher: 'O"dd {News}\\' })).total).toBe(1);
      expect(await record.parties("\0")).toEqual([]);
      expect((await record.claimsOfEvents(["\0"])).size).toBe(0);
      await expect(record.review({ claim: "\0", verdict: "accepted", by: "Ann" })).rejects.toMatchObject({
        code: "unknown-id",
      });
      await record.close();
    });
  });
}
