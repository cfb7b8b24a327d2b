import { type Address, address, addressOf, listOf, narrowed, question } from "../address.ts";
import { useAnswer, usePages } from "../api.ts";
import { tellAge, tellDays, tellMoment } from "../days.ts";
import { RelayLine } from "../draw-relay.tsx";
import { FilterBox } from "../filter-box.tsx";
import { Go, go } from "../go.tsx";
import { useNames } from "../names.tsx";
import { Choice, DayField, Heading, Nothing, PartyField, Problem, Status, Waiting } from "../pieces.tsx";
import type { RecordCounts, RequestStatus, StoredRequest } from "../record.ts";
import { aimWords, joined, partiesOf } from "../relay.ts";
import { Rows } from "../rows.tsx";
import { TakeAlong } from "../take-along.tsx";
import { capital, counted, eventTypes, inOneLine, nounOf, statuses, statusWords } from "../words.ts";

/** Every asking of the record as a relay, with what came of it. */
export function LedgerView({ at }: { readonly at: Address }) {
  const { query } = at;
  const pages = usePages<StoredRequest>(question("/api/requests", { ...query, step: null, limit: 100 }));
  const counts = useAnswer<RecordCounts>("/api/counts").answer;
  const isNarrowed = Object.keys(query).some((key) => key !== "order" && key !== "step");
  return (
    <section className="page">
      <Heading title="Ledger">
        Who asked whom, through whom, for what, and what came of it. A bar <b>⊣</b> ends what is asked not to happen.
      </Heading>
      <Filters at={at} />
      <div className="list-head">
        <p role="status">
          {pages.loading ? "Looking it up …" : counted(pages.total, "request")}
          {isNarrowed && (
            <>
              {" · "}
              <Go to={address("ledger", { step: query.step })}>Show all</Go>
            </>
          )}
        </p>
        <LedgerFile rows={pages.rows} />
      </div>
      {pages.problem !== null && <Problem problem={pages.problem} again={pages.again} />}
      {pages.loading && pages.rows.length === 0 && <Waiting />}
      {!pages.loading && pages.problem === null && pages.rows.length === 0 && (
        <Nothing>
          {isNarrowed ? (
            "No request in the record fits this."
          ) : (
            <>
              Nobody has asked anything of anybody yet. <Go to={address("read")}>Read a report</Go> to begin.
            </>
          )}
        </Nothing>
      )}
      <Rows
        rows={pages.rows}
        total={pages.total}
        more={pages.more}
        height={104}
        keyOf={({ id }) => id}
        label="Requests"
      >
        {(request) => <RequestRow request={request} until={counts?.until ?? null} />}
      </Rows>
    </section>
  );
}

export function RequestRow({ request, until }: { readonly request: StoredRequest; readonly until: string | null }) {
  const { id, chain, aim, asked, status, history, articles, publishers, series, article } = request;
  const last = history.at(-1);
  const age = ageOf(request, until);
  return (
    <article className="request-row">
      <p className="request-when">
        {asked !== null
          ? tellDays(asked, true)
          : article.published === null
            ? "day unknown"
            : `told ${tellMoment(article.published, true)}`}
      </p>
      <div className="request-what">
        <p className="request-relay">
          <Go to={addressOf("request", id)} className="quiet">
            <RelayLine chain={chain} aim={aim} />
          </Go>
        </p>
        {aim !== null && aim.type !== null && <p className="request-words">“{inOneLine(aim.text)}”</p>}
        <p className="small">
          {articles > 1
            ? `${counted(articles, "article")}, ${counted(publishers, "independent voice")}`
            : (article.publisher ?? article.title ?? "one article")}
          {series !== null && (
            <>
              {" · "}
              <Go to={address("ledger", { series })}>one of a series</Go>
            </>
          )}
        </p>
      </div>
      <div className="request-fate">
        <Status status={status} />
        {age !== null && <p className="small">{age}</p>}
        {last !== undefined && history.length > 1 && <p className="small">{last.why}</p>}
      </div>
    </article>
  );
}

/** "open for 3 months", to the last day that the record knows of; "defied after 2 days". */
function ageOf({ asked, status, history }: StoredRequest, until: string | null): string | null {
  if (asked === null) return null;
  if (status === "open") {
    return until === null || until < asked.start ? null : `for ${tellAge(asked.start, until)}`;
  }
  const day = history.at(-1)?.date?.start;
  return day === undefined || day < asked.start ? null : `after ${tellAge(asked.start, day)}`;
}

function Filters({ at }: { readonly at: Address }) {
  const { query } = at;
  const set = (change: Readonly<Record<string, string | null>>): void => go(narrowed(at, change), "replace");
  const chosen = listOf(query.status);
  const toggle = (status: RequestStatus): void =>
    set({
      status: (chosen.includes(status) ? chosen.filter((one) => one !== status) : [...chosen, status]).join(","),
    });
  return (
    <FilterBox label="Narrow the ledger">
      <PartyField label="Who asks" value={query.by ?? ""} onChoose={(by) => set({ by })} />
      <PartyField label="Whom" value={query.to ?? ""} onChoose={(to) => set({ to })} />
      <PartyField label="Through" value={query.through ?? ""} onChoose={(through) => set({ through })} />
      <PartyField label="Who is to act" value={query.about ?? ""} onChoose={(about) => set({ about })} />
      <Choice
        label="What is asked"
        value={query.aim ?? ""}
        options={[["", "anything"], ...eventTypes.map((type) => [type, nounOf(type)] as const)]}
        onChoose={(aim) => set({ aim })}
      />
      <DayField label="From" value={query.since ?? ""} onChoose={(since) => set({ since })} />
      <DayField label="To" value={query.until ?? ""} onChoose={(until) => set({ until })} />
      <Choice
        label="Order"
        value={query.order ?? ""}
        options={[
          ["", "newest first"],
          ["oldest", "oldest first"],
        ]}
        onChoose={(order) => set({ order })}
      />
      <fieldset className="chips">
        <legend>What came of it</legend>
        {statuses.map((status) => (
          <button
            key={status}
            type="button"
            className="chip"
            aria-pressed={chosen.includes(status)}
            title={capital(statusWords[status])}
            onClick={() => toggle(status)}
          >
            {status}
          </button>
        ))}
      </fieldset>
    </FilterBox>
  );
}

export function LedgerFile({
  rows,
  name: file = "ledger",
}: {
  readonly rows: readonly StoredRequest[];
  readonly name?: string;
}) {
  const name = useNames();
  return (
    <TakeAlong
      name={file}
      table={{
        columns: [
          "id",
          "asker",
          "through",
          "aim",
          "not",
          "asked_start",
          "asked_end",
          "status",
          "why",
          "words",
          "articles",
          "voices",
          "article",
          "url",
        ],
        rows: () =>
          rows.map((request) => {
            const steps = request.chain.map((step) => joined(partiesOf(step).map(name)));
            return [
              request.id,
              steps[0],
              steps.slice(1).join(" > "),
              request.aim === null ? null : aimWords(request.aim, name),
              request.aim?.polarity === "negative",
              request.asked?.start,
              request.asked?.end,
              request.status,
              request.history.at(-1)?.why,
              request.aim?.text,
              request.articles,
              request.publishers,
              request.article.title,
              request.article.url,
            ];
          }),
      }}
    />
  );
}
