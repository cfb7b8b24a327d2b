import { findDay, type WrittenDay } from "./days.ts";
import {
  agencyNames,
  besideDate,
  bylineLabel,
  clutter,
  dateLabels,
  labelled,
  nameShape,
  notPlaces,
  outletNames,
  outletShape,
  placeOfDay,
  postShape,
} from "./header-patterns.ts";

/** What one line over a report tells. `sure`: it is a header line by itself; `beside`: only next to one that is. */
export interface LineKind {
  readonly strength: "sure" | "beside";
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly place: string | null;
  readonly title: string | null;
  readonly day: WrittenDay | null;
  /** True where the day is that of a later change: "Updated 13 April 2024". */
  readonly updated: boolean;
}

const nothing: LineKind = {
  strength: "sure",
  byline: null,
  publisher: null,
  place: null,
  title: null,
  day: null,
  updated: false,
};

/** "3 min read", "Advertisement": above a report part of its head, further down just in the way. */
export const clutterLine: LineKind = { ...nothing };

/** Reads one line as a header line, or gives null where it is something else. `byline` is the author given with the article, whose name may stand over the text again. */
export function readHeaderLine(line: string, byline: string | null): LineKind | null {
  if (clutter.some((pattern) => pattern.test(line))) return clutterLine;
  if (byline !== null && line.length > 3 && byline.includes(line)) return nothing;
  const whole = readLabelled(line);
  if (whole !== null && !line.includes("|")) return whole;
  const segments = line
    .split(/\s*[|·•]\s*|\s+[–—-]\s+|\t+/u)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== "");
  const kinds: LineKind[] = [];
  for (const segment of segments) {
    const kind = readSegment(segment);
    if (kind === null) return null;
    kinds.push(kind);
  }
  if (kinds.length === 0) return null;
  const published = kinds.find((kind) => kind.day?.day && !kind.updated) ?? kinds.find((kind) => kind.day !== null);
  const names = kinds.flatMap((kind) => kind.byline ?? []);
  return {
    strength: kinds.some((kind) => kind.strength === "sure") ? "sure" : "beside",
    byline: names.length > 0 ? names.join(", ") : null,
    publisher: kinds.find((kind) => kind.publisher !== null)?.publisher ?? null,
    place: kinds.find((kind) => kind.place !== null)?.place ?? null,
    title: kinds.find((kind) => kind.title !== null)?.title ?? null,
    day: published?.day ?? null,
    updated: published?.updated ?? false,
  };
}

function readSegment(segment: string): LineKind | null {
  if (clutter.some((pattern) => pattern.test(segment))) return nothing;
  return (
    readLabelled(segment) ??
    readDateSegment(segment) ??
    readBylineSegment(segment) ??
    readOutlet(segment) ??
    readBareSegment(segment)
  );
}

/** "Source: Xinhua", "Title: Talks fail". */
function readLabelled(segment: string): LineKind | null {
  for (const { field, pattern } of labelled) {
    const words = pattern.exec(segment)?.groups?.words?.trim();
    if (words !== undefined && findDay(words) === null) return { ...nothing, strength: "sure", [field]: words };
  }
  return null;
}

/** "Published: Friday, April 12, 2024 5:30 PM EDT", "date 2024-04-12 Jake Smith", "12 April 2024", "Reuters, April 12, 2024". */
function readDateSegment(segment: string): LineKind | null {
  if (segment.length > 120) return null;
  const label = dateLabels.find(({ pattern }) => pattern.test(segment));
  // Pages run labels into what stands before: "5:12 AM EDTUpdated 3 days ago".
  const rest = (label ? segment.replace(label.pattern, "") : segment).replace(
    /(?<=[\p{Lu}\d])(?=(?:Last )?Updated\b)/gu,
    " ",
  );
  const day = findDay(rest);
  if (day === null) return null;
  // "Published 12 April 2024 Updated 13 April 2024" on one line: a second date is passed over.
  const tail = rest.slice(day.end).trim();
  const again = findDay(tail);
  const second = again
    ? `${tail.slice(0, again.start)} ${tail.slice(again.end)}`.replace(
        /\b(?:last\s+)?(?:updated?|modified)\b\s*:?/giu,
        "",
      )
    : tail;
  const beside = besideDate
    .reduce((text, pattern) => text.replace(pattern, " "), `${rest.slice(0, day.start)} ${second}`)
    .replace(/^[\s,;:()/–—-]+|[\s,;:()/–—-]+$/gu, "");
  const kind: LineKind = { ...nothing, day, updated: label?.kind === "updated" };
  if (beside === "") return kind;
  const company =
    readBylineSegment(beside) ?? readOutlet(beside) ?? readPlaceBefore(beside, segment) ?? readBareSegment(beside);
  if (company !== null) return { ...kind, byline: company.byline, publisher: company.publisher, place: company.place };
  return label && beside.split(/\s+/u).length <= 6 && !/[.!?]$/u.test(beside) ? kind : null;
}

