import type { Part, Unit } from "./calendar.ts";

const monthNames = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
export const weekdayNames = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
const smallNumbers = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ordinals = [
  "zeroth",
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
  "eleventh",
  "twelfth",
  "thirteenth",
  "fourteenth",
  "fifteenth",
  "sixteenth",
  "seventeenth",
  "eighteenth",
  "nineteenth",
  "twentieth",
];

/** Patterns are read without regard to case; `isName` asks for the capital of a month, for "may" and "march" are verbs. */
export const month = `(?:${monthNames.join("|")}|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\b\\.?)`;
export const weekday = `(?:(?:${weekdayNames.join("|")})|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\\.(?=,|\\s))`;
export const year = "(?:1[0-9]|20)\\d\\d(?![\\d,.]\\d|%)";
export const ordinalDay = "\\d{1,2}(?:st|nd|rd|th)?(?![\\d:/]|[.,]\\d|%)";
export const dash = "\\s*[-–—]\\s*";
export const space = "[\\s\\u00a0]+";
export const count = `(?:\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?(?:${space}1/2|½)?|(?:a|an|the)${space}(?:couple|dozen|half-dozen|hundred)(?:${space}of)?|half${space}a${space}dozen|(?:${tens.filter(Boolean).join("|")})(?:[-\\s](?:${smallNumbers.slice(1, 10).join("|")}))?|${smallNumbers.slice(1).reverse().join("|")}|a${space}hundred|an?|half${space}an?)`;
/** A number that nobody tells: "several weeks". */
export const vagueCount = `(?:several|some|many|a${space}few|few|(?:a${space})?number${space}of|dozens${space}of|countless)`;
export const unit = "(?:days?|weeks?|weekends?|fortnights?|months?|quarters?|years?|decades?|century|centuries)";
export const smallUnit = "(?:seconds?|minutes?|hours?|nights?)";
export const partOfDay = "(?:morning|afternoon|evening|night|noon|midday|dawn|dusk)";
export const part = "(?:early|mid|late|earlier|later|middle|beginning|start|end|first[-\\s]half|second[-\\s]half)";
export const season = "(?:spring|summer|autumn|fall|winter)";

export function isName(word: string): boolean {
  return /^[A-Z]/.test(word);
}

export function monthNumber(word: string): number {
  return monthNames.findIndex((name) => name.startsWith(word.toLowerCase().replace(".", "").slice(0, 3))) + 1;
}

/** 0 is Monday. */
export function weekdayNumber(word: string): number {
  return weekdayNames.findIndex((name) => name.startsWith(word.toLowerCase().slice(0, 3)));
}

/** The number that words tell, or null: "three", "24", "a couple of", "twenty-four", "5 1/2". */
export function countOf(words: string): number | null {
  const text = words.toLowerCase().trim().replace(/\s+/g, " ");
  const digits = /^(\d[\d,]*(?:\.\d+)?)( ?1\/2|½)?$/.exec(text);
  if (digits) return Number(digits[1]!.replaceAll(",", "")) + (digits[2] === undefined ? 0 : 0.5);
  if (text === "a" || text === "an") return 1;
  if (text.startsWith("half a dozen") || text.includes("half-dozen")) return 6;
  if (text.startsWith("half")) return 0.5;
  if (text.includes("couple")) return 2;
  if (text.includes("dozen")) return 12;
  if (text.includes("hundred")) return 100;
  const [high, low] = text.split(/[- ]/);
  const ten = tens.indexOf(high!);
  if (ten >= 2) return ten * 10 + (low === undefined ? 0 : smallNumbers.indexOf(low));
  const small = smallNumbers.indexOf(text);
  return small < 0 ? null : small;
}

/** "17th", "seventeenth", "twenty-first". */
export function ordinalOf(words: string): number | null {
  const digits = /^(\d{1,2})/.exec(words);
  if (digits) return Number(digits[1]);
  const text = words.toLowerCase().replace(/\s/g, "-");
  const small = ordinals.indexOf(text);
  if (small > 0) return small;
  const [high, low] = text.split("-");
  const ten = tens.indexOf(high!);
  if (ten >= 2 && low !== undefined && ordinals.indexOf(low) > 0) return ten * 10 + ordinals.indexOf(low);
  return text === "thirtieth" ? 30 : null;
}

export const ordinalWord = `(?:(?:twenty|thirty)[-\\s](?:${ordinals.slice(1, 10).join("|")})|${ordinals.slice(1).join("|")}|thirtieth)`;

export function unitNumber(word: string): { unit: Unit; times: number } {
  const text = word.toLowerCase();
  if (text.startsWith("fortnight")) return { unit: "week", times: 2 };
  if (text.startsWith("centur")) return { unit: "century", times: 1 };
  return { unit: text.replace(/s$/, "") as Unit, times: 1 };
}

export function seasonNumber(word: string): number {
  const text = word.toLowerCase();
  return text === "fall" ? 2 : ["spring", "summer", "autumn", "winter"].indexOf(text);
}

export function partNumber(word: string | undefined): Part | null {
  if (word === undefined) return null;
  const text = word.toLowerCase();
  if (/^(?:early|earlier|beginning|start|first)/.test(text)) return "early";
  return /^(?:mid|middle)/.test(text) ? "mid" : "late";
}

const openers = new Map<string, string>([
  ...monthNames.flatMap((name): [string, string][] => [
    [name, "month"],
    [name.slice(0, 3), "month"],
    [name.slice(0, 4), "month"],
  ]),
  ...weekdayNames.map((name): [string, string] => [`${name}s`, "weekday"]),
  ...weekdayNames.flatMap((name): [string, string][] => [
    [name, "weekday"],
    [name.slice(0, 3), "weekday"],
    [name.slice(0, 4), "weekday"],
    [name.slice(0, 5), "weekday"],
  ]),
  ...[...smallNumbers, ...tens.filter(Boolean)].map((name): [string, string] => [name, "number"]),
  ...ordinals.map((name): [string, string] => [name, "ordinal"]),
]);

/** By which rules a token may begin: the kind of its first letters or figures, or the word itself. */
export function openerOf(token: string): string {
  const code = token.charCodeAt(0);
  if (code >= 48 && code <= 57) return "number";
  if (token.startsWith("'") || token.startsWith("’") || token.startsWith("‘")) return "'";
  const word = (/^[A-Za-z]+/.exec(token)?.[0] ?? token).toLowerCase();
  return openers.get(word) ?? word;
}
