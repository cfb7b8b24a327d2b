import {
  type CastEntry,
  listActors,
  loadActorTables,
  readActorFile,
  resolveActors,
  type WhoAnswer,
  who,
  withActorFiles,
} from "./actors/index.ts";
import {
  type Claim,
  codeClaims,
  findAttributions,
  findTies,
  type Reason,
  type Tie,
  withoutCarriers,
} from "./claims/index.ts";
import { loadCodebook, loadReporting } from "./codebook/index.ts";
import type { DemarcheError } from "./errors.ts";
import { type EventRecord, findVoices, gatherEvents, type Judgement, loadPublisherFamilies } from "./events/index.ts";
import { type Article, fingerprintOf, type Note } from "./intake/index.ts";
import { createLanguage, type Doc } from "./language/index.ts";
import { keepLedger, keepRecordLedger, type RecordRequest, type RequestEntry } from "./ledger/index.ts";

export { blocksOf, findVoices, gatherEvents, loadPublisherFamilies, withJudgedBlocks } from "./events/index.ts";
export { answersWanted, keepLedger, keepRecordLedger, restoreCarriers } from "./ledger/index.ts";

/** What one article says: claims in the order of the text, the ledger's entries and the ties out of them, and what was noticed on the way. */
export interface Reading {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly requests: readonly RequestEntry[];
  readonly ties: readonly Tie[];
  readonly notes: readonly Note[];
}

/** A reading with the reasons of each claim by its id: for every field the words, the rule and the rows of the tables that decided it. */
export interface ExplainedReading extends Reading {
  readonly reasons: ReadonlyMap<string, readonly Reason[]>;
}

export interface Coder {
  /** Reads one article. Keeps nothing of it: the same article gives the same reading, in any order and any thread. */
  readonly read: (article: Article) => Reading;
  /** The same reading with the reason of every field; takes longer. */
  readonly explain: (article: Article) => ExplainedReading;
  /** The article's sentences, words and trees, for `demarche parse`. */
  readonly analyse: (article: Article) => Doc;
  /** What the tables know of a name on a day ("2019-05-01"): every office and party, those that hold on the day first. */
  readonly who: (name: string, day?: string | null) => readonly WhoAnswer[];
  /** The actors of an article, those spoken of most first. */
  readonly listActors: (article: Article) => readonly CastEntry[];
}

export interface CoderOptions {
  /** Files of actors to add to the shipped tables, in our form or PETRARCH's. */
  readonly actors?: readonly string[];
  /** Is told of lines of these files that cannot be read and are left out. */
  readonly onSkipped?: (problem: DemarcheError) => void;
}

export const coderVersion = { version: "0.1.0", codebook: "plover-2.0" } as const;

/**
 * Loads tables and weights, once, and gives the coder. Takes about half a second and 300 MB; throws a DemarcheError where a table cannot be read.
 */
export async function createCoder(options: CoderOptions = {}): Promise<Coder> {
  const codebook = loadCodebook();
  const reporting = loadReporting();
  const files = (options.actors ?? []).map(readActorFile);
  for (const problem of files.flatMap(({ skipped }) => skipped)) options.onSkipped?.(problem);
  const actors = files.length === 0 ? loadActorTables() : withActorFiles(loadActorTables(), files);
  const language = await createLanguage();
  const read = (article: Article, reasons: Map<string, readonly Reason[]> | null = null): Reading => {
    const doc = language.analyse(article);
    const cast = resolveActors(doc, actors);
    const attributions = findAttributions(doc, cast, reporting);
    const explain = reasons && (({ id }: Claim, why: readonly Reason[]) => void reasons.set(id, why));
    const claims = codeClaims(doc, cast, codebook, attributions, coderVersion, explain);
    return {
      article,
      claims: claims.map(withoutCarriers),
      requests: keepLedger(claims, article.text),
      ties: findTies(doc, cast, codebook, attributions),
      notes: article.notes,
    };
  };
  return {
    read: (article) => read(article),
    explain: (article) => {
      const reasons = new Map<string, readonly Reason[]>();
      return { ...read(article, reasons), reasons };
    },
    analyse: language.analyse,
    who: (name, day = null) => who(actors, name, day),
    listActors: (article) => listActors(resolveActors(language.analyse(article), actors)),
  };
}

/** What many articles say together: each deed once however many tell it, each asking once with what came of it. */
export interface GatheredReadings {
  readonly events: readonly EventRecord[];
  readonly requests: readonly RecordRequest[];
  /** As the articles state them, in the order of publication; what contradicts each other stands side by side. */
  readonly ties: readonly Tie[];
  /** The event of each claim, by claim id; a bare denial has none. */
  readonly eventOf: ReadonlyMap<string, string>;
}

/**
 * Gathers readings into a record in memory: claims → events → ledger. The order of the readings changes nothing;
 * `judgements` are people's words on which claims are of one deed, and win.
 */
export function gatherReadings(
  readings: readonly Reading[],
  options: { readonly judgements?: readonly Judgement[] } = {},
): GatheredReadings {
  const articles = readings.map(({ article: { id, publisher, published, text } }) => ({
    id,
    publisher,
    published,
    fingerprint: fingerprintOf(text),
  }));
  const voices = findVoices(articles, loadPublisherFamilies());
  const claims = readings.flatMap(({ article, claims: told }) =>
    told.map((claim) => ({ ...claim, words: article.text.slice(claim.sentence.start, claim.sentence.end) })),
  );
  const { events, eventOf } = gatherEvents(claims, { voices, judgements: options.judgements });
  const entries = readings.flatMap(({ requests }) => requests);
  const ordered = [...readings].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
  return {
    events,
    requests: keepRecordLedger({ entries, claims, events, voices }),
    ties: ordered.flatMap(({ ties }) => ties),
    eventOf,
  };
}

const orderOf = ({ article }: Reading): string => `${article.published ?? "9999"} ${article.id}`;