/** "BEIRUT, March 3, 2024", "Beirut, Sunday, March 3, 2024 (Reuters)" by itself on a line: the place before the day. "Jane Doe, March 3, 2024" is a byline. */
function readPlaceBefore(beside: string, segment: string): LineKind | null {
  const { place, agency } = placeOfDay.exec(beside)?.groups ?? {};
  if (place === undefined || !segment.startsWith(place) || notPlaces.has(place.split(/[\s/,]/u)[0] ?? "")) return null;
  const publisher = agency === undefined ? null : outletOf(agency);
  return agency !== undefined && publisher === null ? null : { ...nothing, place, publisher };
}

/** "By Jane Doe", "By JANE DOE and John Roe, Associated Press", "By Reuters Staff". */
function readBylineSegment(segment: string): LineKind | null {
  const label = bylineLabel.exec(segment);
  if (!label) return null;
  const rest = segment.slice(label[0].length).replace(/,$/u, "");
  const words = rest.split(/\s+/u);
  if (words.length > 16 || /[!?;:]$/u.test(rest) || /\p{Ll}{2,}\.$/u.test(rest)) return null;
  const small =
    /^(?:and|in|with|for|of|at|the|de|da|del|der|den|van|von|bin|ibn|al|el|la|le|ben|abu|&|our|staff|writers?|reporters?|correspondents?|editor|wire|agencies|service|services|reports?|foreign|diplomatic)$/u;
  if (!words.every((word) => small.test(word.replace(/,$/u, "")) || /^[“"(]?\p{Lu}/u.test(word))) return null;
  if (/^(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|^(?:the\s+(?!associated)|this|that|then|now|all)\b/iu.test(rest))
    return null;
  let publisher: string | null = null;
  const people: string[] = [];
  for (const piece of rest.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&|with)\s+/u)) {
    const [name = "", outlet] = piece.split(/\s+(?:for|of)\s+(?=(?:the\s+)?\p{Lu})/u);
    const person = name.replace(/\s+in\s+\p{Lu}.*$/u, "").trim();
    publisher ??=
      outletOf(outlet ?? "") ?? outletOf(person.replace(/\s+(?:staff|writers?|reporters?|correspondents?)$/iu, ""));
    if (person === "" || outletOf(person) !== null || (postShape.test(person) && people.length > 0)) continue;
    if (
      /^(?:(?:and\s+)?agencies|reuters staff|staff(?: writer| reporter)?|news wires?|wire reports?|wires)$/iu.test(
        person,
      )
    )
      continue;
    people.push(person);
  }
  return { ...nothing, byline: people.length > 0 ? people.join(", ") : null, publisher };
}

/** The outlet that the words name: by the table, or by the last word of the name. */
function outletOf(words: string): string | null {
  const key = words.toLowerCase().replace(/^\(|\)$/gu, "");
  if (agencyNames.has(key)) return agencyNames.get(key) ?? null;
  if (outletNames.has(key)) return words;
  return outletShape.test(words) ? words : null;
}

/** A line that is an outlet's name and nothing else. "Saudi Press Agency" is one; a title such as "Talks Today" may have the shape, so shapes need company. */
function readOutlet(segment: string): LineKind | null {
  const publisher = segment.length > 60 ? null : outletOf(segment.replace(/[()]/gu, ""));
  if (publisher === null) return null;
  const listed = outletNames.has(segment.toLowerCase()) || agencyNames.has(segment.toLowerCase());
  return { ...nothing, strength: listed ? "sure" : "beside", publisher };
}

/** A bare name, post, hour or place, which count only next to a header line. */
function readBareSegment(segment: string): LineKind | null {
  if (segment.length > 100) return null;
  const beside: LineKind = { ...nothing, strength: "beside" };
  const withoutTime = besideDate.reduce((text, pattern) => text.replace(pattern, " "), segment).trim();
  if (withoutTime === "" || /^(?:updated|published|posted|date)\s*:?$/iu.test(withoutTime)) return beside;
  const [name = "", ...posts] = segment.split(/\s*,\s*/u);
  const people = segment.split(/\s*,\s*|\s+and\s+/u).map((person) => person.replace(/\s+in\s+\p{Lu}[\p{L}. -]*$/u, ""));
  if (
    posts.length > 0 &&
    nameShape.test(name) &&
    posts.every((post) => postShape.test(post) || outletOf(post) !== null)
  )
    return { ...beside, byline: name, publisher: posts.map(outletOf).find((outlet) => outlet !== null) ?? null };
  if (
    /^\p{Lu}[\p{L}.'’ -]+,\s*(?:\p{Lu}[\p{L}.'’-]*)(?:\s\p{Lu}[\p{L}.'’-]*){0,2}$/u.test(segment) &&
    people.length === 2 &&
    !/\sand\s/u.test(segment)
  )
    return { ...beside, place: segment };
  if (people.every((person) => nameShape.test(person))) return { ...beside, byline: people.join(", ") };
  if (postShape.test(segment) && segment.split(/\s+/u).length <= 5) return beside;
  return null;
}
