import { type Address, addressOf, question } from "../address.ts";
import { usePages } from "../api.ts";
import { tellMoment } from "../days.ts";
import { Go } from "../go.tsx";
import { Heading, Nothing, Problem, Waiting } from "../pieces.tsx";
import type { SearchHit } from "../record.ts";
import { Rows } from "../rows.tsx";
import { TakeAlong } from "../take-along.tsx";
import { counted } from "../words.ts";

/** Words of the reports, wherever they stand. */
export function SearchView({ at }: { readonly at: Address }) {
  const words = at.query.words ?? "";
  const pages = usePages<SearchHit>(words === "" ? null : question("/api/search", { words, limit: 100 }));
  return (
    <section className="page">
      <Heading title={words === "" ? "Search" : `Search: ${words}`} />
      {words === "" && (
        <Nothing>Type words into the field above: they are sought in every sentence of the record.</Nothing>
      )}
      {pages.problem !== null && <Problem problem={pages.problem} again={pages.again} />}
      {words !== "" && pages.loading && <Waiting />}
      {words !== "" && !pages.loading && pages.problem === null && (
        <div className="list-head">
          <p role="status">
            {pages.total === 0 ? "Nothing in the record has these words." : counted(pages.total, "place")}
          </p>
          {pages.rows.length > 0 && (
            <TakeAlong
              name="search"
              table={{
                columns: ["kind", "id", "words", "publisher", "published", "title", "article"],
                rows: () =>
                  pages.rows.map(({ kind, id, words: found, article }) => [
                    kind,
                    id,
                    found,
                    article.publisher,
                    article.published,
                    article.title,
                    article.id,
                  ]),
              }}
            />
          )}
        </div>
      )}
      {words !== "" && (
        <Rows
          rows={pages.rows}
          total={pages.total}
          more={pages.more}
          height={92}
          keyOf={({ kind, id, start }) => `${kind} ${id} ${start}`}
          label="Places"
        >
          {(hit) => (
            <article className="hit">
              <p>
                <Go to={addressOf("read", hit.article.id, hit.kind === "claim" ? { claim: hit.id } : {})}>
                  {hit.article.title ?? "Without a title"}
                </Go>{" "}
                <span className="small">
                  {[hit.article.publisher, hit.article.published === null ? null : tellMoment(hit.article.published)]
                    .filter((part) => part !== null)
                    .join(" · ")}
                </span>
              </p>
              <p className="quote">
                <Found text={hit.words} words={words} />
              </p>
            </article>
          )}
        </Rows>
      )}
    </section>
  );
}

/** The words found, marked; whole words that begin as one of those sought. */
function Found({ text, words }: { readonly text: string; readonly words: string }) {
  const sought = words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
  if (sought.length === 0) return text;
  const stem = (word: string): string => (word.length > 5 ? word.slice(0, -2) : word);
  return text.split(/([\p{L}\p{N}]+)/u).map((part, place) =>
    sought.some((word) => part.toLowerCase().startsWith(stem(word))) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text keep their order
      <mark key={place}>{part}</mark>
    ) : (
      part
    ),
  );
}
