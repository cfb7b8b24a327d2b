import type { ArticleInput } from "./article.ts";

/** Takes the report out of an HTML page that is at hand: its text, title, day, publisher and author. What pages need is loaded with the first page. */
export async function readPage(html: string, subject: string): Promise<ArticleInput> {
  return (await import("./page.ts")).readPage(html, subject);
}
