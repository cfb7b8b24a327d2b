import type { RequestEntry } from "../ledger/index.ts";
import type { Queries } from "./database.ts";
import { insertRequests } from "./request-row.ts";

/** Every article's own entry as an entry of the record; those of articles that were read anew are taken out. */
export async function keepToldRequests(queries: Queries): Promise<void> {
  const { query } = queries;
  const gone = "select request_id from told_by where told_id not in (select id from told_request)";
  await query(`delete from edge where reference in (${gone})`);
  await query(`delete from request where id in (${gone})`);
  const rows = await query<{ body: RequestEntry }>(
    "select body from told_request t where not exists (select 1 from told_by where told_id = t.id)",
  );
  await insertRequests(
    queries,
    rows.map(({ body }) => ({
      request: { ...body, series: null, articles: 1, publishers: 1 },
      block: "",
      told: [body.id],
    })),
  );
}
