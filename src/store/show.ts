import { DemarcheError } from "../errors.ts";
import type { EventRecord } from "../events/index.ts";
import type { Queries } from "./database.ts";
import { articleById } from "./find-articles.ts";
import { claimsById, claimsOfArticle } from "./find-claims.ts";
import { requestsOfArticle, tiesOfArticle } from "./find-requests.ts";
import type { Shown, StoredRequest, StoredTie } from "./record.ts";
import { reviewsOfArticle } from "./reviews.ts";
import { keptText } from "./values.ts";

const kinds = ["article", "claim", "event", "request", "tie"] as const;

/** Whatever has this id, or is the only one that begins so; `5d0c2f:12` is claim 12 of the only article that begins with 5d0c2f. */
export async function showRecord(queries: Queries, words: string): Promise<Shown> {
  const { kind, id } = await findId(queries, words.trim());
  const { query } = queries;
  const bodyOf = async <T>(table: string, key: string): Promise<T | null> =>
    (await query<{ body: T }>(`select body from ${table} where id = $1`, [key]))[0]?.body ?? null;
  if (kind === "event") {
    const event = (await bodyOf<EventRecord>("event_body", id)) as EventRecord;
    return { kind, event, claims: await claimsById(queries, event.claims) };
  }
  if (kind === "request") {
    const request = (await bodyOf<StoredRequest>("request_body", id)) as StoredRequest;
    return {
      kind,
      request,
      claims: await claimsById(queries, [
        ...new Set([...request.claims, ...request.history.map(({ claim }) => claim)]),
      ]),
      series: request.series === null ? [] : await seriesOf(queries, request.series),
    };
  }
  if (kind === "tie") return { kind, tie: (await bodyOf<StoredTie>("tie", id)) as StoredTie };
  if (kind === "claim") {
    const [claim] = await claimsById(queries, [id]);
    if (claim === undefined) throw unknownId(words);
    const reviews = await reviewsOfArticle(queries, claim.article.id);
    const { start, end } = claim.event.trigger;
    const requests = await requestsOfArticle(queries, claim.article.id);
    return {
      kind,
      claim,
      event: claim.eventId === null ? null : await bodyOf<EventRecord>("event_body", claim.eventId),
      requests: requests.filter(
        ({ claims, history }) => claims.includes(id) || history.some((change) => change.claim === id),
      ),
      reviews: reviews
        .filter((review) => review.start < end && start < review.end)
        .map(({ original: _, ...review }) => review),
    };
  }
  const article = await articleById(queries, id);
  if (article === null) throw unknownId(words);
  const { body: _, ...shown } = article;
  return {
    kind,
    article: shown,
    claims: await claimsOfArticle(queries, id),
    requests: await requestsOfArticle(queries, id),
    ties: await tiesOfArticle(queries, id),
  };
}

async function seriesOf({ query }: Queries, series: string): Promise<readonly StoredRequest[]> {
  const rows = await query<{ body: StoredRequest }>(
    "select b.body from request r join request_body b using (id) where r.series = $1 order by r.day, r.id",
    [series],
  );
  return rows.map(({ body }) => body);
}

async function findId({ query }: Queries, words: string): Promise<{ kind: (typeof kinds)[number]; id: string }> {
  if (words === "") throw unknownId(words);
  const pattern = (text: string): string => keptText(text).replace(/[%_\\]/gu, "\\$&");
  // What stands behind the colon is whole: "5d0c2f:1" is not claim 12.
  const [, article, rest = ""] = /^([^:]+):(.+)$/u.exec(words) ?? [];
  const found = await query<{ kind: (typeof kinds)[number]; id: string }>(
    kinds
      .map(
        (kind) =>
          `(select '${kind}' as kind, id from ${kind} where id like $2 and ($3 = '' or id = split_part(id, ':', 1) || ':' || $3)
            order by id <> $1, id limit 5)`,
      )
      .join(" union all "),
    [keptText(words), `${pattern(article ?? words)}%`, keptText(rest)],
  );
  // An article's first signs are those of its claims too: without a colon the article is meant.
  const meant = article === undefined ? found.filter(({ id }) => !id.includes(":")) : found;
  const exact = meant.find(({ id }) => id === words);
  const [only, ...others] = exact === undefined ? meant : [exact];
  if (only === undefined) throw unknownId(words);
  if (others.length > 0)
    throw new DemarcheError(
      "ambiguous-id",
      words,
      `several begin so: ${meant.map(({ kind, id }) => `${kind} ${id}`).join(", ")}`,
      "give more of its signs",
    );
  return only;
}

const unknownId = (words: string): DemarcheError =>
  new DemarcheError(
    "unknown-id",
    words.slice(0, 60) || '""',
    "nothing in the record begins so",
    "give an id that events, ledger or search tell",
  );
