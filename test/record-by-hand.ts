/** A small record, made by hand, for the faces' tests: one article, one request of it with two claims, one event, one tie. */
import { createHash } from "node:crypto";
import { DemarcheError } from "../src/errors.ts";
import type {
  DemarcheRecord,
  Review,
  Shown,
  StoredArticle,
  StoredClaim,
  StoredRequest,
  StoredTie,
  Token,
} from "../src/service/index.ts";

const text =
  "<script>alert(1)</script> The United States asked China on Thursday to urge Iran not to strike Israel, a U.S. official told reporters.";
const at = (words: string) => ({ text: words, start: text.indexOf(words), end: text.indexOf(words) + words.length });
const reference = {
  id: "5d0c2f",
  file: null,
  url: "https://news.example/1",
  title: "<img src=x onerror=alert(1)>",
  publisher: "Northern News",
  published: "2024-04-12",
};
const party = (code: string, words: string) => ({
  party: code,
  role: "GOV" as const,
  name: words,
  ...at(words),
  implied: false,
});
const node = (fields: Partial<StoredClaim["event"]> & Pick<StoredClaim["event"], "trigger">): StoredClaim["event"] => ({
  type: "REQUEST",
  mode: "yield",
  contexts: ["diplomatic"],
  cameo: "1056",
  quad: 3,
  goldstein: -5,
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
const thursday = { start: "2024-04-11", end: "2024-04-11" };

export const claim: StoredClaim = {
  id: "5d0c2f:1",
  article: reference,
  sentence: { index: 0, start: 26, end: text.length },
  sources: [{ party: "USA", role: "GOV", name: null, ...at("a U.S. official"), named: false }],
  stance: "asserts",
  quoted: false,
  event: node({
    actors: [party("USA", "The United States")],
    recipients: [party("CHN", "China")],
    date: { ...thursday, text: "on Thursday", from: "published" },
    place: { text: "Beijing", country: "CHN", latitude: 39.9, longitude: 116.4 },
    trigger: at("asked"),
    contents: [
      node({
        actors: [party("CHN", "China")],
        recipients: [party("IRN", "Iran")],
        modality: "requested",
        trigger: at("urge"),
        contents: [node({ type: "ASSAULT", polarity: "negative", modality: "requested", trigger: at("strike") })],
      }),
    ],
  }),
  rule: "ask-to",
  coder: { version: "0.1.0", codebook: "plover-2.0" },
  eventId: "e1",
  review: null,
  doubts: [],
  words: text.slice(26),
};

export const article: StoredArticle = {
  ...reference,
  byline: null,
  dateline: null,
  text,
  notes: [],
  coder: claim.coder,
};

export const request: StoredRequest = {
  id: "5d0c2f:request:0",
  chain: [{ party: "USA" }, { party: "CHN" }, { party: "IRN" }],
  aim: {
    type: "ASSAULT",
    actors: [{ party: "IRN" }],
    recipients: [{ party: "ISR" }],
    polarity: "negative",
    text: "strike Israel",
  },
  asked: thursday,
  status: "open",
  history: [{ status: "open", date: thursday, claim: claim.id, why: "nothing else is told of it" }],
  claims: [claim.id],
  trigger: at("asked"),
  article: reference,
  series: null,
  articles: 1,
  publishers: 1,
};

export const tie: StoredTie = {
  id: "5d0c2f:tie:0",
  tie: { kind: "backs", of: [{ party: "IRN" }], to: [{ party: "hamas" }], since: null },
  sources: claim.sources,
  article: reference,
  sentence: claim.sentence,
  trigger: at("Iran"),
  rule: "backs-noun",
};

export const event = {
  id: "e1",
  type: "REQUEST" as const,
  mode: "yield",
  contexts: ["diplomatic"],
  cameo: "1056",
  quad: 3 as const,
  goldstein: -5,
  actors: [{ party: "USA", role: "GOV" as const, name: "United States" }],
  recipients: [{ party: "CHN", role: "GOV" as const, name: "China" }],
  modality: "actual" as const,
  polarity: "positive" as const,
  date: claim.event.date,
  place: claim.event.place,
  fatalities: null,
  injured: null,
  claims: [claim.id],
  articles: 1,
  publishers: 1,
  sources: [{ party: "USA", name: null, text: "a U.S. official", named: false, role: "GOV" as const }],
  disputed: [{ stance: "denies" as const, by: "CHN", claims: [claim.id] }],
};

/** What the record was asked, in order. */
export interface Asked {
  readonly name: string;
  readonly given: readonly unknown[];
}

/** A record that answers with the above, and keeps reviews, texts and tokens while it lives. */
export function recordByHand(): { readonly record: DemarcheRecord; readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const reviews: Review[] = [];
  const tokens: { token: Token; digest: string }[] = [];
  const digest = (secret: string): string => createHash("sha256").update(secret).digest("hex");
  const page = <Row>(items: readonly Row[]) => ({ items, next: null, total: items.length });
  const answer =
    <Given extends readonly unknown[], Answer>(name: string, find: (...given: Given) => Answer) =>
    async (...given: Given): Promise<Answer> => {
      asked.push({ name, given });
      return find(...given);
    };
  const things: readonly Shown[] = [
    { kind: "article", article, claims: [claim], requests: [request], ties: [tie] },
    { kind: "claim", claim, event, requests: [request], reviews: [] },
    { kind: "event", event, claims: [claim] },
    { kind: "request", request, claims: [claim], series: [] },
    { kind: "tie", tie },
  ];
  const idOf = (shown: Shown): string => (shown as unknown as Record<string, { id: string }>)[shown.kind]?.id ?? "";
  const record: DemarcheRecord = {
    place: { directory: "demarche.record" },
    ingest: answer("ingest", () => ({ read: 1, saved: 1, known: 0, failed: 0, total: 1, phase: "gathering" as const })),
    ingestText: answer("ingestText", ({ text: words }) => {
      if (!/\p{L}/u.test(words))
        throw new DemarcheError("empty-article", "text", "the file holds no text", "give a file with a report in it");
      return digest(words).slice(0, 24);
    }),
    counts: answer("counts", () => ({
      articles: 1,
      claims: 1,
      events: 1,
      requests: 1,
      ties: 1,
      reviews: reviews.length,
      pending: 0,
      since: "2024-04-11",
      until: "2024-04-11",
    })),
    articles: answer("articles", () => {
      const { text: _text, notes: _notes, ...line } = article;
      return page([{ ...line, claims: 1 }]);
    }),
    claims: answer("claims", () => page([claim])),
    events: answer("events", () => page([event])),
    countEvents: answer("countEvents", () => [
      { period: "2024-04-01", events: 1, quads: [0, 0, 1, 0] as const, goldstein: -5 },
    ]),
    network: answer("network", () => [
      { actor: "USA", recipient: "CHN", events: 1, quads: [0, 0, 1, 0] as const, goldstein: -5 },
    ]),
    requests: answer("requests", () => page([request])),
    ties: answer("ties", () => page([tie])),
    parties: answer("parties", () => [{ party: "USA", name: "United States", claims: 1, events: 1 }]),
    paths: answer("paths", (from, to) => [
      {
        kind: "did" as const,
        steps: [{ from, to, kind: "asked" as const, label: "open", evidence: [request.id, claim.id] }],
      },
    ]),
    search: answer("search", () =>
      page([{ kind: "claim" as const, id: claim.id, article: reference, words: claim.words, start: 26, end: 40 }]),
    ),
    show: answer("show", (id) => {
      const found = things.find((shown) => idOf(shown) === id);
      if (found === undefined)
        throw new DemarcheError(
          "unknown-id",
          id,
          "the record holds nothing of this id",
          "demarche search finds things",
        );
      return found;
    }),
    review: answer("review", ({ claim: id, verdict, correction = null, why = null, by }) => {
      const review = {
        id: `r${reviews.length}`,
        claim: id,
        article: reference.id,
        start: 0,
        end: 5,
        verdict,
        correction,
      };
      reviews.push({ ...review, why, by, at: "2026-11-22T20:04:00Z" });
      return reviews.at(-1) as Review;
    }),
    reviews: answer("reviews", () => page(reviews)),
    doubtful: answer("doubtful", () => page([claim])),
    judge: answer("judge", () => {}),
    claimsOfEvents: answer(
      "claimsOfEvents",
      (events) => new Map(events.map((id) => [id, [{ ...claim, articleLength: text.length }]])),
    ),
    keep: answer("keep", () => 0),
    createToken: answer("createToken", ({ role, name }) => {
      const secret = `demarche_${name}_${role}`;
      const token = { id: `t${tokens.length}`, role, name, created: "2026-11-22T20:04:00Z", revoked: null };
      tokens.push({ token, digest: digest(secret) });
      return { token, secret };
    }),
    tokens: answer("tokens", () => tokens.map(({ token }) => token)),
    findToken: answer(
      "findToken",
      (secret) => tokens.find((one) => one.digest === digest(secret) && one.token.revoked === null)?.token ?? null,
    ),
    revokeToken: answer("revokeToken", (id) => {
      const found = tokens.find(({ token }) => token.id === id);
      if (found === undefined) throw new DemarcheError("unknown-id", id, "there is no such token", "list them");
      found.token = { ...found.token, revoked: "2026-11-22T20:05:00Z" };
      return found.token;
    }),
    close: answer("close", () => {}),
  };
  return { record, asked };
}
