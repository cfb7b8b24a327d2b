import { type Address, address, addressOf } from "../address.ts";
import { useAnswer } from "../api.ts";
import { tellDays, tellMoment } from "../days.ts";
import { RelayDrawn } from "../draw-relay.tsx";
import { Go } from "../go.tsx";
import { useNames } from "../names.tsx";
import { Problem, Quote, SourceChain, Status, Waiting } from "../pieces.tsx";
import type { Shown, StoredClaim } from "../record.ts";
import { partiesOf, tellRelay } from "../relay.ts";
import { counted, inOneLine, statusWords } from "../words.ts";
import { LedgerFile, RequestRow } from "./ledger.tsx";

/** One request: its relay, what came of it step by step, and every voice that tells it. */
export function RequestView({ at }: { readonly at: Address }) {
  const { answer, problem, again } = useAnswer<Shown>(`/api/requests/${encodeURIComponent(at.id ?? "")}`);
  const name = useNames();
  if (problem !== null) return <Problem problem={problem} again={again} />;
  if (answer === null) return <Waiting />;
  if (answer.kind !== "request") return null;
  const { request, claims, series } = answer;
  const { chain, aim, asked, status, history } = request;
  const told = new Map(claims.map((claim) => [claim.id, claim]));
  const voices = request.claims.flatMap((id) => told.get(id) ?? []);
  const others = series.filter(({ id }) => id !== request.id);
  const [asker, next] = [partiesOf(chain[0] ?? { party: "" })[0], partiesOf(chain[1] ?? { party: "" })[0]];
  return (
    <section className="page request">
      <p className="crumb">
        <Go to={address("ledger")}>Ledger</Go>
      </p>
      <header className="heading">
        <h1 className="request-title">{tellRelay(chain, aim, name)}</h1>
        <p className="lead">
          Asked {asked === null ? "on a day that is not told" : tellDays(asked)} · <Status status={status} />{" "}
          {statusWords[status]}
        </p>
      </header>
      <RelayDrawn chain={chain} aim={aim} file="request" />
      {aim !== null && (
        <p className="request-words large">
          {aim.polarity === "negative" ? "What is not to happen: " : "What is asked: "}“{inOneLine(aim.text)}”
        </p>
      )}
      <div className="columns">
        <section aria-labelledby="history">
          <h2 id="history">What came of it</h2>
          <ol className="history">
            {history.map(({ status: state, date, claim, why }) => (
              <li key={`${state} ${claim} ${date?.start}`}>
                <p>
                  <Status status={state} /> <span className="small">{tellDays(date)}</span>
                </p>
                <p>{why}</p>
                <Words claim={told.get(claim)} id={claim} />
              </li>
            ))}
          </ol>
        </section>
        <section aria-labelledby="voices">
          <h2 id="voices">On whose word</h2>
          <ul className="voices">
            {voices.map((claim) => (
              <li key={claim.id}>
                <p className="voice">
                  <SourceChain claim={claim} />
                </p>
                <Words claim={claim} id={claim.id} />
              </li>
            ))}
          </ul>
        </section>
      </div>
      {others.length > 0 && (
        <section aria-labelledby="series">
          <h2 id="series">{counted(others.length, "request")} like it</h2>
          <ol className="plain">
            {others.map((one) => (
              <li key={one.id}>
                <RequestRow request={one} until={null} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <div className="list-head">
        <p>
          {asker !== undefined && next !== undefined && (
            <Go to={address("timeline", { parties: `${asker},${next}` })}>
              {name(asker)} and {name(next)} over time
            </Go>
          )}
        </p>
        <LedgerFile rows={[request, ...others]} name="request" />
      </div>
    </section>
  );
}

function Words({ claim, id }: { readonly claim: StoredClaim | undefined; readonly id: string }) {
  if (claim === undefined) return <p className="small">The claim {id} is not in the record any more.</p>;
  return (
    <blockquote className="words">
      <Quote claim={claim} />
      <footer>
        <Go to={addressOf("read", claim.article.id, { claim: claim.id })}>
          {claim.article.publisher ?? "The article"}
          {claim.article.title !== null && `: ${claim.article.title}`}
        </Go>
        {claim.article.published !== null && `, ${tellMoment(claim.article.published)}`}
      </footer>
    </blockquote>
  );
}
