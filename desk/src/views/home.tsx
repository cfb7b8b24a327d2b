import { type Address, address, question } from "../address.ts";
import { useAnswer } from "../api.ts";
import { tellDay } from "../days.ts";
import { Go } from "../go.tsx";
import { useNames } from "../names.tsx";
import { Legend, Problem, QuadBar, Waiting } from "../pieces.tsx";
import type { NetworkEdge, Page, RecordCounts, StoredRequest } from "../record.ts";
import { type ListedArticle, ReportLine } from "../report-line.tsx";
import { counted } from "../words.ts";
import { RequestRow } from "./ledger.tsx";

/** What the record holds, at a glance. */
export function HomeView(_: { readonly at: Address }) {
  const { answer: counts, problem, again } = useAnswer<RecordCounts>("/api/counts");
  if (problem !== null) return <Problem problem={problem} again={again} />;
  if (counts === null) return <Waiting />;
  if (counts.articles === 0) return <Welcome />;
  return (
    <section className="page home">
      <header className="heading">
        <h1>Who asked what of whom</h1>
        <p className="lead">
          {counted(counts.articles, "report")} tell {counted(counts.claims, "claim")} of{" "}
          {counted(counts.events, "event")}
          {counts.since !== null && counts.until !== null && (
            <>
              , {tellDay(counts.since)} to {tellDay(counts.until)}
            </>
          )}
          . <Go to={address("tour")}>See it in five steps</Go>, or{" "}
          <Go to={address("read")}>read a report of your own</Go>.
        </p>
      </header>
      <section aria-labelledby="home-requests">
        <h2 id="home-requests">
          <Go to={address("ledger")}>Lately asked</Go>
        </h2>
        <LatelyAsked until={counts.until} />
        <p className="below">
          <Go to={address("ledger")}>All {counted(counts.requests, "request")}</Go> ·{" "}
          <Go to={address("ledger", { status: "open" })}>those still open</Go>
        </p>
      </section>
      <div className="columns">
        <section aria-labelledby="home-pairs">
          <h2 id="home-pairs">
            <Go to={address("network")}>Who acts on whom</Go>
          </h2>
          <Pairs />
        </section>
        <section aria-labelledby="home-reports">
          <h2 id="home-reports">
            <Go to={address("read")}>Reports</Go>
          </h2>
          <Reports />
        </section>
      </div>
    </section>
  );
}

function LatelyAsked({ until }: { readonly until: string | null }) {
  const { answer, problem, again } = useAnswer<Page<StoredRequest>>(question("/api/requests", { limit: 8 }));
  if (problem !== null) return <Problem problem={problem} again={again} />;
  if (answer === null) return <Waiting />;
  return (
    <ol className="plain">
      {answer.items.map((request) => (
        <li key={request.id}>
          <RequestRow request={request} until={until} />
        </li>
      ))}
    </ol>
  );
}

function Pairs() {
  const name = useNames();
  const { answer, problem, again } = useAnswer<readonly NetworkEdge[]>("/api/network");
  if (problem !== null) return <Problem problem={problem} again={again} />;
  if (answer === null) return <Waiting />;
  const most = answer[0]?.events ?? 1;
  return (
    <>
      <table className="pairs">
        <caption className="unseen">The busiest pairs of parties</caption>
        <tbody>
          {answer.slice(0, 9).map(({ actor, recipient, events, quads }) => (
            <tr key={`${actor} ${recipient}`}>
              <th scope="row">
                <Go to={address("timeline", { parties: `${actor},${recipient}` })}>
                  {name(actor)} → {name(recipient)}
                </Go>
              </th>
              <td className="bar">
                <QuadBar counts={quads} most={most} />
              </td>
              <td className="number">{events}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Legend />
    </>
  );
}

function Reports() {
  const { answer, problem, again } = useAnswer<Page<ListedArticle>>(question("/api/articles", { limit: 8 }));
  if (problem !== null) return <Problem problem={problem} again={again} />;
  if (answer === null) return <Waiting />;
  return (
    <ul className="reports">
      {answer.items.map((article) => (
        <li key={article.id}>
          <ReportLine article={article} />
        </li>
      ))}
    </ul>
  );
}

function Welcome() {
  return (
    <section className="page">
      <header className="heading">
        <h1>An empty record</h1>
        <p className="lead">
          Nothing has been read yet. <Go to={address("read")}>Paste a report</Go> and watch it being read, or fill the
          record from the command line:
        </p>
      </header>
      <pre>
        <code>demarche ingest FOLDER</code>
      </pre>
    </section>
  );
}
