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
export async function gatherRecord(
  database: Database,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<void> {
  const pending = await pendingBlocks(database);
  if (pending.length === 0) return;
  const { withJudgedBlocks } = await import("../coder.ts");
  const judged = (await findJudgements(database)).map(({ blocks }) => blocks);
  // The ledger is kept last, and while this stands there it is still to do.
  const work = pending.filter((block) => block !== ledgerBlock);
  const done = new Set<string>();
  for (const block of work) {
    if (done.has(block)) continue;
    const together = [...withJudgedBlocks([block], judged)].sort();
    await database.transaction((queries) => gatherBlocks(queries, together));
    for (const one of together) done.add(one);
    onProgress(done.size, work.length + 1);
  }
  await database.transaction(keepLedgerOfRecord);
  onProgress(work.length + 1, work.length + 1);
}

/** Stands among the pending blocks until the ledger is kept. */
const ledgerBlock = "ledger";

async function gatherBlocks(queries: Queries, blocks: readonly string[]): Promise<void> {
  const { findVoices, gatherEvents, loadPublisherFamilies } = await import("../coder.ts");
  await gatherAlone(queries);
  // Before the claims are read: what another process saves meanwhile stays pending.
  await takePending(queries, blocks, ledgerBlock);
  const claims = await claimsOfBlocks(queries, blocks);
  const judgements = await findJudgements(queries);
  const voices = findVoices(await printedArticles(queries, blocks), loadPublisherFamilies());
  const { events, eventOf, blockOf } = gatherEvents(claims, { judgements, voices, blocks: new Set(blocks) });
  await deleteEvents(queries, blocks);
  await insertEvents(
    queries,
    events.map((event) => ({ event, block: blockOf.get(event.id) ?? blocks[0] ?? "" })),
  );
  await tellEvents(queries, eventOf);
}

async function keepLedgerOfRecord(queries: Queries): Promise<void> {
  const { answersWanted, findVoices, keepRecordLedger, loadPublisherFamilies } = await import("../coder.ts");
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
  const voices = findVoices(await printedArticles(queries), loadPublisherFamilies());
  const requests = keepRecordLedger({ entries, claims, events, voices });
  await replaceLedger(
    queries,
    requests.map((request) => ({ request })),
  );
}
