import type { Reading } from "../coder.ts";
import { DemarcheError } from "../errors.ts";
import { type Article, readArticles } from "../intake/index.ts";
import { codersOf, type Database, reviewsOfArticle, saveArticle, tidy } from "../store/index.ts";
import { countArticles } from "./count-articles.ts";
import { gatherRecord } from "./gather-record.ts";
import { prepareReading } from "./prepare-reading.ts";
import type { IngestOptions, IngestProgress, KeptReading } from "./record.ts";
import { startReaders } from "./start-readers.ts";

interface Taken {
  readonly article: Article;
  readonly subject: string;
}

/** So many articles are looked up in the record at once. */
const batch = 32;

/**
 * Reads articles on all cores and keeps each as soon as it is read, whole or not at all. Never more than a few articles are in memory,
 * however many there are; one that cannot be read is told of and does not stop the others. What the store says is wrong stops everything.
 */
export async function ingest(
  database: Database,
  paths: readonly string[],
  options: IngestOptions = {},
): Promise<IngestProgress> {
  const readers = startReaders(options);
  const progress = { read: 0, saved: 0, known: 0, failed: 0, total: null as number | null };
  let begun = false;
  const tell = (phase: IngestProgress["phase"]): IngestProgress => {
    const told = { ...progress, phase };
    begun = true;
    options.onProgress?.(told);
    return told;
  };
  void countArticles(paths).then((total) => {
    progress.total = total === null || options.limit === undefined ? total : Math.min(total, options.limit);
    // The first article takes as long as the tables do to load.
    if (!begun) tell("reading");
  });
  const underWay = new Set<Promise<void>>();
  let broken: unknown = null;
  const fail = (subject: string, problem: DemarcheError): void => {
    progress.read += 1;
    progress.failed += 1;
    options.onReport?.({ subject, problem });
    tell("reading");
  };
  const take = async ({ article, subject }: Taken, replace: boolean): Promise<void> => {
    let reading: Reading;
    try {
      reading = await readers.read(article, subject);
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error;
      return fail(subject, error);
    }
    const isNew = await keepReading(database, reading, replace);
    progress.read += 1;
    progress[isNew ? "saved" : "known"] += 1;
    options.onReport?.({ subject, reading });
    tell("reading");
  };
  const settle = async (most: number): Promise<void> => {
    while (underWay.size > most) await Promise.race(underWay);
    if (broken !== null) throw broken;
  };
  try {
    for await (const group of batches(paths, options, fail)) {
      if (options.signal?.aborted) break;
      const coders = await codersOf(
        database,
        group.map(({ article }) => article.id),
      );
      for (const taken of group) {
        if (options.signal?.aborted) break;
        if (!options.again && (await isKnown(coders.get(taken.article.id)))) {
          progress.read += 1;
          progress.known += 1;
          tell("reading");
          continue;
        }
        const work = take(taken, coders.has(taken.article.id))
          .catch((error: unknown) => {
            broken ??= error;
          })
          .finally(() => underWay.delete(work));
        underWay.add(work);
        await settle(2 * readers.count);
      }
    }
    await settle(0);
  } finally {
    await Promise.allSettled(underWay);
    await readers.close();
  }
  if (options.signal?.aborted) return tell("reading");
  tell("gathering");
  await gatherRecord(database);
  if (progress.saved > 0) await tidy(database);
  return tell("gathering");
}

/** Keeps what was read in an article, with what people have said of it. Gives false where the record already has it so. */
export async function keepReading(database: Database, reading: KeptReading, replace: boolean): Promise<boolean> {
  const { coderVersion } = await import("../coder.ts");
  const reviews = await reviewsOfArticle(database, reading.article.id);
  // An import names its own coder.
  const coder = reading.claims[0]?.coder ?? coderVersion;
  return saveArticle(database, await prepareReading(reading, reviews, coder), replace);
}

/** Keeps readings as they come, and gathers them; gives how many are new. */
export async function keepReadings(
  database: Database,
  readings: AsyncIterable<KeptReading>,
  onProgress: (kept: number) => void = () => {},
): Promise<number> {
  let kept = 0;
  for await (const reading of readings) {
    if (await keepReading(database, reading, false)) kept += 1;
    onProgress(kept);
  }
  await gatherRecord(database);
  if (kept > 0) await tidy(database);
  return kept;
}

/** An article that this version of the coder has read, or a later one, is left as it is. */
async function isKnown(coder: { readonly version: string; readonly codebook: string } | undefined): Promise<boolean> {
  if (coder === undefined) return false;
  const { coderVersion } = await import("../coder.ts");
  if (coder.version === coderVersion.version) return coder.codebook === coderVersion.codebook;
  return coder.version.localeCompare(coderVersion.version, "en", { numeric: true }) > 0;
}

async function* batches(
  paths: readonly string[],
  options: IngestOptions,
  fail: (subject: string, problem: DemarcheError) => void,
): AsyncGenerator<readonly Taken[]> {
  let group: Taken[] = [];
  const ids = new Set<string>();
  let count = 0;
  for (const path of paths)
    for await (const taken of readArticles(path, options)) {
      if ("problem" in taken) {
        fail(taken.problem.subject, taken.problem);
        continue;
      }
      // Twice in one batch, the second is looked up after the first was kept.
      if (group.length >= batch || ids.has(taken.article.id)) {
        yield group;
        group = [];
        ids.clear();
      }
      group.push(taken);
      ids.add(taken.article.id);
      count += 1;
      if (count === options.limit) {
        yield group;
        return;
      }
    }
  if (group.length > 0) yield group;
}
