import type { Article } from "../../intake/index.ts";
import type { Sentence, TimeExpression, Token } from "../doc.ts";
import { firstTokenAfter } from "../quotations.ts";
import { calendarDay, type Day, parseDay, rangeOf, type Span } from "./calendar.ts";
import { joinReadings, takePreposition } from "./join.ts";
import { loadNamedDays, namedDayRules } from "./named-days.ts";
import type { Found, TimeContext, TimeRule } from "./reading.ts";
import { dateRules } from "./rules/dates.ts";
import { monthRules } from "./rules/months.ts";
import { relativeRules } from "./rules/relative.ts";
import { toldRules } from "./rules/told.ts";
import { weekdayRules } from "./rules/weekdays.ts";
import { yearRules } from "./rules/years.ts";
import { tellingDay } from "./telling-day.ts";
import { tenseAt } from "./tense.ts";
import { openerOf } from "./words.ts";

/** The rules in order: of two that match as far, the earlier one reads. */
const tables: readonly TimeRule[] = [
  ...dateRules,
  ...monthRules,
  ...weekdayRules,
  ...relativeRules,
  ...toldRules,
  ...yearRules,
];

interface Compiled {
  readonly rule: TimeRule;
  readonly pattern: RegExp;
}

let compiled: ReadonlyMap<string, readonly Compiled[]> | null = null;

function rulesByOpener(): ReadonlyMap<string, readonly Compiled[]> {
  if (compiled !== null) return compiled;
  const byOpener = new Map<string, Compiled[]>();
  for (const rule of [...namedDayRules(loadNamedDays()), ...tables]) {
    const each = { rule, pattern: new RegExp(rule.pattern, "iy") };
    for (const opener of new Set(rule.opens)) byOpener.set(opener, [...(byOpener.get(opener) ?? []), each]);
  }
  compiled = byOpener;
  return byOpener;
}

/**
 * Finds the phrases that tell a time and resolves them by the publication day, the tense of their verb and what the text named before.
 * Without a publication day the relative ones have no range, unless the text itself tells its day.
 */
export function findTimes(
  article: Pick<Article, "text" | "published" | "body">,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
): readonly TimeExpression[] {
  const found = readWords(article.text, tokens, sentences);
  const published = article.published === null ? null : parseDay(article.published);
  const told = published === null ? tellingDay(article, sentences, found) : null;
  const today = published ?? told;
  return resolve(article.text, tokens, sentences, found, today, published === null ? "inferred" : "published");
}

function readWords(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): readonly Found[] {
  const found: Found[] = [];
  const rules = rulesByOpener();
  for (const sentence of sentences) {
    const inSentence: Found[] = [];
    let free = sentence.start;
    for (let index = sentence.first; index < sentence.last; index += 1) {
      const token = tokens[index]!;
      if (token.start < free) continue;
      const candidates = rules.get(openerOf(token.text));
      if (candidates === undefined) continue;
      const best = readAt(text, token.start, sentence, candidates);
      if (best === null) continue;
      inSentence.push(best);
      free = best.end;
    }
    for (const each of joinReadings(text, inSentence)) found.push(takePreposition(text, each, sentence.start));
  }
  return found;
}

function readAt(text: string, at: number, sentence: Sentence, candidates: readonly Compiled[]): Found | null {
  let best: Found | null = null;
  for (const { rule, pattern } of candidates) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const end = at + match[0].length;
    if (end > sentence.end || (best !== null && end <= best.end)) continue;
    const reading = rule.read(match, {
      before: text.slice(Math.max(sentence.start, at - 40), at),
      after: text.slice(end, end + 40),
    });
    if (reading !== null) best = { start: at, end, sentence: sentence.index, reading: { ...reading, rule: rule.name } };
  }
  return best;
}

function resolve(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  found: readonly Found[],
  today: Day | null,
  todayFrom: "published" | "inferred",
): readonly TimeExpression[] {
  let anchor: Span | null = null;
  let anchorDay: Day | null = null;
  let hint: YearHint | null = null;
  return found.map(({ start, end, sentence, reading }) => {
    const first = firstTokenAfter(tokens, start);
    let last = first + 1;
    while (last < tokens.length && tokens[last]!.start < end) last += 1;
    const holder = sentences[sentence]!;
    const head = headOf(tokens, first, last);
    // ", who was convicted in 2019, **on Oct. 7**": behind a comma the tree is no guide
    const aside = tokens[first - 1]?.text === "," ? null : asideOf(tokens, head);
    const near =
      hint !== null &&
      (hint.aside === null || hint.aside === aside) &&
      (hint.sentence === sentence || (hint.paragraph === holder.paragraph && sentence - hint.sentence <= 2));
    const tense = tenseAt(tokens, holder, head);
    // "became president in 2005 and is **due to** stand down in August": what lies ahead is not of the year told
    const yearHint = near && tense !== "future" ? hint!.year : null;
    const context: TimeContext = { today, todayFrom, anchor, anchorDay, yearHint, tense };
    const resolved = reading.resolve(context);
    if (resolved !== null) {
      anchor = resolved.span;
      if (resolved.span.first === resolved.span.last) anchorDay = resolved.span.first;
      // "the most **since 1986**", "the **2016** elections" set no year for what is told beside them
      const ofNoun = reading.rule === "year" && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[last]?.upos ?? "");
      if (reading.kind === "point" && !ofNoun)
        hint = hintOf(resolved.span, resolved.from, today, { sentence, paragraph: holder.paragraph, aside }) ?? hint;
    }
    return {
      start,
      end,
      first,
      last,
      text: text.slice(start, end),
      range: resolved === null ? null : rangeOf(resolved.span),
      kind: resolved === null ? (reading.otherwise ?? reading.kind) : reading.kind,
      from: resolved?.from ?? (todayFrom === "published" ? "published" : "inferred"),
      rule: reading.rule,
      ...(reading.offset === undefined ? {} : { offset: reading.offset }),
    };
  });
}

/** The token of an expression whose governor lies outside it. */
function headOf(tokens: readonly Token[], first: number, last: number): number {
  for (let index = first; index < last; index += 1) {
    const head = tokens[index]!.head;
    if (head >= 0 && (head < first || head >= last)) return index;
  }
  return first;
}

/** The verb of the relative clause that a word stands in, or null. */
function asideOf(tokens: readonly Token[], word: number): number | null {
  for (let at = word, step = 0; at >= 0 && step < 12; at = tokens[at]!.head, step += 1)
    if (tokens[at]!.relation === "acl:relcl") return at;
  return null;
}

interface YearHint {
  readonly year: number;
  readonly sentence: number;
  readonly paragraph: number;
  /** Its relative clause, where it stands in one: "Russia, which invaded in **2022**, struck Kyiv on Oct. 7" sets no year for the striking. */
  readonly aside: number | null;
}

/** The year that a sentence sets for the dates after it: "In 2014 … On May 17 he left". A year still running, or the last, sets none. */
function hintOf(
  span: Span,
  from: TimeExpression["from"],
  today: Day | null,
  where: Omit<YearHint, "year">,
): YearHint | null {
  const { year } = calendarDay(span.first);
  if (from === "published" || calendarDay(span.last).year !== year) return null;
  if (today !== null && year >= calendarDay(today).year) return null;
  return { year, ...where };
}
