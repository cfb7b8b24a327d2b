import type { Coder, Reading } from "../coder.ts";
import { checkArticle, createArticle } from "../intake/index.ts";
import { loadCoder } from "./load-coder.ts";

/** A text as it was given, with what is known of it. */
export interface TextInput {
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  /** ISO day; relative days count back from it. */
  readonly published?: string | null | undefined;
}

/** Gives what reads texts and keeps nothing; the tables and weights are loaded with the first one. */
export function createTextReader(): (input: TextInput) => Promise<Reading> {
  let coder: Promise<Coder> | null = null;
  return async ({ text, title = null, publisher = null, published = null }) => {
    const today = new Date().toISOString().slice(0, 10);
    const article = await checkArticle(createArticle({ text, title, publisher, published, today }), "text");
    coder ??= loadCoder();
    return (await coder).read(article);
  };
}
