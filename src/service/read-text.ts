import type { Coder, Reading } from "../coder.ts";
import { type Article, checkArticle, createArticle } from "../intake/index.ts";
import { loadCoder } from "./load-coder.ts";

/** A text as it was given, with what is known of it. */
export interface TextInput {
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  /** ISO day; relative days count back from it. */
  readonly published?: string | null | undefined;
}

/** Gives what reads texts and keeps nothing; the tables and weights are loaded with the first one. */
export function createTextReader(): (input: TextInput) => Promise<Reading> {
  let coder: Promise<Coder> | null = null;
  return async (input) => {
    const article = await articleOf(input);
    coder ??= loadCoder();
    return (await coder).read(article);
  };
}

/** The text as an article. Throws where it can give no report: empty, not English. */
export function articleOf({ text, title, url, publisher, published }: TextInput): Promise<Article> {
  const today = new Date().toISOString().slice(0, 10);
  const known = { title: title ?? null, url: url ?? null, publisher: publisher ?? null, published: published ?? null };
  return checkArticle(createArticle({ text, ...known, today }), "text");
}
