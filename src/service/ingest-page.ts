import { readPage } from "../intake/index.ts";
import type { DemarcheRecord } from "./record.ts";

/** What is known about a posted page; it wins over what the page says. */
export interface PageInput {
  readonly html: string;
  readonly url?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly published?: string | null | undefined;
}

/** Reads and keeps the report of an HTML page as it was pasted; gives the article's id. */
export async function ingestPage(record: Pick<DemarcheRecord, "ingestText">, input: PageInput): Promise<string> {
  const page = await readPage(input.html, input.url ?? "page");
  return record.ingestText({
    text: page.text,
    title: input.title ?? page.title ?? null,
    url: input.url ?? page.url ?? null,
    publisher: input.publisher ?? page.publisher ?? null,
    published: input.published ?? page.published ?? null,
  });
}
