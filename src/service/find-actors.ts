import type { Coder } from "../coder.ts";
import { DemarcheError } from "../errors.ts";
import { createArticle } from "../intake/index.ts";
import { loadCoder } from "./load-coder.ts";

/** Who a name is on a day, by the tables; or, where no table knows it and it is a text, who is spoken of in it. */
export async function findActors(words: string, options: WhoOptions = {}): Promise<WhoFound> {
  const coder = await loadCoder(options.actors, options.onSkipped);
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

export interface WhoOptions {
  /** ISO day. */
  readonly day?: string | undefined;
  readonly actors?: readonly string[] | undefined;
  readonly onSkipped?: ((problem: DemarcheError) => void) | undefined;
}

export interface WhoFound {
  readonly answers: ReturnType<Coder["who"]>;
  readonly cast: ReturnType<Coder["listActors"]>;
}
