import type { Coder } from "../coder.ts";
import { DemarcheError } from "../errors.ts";
import { type Article, createArticle, readArticles } from "../intake/index.ts";
import { loadCoder } from "./load-coder.ts";

/** Who a name is on a day, by the tables; or, where no table knows it and it is a text, or "-" for one from standard input, who is spoken of in it. */
export async function findActors(words: string, options: WhoOptions = {}): Promise<WhoFound> {
  const coder = await loadCoder(options.actors, options.onSkipped);
  if (words === "-") return { answers: [], cast: coder.listActors(await readInput(options)) };
  const answers = coder.who(words, options.day ?? null);
  if (answers.length > 0) return { answers, cast: [] };
  const cast = coder.listActors(createArticle({ text: words, published: options.day ?? null }));
  // "Zorblax" by itself is found as a name of nobody knows whom; in a sentence it would be worth telling.
  const isOnlyItself =
    cast.length === 1 && cast[0]!.text === words.trim() && cast[0]!.party === null && cast[0]!.role === null;
  if (cast.length > 0 && !isOnlyItself) return { answers, cast };
  throw new DemarcheError(
    "unknown-name",
    words.slice(0, 60),
    "no table knows the name",
    "give another form of it, or a sentence with it",
  );
}

/** The report that "-" reads. Throws where there is none to read. */
async function readInput({ day, input }: WhoOptions): Promise<Article> {
  for await (const intake of readArticles("-", { published: day, input })) {
    if ("problem" in intake) throw intake.problem;
    return intake.article;
  }
  throw new DemarcheError("empty-article", "standard input", "it holds no text", "give a report to read");
}

export interface WhoOptions {
  /** ISO day. */
  readonly day?: string | undefined;
  /** What "-" reads; standard input unless given. */
  readonly input?: AsyncIterable<Uint8Array | string> | undefined;
  readonly actors?: readonly string[] | undefined;
  readonly onSkipped?: ((problem: DemarcheError) => void) | undefined;
}

export interface WhoFound {
  readonly answers: ReturnType<Coder["who"]>;
  readonly cast: ReturnType<Coder["listActors"]>;
}
