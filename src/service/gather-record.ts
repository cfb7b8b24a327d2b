import type { Database, Queries } from "../store/index.ts";
import {
  claimsOfBlocks,
  deleteEvents,
  findJudgements,
  gatherAlone,
  insertEvents,
  keepToldRequests,
  pendingBlocks,
  takePending,
  tellEvents,
} from "../store/index.ts";

/**
 * Gathers anew what has changed since the last time: the claims of every pending block into events, one block at a time, each whole or not at all.
 * Ended in the middle, it goes on where it was the next time.
 */
export async function gatherRecord(
  database: Database,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const pending = await pendingBlocks(database);
  if (pending.length === 0) return;
  const { withJudgedBlocks } = await import("../coder.ts");
  const judged = (await findJudgements(database)).map(({ blocks }) => blocks);
  const done = new Set<string>();
  for (const block of pending) {
    if (done.has(block)) continue;
    const together = [...withJudgedBlocks([block], judged)].sort();
    await database.transaction((queries) => gatherBlocks(queries, together));
    for (const one of together) done.add(one);
    onProgress(done.size, Math.max(done.size, pending.length));
  }
  await database.transaction(async (queries) => {
    await gatherAlone(queries);
    await keepToldRequests(queries);
  });
  // Counts are answered out of the indexes alone where the tables are tidy.
  await database.execute("vacuum analyze");
}

async function gatherBlocks(queries: Queries, blocks: readonly string[]): Promise<void> {
  const { gatherEvents } = await import("../coder.ts");
  await gatherAlone(queries);
  // Before the claims are read: what another process saves meanwhile stays pending.
  await takePending(queries, blocks);
  const claims = await claimsOfBlocks(queries, blocks);
  const judgements = await findJudgements(queries);
  const { events, eventOf, blockOf } = gatherEvents(claims, { judgements, blocks: new Set(blocks) });
  await deleteEvents(queries, blocks);
  await insertEvents(
    queries,
    events.map((event) => ({ event, block: blockOf.get(event.id) ?? blocks[0] ?? "" })),
  );
  await tellEvents(queries, eventOf);
}
