import { loadActorTables, resolveActors } from "./actors/index.ts";
import { type Claim, codeClaims, findAttributions, findTies, type Tie } from "./claims/index.ts";
import { loadCodebook, loadReporting } from "./codebook/index.ts";
import type { Article, Note } from "./intake/index.ts";
import { createLanguage, type Doc } from "./language/index.ts";
import { keepLedger, type RequestEntry } from "./ledger/index.ts";

/** What one article says: claims in the order of the text, the ledger's entries and the ties out of them, and what was noticed on the way. */
export interface Reading {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly requests: readonly RequestEntry[];
  readonly ties: readonly Tie[];
  readonly notes: readonly Note[];
}

export interface Coder {
  /** Reads one article. Keeps nothing of it: the same article gives the same reading, in any order and any thread. */
  readonly read: (article: Article) => Reading;
  /** The article's sentences, words and trees, for `demarche parse`. */
  readonly analyse: (article: Article) => Doc;
}

export interface CoderOptions {
  /** Files of actors to add to the shipped tables, in our form or PETRARCH's. */
  readonly actors?: readonly string[];
}

export const coderVersion = { version: "0.1.0", codebook: "plover-2.0" } as const;

/**
 * Loads tables and weights, once, and gives the coder. Takes about half a second and 300 MB; throws a DemarcheError where a table cannot be read.
 */
export async function createCoder(_options: CoderOptions = {}): Promise<Coder> {
  const codebook = loadCodebook();
  const reporting = loadReporting();
  const actors = loadActorTables();
  const language = await createLanguage();
  const read = (article: Article): Reading => {
    const doc = language.analyse(article);
    const cast = resolveActors(doc, actors);
    const attributions = findAttributions(doc, cast, reporting);
    const claims = codeClaims(doc, cast, codebook, attributions, coderVersion);
    return {
      article,
      claims,
      requests: keepLedger(claims, article.text),
      ties: findTies(doc, cast, codebook, attributions),
      notes: article.notes,
    };
  };
  return { read, analyse: language.analyse };
}
