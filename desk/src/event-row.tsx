import type { ReactNode } from "react";
import { addressOf } from "./address.ts";
import { useAnswer } from "./api.ts";
import type { Cell } from "./csv.ts";
import { tellDays, tellMoment } from "./days.ts";
import { eventWords, peopleWords } from "./event-words.ts";
import { Go } from "./go.tsx";
import { useNames } from "./names.tsx";
import { Problem, QuadMark, Quote, SourceChain, SourceName, Waiting } from "./pieces.tsx";
import type { EventRecord, Shown } from "./record.ts";
import { aboutEvent } from "./tellings.ts";
import { capital, counted, deedWords, happened } from "./words.ts";

/** One event of a list. `children` stand below it when it is open. */
export function EventRow({
  event,
  open,
  onToggle,
}: {
  readonly event: EventRecord;
  readonly open: boolean;
  readonly onToggle: () => void;
}) {
  const name = useNames();
  const whom = peopleWords(event.recipients, name);
  return (
    <EventLine event={event} open={open}>
      <p>
        <button type="button" className="event-open" aria-expanded={open} onClick={onToggle}>
          <QuadMark quad={event.quad} said={!happened(event)} />{" "}
          <b>
            {peopleWords(event.actors, name) || "Somebody"}
            {whom !== "" && ` → ${whom}`}
          </b>{" "}
          {deedWords(event)}
        </button>
      </p>
      {open && <EventTold id={event.id} />}
    </EventLine>
  );
}

/** When, what a view says of it, and by how many voices it is told. */
export function EventLine({
  event,
  open = false,
  children,
}: {
  readonly event: EventRecord;
  readonly open?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <article className={open ? "event-row open" : "event-row"}>
      <p className="event-when">{tellDays(event.date, true)}</p>
      <div>{children}</div>
      <p className="small event-voices">
        {counted(event.publishers, "voice")}
        {event.disputed.length > 0 && <b className="stance"> disputed</b>}
      </p>
    </article>
  );
}

/** The words of every claim of an event, with who vouches. */
function EventTold({ id }: { readonly id: string }) {
  const { answer, problem, again } = useAnswer<Shown>(`/api/events/${encodeURIComponent(id)}`);
  if (problem !== null) return <Problem problem={problem} again={again} />;
  if (answer === null) return <Waiting what="Opening the words" />;
  if (answer.kind !== "event") return null;
  return (
    <div className="event-told">
      {answer.claims
        .map((told) => aboutEvent(told, answer.event))
        .map((claim) => (
          <blockquote className="words" key={claim.id}>
            <Quote claim={claim} />
            <footer>
              <SourceChain claim={claim} /> ·{" "}
              <Go to={addressOf("read", claim.article.id, { claim: claim.id })}>
                {claim.article.title ?? "the article"}
              </Go>
              {claim.article.published !== null && `, ${tellMoment(claim.article.published, true)}`}
            </footer>
          </blockquote>
        ))}
      <p className="small">
        <Go to={addressOf("compare", id)}>Compare how it is told</Go>
      </p>
    </div>
  );
}

/** An event with its heading, as it stands below a drawing in which it was chosen. */
export function EventCard({ event, onClose }: { readonly event: EventRecord; readonly onClose: () => void }) {
  const name = useNames();
  return (
    <section className="event-card" aria-label="The chosen event">
      <button type="button" className="close" onClick={onClose} aria-label="Close">
        ×
      </button>
      <h2>{eventWords(event, name)}</h2>
      <p className="small">
        {tellDays(event.date)}
        {event.place !== null && ` · ${event.place.text}`} · {counted(event.articles, "article")},{" "}
        {counted(event.publishers, "independent voice")}
        {event.sources.length > 0 && " · on the word of "}
        {event.sources.slice(0, 4).map(
          (source, place): ReactNode => (
            <span key={`${source.party} ${source.text}`}>
              {place > 0 && ", "}
              <SourceName source={source} />
            </span>
          ),
        )}
      </p>
      <EventTold id={event.id} />
    </section>
  );
}

export const eventColumns = [
  "id",
  "date_start",
  "date_end",
  "type",
  "mode",
  "quad",
  "goldstein",
  "actors",
  "recipients",
  "modality",
  "polarity",
  "place",
  "country",
  "fatalities",
  "injured",
  "articles",
  "voices",
  "disputed",
] as const;

export function eventCells(event: EventRecord): readonly Cell[] {
  const codes = (people: EventRecord["actors"]): string =>
    people.map(({ party, name }) => party ?? name ?? "").join("; ");
  return [
    event.id,
    event.date?.start,
    event.date?.end,
    event.type,
    event.mode,
    event.quad,
    event.goldstein,
    codes(event.actors),
    codes(event.recipients),
    event.modality,
    event.polarity,
    event.place?.text,
    event.place?.country,
    event.fatalities,
    event.injured,
    event.articles,
    event.publishers,
    event.disputed.length > 0,
  ];
}

export const eventTitle = (event: EventRecord, name: (party: string) => string): string =>
  `${tellDays(event.date, true)}: ${capital(eventWords(event, name))}`;
