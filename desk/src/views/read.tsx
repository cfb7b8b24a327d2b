import type { Address } from "../address.ts";
import { ArticleReader } from "./read-article.tsx";
import { ReadingDesk } from "./reading-desk.tsx";

/** With an article the reader, without one the place where reports are brought in. */
export function ReadView({ at }: { readonly at: Address }) {
  return at.id === null ? <ReadingDesk /> : <ArticleReader at={at} id={at.id} />;
}
