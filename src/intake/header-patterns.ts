/** Words and shapes by which the lines over a report are known. Tables only; `header.ts` uses them. */
import { dayAndMonthPattern } from "./days.ts";

/** Agencies as place lines name them, and what they are called. Those not listed are taken as they are written. */
export const agencyNames: ReadonlyMap<string, string> = new Map([
  ["ap", "Associated Press"],
  ["the associated press", "Associated Press"],
  ["afp", "Agence France-Presse"],
  ["agence france-presse", "Agence France-Presse"],
  ["upi", "United Press International"],
  ["dpa", "Deutsche Presse-Agentur"],
  ["efe", "EFE"],
  ["ani", "ANI"],
  ["pti", "Press Trust of India"],
  ["aa", "Anadolu Agency"],
  ["spa", "Saudi Press Agency"],
  ["wam", "WAM"],
  ["kuna", "KUNA"],
  ["irna", "IRNA"],
  ["sana", "SANA"],
  ["kcna", "KCNA"],
  ["tass", "TASS"],
  ["cnn", "CNN"],
  ["bbc", "BBC"],
  ["voa", "Voice of America"],
  ["rfe/rl", "Radio Free Europe/Radio Liberty"],
  ["ians", "IANS"],
  ["jta", "JTA"],
  ["dcnf", "Daily Caller News Foundation"],
  ["reuters", "Reuters"],
  ["xinhua", "Xinhua"],
  ["bloomberg", "Bloomberg"],
  ["yonhap", "Yonhap"],
  ["kyodo", "Kyodo"],
  ["interfax", "Interfax"],
  ["tasnim", "Tasnim"],
  ["cbs news", "CBS News"],
  ["nbc news", "NBC News"],
  ["abc news", "ABC News"],
  ["fox news", "Fox News"],
]);

/** Outlets whose names tell nothing of their trade. */
export const outletNames: ReadonlySet<string> = new Set(
  "reuters|xinhua|bloomberg|usa today|politico|axios|newsmax|vox|slate|cnn|cnbc|npr|bbc|al jazeera|townhall|the hill|the week|haaretz|le monde|dw|deutsche welle|breitbart|huffpost|salon|reason|marketwatch|forbes|fortune|time|newsweek|the economist|the atlantic|the intercept|euronews|sky news|the diplomat|ap|afp|the associated press|associated press|agence france-presse|voice of america|kyodo|yonhap|tass|ria novosti|rt|sputnik|irna|press tv|arab news|al arabiya|anadolu agency|i24news|mena|wam".split(
    "|",
  ),
);

