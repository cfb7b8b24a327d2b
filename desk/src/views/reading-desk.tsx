import { type DragEvent, type FormEvent, useState } from "react";
import { address, addressOf, question } from "../address.ts";
import { follow, forget, tell, useAnswer, usePages } from "../api.ts";
import { Go, go } from "../go.tsx";
import { Heading, Nothing, Problem, QuadMark, Quote, Waiting } from "../pieces.tsx";
import type { Page, StoredClaim } from "../record.ts";
import { type ListedArticle, ReportLine } from "../report-line.tsx";
import { Rows } from "../rows.tsx";
import { useSession } from "../session.tsx";
import { capital, counted, deedWords } from "../words.ts";

/** Where reports are brought in, and where those that were read stand. */
export function ReadingDesk() {
  return (
    <section className="page">
      <Heading title="Read a report">
        Paste a report, drop a file, or give the address of a page. It is read at once, and its claims go into the
        record.
      </Heading>
      <BringIn />
      <div className="columns">
        <section aria-labelledby="reports">
          <h2 id="reports">Reports in the record</h2>
          <Reports />
        </section>
        <section aria-labelledby="doubtful">
          <h2 id="doubtful">Look at these first</h2>
          <Doubtful />
        </section>
      </div>
    </section>
  );
}

interface Progress {
  readonly words: string;
  readonly isOver: boolean;
  readonly problems: readonly string[];
}

const mostSigns = 400_000;

function BringIn() {
  const { writable } = useSession();
  const [text, setText] = useState("");
  const [title, setTitle] = useState("");
  const [publisher, setPublisher] = useState("");
  const [published, setPublished] = useState("");
  const [isOver, setOver] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const addresses = addressesOf(text);

  const open = (id: string): void => {
    forget();
    go(addressOf("read", id, { new: "1" }));
  };
  const read = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setProblem(null);
    try {
      if (addresses.length > 0) {
        setProgress({ words: `Fetching ${counted(addresses.length, "page")}`, isOver: false, problems: [] });
        const ids = await fetchPages(addresses, setProgress);
        const [only] = ids;
        if (only !== undefined && ids.length === 1) open(only);
        else forget();
        return;
      }
      setProgress({ words: "Reading", isOver: false, problems: [] });
      const isPage = /^\s*(?:<!doctype html|<html)/iu.test(text);
      const optional = { title: title || null, publisher: publisher || null, published: published || null };
      const { id } = await tell<{ id: string }>(
        "/api/articles",
        isPage ? { html: text, ...optional } : { text, ...optional },
      );
      open(id);
    } catch (error) {
      setProgress(null);
      setProblem(error as Error);
    }
  };
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    setText(file === undefined ? event.dataTransfer.getData("text") : await file.text());
  };

  return (
    <form
      className={isOver ? "bring-in over" : "bring-in"}
      onSubmit={read}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      aria-label="Read a report"
    >
      <label className="field wide">
        <span>The report, or addresses of pages, one a line</span>
        <textarea
          rows={9}
          required
          maxLength={mostSigns}
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder="WASHINGTON, April 12, 2024 - The United States asked China on Thursday to urge Iran not to strike Israel, a U.S. official told reporters. …"
        />
      </label>
      <label className="field">
        <span>Title, where the text has none</span>
        <input value={title} maxLength={500} onChange={(event) => setTitle(event.target.value)} />
      </label>
      <label className="field">
        <span>Publisher</span>
        <input value={publisher} maxLength={200} onChange={(event) => setPublisher(event.target.value)} />
      </label>
      <label className="field">
        <span>Published on</span>
        <input type="date" value={published} onChange={(event) => setPublished(event.target.value)} />
      </label>
      <p className="bring-in-go">
        <button type="submit" className="main" disabled={!writable || text.trim() === "" || progress?.isOver === false}>
          {addresses.length > 0 ? `Fetch and read ${counted(addresses.length, "page")}` : "Read it"}
        </button>{" "}
        <label className="file">
          <span>or choose a file</span>
          <input
            type="file"
            accept=".txt,.html,.htm,text/plain,text/html"
            onChange={async (event) => setText((await event.target.files?.[0]?.text()) ?? "")}
          />
        </label>
      </p>
      {!writable && (
        <p className="small wide">
          This page may only read. To bring in reports, open the address that <code>demarche serve</code> printed.
        </p>
      )}
      {progress !== null && (
        <div className="wide">
          {progress.isOver ? <p role="status">{progress.words}</p> : <Waiting what={progress.words} />}
          {progress.problems.map((words) => (
            <p key={words} className="small">
              {words}
            </p>
          ))}
        </div>
      )}
      {problem !== null && (
        <div className="wide">
          <Problem problem={problem} />
        </div>
      )}
    </form>
  );
}

/** Only where every line is an address; a report that names one is still a report. */
function addressesOf(text: string): readonly string[] {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return lines.every((line) => /^https?:\/\/\S+$/u.test(line)) ? lines : [];
}

async function fetchPages(
  addresses: readonly string[],
  told: (progress: Progress) => void,
): Promise<readonly string[]> {
  const ids: string[] = [];
  const problems: string[] = [];
  for await (const { event, data } of follow("/api/articles", { addresses })) {
    const news = (data ?? {}) as {
      id?: string;
      ids?: readonly string[];
      done?: number;
      message?: string;
      problems?: readonly { message: string }[];
    };
    for (const id of [news.id ?? [], news.ids ?? []].flat()) if (!ids.includes(id)) ids.push(id);
    const failed =
      event === "problem" && news.message !== undefined
        ? [news.message]
        : (news.problems ?? []).map(({ message }) => message);
    for (const one of failed) if (!problems.includes(one)) problems.push(one);
    const words = `Read ${ids.length + problems.length} of ${addresses.length} pages`;
    told({ words, isOver: false, problems: [...problems] });
  }
  told({ words: `Read ${ids.length} of ${addresses.length} pages; done`, isOver: true, problems });
  return ids;
}

function Reports() {
  const pages = usePages<ListedArticle>(question("/api/articles", { limit: 100 }));
  if (pages.problem !== null) return <Problem problem={pages.problem} again={pages.again} />;
  if (pages.loading && pages.rows.length === 0) return <Waiting />;
  if (pages.rows.length === 0) return <Nothing>None yet.</Nothing>;
  return (
    <Rows rows={pages.rows} total={pages.total} more={pages.more} height={66} keyOf={({ id }) => id} label="Reports">
      {(article) => (
        <div className="report-row">
          <ReportLine article={article} />
        </div>
      )}
    </Rows>
  );
}

function Doubtful() {
  const { answer, problem, again } = useAnswer<Page<StoredClaim>>(question("/api/doubtful", { limit: 8 }));
  if (problem !== null) return <Problem problem={problem} again={again} />;
  if (answer === null) return <Waiting />;
  if (answer.items.length === 0) return <Nothing>Nothing doubtful waits for a person.</Nothing>;
  return (
    <>
      <p className="small">
        {counted(answer.total, "claim")} of which the coder is least sure, and that nobody has looked at.
      </p>
      <ul className="plain doubtful">
        {answer.items.map((claim) => (
          <li key={claim.id}>
            <Go to={addressOf("read", claim.article.id, { claim: claim.id })}>
              <QuadMark quad={claim.event.quad} /> {capital(deedWords(claim.event))}
            </Go>
            <p>
              <Quote claim={claim} />
            </p>
          </li>
        ))}
      </ul>
      <p className="small">
        <Go to={address("ledger")}>The ledger</Go> and every chart change with what you correct.
      </p>
    </>
  );
}
