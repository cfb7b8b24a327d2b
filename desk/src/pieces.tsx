/** Small parts that every view is made of. */
import { type FormEvent, type ReactNode, useId, useState } from "react";
import { ApiProblem, forget, keepToken } from "./api.ts";
import { useNames, useParties } from "./names.tsx";
import type { Quad, RequestStatus, SourceMention, StoredClaim } from "./record.ts";
import { capital, inOneLine, quads, quadWords, stanceWords, statusWords } from "./words.ts";

export function Waiting({ what = "Looking it up" }: { readonly what?: string }) {
  return (
    <p className="waiting" role="status">
      <span className="waiting-line" aria-hidden="true" />
      {what} …
    </p>
  );
}

export function Problem({ problem, again }: { readonly problem: Error; readonly again?: () => void }) {
  const isDenied = problem instanceof ApiProblem && (problem.status === 401 || problem.status === 403);
  return (
    <div className="problem" role="alert">
      <p>
        <b>{problem.message}</b>
      </p>
      {problem instanceof ApiProblem && problem.todo !== null && <p>{problem.todo}</p>}
      {isDenied && <TokenField />}
      {again !== undefined && (
        <button type="button" onClick={again}>
          Try again
        </button>
      )}
    </div>
  );
}

/** For a server that stands elsewhere and lets nobody in without a token. */
export function TokenField() {
  const [token, setToken] = useState("");
  const take = (event: FormEvent): void => {
    event.preventDefault();
    keepToken(token);
    forget();
  };
  return (
    <form className="token-field" onSubmit={take}>
      <label>
        Token{" "}
        <input type="password" autoComplete="off" value={token} onChange={(event) => setToken(event.target.value)} />
      </label>
      <button type="submit">Use it</button>
    </form>
  );
}

export function Nothing({ children }: { readonly children: ReactNode }) {
  return <p className="nothing">{children}</p>;
}

export function Heading({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <header className="heading">
      <h1>{title}</h1>
      {children !== undefined && <p className="lead">{children}</p>}
    </header>
  );
}

export function Status({ status }: { readonly status: RequestStatus }) {
  return (
    <span className={`status status-${status}`} title={capital(statusWords[status])}>
      {status}
    </span>
  );
}

export function QuadMark({ quad, said = false }: { readonly quad: Quad | null; readonly said?: boolean }) {
  return <span className={`quad-mark quad-${quad ?? 0}${said ? " said" : ""}`} aria-hidden="true" />;
}

/** What the four colours, and the hollow marks, mean: the same in every view. */
export function Legend({ said = false }: { readonly said?: boolean }) {
  return (
    <ul className="legend" aria-label="Colours">
      {quads.map((quad) => (
        <li key={quad}>
          <QuadMark quad={quad} /> {quadWords[quad]}
        </li>
      ))}
      {said && (
        <li>
          <QuadMark quad={null} said /> Hollow: asked, threatened, expected
        </li>
      )}
    </ul>
  );
}

/** How much of each class, as a bar whose length tells how much there is in all. */
export function QuadBar({ counts, most }: { readonly counts: readonly number[]; readonly most: number }) {
  const all = counts.reduce((sum, count) => sum + count, 0);
  const words = quads.map((quad) => `${quadWords[quad]} ${counts[quad - 1] ?? 0}`).join(", ");
  let x = 0;
  return (
    <svg
      className="quad-bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label={`${all} events: ${words}`}
    >
      {([2, 1, 3, 4] as const).map((quad) => {
        const width = (100 * (counts[quad - 1] ?? 0)) / Math.max(1, most);
        const bar = <rect key={quad} className={`fill-quad-${quad}`} x={x} y="0" width={width} height="8" />;
        x += width;
        return bar;
      })}
    </svg>
  );
}

/** A table that may be wider than the page. */
export function TableScroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="table-scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

/** A field for one party: its name is typed or picked, its code is what counts. */
export function PartyField({
  label,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (party: string) => void;
}) {
  const name = useNames();
  const parties = useParties();
  const [typed, setTyped] = useState<string | null>(null);
  const list = useId();
  const shown = typed ?? (value === "" ? "" : name(value));
  const choose = (words: string): boolean => {
    const sought = words.trim().toLowerCase();
    const found = parties.find(
      ({ party }) => party.toLowerCase() === sought || name(party).toLowerCase() === sought,
    )?.party;
    if (sought !== "" && found === undefined) return false;
    if ((found ?? "") !== value) onChoose(found ?? "");
    return true;
  };
  return (
    <label className="field">
      <span>{label}</span>
      <input
        list={list}
        value={shown}
        placeholder="anyone"
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value);
          if (choose(event.target.value)) setTyped(event.target.value === "" ? "" : null);
        }}
        onBlur={() => {
          if (typed !== null && !choose(typed) && typed.trim() !== "") onChoose(typed.trim());
          setTyped(null);
        }}
      />
      <datalist id={list}>
        {parties.slice(0, 300).map(({ party }) => (
          <option key={party} value={name(party)} />
        ))}
      </datalist>
    </label>
  );
}

export function DayField({
  label,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (day: string) => void;
}) {
  return (
    <label className="field day">
      <span>{label}</span>
      <input type="date" value={value} onChange={(event) => onChoose(event.target.value)} />
    </label>
  );
}

export function Choice({
  label,
  value,
  options,
  onChoose,
}: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Who vouches, innermost first: "a U.S. official → The Wall Street Journal"; nobody but the outlet itself where the list is empty. */
export function SourceChain({
  claim,
}: {
  readonly claim: Pick<StoredClaim, "sources" | "stance" | "quoted" | "article">;
}) {
  const outlet = claim.article.publisher ?? "the article";
  if (claim.sources.length === 0) return <span className="sources">{outlet}, in its own voice</span>;
  return (
    <span className="sources">
      {claim.sources.map((source, place) => (
        <span key={`${source.start} ${source.end}`}>
          {place > 0 && <span className="passed-on"> through </span>}
          <SourceName source={source} />
        </span>
      ))}
      {claim.stance !== "asserts" && <b className="stance"> {stanceWords[claim.stance]}</b>}
      {claim.quoted && <span className="quoted"> in quotation marks</span>}
      <span className="passed-on"> in </span>
      {outlet}
    </span>
  );
}

export function SourceName({ source }: { readonly source: Pick<SourceMention, "party" | "name" | "text" | "named"> }) {
  const name = useNames();
  const words = inOneLine(source.text);
  const who = source.name ?? words;
  const party = source.party === null || name(source.party) === who ? null : name(source.party);
  return (
    <span className={source.named ? "source named" : "source"}>
      {source.name !== null && words.length < 4 ? source.name : words}
      {party !== null && <span className="code"> {party}</span>}
    </span>
  );
}

/** A claim's sentence with its trigger marked. React writes it as text, whatever it holds. */
export function Quote({ claim }: { readonly claim: StoredClaim }) {
  const { words, sentence, event } = claim;
  const [start, end] = [event.trigger.start - sentence.start, event.trigger.end - sentence.start];
  if (start < 0 || end > words.length) return <q className="quote">{words}</q>;
  return (
    <q className="quote">
      {words.slice(0, start)}
      <mark className={`mark-quad-${event.quad ?? 0}`}>{words.slice(start, end)}</mark>
      {words.slice(end)}
    </q>
  );
}
