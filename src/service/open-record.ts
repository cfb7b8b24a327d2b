import { DemarcheError } from "../errors.ts";
import {
  claimsById,
  claimsOfEvents,
  countEvents,
  countNetwork,
  countRecord,
  type Database,
  findArticles,
  findClaims,
  findDoubtful,
  findEvents,
  findParties,
  findPaths,
  findRequests,
  findReviews,
  findTies,
  findToken,
  findTokens,
  openDatabase,
  revokeToken,
  saveJudgement,
  saveToken,
  searchWords,
  showRecord,
  startTurns,
} from "../store/index.ts";
import { checkFilter, checkNode } from "./check-filter.ts";
import { gatherRecord } from "./gather-record.ts";
import { ingest, keepReading, keepReadings } from "./ingest.ts";
import { articleOf } from "./read-text.ts";
import type { DemarcheRecord, RecordPlace } from "./record.ts";
import { reviewClaim } from "./review-claim.ts";
import { type Readers, startReaders } from "./start-readers.ts";

/**
 * Opens the record in a folder, or on a PostgreSQL server where an address is given, and makes it where there is none. `close` must be called.
 * Throws `no-record`, `newer-record`, `record-in-use`, `connection-lost`, `store-refused`, `store-forbidden`, `disk-full`.
 */
export async function openRecord(
  place: RecordPlace,
  options: { readonly create?: boolean | undefined } = {},
): Promise<DemarcheRecord> {
  const database = await openDatabase(place, options);
  let readers: Readers | null = null;
  // One writer after the other: what one gathers, the next finds gathered.
  const inTurn = startTurns();
  const checked =
    <F extends object, T>(find: (database: Database, filter?: F) => Promise<T>) =>
    async (filter?: F): Promise<T> =>
      find(database, filter === undefined ? undefined : checkFilter(filter));
  return {
    place,
    ingest: (paths, given) => inTurn(() => ingest(database, paths, given)),
    ingestText: (input) =>
      inTurn(async () => {
        const article = await articleOf(input);
        readers ??= startReaders({ workers: 1 });
        await keepReading(database, await readers.read(article, "text"), false);
        await gatherRecord(database);
        return article.id;
      }),
    counts: () => countRecord(database),
    articles: checked(findArticles),
    claims: checked(findClaims),
    events: checked(findEvents),
    countEvents: async (filter, by) => countEvents(database, checkFilter(filter), by),
    network: checked(countNetwork),
    requests: checked(findRequests),
    ties: checked(findTies),
    parties: (words, limit) => findParties(database, words, limit),
    paths: async (from, to, options) => findPaths(database, from, to, checkFilter(options ?? {})),
    search: async (words, page) => searchWords(database, words, checkFilter(page ?? {})),
    show: (id) => showRecord(database, id),
    review: (input) =>
      inTurn(async () => reviewClaim(database, { ...input, correction: await checkNode(input.correction ?? null) })),
    reviews: checked(async (queries: Database, page?: object) => {
      const found = await findReviews(queries, page);
      return { ...found, items: found.items.map(({ original: _, ...review }) => review) };
    }),
    doubtful: checked(findDoubtful),
    judge: (kind, claims, by) =>
      inTurn(async () => {
        const found = await claimsById(database, claims);
        const [first, second] = claims.map((id) => found.find((claim) => claim.id === id));
        if (first === undefined || second === undefined || first.id === second.id)
          throw new DemarcheError(
            "unknown-id",
            claims.join(", "),
            "these are not two claims of the record",
            "give the ids of two claims",
          );
        await database.transaction((queries) => saveJudgement(queries, kind, [first, second], by));
        await gatherRecord(database);
      }),
    claimsOfEvents: (events) => claimsOfEvents(database, events),
    keep: (readings, onProgress) => inTurn(() => keepReadings(database, readings, onProgress)),
    createToken: (input) => saveToken(database, input),
    tokens: () => findTokens(database),
    findToken: (secret) => findToken(database, secret),
    revokeToken: (id) => revokeToken(database, id),
    close: () =>
      inTurn(async () => {
        await readers?.close();
        await database.close();
      }),
  };
}
