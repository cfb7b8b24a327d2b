/** Every route, without a socket: what it answers fits what it documents, and what must be refused is refused. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { pino } from "pino";
import { beforeAll, expect, test } from "vitest";
import { claim, recordByHand } from "../../test/record-by-hand.ts";
import type { AppOptions } from "./app-options.ts";
import { createApp, describe as describeApi, routes } from "./index.ts";
import { statusOf } from "./problem.ts";

const silent = pino({ level: "silent" });
const tokens = [
  { secret: "one-run-reviewer", role: "reviewer" as const },
  { secret: "one-run-reader", role: "reader" as const },
  { secret: "one-run-admin", role: "admin" as const },
];

async function start(options: Partial<AppOptions> = {}) {
  const { record, asked } = recordByHand();
  const app = await createApp({ record, local: true, tokens, log: silent, ...options });
  const ask = (path: string, init: RequestInit & { as?: string } = {}) => {
    const { as, ...rest } = init;
    const headers = new Headers(rest.headers);
    if (as !== undefined) headers.set("authorization", `Bearer ${as}`);
    if (rest.body !== undefined && !headers.has("content-type")) headers.set("content-type", "application/json");
    return app.request(path, { ...rest, headers });
  };
  const post = (path: string, body: unknown, as?: string, headers: Record<string, string> = {}) =>
    ask(path, { method: "POST", body: JSON.stringify(body), headers, ...(as === undefined ? {} : { as }) });
  return { app, ask, post, asked };
}

interface Described {
  readonly openapi: string;
  readonly paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>
  >;
  readonly components: object;
}
let described: Described;
beforeAll(async () => {
  described = describeApi((await start()).app) as Described;
});

/** Checks an answer against the document that programs read, not against the schema that made it. */
function fits(path: string, method: string, status: number, body: unknown): string[] {
  const schema = described.paths[path]?.[method]?.responses[status]?.content?.["application/json"]?.schema;
  if (schema === undefined) return [`${method} ${path} does not document ${status}`];
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const whole = { ...(schema as object), components: described.components };
  const validate = ajv.compile(whole);
  validate(body);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test.each<[string, string]>([
  ["/api/session", "/api/session"],
  ["/api/counts", "/api/counts"],
  ["/api/articles", "/api/articles"],
  ["/api/articles/{id}", "/api/articles/5d0c2f"],
  ["/api/claims", "/api/claims"],
  ["/api/claims/{id}", "/api/claims/5d0c2f:1"],
  ["/api/events", "/api/events"],
  ["/api/events/counts", "/api/events/counts?by=month"],
  ["/api/events/{id}", "/api/events/e1"],
  ["/api/events/claims", "/api/events/claims?event=e1"],
  ["/api/records/{id}", "/api/records/5d0c2f%3Atie%3A0"],
  ["/api/records/{id}", "/api/records/e1"],
  ["/api/network", "/api/network"],
  ["/api/requests", "/api/requests"],
  ["/api/requests/{id}", "/api/requests/5d0c2f%3Arequest%3A0"],
  ["/api/ties", "/api/ties?kind=backs"],
  ["/api/parties", "/api/parties?words=uni"],
  ["/api/paths", "/api/paths?from=USA&to=IRN"],
  ["/api/search", "/api/search?words=strike"],
  ["/api/doubtful", "/api/doubtful"],
  ["/api/reviews", "/api/reviews"],
])("%s answers as documented", async (path, address) => {
  const { ask } = await start();
  const response = await ask(address);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toMatch(/^application\/json/u);
  expect(fits(path, "get", 200, await response.json())).toEqual([]);
});

test("an answer that does not fit its document would be seen", async () => {
  expect(fits("/api/counts", "get", 200, { articles: "one" })).not.toEqual([]);
});

test("all routes are documented, and nothing else is", () => {
  const documented = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(documented.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
  expect(described.openapi).toBe("3.1.0");
});

test.each<[string, string, unknown]>([
  [
    "/api/claims?party=ISR,IRN&type=ASSAULT&type=THREATEN&quad=4",
    "claims",
    { parties: ["ISR", "IRN"], types: ["ASSAULT", "THREATEN"], quads: [4] },
  ],
  [
    "/api/claims?since=12%20April%202024&review=none&words=strike",
    "claims",
    { since: "2024-04-12", review: "none", words: "strike" },
  ],
  ["/api/claims?limit=5&after=abc&order=oldest", "claims", { limit: 5, after: "abc", order: "oldest" }],
  [
    "/api/events?voices=2&disputed=true&all=1&country=ISR",
    "events",
    { voices: 2, disputed: true, all: true, countries: ["ISR"] },
  ],
  ["/api/events?disputed=false", "events", { disputed: false }],
  [
    "/api/requests?by=USA&status=open,defied&aim=ASSAULT",
    "requests",
    { by: "USA", statuses: ["open", "defied"], aimTypes: ["ASSAULT"] },
  ],
  ["/api/events/counts?by=week&party=USA", "countEvents", { parties: ["USA"] }],
])("%s asks the record so", async (address, name, want) => {
  const { ask, asked } = await start();
  expect((await ask(address)).status).toBe(200);
  const [first] = asked.filter((one) => one.name === name);
  expect(JSON.parse(JSON.stringify(first?.given[0]))).toEqual(want);
});

test.each<[string, number, string, RegExp]>([
  ["/api/claims?type=ASSAULTS", 400, "bad-request", /^query\.type/u],
  ["/api/claims?limit=0", 400, "bad-request", /^query\.limit$/u],
  ["/api/claims?limit=1001", 400, "bad-request", /^query\.limit$/u],
  ["/api/claims?since=04/05/2024", 400, "bad-request", /^query\.since$/u],
  ["/api/claims?partys=USA", 400, "bad-request", /^query/u],
  ["/api/paths?from=USA", 400, "bad-request", /^query\.to$/u],
  ["/api/claims/none", 404, "unknown-id", /^none$/u],
  ["/api/events/5d0c2f", 404, "unknown-id", /^5d0c2f$/u],
  ["/api/nothing", 404, "no-such-route", /^GET \/api\/nothing$/u],
  ["/api/export/xls", 404, "unknown-format", /^xls$/u],
])("%s is refused with %i %s", async (address, status, code, what) => {
  const { ask } = await start();
  const response = await ask(address);
  expect(response.status).toBe(status);
  const body = (await response.json()) as Record<string, string>;
  expect(Object.keys(body)).toEqual(["code", "message", "what", "todo"]);
  expect(body.code).toBe(code);
  expect(body.what).toMatch(what);
});

test("a tag spares the second sending", async () => {
  const { ask } = await start();
  const first = await ask("/api/claims");
  const tag = first.headers.get("etag") ?? "";
  expect(tag).toMatch(/^".+"$/u);
  const second = await ask("/api/claims", { headers: { "if-none-match": `"other", W/${tag}` } });
  expect(second.status).toBe(304);
  expect(await second.text()).toBe("");
  expect((await ask("/api/claims", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
});

test.each<[string, boolean, string | undefined, number]>([
  ["GET /api/claims", true, undefined, 200],
  ["GET /api/claims", false, undefined, 401],
  ["GET /api/claims", false, "one-run-reader", 200],
  ["GET /api/claims", true, "wrong", 401],
  ["GET /metrics", false, undefined, 401],
  ["GET /openapi.json", false, undefined, 401],
  ["GET /healthz", false, undefined, 200],
  ["GET /ledger", false, undefined, 200],
  ["POST /api/reviews", true, undefined, 401],
  ["POST /api/reviews", true, "one-run-reader", 403],
  ["POST /api/reviews", true, "one-run-reviewer", 201],
  ["POST /api/articles", true, undefined, 401],
  ["POST /api/articles", true, "one-run-reader", 403],
  ["POST /api/tokens", true, "one-run-reviewer", 403],
  ["GET /api/tokens", true, undefined, 401],
  ["GET /api/tokens", true, "one-run-reviewer", 403],
  ["GET /api/tokens", true, "one-run-admin", 200],
])("%s, on loopback %s, with %s: %i", async (what, local, as, status) => {
  const { ask, post } = await start({ local });
  const [method, path = ""] = what.split(" ");
  const response =
    method === "POST"
      ? await post(path, { claim: claim.id, verdict: "accepted" }, as)
      : await ask(path, as ? { as } : {});
  expect(response.status).toBe(status);
});

test("a token is made, used under its name, and revoked", async () => {
  const { ask, post, asked } = await start();
  const made = await post("/api/tokens", { role: "reviewer", name: "Ann" }, "one-run-admin");
  expect(made.status).toBe(201);
  const body = (await made.json()) as { token: { id: string }; secret: string };
  expect(fits("/api/tokens", "post", 201, body)).toEqual([]);
  expect(await (await ask("/api/session", { as: body.secret })).json()).toEqual({
    role: "reviewer",
    writable: true,
    name: "Ann",
  });
  // Nobody else's name can be given with it.
  await post("/api/reviews", { claim: claim.id, verdict: "rejected", by: "Bob" }, body.secret);
  expect(asked.find(({ name }) => name === "review")?.given[0]).toMatchObject({ by: "Ann", verdict: "rejected" });
  const revoked = await ask(`/api/tokens/${body.token.id}`, { method: "DELETE", as: "one-run-admin" });
  expect(fits("/api/tokens/{id}", "delete", 200, await revoked.json())).toEqual([]);
  expect((await ask("/api/session", { as: body.secret })).status).toBe(401);
});

test("a review and a judgement reach the record", async () => {
  const { post, asked } = await start();
  const review = await post(
    "/api/reviews",
    { claim: claim.id, verdict: "corrected", correction: claim.event, by: "Ann" },
    "one-run-reviewer",
  );
  expect(review.status).toBe(201);
  expect(fits("/api/reviews", "post", 201, await review.json())).toEqual([]);
  expect(asked.at(-1)).toMatchObject({ name: "review", given: [{ by: "Ann", correction: claim.event }] });
  const judged = await post("/api/judgements", { kind: "same", claims: ["a", "b"] }, "one-run-reviewer");
  expect(judged.status).toBe(204);
  expect(asked.at(-1)).toEqual({ name: "judge", given: ["same", ["a", "b"], "local"] });
  const broken = { ...claim.event, modality: "surely" };
  expect(
    (await post("/api/reviews", { claim: claim.id, verdict: "corrected", correction: broken }, "one-run-reviewer"))
      .status,
  ).toBe(400);
});

test.each<[string, string | null, number]>([
  ["127.0.0.1:4420", null, 200],
  ["localhost", null, 200],
  ["[::1]:4420", null, 200],
  ["evil.example", null, 421],
  ["localhost.evil.example:4420", null, 421],
  ["127.0.0.1.nip.io", null, 421],
])("asked as %s on loopback: %s %i", async (host, _origin, status) => {
  const { ask } = await start();
  expect((await ask("/api/counts", { headers: { host } })).status).toBe(status);
});

test("another site's page may change nothing, even with a token", async () => {
  const { post } = await start();
  const headers = (origin: string) => ({ origin, host: "127.0.0.1:4420" });
  const body = { claim: claim.id, verdict: "accepted" };
  expect((await post("/api/reviews", body, "one-run-reviewer", headers("https://evil.example"))).status).toBe(403);
  expect((await post("/api/reviews", body, "one-run-reviewer", headers("null"))).status).toBe(403);
  expect((await post("/api/reviews", body, "one-run-reviewer", headers("http://127.0.0.1:4420"))).status).toBe(201);
});

test("no other site may read answers, nothing runs that does not come from here", async () => {
  const { ask } = await start();
  for (const path of ["/api/counts", "/", "/api/nothing", "/healthz"]) {
    const { headers } = await ask(path, { headers: { origin: "https://evil.example" } });
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(headers.get("content-security-policy")).toMatch(/^default-src 'self';/u);
    expect(headers.get("content-security-policy")).not.toMatch(/unsafe/u);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("x-frame-options")).toBe("DENY");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  }
});

test.each<[string, unknown, Record<string, string>, number, string]>([
  ["a text", { text: "Norway asked Sweden." }, {}, 201, ""],
  ["a path as its title", { text: "Norway asked Sweden.", title: "../../etc/passwd" }, {}, 201, ""],
  ["no text", { text: " . " }, {}, 422, "empty-article"],
  ["nothing", {}, {}, 400, "bad-request"],
  ["a script as its address", { text: "Norway asked Sweden.", url: "javascript:alert(1)" }, {}, 400, "bad-request"],
  ["a path as an address", { addresses: ["/etc/passwd"] }, {}, 400, "bad-request"],
  ["a file as an address", { addresses: ["file:///etc/passwd"] }, {}, 400, "bad-request"],
  ["too long a text", { text: "word ".repeat(100_000) }, {}, 413, "too-large"],
  ["too large a body", { text: "a".repeat(6 * 1024 * 1024) }, {}, 413, "too-large"],
  ["a packed body", { text: "Norway asked Sweden." }, { "content-encoding": "gzip" }, 415, "packed-body"],
  ["a page without a report", { html: "<p></p>" }, {}, 422, "no-article-in-page"],
  [
    "a page",
    { html: "<html><head><title>T</title></head><body><p>Norway asked Sweden to talk.</p></body></html>" },
    {},
    201,
    "",
  ],
])("posting %s", async (_name, body, headers, status, code) => {
  const { post, asked } = await start();
  const response = await post("/api/articles", body, "one-run-reviewer", headers);
  expect(response.status).toBe(status);
  const told = (await response.json()) as { code?: string; id?: string };
  if (status === 201) {
    expect(told.id).toMatch(/^[0-9a-f]{24}$/u);
    expect(asked.at(-1)?.name).toBe("ingestText");
  } else expect(told.code).toBe(code);
});

test("addresses of the server's own network are refused, one by one", async () => {
  const { post } = await start();
  const addresses = ["http://127.0.0.1:1/", "http://[::1]/", "http://169.254.169.254/latest", "http://localhost:1/"];
  const response = await post("/api/articles", { addresses }, "one-run-reviewer");
  expect(response.status).toBe(201);
  const body = (await response.json()) as { ids: string[]; problems: { code: string }[] };
  expect(fits("/api/articles", "post", 201, body)).toEqual([]);
  expect(body.ids).toEqual([]);
  expect(body.problems.map(({ code }) => code)).toEqual(addresses.map(() => "local-address"));
});

test("progress is told while addresses are read", async () => {
  const { post } = await start();
  const response = await post("/api/articles", { addresses: ["http://127.0.0.1:1/"] }, "one-run-reviewer", {
    accept: "text/event-stream",
  });
  expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/u);
  const events = [...(await response.text()).matchAll(/^event: (\w+)\ndata: (.+)$/gmu)].map(([, event, data]) => [
    event,
    JSON.parse(data ?? ""),
  ]);
  expect(events.map(([event]) => event)).toEqual(["progress", "problem", "progress", "done"]);
  expect(events.at(-1)?.[1]).toMatchObject({ ids: [], problems: [{ code: "local-address" }] });
});

test("so many at once and no more", async () => {
  const { record } = recordByHand();
  let free = () => {};
  const wait = new Promise<void>((resolve) => {
    free = resolve;
  });
  const slow = { ...record, ingestText: async () => wait.then(() => "id") };
  const app = await createApp({ record: slow, local: true, tokens, log: silent, limits: { readings: 2 } });
  const post = () =>
    app.request("/api/articles", {
      method: "POST",
      body: JSON.stringify({ text: "words" }),
      headers: { authorization: "Bearer one-run-reviewer", "content-type": "application/json" },
    });
  const waiting = [post(), post()];
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await post()).status).toBe(503);
  free();
  expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([201, 201]);
  expect((await post()).status).toBe(201);
});

test("who asks too often is told when to come again", async () => {
  const { ask } = await start({ limits: { reads: 3, wrongTokens: 2 } });
  for (const want of [200, 200, 200, 429]) expect((await ask("/api/counts")).status).toBe(want);
  expect(Number((await ask("/api/counts")).headers.get("retry-after"))).toBeGreaterThan(0);
  const { ask: other } = await start({ limits: { wrongTokens: 2 } });
  for (const want of [401, 401, 429]) expect((await other("/api/counts", { as: "guess" })).status).toBe(want);
  // The right one waits too: else a guess would be told apart.
  expect((await other("/api/counts", { as: "one-run-reader" })).status).toBe(429);
});

test("exports are files", async () => {
  const { ask } = await start();
  const response = await ask("/api/export/csv?party=USA");
  expect(response.status).toBe(200);
  expect(response.headers.get("content-disposition")).toMatch(
    /^attachment; filename="demarche-\d{4}-\d\d-\d\d\.csv"$/u,
  );
  expect(response.headers.get("content-security-policy")).not.toBeNull();
  expect((await response.text()).split("\n")[1]).toMatch(/e1/u);
});

test("metrics count by pattern; logs hold no token and no query", async () => {
  const lines: string[] = [];
  const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
  const { ask } = await start({ log });
  await ask("/api/claims/5d0c2f:1", { as: "one-run-reviewer" });
  await ask("/api/search?words=secretwords&token=hidden", { as: "wrong-secret" });
  const metrics = await (await ask("/metrics")).text();
  expect(metrics).toMatch(/demarche_http_requests_total\{method="GET",route="\/api\/claims\/:id",status="200"\} 1/u);
  expect(metrics).toMatch(/demarche_record_rows\{kind="claims"\} 1/u);
  expect(metrics).not.toMatch(/5d0c2f/u);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join("")).not.toMatch(/one-run|wrong-secret|secretwords|hidden/u);
});

test("a bug is told to the log, not to the asker", async () => {
  const { record } = recordByHand();
  const lines: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => void lines.push(line) });
  const broken = { ...record, counts: () => Promise.reject(new TypeError("at /srv/secret.ts")) };
  const app = await createApp({ record: broken, local: true, log });
  const response = await app.request("/api/counts");
  expect(response.status).toBe(500);
  expect(await response.text()).not.toMatch(/secret/u);
  expect(lines.join("")).toMatch(/secret/u);
});

test("codes that stand for trouble elsewhere have their own status", () => {
  expect([statusOf("disk-full"), statusOf("record-in-use"), statusOf("not-english")]).toEqual([507, 503, 422]);
});
