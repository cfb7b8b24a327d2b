import { type Address, address, addressOf, listOf, narrowed, question } from "../address.ts";
import { useAnswer, usePages } from "../api.ts";
import { tellDays, tellMoment } from "../days.ts";
import { PartyFields } from "../event-filters.tsx";
import { EventLine } from "../event-row.tsx";
import { eventWords, partyQuery } from "../event-words.ts";
import { Go, go } from "../go.tsx";
import { useNames } from "../names.tsx";
import { Heading, Nothing, Problem, QuadMark, Quote, SourceChain, TableScroll, Waiting } from "../pieces.tsx";
import type { Dispute, EventRecord, Shown, StoredClaim } from "../record.ts";
import { Rows } from "../rows.tsx";
import { TakeAlong } from "../take-along.tsx";
import { aboutEvent, factsOf, mentionNames, othersOf, type Telling, tellingsOf } from "../tellings.ts";
import { capital, counted, deedWords, happened, stanceWords } from "../words.ts";

/** Without an event the list of those that several outlets tell. */
export function CompareView({ at }: { readonly at: Address }) {
  return at.id === null ? <CompareList at={at} /> : <CompareEvent id={at.id} />;
}

function CompareList({ at }: { readonly at: Address }) {
  const { query } = at;
  const name = useNames();
  const isDisputed = query.disputed === "yes";
  const pages = usePages<EventRecord>(
    question("/api/events", {
      ...partyQuery(listOf(query.parties)),
      voices: isDisputed ? null : 2,
      disputed: isDisputed ? true : null,
      all: true,
      limit: 100,
    }),
  );
  const set = (change: Readonly<Record<string, string | null>>): void => go(narrowed(at, change), "replace");
  return (
    <section className="page">
      <Heading title="Compare">
        Events that several independent voices tell: choose one to see who says what, on whose word, which numbers
        differ, and who leaves what out.
      </Heading>
      <form className="filters" aria-label="Narrow the list" onSubmit={(event) => event.preventDefault()}>
        <PartyFields at={at} />
        <fieldset className="chips">
          <legend>Show</legend>
          <button type="button" className="chip" aria-pressed={!isDisputed} onClick={() => set({ disputed: null })}>
            told by two and more
          </button>
          <button type="button" className="chip" aria-pressed={isDisputed} onClick={() => set({ disputed: "yes" })}>
            disputed
          </button>
        </fieldset>
      </form>
      {pages.problem !== null && <Problem problem={pages.problem} again={pages.again} />}
      {pages.loading && pages.rows.length === 0 && <Waiting />}
      {!pages.loading && pages.problem === null && pages.rows.length === 0 && (
        <Nothing>
          {isDisputed
            ? "No event is told in ways that exclude each other."
            : "No event is told by more than one voice."}{" "}
          Bring in <Go to={address("read")}>more reports</Go>.
        </Nothing>
      )}
      {pages.rows.length > 0 && (
        <div className="list-head">
          <p role="status">{counted(pages.total, "event")}</p>
          <TakeAlong
            name="compare"
            table={{
              columns: ["id", "event", "date_start", "articles", "voices", "disputed"],
              rows: () =>
                pages.rows.map((event) => [
                  event.id,
                  eventWords(event, name),
                  event.date?.start,
                  event.articles,
                  event.publishers,
                  event.disputed.length > 0,
                ]),
            }}
          />
        </div>
      )}
      <Rows rows={pages.rows} total={pages.total} more={pages.more} height={58} keyOf={({ id }) => id} label="Events">
        {(event) => (
          <EventLine event={event}>
            <p>
              <QuadMark quad={event.quad} said={!happened(event)} />{" "}
              <Go to={addressOf("compare", event.id)}>{eventWords(event, name)}</Go>
            </p>
          </EventLine>
        )}
      </Rows>
    </section>
  );
}

