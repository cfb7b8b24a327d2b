import { useState } from "react";
import { type Address, address, addressOf, listOf, question } from "../address.ts";
import { useAnswer } from "../api.ts";
import { DrawingOrTable } from "../drawing-or-table.tsx";
import { EventFilters } from "../event-filters.tsx";
import { eventQuery } from "../event-words.ts";
import { Go } from "../go.tsx";
import { useNames } from "../names.tsx";
import { Heading, Legend, Nothing, Problem, TableScroll, Waiting } from "../pieces.tsx";
import { QuadCells, QuadHeads, quadColumns } from "../quad-columns.tsx";
import type { NetworkEdge, Page, StoredTie } from "../record.ts";
import { TakeAlong } from "../take-along.tsx";
import { counted, tieWords } from "../words.ts";
import { NetworkChart } from "./network-chart.tsx";
import { Paths } from "./paths.tsx";

/** Who acts on whom over a chosen time, the ties between them, and the ways from one to another. */
export function NetworkView({ at }: { readonly at: Address }) {
  const { query } = at;
  const parties = listOf(query.parties);
  const { answer, problem, again, loading } = useAnswer<readonly NetworkEdge[]>(
    question("/api/network", eventQuery(query)),
  );
  const ties = useAnswer<Page<StoredTie>>(question("/api/ties", { limit: 1000 })).answer?.items ?? [];
  const isTable = query.view === "table";
  return (
    <section className="page">
      <Heading title="Network">
        Who acted on whom. An arrow leads from the one who acts to the one acted on; the more events, the thicker.
        Dotted lines are standing ties that reports state.
      </Heading>
      <EventFilters at={at} label="Narrow what is shown" />
      {problem !== null && <Problem problem={problem} again={again} />}
      {answer === null && problem === null && <Waiting />}
      {answer !== null && answer.length === 0 && (
        <Nothing>
          Nobody acted on anybody then. <Go to={address("network")}>Show all</Go>.
        </Nothing>
      )}
      {answer !== null && answer.length > 0 && (
        <div aria-busy={loading}>
          <div className="list-head">
            <p role="status">{counted(answer.length, "pair")} of parties</p>
            <DrawingOrTable at={at} drawing="Drawing" />
          </div>
          {isTable ? (
            <EdgeTable edges={answer} />
          ) : (
            <>
              <NetworkChart at={at} edges={answer} ties={ties} />
              <Legend />
            </>
          )}
        </div>
      )}
      <Paths at={at} />
      <Ties ties={ties} parties={parties} />
    </section>
  );
}

const shortest = 150;

function EdgeTable({ edges }: { readonly edges: readonly NetworkEdge[] }) {
  const name = useNames();
  const [isWhole, setWhole] = useState(false);
  const most = Math.max(1, ...edges.map(({ events }) => events));
  const rows = isWhole ? edges : edges.slice(0, shortest);
  return (
    <>
      <TableScroll label="Who acts on whom, as a table">
        <table>
          <caption className="unseen">Who acts on whom: how many events of each class</caption>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">On whom</th>
              <QuadHeads />
              <th scope="col" className="number">
                Mean score
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ actor, recipient, events, quads: counts, goldstein }) => (
              <tr key={`${actor} ${recipient}`}>
                <th scope="row">{name(actor)}</th>
                <td>
                  <Go to={address("timeline", { parties: `${actor},${recipient}` })}>{name(recipient)}</Go>
                </td>
                <QuadCells events={events} counts={counts} most={most} />
                <td className="number">{goldstein === null ? "" : goldstein.toFixed(1)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <div className="list-head">
        <p>
          {rows.length < edges.length && (
            <button type="button" onClick={() => setWhole(true)}>
              Show all {edges.length} pairs
            </button>
          )}
        </p>
        <TakeAlong name="network" table={edgeTable(edges)} />
      </div>
    </>
  );
}

export const edgeTable = (edges: readonly NetworkEdge[]) => ({
  columns: ["actor", "recipient", "events", ...quadColumns, "goldstein"],
  rows: () =>
    edges.map(({ actor, recipient, events, quads: counts, goldstein }) => [
      actor,
      recipient,
      events,
      ...counts,
      goldstein,
    ]),
});

function Ties({ ties, parties }: { readonly ties: readonly StoredTie[]; readonly parties: readonly string[] }) {
  const name = useNames();
  const shown = ties.filter(({ tie }) =>
    parties.every((party) => [...tie.of, ...tie.to].some((one) => one.party === party)),
  );
  if (shown.length === 0) return null;
  const list = (people: StoredTie["tie"]["of"]): string => people.map(({ party }) => name(party)).join(", ");
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">Ties that reports state</h2>
      <TableScroll label="Ties, as a table">
        <table>
          <thead>
            <tr>
              <th scope="col">Who</th>
              <th scope="col">Tie</th>
              <th scope="col">Whom</th>
              <th scope="col">On whose word</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, shortest).map(({ id, tie, sources, article }) => (
              <tr key={id}>
                <th scope="row">{list(tie.of)}</th>
                <td>{tieWords(tie.kind)}</td>
                <td>{list(tie.to)}</td>
                <td>
                  {sources.map(({ name: who, text }) => `${who ?? text}, `)}
                  <Go to={addressOf("read", article.id)}>{article.publisher ?? article.title ?? "the article"}</Go>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <div className="list-head">
        <p />
        <TakeAlong
          name="ties"
          table={{
            columns: ["of", "kind", "to", "since", "sources", "article"],
            rows: () =>
              shown.map(({ tie, sources, article }) => [
                list(tie.of),
                tie.kind,
                list(tie.to),
                tie.since,
                sources.map(({ name: who, text }) => who ?? text).join(" < "),
                article.title,
              ]),
          }}
        />
      </div>
    </section>
  );
}
