import type { PublisherFamilies } from "../events/index.ts";
import {
  claimsOfBlocks,
  type Database,
  deleteEvents,
  findJudgements,
  gatherAlone,
  insertEvents,
  ledgerClaims,
  ledgerEvents,
  pendingBlocks,
  printedArticles,
  type Queries,
  replaceLedger,
  takePending,
  tellEvents,
  toldRequests,
} from "../store/index.ts";

/**
 * Gathers anew what has changed since the last time: the claims of every pending block into events, one block at a time, each whole or not at all,
 * then the ledger. Ended in the middle, it goes on where it was the next time.
 */
export async function gatherRecord(database: Database): Promise<void> {
  const pending = await pendingBlocks(database);
  if (pending.length === 0) return;
  const { loadPublisherFamilies, withJudgedBlocks } = await import("../coder.ts");
  const families = loadPublisherFamilies();
  const judged = (await findJudgements(database)).map(({ blocks }) => blocks);
  // The ledger is kept last, and while this stands there it is still to do.
  const done = new Set([ledgerBlock]);
  for (const block of pending) {
    if (done.has(block)) continue;
    const together = [...withJudgedBlocks([block], judged)].sort();
    await database.transaction((queries) => gatherBlocks(queries, together, families));
    for (const one of together) done.add(one);
  }
  await database.transaction((queries) => keepLedgerOfRecord(queries, families));
}

/** Stands among the pending blocks until the ledger is kept. */
const ledgerBlock = "ledger";

async function gatherBlocks(queries: Queries, blocks: readonly string[], families: PublisherFamilies): Promise<void> {
  const { findVoices, gatherEvents } = await import("../coder.ts");
  await gatherAlone(queries);
  // Before the claims are read: what another process saves meanwhile stays pending.
  await takePending(queries, blocks, ledgerBlock);
  const claims = await claimsOfBlocks(queries, blocks);
  const judgements = await findJudgements(queries);
  const voices = findVoices(await printedArticles(queries, blocks), families);
  const { events, eventOf, blockOf } = gatherEvents(claims, { judgements, voices, blocks: new Set(blocks) });
  await deleteEvents(queries, blocks);
  await insertEvents(
    queries,
    events.map((event) => ({ event, block: blockOf.get(event.id) ?? blocks[0] ?? "" })),
  );
  await tellEvents(queries, eventOf);
}

async function keepLedgerOfRecord(queries: Queries, families: PublisherFamilies): Promise<void> {
  const { answersWanted, findVoices, keepRecordLedger } = await import("../coder.ts");
  await gatherAlone(queries);
  await takePending(queries, [ledgerBlock]);
  const entries = await toldRequests(queries);
  const wants = entries.map(answersWanted);
  const wanted = {
    parties: [...new Set(wants.flatMap(({ parties }) => parties))],
    types: [...new Set(wants.flatMap(({ types }) => types))],
    since: wants.some(({ since }) => since === null) ? null : (wants.map(({ since }) => since).sort()[0] ?? null),
  };
  const events = await ledgerEvents(queries, wanted);
  const claims = await ledgerClaims(queries, wanted, [
    ...new Set([...entries, ...events].flatMap((record) => record.claims)),
  ]);
  const voices = findVoices(await printedArticles(queries), families);
  await replaceLedger(queries, keepRecordLedger({ entries, claims, events, voices }));
}
