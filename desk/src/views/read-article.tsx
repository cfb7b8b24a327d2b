import { useEffect, useMemo, useRef, useState } from "react";
import { type Address, address, narrowed } from "../address.ts";
import { forget, tell, useAnswer } from "../api.ts";
import { Go, go } from "../go.tsx";
import { Legend, Problem, Waiting } from "../pieces.tsx";
import type { EventNode, Shown, StoredClaim, Verdict } from "../record.ts";
import { inOrder } from "../segments.ts";
import { useSession } from "../session.tsx";
import { TakeAlong } from "../take-along.tsx";
import { counted } from "../words.ts";
import { ClaimPanel } from "./claim-panel.tsx";
import { claimTable } from "./claim-table.ts";
import { MarkedText } from "./marked-text.tsx";

type ShownArticle = Extract<Shown, { kind: "article" }>;

/** An article with its claims underlined; `j` and `k` walk through them. */
export function ArticleReader({ at, id }: { readonly at: Address; readonly id: string }) {
  const { answer, problem, again } = useAnswer<Shown>(`/api/articles/${encodeURIComponent(id)}`);
  if (problem !== null && answer === null) return <Problem problem={problem} again={again} />;
  if (answer === null) return <Waiting what="Opening the article" />;
  return answer.kind === "article" ? <Reader at={at} shown={answer} /> : null;
}

/** Claims of an article that was just read come up one after the other, as fast as an eye can follow. */
function useRevealed(claims: readonly StoredClaim[], isNew: boolean): readonly StoredClaim[] {
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const [shown, setShown] = useState(isNew && !still ? 0 : Number.POSITIVE_INFINITY);
  useEffect(() => {
    if (shown >= claims.length) return;
    const timer = window.setTimeout(() => setShown(shown + 1), Math.max(30, Math.min(220, 4000 / claims.length)));
    return () => window.clearTimeout(timer);
  }, [shown, claims.length]);
  return shown >= claims.length ? claims : claims.slice(0, shown);
}

function Reader({ at, shown }: { readonly at: Address; readonly shown: ShownArticle }) {
  const { article } = shown;
  const claims = useMemo(() => inOrder(shown.claims), [shown.claims]);
  const revealed = useRevealed(claims, at.query.new !== undefined);
  const session = useSession();
  const [editing, setEditing] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const place = claims.findIndex((claim) => claim.id === at.query.claim);
  const claim = claims[place];

  const choose = (next: StoredClaim | undefined): void => {
    if (next === undefined) return;
    setEditing(false);
    go(narrowed(at, { claim: next.id, new: null }), "replace");
  };
  const walk = (by: number): void =>
    choose(claims[place < 0 ? 0 : Math.min(claims.length - 1, Math.max(0, place + by))]);

  const review = async (
    verdict: Verdict,
    correction: EventNode | null = null,
    why: string | null = null,
  ): Promise<void> => {
    if (claim === undefined) return;
    if (!session.writable) {
      setSaid("This page may only read. Open the address that demarche serve printed, or give a token, to write.");
      return;
    }
    try {
      await tell("/api/reviews", { claim: claim.id, verdict, correction, why });
      setProblem(null);
      setEditing(false);
      setSaid(`The claim is ${verdict}.`);
      forget();
    } catch (error) {
      setProblem(error as Error);
    }
  };

  const keys = useRef<(key: string) => boolean>(() => false);
  keys.current = (key) => {
    if (key === "j") walk(1);
    else if (key === "k") walk(-1);
    else if (key === "a" && claim !== undefined) void review("accepted");
    else if (key === "r" && claim !== undefined) void review("rejected");
    else if (key === "e" && claim !== undefined) setEditing(true);
    else if (key === "Escape" && editing) setEditing(false);
    else if (key === "Escape" && claim !== undefined) go(narrowed(at, { claim: null }), "replace");
    else return false;
    return true;
  };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement;
      const typing = target.closest("input, textarea, select") !== null;
      if (event.metaKey || event.ctrlKey || event.altKey || (typing && event.key !== "Escape")) return;
      if (keys.current(event.key)) event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);

  return (
    <section className="page reader">
      <div className="reader-text">
        <p className="crumb">
          <Go to={address("read")}>Reports</Go>
        </p>
        <MarkedText article={article} claims={revealed} chosen={claim ?? null} at={at} />
        <div className="list-head">
          <p className="small" role="status">
            {revealed.length < claims.length
              ? `Reading: ${counted(revealed.length, "claim")} …`
              : `${counted(claims.length, "claim")}, ${counted(shown.requests.length, "request")}, ${counted(shown.ties.length, "tie")}`}
          </p>
          <TakeAlong name={`claims-${article.id.slice(0, 8)}`} table={claimTable(claims)} />
        </div>
        <Legend />
        {article.url !== null && /^https?:/u.test(article.url) && (
          <p className="small">
            From{" "}
            <a href={article.url} rel="noreferrer noopener">
              {article.url}
            </a>
          </p>
        )}
        {article.notes.length > 0 && (
          <details className="small">
            <summary>{counted(article.notes.length, "note")} of the reading</summary>
            <ul>
              {article.notes.map((note) => (
                <li key={`${note.code} ${note.start}`}>{note.message}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <aside className="reader-panel" aria-label="The claim">
        {claim === undefined ? (
          <div className="reader-hint">
            <h2>{counted(claims.length, "claim")}</h2>
            <p>
              What is underlined is said to have happened, to be asked, threatened or promised. Point at it to see on
              whose word; choose it to see all.
            </p>
            <p>
              <button type="button" onClick={() => walk(1)} disabled={claims.length === 0}>
                First claim
              </button>
            </p>
            <Keys />
          </div>
        ) : (
          <ClaimPanel
            key={claim.id}
            claim={claim}
            place={place}
            of={claims.length}
            requests={shown.requests.filter(({ claims: told }) => told.includes(claim.id))}
            editing={editing}
            onEdit={setEditing}
            onWalk={walk}
            onReview={review}
            onClose={() => go(narrowed(at, { claim: null }), "replace")}
          />
        )}
        {problem !== null && <Problem problem={problem} />}
        <p className="small" role="status">
          {said}
        </p>
      </aside>
    </section>
  );
}

function Keys() {
  const keys = [
    ["j", "next claim"],
    ["k", "the one before"],
    ["a", "accept"],
    ["r", "reject"],
    ["e", "edit"],
    ["Esc", "close"],
  ];
  return (
    <dl className="keys">
      {keys.map(([key, does]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
