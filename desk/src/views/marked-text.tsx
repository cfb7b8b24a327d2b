import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { type Address, narrowed } from "../address.ts";
import { tellMoment } from "../days.ts";
import { Go } from "../go.tsx";
import { QuadMark, SourceChain } from "../pieces.tsx";
import type { Shown, StoredClaim } from "../record.ts";
import { claimMarks, detailMarks, paragraphsOf, type Segment, segmentsOf } from "../segments.ts";
import { deedWords } from "../words.ts";

type Article = Extract<Shown, { kind: "article" }>["article"];

interface Pointed {
  readonly claim: StoredClaim;
  readonly left: number;
  readonly top: number;
}

const labels = { actor: "who", recipient: "to whom", source: "on whose word" } as const;

/** The article's words as they are, each claim underlined in the colour of its class, and the source of the one that is pointed at beside it. */
export function MarkedText({
  article,
  claims,
  chosen,
  at,
}: {
  readonly article: Article;
  readonly claims: readonly StoredClaim[];
  readonly chosen: StoredClaim | null;
  readonly at: Address;
}) {
  const box = useRef<HTMLElement>(null);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const byId = useMemo(() => new Map(claims.map((claim) => [claim.id, claim])), [claims]);
  const paragraphs = useMemo(() => paragraphsOf(article.text), [article.text]);
  const marks = useMemo(
    () => [...claimMarks(claims), ...(chosen === null ? [] : detailMarks(chosen))],
    [claims, chosen],
  );
  const isTitleInText =
    paragraphs[0] !== undefined && article.text.slice(paragraphs[0].start, paragraphs[0].end).trim() === article.title;

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when another claim is chosen
  useEffect(() => {
    const link = box.current?.querySelector('[data-chosen="true"]');
    if (!link) return;
    const { top, bottom } = link.getBoundingClientRect();
    if (top < 90 || bottom > window.innerHeight * 0.55) {
      const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
      window.scrollTo({ top: window.scrollY + top - window.innerHeight * 0.28, behavior: still ? "auto" : "smooth" });
    }
  }, [chosen?.id]);

  const point = (target: EventTarget): void => {
    const link = (target as HTMLElement).closest<HTMLElement>("[data-claim]");
    const claim = link === null ? undefined : byId.get(link.dataset.claim ?? "");
    if (link === null || claim === undefined) {
      setPointed(null);
      return;
    }
    const place = link.getBoundingClientRect();
    setPointed({ claim, left: Math.max(8, Math.min(place.left, window.innerWidth - 330)), top: place.bottom + 6 });
  };

  const write = (start: number, end: number): ReactNode =>
    segmentsOf(start, end, marks).map((segment) => (
      <Piece key={segment.start} segment={segment} text={article.text} chosen={chosen} at={at} />
    ));

  return (
    <article
      ref={box}
      className="marked"
      onPointerOver={(event) => event.pointerType === "mouse" && point(event.target)}
      onPointerLeave={() => setPointed(null)}
      onFocus={(event) => event.target.matches(":focus-visible") && point(event.target)}
      onBlur={() => setPointed(null)}
    >
      <h1>
        {isTitleInText && paragraphs[0] !== undefined
          ? write(paragraphs[0].start, paragraphs[0].end)
          : (article.title ?? "Without a title")}
      </h1>
      {bylineOf(article) !== "" && <p className="small byline">{bylineOf(article)}</p>}
      {(isTitleInText ? paragraphs.slice(1) : paragraphs).map(({ start, end }) => (
        <p key={start}>{write(start, end)}</p>
      ))}
      {pointed !== null && (
        <div className="pointed" role="tooltip" style={{ left: pointed.left, top: pointed.top }}>
          <p>
            <QuadMark quad={pointed.claim.event.quad} /> {deedWords(pointed.claim.event)}
          </p>
          <p className="small">
            <SourceChain claim={pointed.claim} />
          </p>
        </div>
      )}
    </article>
  );
}

function Piece({
  segment: { start, end, marks },
  text,
  chosen,
  at,
}: {
  readonly segment: Segment;
  readonly text: string;
  readonly chosen: StoredClaim | null;
  readonly at: Address;
}) {
  const words = text.slice(start, end);
  if (marks.length === 0) return words;
  const own = marks.filter((mark) => mark.kind === "trigger");
  const nested = marks.filter((mark) => mark.kind === "content");
  const lead =
    own.find((mark) => mark.claim === chosen?.id) ??
    own[0] ??
    nested.find((mark) => mark.claim === chosen?.id) ??
    nested[0];
  const role = (["source", "actor", "recipient"] as const).find((kind) => marks.some((mark) => mark.kind === kind));
  const classes = [
    marks.some(({ kind }) => kind === "sentence") ? "in-sentence" : "",
    role === undefined ? "" : `in-${role}`,
  ];
  if (lead === undefined)
    return (
      <span className={classes.join(" ").trim()} title={role === undefined ? undefined : labels[role]}>
        {words}
      </span>
    );
  // Of several claims on one word the next one comes up when it is chosen again.
  const turn = own.findIndex((mark) => mark.claim === chosen?.id);
  const next = own.length > 1 && turn >= 0 ? own[(turn + 1) % own.length] : lead;
  const isChosen = lead.claim === chosen?.id;
  return (
    <Go
      to={narrowed(at, { claim: next?.claim, new: null })}
      replace
      className={[
        ...classes,
        "claim",
        own.length === 0 ? "nested" : "",
        `claim-quad-${lead.quad}`,
        isChosen ? "chosen" : "",
      ].join(" ")}
      data-claim={lead.claim}
      data-chosen={isChosen && own.length > 0}
      aria-current={isChosen && own.length > 0 ? "true" : undefined}
    >
      {words}
    </Go>
  );
}

const bylineOf = (article: Article): string =>
  [article.byline, article.publisher, article.published === null ? null : tellMoment(article.published)]
    .filter((part) => part !== null && part !== "")
    .join(" · ");
