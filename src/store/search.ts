import type { ArticleReference, Claim } from "../claims/index.ts";
import type { Queries } from "./database.ts";
import type { Page, PageOptions, SearchHit } from "./record.ts";
import { keptText } from "./values.ts";
import { limitOf, startOf } from "./where.ts";

const matches = "@@ websearch_to_tsquery('english'::regconfig, $1)";

/** Sentences of claims first, the newest first; then articles in which the words stand elsewhere. */
export async function searchWords(
  { query }: Queries,
  words: string,
  options: PageOptions = {},
): Promise<Page<SearchHit>> {
  const limit = limitOf(options);
  const start = startOf(options);
  const values = [keptText(words)];
  const [counted] = await query<{ claims: number; articles: number }>(
    `select (select count(*) from claim_body where lexemes ${matches})::int as claims,
       (select count(*) from article where lexemes ${matches})::int as articles`,
    values,
  );
  const claims = counted?.claims ?? 0;
  const total = claims + (counted?.articles ?? 0);
  const items: SearchHit[] = [];
  if (start < claims) {
    const rows = await query<{ body: Claim; words: string }>(
      `select b.body, b.words from (
         select c.id, c.day from claim_body m join claim c using (id) where m.lexemes ${matches}
         order by c.day desc, c.id limit ${limit} offset ${start}
       ) p join claim_body b on b.id = p.id order by p.day desc, p.id`,
      values,
    );
    for (const { body, words: sentence } of rows)
      items.push({
        kind: "claim",
        id: body.id,
        article: body.article,
        words: sentence,
        start: body.sentence.start,
        end: body.sentence.end,
      });
  }
  const left = limit - items.length;
  if (left > 0 && start + items.length >= claims) {
    const rows = await query<ArticleReference & { text: string }>(
      `select a.id, a.file, a.url, a.title, a.publisher, a.published::text as published, a.text from article a where a.lexemes ${matches}
       order by a.published desc nulls last, a.id limit ${left} offset ${Math.max(0, start - claims)}`,
      values,
    );
    for (const { text, ...article } of rows)
      items.push({ kind: "article", id: article.id, article, ...bestPlace(text, words) });
  }
  const end = start + items.length;
  return { items, next: end < total && items.length > 0 ? String(end) : null, total };
}

/** The sentence in which most of the words stand; the text's first where they stand in none. */
function bestPlace(text: string, words: string): { words: string; start: number; end: number } {
  const stems = words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .map((word) => word.slice(0, Math.max(4, word.length - 2)));
  let best = { count: -1, start: 0, end: Math.min(text.length, longest) };
  for (const { 0: sentence, index } of text.matchAll(/[^\s][^\n]*?(?:[.!?]["”’)]*(?=\s)|(?=\n)|$)/gu)) {
    const lower = sentence.toLowerCase();
    const count = stems.filter((stem) => lower.includes(stem)).length;
    if (count > best.count) best = { count, start: index, end: index + Math.min(sentence.length, longest) };
  }
  return { words: text.slice(best.start, best.end), start: best.start, end: best.end };
}

const longest = 300;
