import type { Article } from "../../intake/index.ts";
import type { Sentence } from "../doc.ts";
import { type Day, isoDay, parseDay } from "./calendar.ts";
import type { Found } from "./reading.ts";

const full = /^(?:month-day|day-month|iso-date|numeric-date)$/;
/** How many sentences of the report may hold the day of telling. */
const lead = 3;

/**
 * The day on which an undated article tells, where its words fix it: a full date in its head lines, a dateline
 * ("GENEVA, Oct. 9, 2023 -"), or the full date of a saying in the lead ("said on Monday, Oct. 9, 2023"). Else null.
 */
export function tellingDay(
  article: Pick<Article, "text" | "body">,
  sentences: readonly Sentence[],
  found: readonly Found[],
): Day | null {
  let read = 0;
  let limit = 0;
  for (const sentence of sentences) {
    limit = sentence.index;
    if (!sentence.heading && sentence.start >= article.body.start) read += 1;
    if (read >= lead) break;
  }
  for (const each of found) {
    if (each.sentence > limit) break;
    if (!full.test(each.reading.rule) || each.reading.needsYear === true || each.reading.kind !== "point") continue;
    const resolved = each.reading.resolve({
      today: null,
      todayFrom: "inferred",
      anchor: null,
      anchorDay: null,
      yearHint: null,
      tense: "unknown",
    });
    if (resolved === null || resolved.span.first !== resolved.span.last) continue;
    const sentence = sentences[each.sentence]!;
    // "On Oct. 7, 2023, Hamas attacked": the day of a deed may lie far back, and is no day of telling
    const dateline = /^\s*(?:\([^)]*\)\s*)?(?:[-–—―:]|\()/.test(article.text.slice(each.end, each.end + 30));
    const head =
      sentence.heading || sentence.end <= article.body.start || (each.start - sentence.start < 40 && dateline);
    const said = /\b(?:said|says|told|announced|reported)\b[^.;:]{0,24}$/i.test(
      article.text.slice(sentence.start, each.start),
    );
    if (head || said) return parseDay(isoDay(resolved.span.first));
  }
  return null;
}
