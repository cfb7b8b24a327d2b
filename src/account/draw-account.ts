import type { Claim } from "../claims/index.ts";
import { drawEvents } from "./draw-events.ts";
import { drawRequests } from "./draw-requests.ts";
import { drawTies } from "./draw-ties.ts";
import { namePartiesOf } from "./name-parties.ts";
import { createPage, type Page } from "./page.ts";
import type { AccountOptions, Reading } from "./reading.ts";
import { tellDayOfWeek } from "./tell-days.ts";

/**
 * Draws what one article says for people: the requests on their way, what happened by day, what may come, standing ties, notes.
 * Plain text of at most `width` columns, with colour codes only where `colour` is set; it ends with a line break.
 */
export function drawAccount(reading: Reading, options: AccountOptions): string {
  const page = createPage(options);
  const names = namePartiesOf(reading.claims);
  const events = reading.claims.filter((claim) => !isToldInLedger(claim, reading));
  const sections = [
    section("Asked", drawRequests(reading, names, page), page),
    section("Reported", drawEvents(events.filter(hasHappened), reading, names, page), page),
    section(
      "Expected, possible or in question",
      drawEvents(
        events.filter((claim) => !hasHappened(claim)),
        reading,
        names,
        page,
      ),
      page,
    ),
    section("Standing ties", drawTies(reading, names, page), page),
    section("Notes", drawNotes(reading, page), page),
  ].filter((lines) => lines.length > 0);
  const body = sections.length > 0 ? sections : [[page.quiet("  Nothing political was found in this text.")]];
  return `${[heading(reading, page), ...body].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** A request stands in the ledger, and so does an answer that names neither asker nor matter ("fell on deaf ears", "did not respond"). */
function isToldInLedger({ id, event }: Claim, { requests }: Reading): boolean {
  if (event.type === "REQUEST") return requests.some(({ claims }) => claims.includes(id));
  const { actors, recipients, contents } = event;
  const isBare = contents.length === 0 && recipients.length > 0 && recipients.every(({ implied }) => implied);
  return (actors.length === 0 || isBare) && requests.some(({ history }) => history.some(({ claim }) => claim === id));
}

const hasHappened = ({ event, stance }: Claim): boolean =>
  (event.modality === "actual" || event.modality === "ongoing") && (stance === "asserts" || event.type === "REJECT");

function heading({ article }: Reading, page: Page): readonly string[] {
  const date = article.published === null ? "no date" : tellDayOfWeek(article.published);
  const where = [article.publisher, date, article.file ?? article.url].filter((part) => part !== null).join(" · ");
  const title = article.title ?? firstWords(article.text.slice(article.body.start, article.body.end));
  return [...page.lines(page.strong(title), 0), ...page.lines(page.quiet(where), 0)];
}

/** An article without a title is known by its first words. */
function firstWords(text: string): string {
  const words = text.trim().replace(/\s+/g, " ");
  return words.length <= 72 ? words || "(no title)" : `${words.slice(0, words.lastIndexOf(" ", 72))} …`;
}

function section(title: string, lines: readonly string[], page: Page): readonly string[] {
  return lines.length === 0 ? [] : [page.heading(title), ...lines];
}

function drawNotes({ notes }: Reading, page: Page): readonly string[] {
  return notes.flatMap(({ code, message }) => page.lines(`${page.quiet(`${code}:`)} ${message}`, 2, 2));
}
