import { DemarcheError } from "../errors.ts";
import { isAddress, readArticles } from "../intake/index.ts";
import type { ToldClaim } from "../store/index.ts";
import { askServer, findServer, type ServerNote } from "./announce-server.ts";
import { openRecord } from "./open-record.ts";
import type { DemarcheRecord, IngestOptions, IngestProgress, RecordPlace } from "./record.ts";

/**
 * Opens the record, or, where a server of this machine has it open, gives one that asks that server. So the other commands work while the desk is open.
 * Throws what `openRecord` throws.
 */
export async function reachRecord(
  place: RecordPlace,
  options: { readonly create?: boolean | undefined } = {},
): Promise<DemarcheRecord> {
  try {
    return await openRecord(place, options);
  } catch (error) {
    if (!(error instanceof DemarcheError) || error.code !== "record-in-use") throw error;
    const server = await findServer(place);
    if (server === null) throw error;
    return servedRecord(place, server);
  }
}

interface ToldEvent {
  readonly event: string;
  readonly claims: readonly ToldClaim[];
}

/** An address has room for so many ids. */
const eventsAtOnce = 100;

/** How the filters of the record are called in an address. */
const names: Readonly<Record<string, string>> = {
  parties: "party",
  actors: "actor",
  recipients: "recipient",
  types: "type",
  modes: "mode",
  contexts: "context",
  quads: "quad",
  modalities: "modality",
  countries: "country",
  statuses: "status",
  aimTypes: "aim",
};

/** "?party=ISR&party=IRN&limit=20"; what is not given is left out. */
function queryOf(filter: object = {}): string {
  const query = new URLSearchParams();
  for (const [field, value] of Object.entries(filter)) {
    if (value === undefined || value === null) continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(names[field] ?? field, String(one));
  }
  return query.size === 0 ? "" : `?${query}`;
}

/** A record that another process holds, over its HTTP API. */
export function servedRecord(place: RecordPlace, server: ServerNote): DemarcheRecord {
  const get = <Answer>(path: string, filter?: object): Promise<Answer> =>
    askServer<Answer>(server, "GET", `/api/${path}${queryOf(filter)}`);
  const post = <Answer>(path: string, body: unknown): Promise<Answer> =>
    askServer<Answer>(server, "POST", `/api/${path}`, body);
  const record: DemarcheRecord = {
    place,
    ingest: (paths, options) => ingestThrough(record, paths, options),
    ingestText: async ({ text, title, url, publisher, published }) =>
      (await post<{ id: string }>("articles", { text, title, url: webOnly(url), publisher, published })).id,
    counts: () => get("counts"),
    articles: (filter) => get("articles", filter),
    claims: (filter) => get("claims", filter),
    events: (filter) => get("events", filter),
    countEvents: (filter, by) => get("events/counts", { ...filter, by, after: null, limit: null, order: null }),
    network: (filter) => get("network", { ...filter, after: null, order: null }),
    requests: (filter) => get("requests", filter),
    ties: (filter) => get("ties", filter),
    parties: (words, limit) => get("parties", { words, limit }),
    paths: (from, to, between) => get("paths", { from, to, ...between }),
    search: (words, page) => get("search", { words, ...page }),
    show: (id) => get(`records/${encodeURIComponent(id)}`),
    review: (input) => post("reviews", input),
    reviews: (page) => get("reviews", page),
    doubtful: (page) => get("doubtful", page),
    judge: async (kind, claims, by) => {
      await post("judgements", { kind, claims, by });
    },
    claimsOfEvents: async (events) => {
      const told: ToldEvent[] = [];
      for (let start = 0; start < events.length; start += eventsAtOnce)
        told.push(...(await get<ToldEvent[]>("events/claims", { event: events.slice(start, start + eventsAtOnce) })));
      return new Map(told.map(({ event, claims }) => [event, claims]));
    },
    keep: async () => {
      const advice = `end the server at ${server.address} first`;
      throw new DemarcheError("record-in-use", place.directory ?? "record", "a server has this record open", advice);
    },
    createToken: (input) => post("tokens", input),
    tokens: () => get("tokens"),
    findToken: async () => null,
    revokeToken: (id) => askServer(server, "DELETE", `/api/tokens/${encodeURIComponent(id)}`),
    close: async () => {},
  };
  return record;
}

/** Reads the files here, and sends the server their texts: it may not be able to read them, and need not. */
async function ingestThrough(
  record: DemarcheRecord,
  paths: readonly string[],
  options: IngestOptions = {},
): Promise<IngestProgress> {
  const before = await record.counts();
  const progress = { read: 0, failed: 0 };
  const tell = (): IngestProgress => {
    const saved = progress.read - progress.failed;
    const told: IngestProgress = { ...progress, saved, known: 0, total: null, phase: "reading" };
    options.onProgress?.(told);
    return told;
  };
  for (const path of paths)
    for await (const taken of readArticles(path, options)) {
      if (options.signal?.aborted || progress.read === options.limit) break;
      progress.read += 1;
      const problem = "problem" in taken ? taken.problem : await send(record, taken.article, taken.subject);
      if (problem !== null) {
        progress.failed += 1;
        options.onReport?.({ subject: problem.subject, problem });
      }
      tell();
    }
  // The server does not tell which it had before; their number does.
  const saved = (await record.counts()).articles - before.articles;
  return { ...progress, saved, known: progress.read - progress.failed - saved, total: null, phase: "gathering" };
}

async function send(
  record: DemarcheRecord,
  article: Parameters<DemarcheRecord["ingestText"]>[0],
  subject: string,
): Promise<DemarcheError | null> {
  try {
    await record.ingestText(article);
    return null;
  } catch (error) {
    if (!(error instanceof DemarcheError)) throw error;
    return new DemarcheError(error.code, subject, error.message, error.advice);
  }
}

const webOnly = (url: string | null | undefined): string | null =>
  url !== undefined && url !== null && isAddress(url) ? url : null;