function CompareEvent({ id }: { readonly id: string }) {
  const { answer, problem, again } = useAnswer<Shown>(`/api/events/${encodeURIComponent(id)}`);
  const name = useNames();
  if (problem !== null) return <Problem problem={problem} again={again} />;
  if (answer === null) return <Waiting />;
  if (answer.kind !== "event") return null;
  const { event } = answer;
  const claims = answer.claims.map((claim) => aboutEvent(claim, event));
  const tellings = tellingsOf(claims);
  const facts = factsOf(tellings, name);
  return (
    <section className="page compare">
      <p className="crumb">
        <Go to={address("compare")}>Compare</Go>
      </p>
      <header className="heading">
        <h1>{eventWords(event, name)}</h1>
        <p className="lead">
          <QuadMark quad={event.quad} said={!happened(event)} /> {tellDays(event.date)} ·{" "}
          {counted(event.articles, "article")}, {counted(event.publishers, "independent voice")}
        </p>
      </header>
      <Disputes disputed={event.disputed} claims={claims} />
      <TableScroll label="How each outlet tells it">
        <table className="tellings">
          <thead>
            <tr>
              <td />
              {tellings.map(({ article }) => (
                <th scope="col" key={article.id}>
                  <b>{article.publisher ?? "An outlet without a name"}</b>
                  <span className="small">
                    {article.published === null ? "day unknown" : tellMoment(article.published, true)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.map(({ label, cells, differs }) => (
              <tr key={label} className={differs && tellings.length > 1 ? "differs" : undefined}>
                <th scope="row">
                  {label}
                  {differs && tellings.length > 1 && <span className="differs-mark">differs</span>}
                </th>
                {cells.map((cell, place) => (
                  <td key={tellings[place]?.article.id}>
                    {cell.length === 0 ? <span className="left-out">left out</span> : cell.join("; ")}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">In its words</th>
              {tellings.map((telling) => (
                <td key={telling.article.id}>
                  <TellingWords telling={telling} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </TableScroll>
      <div className="list-head">
        <p />
        <TakeAlong
          name="compare"
          table={{
            columns: ["field", ...tellings.map(({ article }) => article.publisher ?? article.id)],
            rows: () => [
              ...facts.map(({ label, cells }) => [label, ...cells.map((cell) => cell.join("; "))]),
              ["In its words", ...tellings.map(({ claims: own }) => own.map(({ words }) => words).join(" … "))],
            ],
          }}
        />
      </div>
      {tellings.length > 1 && <LeftOut tellings={tellings.slice(0, 4)} eventId={event.id} />}
    </section>
  );
}

function TellingWords({ telling }: { readonly telling: Telling }) {
  return telling.claims.map((claim) => (
    <p key={claim.id}>
      <Quote claim={claim} />{" "}
      <span className="small">
        <SourceChain claim={claim} /> · <Go to={addressOf("read", claim.article.id, { claim: claim.id })}>read on</Go>
      </span>
    </p>
  ));
}

function Disputes({
  disputed,
  claims,
}: {
  readonly disputed: readonly Dispute[];
  readonly claims: readonly StoredClaim[];
}) {
  const name = useNames();
  if (disputed.length === 0) return null;
  const outlets = (ids: readonly string[]): string => {
    const told = claims.filter(({ id }) => ids.includes(id)).map(({ article }) => article.publisher ?? "an outlet");
    return [...new Set(told)].join(", ");
  };
  const labels = {
    fatalities: "Dead",
    injured: "Injured",
    date: "When",
    place: "Where",
    actors: "Who",
    recipients: "To whom",
  };
  return (
    <div className="disputes">
      <h2>What is disputed</h2>
      <ul>
        {disputed.map((dispute) =>
          "field" in dispute ? (
            <li key={dispute.field}>
              {labels[dispute.field]}:{" "}
              {dispute.values.map(({ value, claims: ids }, place) => (
                <span key={String(value)}>
                  {place > 0 && "; "}
                  <b>{typeof value === "string" && /^[A-Z]{3}$/u.test(value) ? name(value) : value}</b>{" "}
                  <span className="small">({outlets(ids)})</span>
                </span>
              ))}
            </li>
          ) : (
            <li key={`${dispute.stance} ${dispute.by}`}>
              <b>{dispute.by === null ? "A source" : name(dispute.by)}</b> {stanceWords[dispute.stance]}{" "}
              <span className="small">({outlets(dispute.claims)})</span>
            </li>
          ),
        )}
      </ul>
    </div>
  );
}

const longest = 14;

/** Other events that some of these articles tell and some leave out. */
function LeftOut({ tellings, eventId }: { readonly tellings: readonly Telling[]; readonly eventId: string }) {
  const name = useNames();
  const ask = (place: number): string | null => {
    const id = tellings[place]?.article.id;
    return id === undefined ? null : `/api/articles/${encodeURIComponent(id)}`;
  };
  const articles = [
    useAnswer<Shown>(ask(0)).answer,
    useAnswer<Shown>(ask(1)).answer,
    useAnswer<Shown>(ask(2)).answer,
    useAnswer<Shown>(ask(3)).answer,
  ].slice(0, tellings.length);
  if (articles.some((one) => one === null)) return <Waiting what="Looking what else they tell" />;
  const others = othersOf(
    articles.map((one) => (one?.kind === "article" ? one.claims : [])),
    eventId,
  ).slice(0, longest);
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="left-out">
      <h2 id="left-out">Who leaves what out</h2>
      <TableScroll label="What else each outlet tells">
        <table className="left-out-table">
          <thead>
            <tr>
              <th scope="col">Event</th>
              {tellings.map(({ article }) => (
                <th scope="col" key={article.id}>
                  {article.publisher ?? "An outlet"}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {others.map(({ eventId: other, claim, told }) => (
              <tr key={other}>
                <th scope="row">
                  <QuadMark quad={claim.event.quad} said={!happened(claim.event)} />{" "}
                  <Go to={addressOf("compare", other)}>
                    {[claim.event.actors, claim.event.recipients]
                      .map((people) => mentionNames(people, name).join(", "))
                      .filter((part) => part !== "")
                      .join(" → ")}
                  </Go>{" "}
                  {capital(deedWords(claim.event))}
                </th>
                {told.map((isTold, place) => (
                  <td key={tellings[place]?.article.id}>
                    {isTold ? "tells it" : <span className="left-out">left out</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
