import type { ClaimExplanation, Explanation } from "../account/index.ts";
import type { ExplainedReading } from "../coder.ts";
import { DemarcheError } from "../errors.ts";
import { type Article, type ReadOptions, readArticles } from "../intake/index.ts";
import { loadCoder } from "./load-coder.ts";

/** What is to be explained: a claim or a request by its id, or by its number in the article; without either all claims. */
export interface ExplainOptions extends ReadOptions {
  readonly claim?: string | undefined;
  readonly request?: string | undefined;
  readonly actors?: readonly string[] | undefined;
  readonly onSkipped?: ((problem: DemarcheError) => void) | undefined;
}

/**
 * Tells how each field of a claim of a file was decided. A number stands for the claim of the file's first article; a whole id
 * finds its article among many. Throws `unknown-claim` and `unknown-request`.
 */
export async function explain(path: string, options: ExplainOptions = {}): Promise<Explanation> {
  const id = options.claim ?? options.request ?? null;
  const wanted = id?.includes(":") ? id.slice(0, id.indexOf(":")) : null;
  for await (const taken of readArticles(path, options)) {
    if ("problem" in taken) {
      if (wanted === null) throw taken.problem;
      continue;
    }
    if (wanted === null || taken.article.id === wanted) return explainArticle(taken.article, options);
  }
  throw new DemarcheError(
    "unknown-claim",
    id ?? path,
    "no article of the file has it",
    "take the id from demarche read --format jsonl",
  );
}

/** The same of an article that is at hand. */
export async function explainArticle(
  article: Article,
  { claim, request, actors, onSkipped }: Pick<ExplainOptions, "claim" | "request" | "actors" | "onSkipped">,
): Promise<Explanation> {
  const reading = (await loadCoder(actors, onSkipped)).explain(article);
  if (request !== undefined) return requestOf(reading, request);
  const claims = claim === undefined ? reading.claims : reading.claims.filter(({ id }) => isNamed(id, claim));
  if (claim !== undefined && claims.length === 0) {
    const problem = `the article has ${reading.claims.length} claims, and this is none of them`;
    throw new DemarcheError("unknown-claim", claim, problem, "give the id of a claim, or its number from 1");
  }
  return { claims: claims.map(({ id }) => explanationOf(reading, id)) };
}

function requestOf(reading: ExplainedReading, wanted: string): Explanation {
  const request = reading.requests.find(({ id }) => isNamed(id, wanted));
  if (request === undefined) {
    const problem = `the article has ${reading.requests.length} requests, and this is none of them`;
    throw new DemarcheError("unknown-request", wanted, problem, "give the id of a request, or its number from 0");
  }
  const ids = new Set([...request.claims, ...request.history.map(({ claim }) => claim)]);
  return { request, claims: [...ids].map((id) => explanationOf(reading, id)) };
}

const isNamed = (id: string, wanted: string): boolean => id === wanted || id.slice(id.lastIndexOf(":") + 1) === wanted;

function explanationOf({ article, claims, reasons }: ExplainedReading, id: string): ClaimExplanation {
  const claim = claims.find((each) => each.id === id)!;
  const { start, end } = claim.sentence;
  return { claim, sentence: article.text.slice(start, end), reasons: reasons.get(id) ?? [] };
}