/** The last words of outlets' names: "Daily Caller News Foundation", "The Times of Israel". */
export const outletShape =
  /^(?:the\s+)?(?:(?:[\p{Lu}\d][\p{L}\d.&'’-]*|of|and|for|the|in)\s+){0,6}(?:News|Times|Post|Journal|News Foundation|Press|Agency|Herald|Tribune|Gazette|Guardian|Telegraph|Review|Today|Network|Radio|Television|TV|Monitor|Observer|Chronicle|Wire|Newswire|News Service|Wire Service|Magazine|Bulletin|Courier|Dispatch|Examiner|Standard)(?:\s+(?:of\s+\p{Lu}\p{L}+|Online|Staff|Service|Agency))?$/u;

/** Words before a date that say what the date is of. */
export const dateLabels: readonly {
  readonly kind: "published" | "updated";
  readonly pattern: RegExp;
}[] = [
  {
    kind: "updated",
    pattern: /^(?:last\s+)?(?:updated?|modified|revised)(?:\s+(?:on|at))?\s*[:\-–—]?\s*/iu,
  },
  {
    kind: "published",
    pattern:
      /^(?:date|dated|first\s+published|published|publication\s+date|posted|issued|filed|released|release\s+date)(?:\s+(?:on|at|date))?\s*[:\-–—]?\s*/iu,
  },
];

/** What may stand beside a date on its line and says nothing more: weekday, hour, zone. */
export const besideDate: readonly RegExp[] = [
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?/giu,
  /\b(?:at\s+)?\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?\s?m\b\.?)?/giu,
  /\b(?:at\s+)?\d{1,2}\s*[ap]\.?m\b\.?/giu,
  /\b(?:updated|published|posted)?\s*(?:\d+|an?)\s+(?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago\b/giu,
  /^\d{1,2}\s?[hmdw]$/giu,
  /\b(?:GMT|UTC|BST|CET|CEST|E[SD]?T|C[SD]?T|P[SD]?T|M[SD]T|EEST|EET|MSK|IST|JST|KST|HKT|SGT|AEST|local time)\b(?:\s?[+-]\d{1,2}(?::?\d{2})?)?/gu,
];

/** Opening of a byline. */
export const bylineLabel =
  /^(?:(?:written|reported|story|report|text|analysis)\s+)?by\s*:?\s+|^(?:authors?|reporters?|byline)\s*:\s*/iu;

/** A person's name, with the small words that stand inside names. */
export const nameShape =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:de|da|del|der|den|di|du|van|von|bin|ibn|al|el|la|le|ben|abu|y))*(?:\s+(?:al-|el-|d['’])?\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;

/** A writer's post, beside or under the name. */
export const postShape =
  /\b(?:staff|senior|chief|foreign|diplomatic|political|national|security|world|middle east|special|white house|defen[cs]e|our)?\s*(?:writers?|reporters?|correspondents?|editors?|columnist|contributor|bureau(?:\s+chief)?|staff|desk|newsroom)$/iu;

/** What pages put around a report. */
export const clutter: readonly RegExp[] = [
  /^this article is more than \d+ (?:months?|years?) old$/iu,
  /^\d+\s*(?:-\s*)?min(?:ute)?s?(?:\s+read)?$/iu,
  /^listen to article\b.*$/iu,
  /^(?:share|tweet|email|print|comments?|save|copy link|facebook|twitter|whatsapp|linkedin|reddit)(?:[\s,|]+(?:this article|share|tweet|post|email|print|comments?|save|copy link|facebook|twitter|whatsapp|linkedin|reddit))*$/iu,
  /^share all sharing options for:.*$/iu,
  /^\d+(?:\s+(?:comments?|shares?))$/iu,
  /^(?:advertisement|sponsored|breaking news|top news|world news|exclusive|for immediate release)$/iu,
  /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/u,
  /^@\w{2,20}$/u,
  /^[-–—_*=]+$/u,
  /^(?:editors?|edited by|photographs?|photo)\s*:\s*.{2,60}$/iu,
];

/** Fields written out over a text: "Source: Xinhua". */
export const labelled: readonly { readonly field: "publisher" | "title" | "place"; readonly pattern: RegExp }[] = [
  { field: "publisher", pattern: /^(?:source|publisher|outlet|agency|publication)\s*:\s*(?<words>\S.{1,80})$/iu },
  { field: "title", pattern: /^(?:title|headline)\s*:\s*(?<words>\S.{2,250})$/iu },
  { field: "place", pattern: /^(?:location|place|dateline)\s*:\s*(?<words>\S.{1,60})$/iu },
  { field: "place", pattern: /^reporting from\s+(?<words>\p{Lu}[\p{L}.,' -]{1,60})$/iu },
];

/** What stands under a report and is no part of it. */
export const trailers: readonly RegExp[] = [
  /^[([]?(?:additional\s+)?(?:reporting|writing|editing|edited|compiled|reported|translated)\s+by\b.{0,300}$/iu,
  /^our standards:.{0,200}$/iu,
  /^(?:©|\(c\)|copyright\b).{0,300}$/iu,
  /^all content created by\b.{0,500}$/iu,
  /^(?:read more|read also|see also|related|also read)\s*:.{0,300}$/iu,
  /^(?:follow|like) .{0,80}\bon (?:twitter|facebook|instagram|x)\b.{0,80}$/iu,
  /^(?:sign up|subscribe) (?:for|to|here)\b.{0,200}$/iu,
  /^click here\b.{0,200}$/iu,
  /^.{2,120}\bcontributed (?:reporting )?(?:to|from) (?:this|the) (?:report|story|article)\.?$/iu,
  /^contribut(?:ing|ors?)\s*:.{0,200}$/iu,
  /^read or share this story\b.{0,300}$/iu,
  /^get .{0,80}\b(?:delivered to|in) your inbox\b.{0,80}$/iu,
  /^(?:advertisement|ad|end text\.?|slideshow \(.*\)|-30-|[#*_ -]{2,12})$/iu,
  /^for (?:more |further |any )?(?:information|questions|inquiries|media inquiries|press inquiries)\b.{0,120}\b(?:contact|visit|see)\b.{0,200}$/iu,
];

/** Words in capitals before a dash that are no place. */
export const notPlaces: ReadonlySet<string> = new Set(
  "FILE|WATCH|BREAKING|EXCLUSIVE|UPDATE|ANALYSIS|OPINION|FACTBOX|VIDEO|CORRECTED|CORRECTION|LIVE|NOTE|EXPLAINER|INSIGHT|INTERVIEW|TIMELINE|QUESTION|ANSWER|MODERATOR|READ|SEE|PHOTO|PHOTOS|EDITORIAL|COMMENTARY|COLUMN|SPECIAL|WRAPUP|REFILE|PREVIEW|LISTEN|RELATED|SECRETARY|PRESIDENT|MINISTER|AMBASSADOR|SENATOR|GENERAL|MR|MR.|MS|MS.|MRS|MRS.|DR|DR.|STAFF|SPEAKER|HOST|ANCHOR|REPORTER|PRESS|TITLE|HEADLINE|SUMMARY|KEY|WARNING|POLL|STUDY|OP-ED|ICYMI|UPDATED".split(
    "|",
  ),
);

const capitals = String.raw`\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]*){0,4}`;
const capitalised = String.raw`\p{Lu}[\p{L}.'’-]*(?:[ /](?:de |al-|of |the )?\p{Lu}[\p{L}.'’-]*){0,3}`;
const weekday = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const region = String.raw`(?:,\s*(?!${weekday}\b)(?<region>\p{Lu}[\p{L}.'’-]*(?:\s+(?:of\s+)?\p{Lu}[\p{L}.'’-]*){0,3}))?`;
/** What stands before the day on a place line of its own: names in capitals, or one name by itself, with region and agency. Two names in small letters may be a person's. */
export const placeOfDay = new RegExp(
  `^(?<place>(?:${capitals}|\\p{Lu}[\\p{L}'’-]+)(?:,\\s*\\p{Lu}[\\p{L}.'’-]*(?:\\s\\p{Lu}[\\p{L}.'’-]*){0,2})?)(?:,?\\s*\\((?<agency>[^()]{2,40})\\)?)?$`,
  "u",
);
const day = `(?:,\\s*(?:${weekday},?\\s+)?(?<day>${dayAndMonthPattern}))?`;
const dash = String.raw`(?:\s*--+\s*|\s*[–—―]\s*|\s+[-_]\s+)`;

/** Place lines at the head of a report's first paragraph. The first that fits counts; `known`: only with an agency of the table. */
export const placeLines: readonly { readonly name: string; readonly pattern: RegExp; readonly known: boolean }[] = [
  // "WASHINGTON (Reuters) - ", "BEIJING, Oct. 9 (Xinhua) -- ", "NEW YORK/GENEVA, March 3 (AP) — "
  {
    name: "place-agency-dash",
    pattern: new RegExp(
      `^(?<place>${capitalised})${region}${day}\\s*\\((?<agency>[^()]{2,40})\\)(?:${dash}|:\\s+)`,
      "u",
    ),
    known: false,
  },
  // "MOSCOW. April 12 (Interfax) - "
  {
    name: "place-stop-agency-dash",
    pattern: new RegExp(
      `^(?<place>${capitals})\\.\\s+(?<day>${dayAndMonthPattern})\\s*\\((?<agency>[^()]{2,30})\\)${dash}`,
      "u",
    ),
    known: false,
  },
  // "MOSCOW, April 12. /TASS/. "
  {
    name: "place-stroke-agency",
    pattern: new RegExp(
      `^(?<place>${capitals}),\\s*(?<day>${dayAndMonthPattern})\\.?\\s*/(?<agency>[^/]{2,30})/\\.?(?:${dash}|\\s+)`,
      "u",
    ),
    known: false,
  },
  // "TOKYO, April 12 Kyodo - ", "Washington CNN — "
  {
    name: "place-bare-agency-dash",
    pattern: new RegExp(`^(?<place>${capitalised})${day},?\\s+(?<agency>\\p{Lu}[\\p{L}/]{1,20})${dash}`, "u"),
    known: true,
  },
  // "JERUSALEM — April 12, 2024 — "
  {
    name: "place-dash-day-dash",
    pattern: new RegExp(`^(?<place>${capitals})${region}${dash}(?<day>${dayAndMonthPattern})${dash}`, "u"),
    known: false,
  },
  // "(Reuters) - ", "(AP) —"
  { name: "agency-dash", pattern: new RegExp(`^\\((?<agency>[^()]{2,30})\\)${dash}`, "u"), known: true },
  // "(AP) MOSCOW – "
  {
    name: "agency-place-dash",
    pattern: new RegExp(`^\\((?<agency>[^()]{2,30})\\)\\s+(?<place>${capitals})${region}${dash}`, "u"),
    known: true,
  },
  // "Istanbul (CNN) ", "(CNN) "
  {
    name: "place-agency",
    pattern: new RegExp(`^(?:(?<place>${capitalised})${region}\\s+)?\\((?<agency>[^()]{2,30})\\)\\s+(?=\\S)`, "u"),
    known: true,
  },
  // "JERUSALEM, Israel – ", "WASHINGTON — ", "HEMPSTEAD, N.Y. ― ", before the first sentence or on a line of its own
  {
    name: "place-dash",
    pattern: new RegExp(`^(?<place>${capitals})${region}${day}${dash}(?=["“‘'\\p{L}\\d]|$)`, "u"),
    known: false,
  },
  // "ISLAMABAD: Pakistan …", where no other line has a speaker before a colon
  {
    name: "place-colon",
    pattern: new RegExp(`^(?=\\p{Lu}{4}|\\p{Lu}{2,3} \\p{Lu})(?<place>${capitals})${day}:\\s+(?=["“‘']?\\p{Lu})`, "u"),
    known: false,
  },
  // "Geneva, 10 March 2023 – ", "Washington, April 12 — "
  {
    name: "place-day-dash",
    pattern: new RegExp(`^(?<place>${capitalised}),\\s*(?<day>${dayAndMonthPattern})(?:${dash}|:\\s+)`, "u"),
    known: false,
  },
  // "Amman, Jordan – The king …"
  {
    name: "place-region-dash",
    pattern:
      /^(?<place>\p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)?), (?<region>\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?) [–—] (?=["“]?\p{Lu})/u,
    known: false,
  },
];
