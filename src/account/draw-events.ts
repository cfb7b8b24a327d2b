import type { Claim, EventNode, PartyMention } from "../claims/index.ts";
import { joined, type PartyNames } from "./name-parties.ts";
import type { Page } from "./page.ts";
import { deedInWords } from "./plain-words.ts";
import { quoteClaim } from "./quote-words.ts";
import type { Reading } from "./reading.ts";
import { tellDays } from "./tell-days.ts";
import { roleBetween } from "./tell-roles.ts";
import { tellWhoseWord } from "./tell-sources.ts";

const longestQuote = 150;

/** What is said to have happened, by day; then, under a heading of its own by the caller, what may come. */
export function drawEvents(
  claims: readonly Claim[],
  reading: Reading,
  names: PartyNames,
  page: Page,
): readonly string[] {
  const byDay = [...claims].sort(
    (left, right) => dayOf(left).localeCompare(dayOf(right)) || left.event.trigger.start - right.event.trigger.start,
  );
  let day: string | null = null;
  return byDay.flatMap((claim) => {
    const own = claim.event.date === null ? "no day given" : tellDays(claim.event.date);
    const heading = own === day ? [] : [...(day === null ? [] : [""]), `  ${page.open(own)}`];
    day = own;
    return [...heading, ...drawEvent(claim, reading, names, page)];
  });
}

/** Undated deeds come last. */
const dayOf = ({ event }: Claim): string => (event.date === null ? "9999" : `${event.date.start}${event.date.end}`);

function drawEvent(claim: Claim, reading: Reading, names: PartyNames, page: Page): readonly string[] {
  const word = tellWhoseWord(claim, names);
  return [
    ...page.lines(drawDeed(claim.event, reading, names, page), 4, 4),
    ...claim.event.contents.flatMap((content) => drawContent(content, 6, reading, names, page)),
    ...page.lines(page.quiet(quoteClaim(reading.article.text, claim, longestQuote)), 6, 1),
    ...(word === null ? [] : page.lines(page.quiet(word), 6, 2)),
    ...(page.explain ? page.lines(page.quiet(`by ${claim.rule}  (${claim.id})`), 6, 2) : []),
  ];
}

function drawContent(
  node: EventNode,
  indent: number,
  reading: Reading,
  names: PartyNames,
  page: Page,
): readonly string[] {
  const day = node.date === null ? "" : page.quiet(` · ${tellDays(node.date)}`);
  return [
    ...page.lines(`└ ${drawDeed(node, reading, names, page)}${day}`, indent, 2),
    ...node.contents.flatMap((content) => drawContent(content, indent + 2, reading, names, page)),
  ];
}

/** "Israel → Iran  struck from the air · in Syria · 7 dead": who, whom, what, then the rest quietly. */
function drawDeed(node: EventNode, reading: Reading, names: PartyNames, page: Page): string {
  const role = roleBetween(node.actors, node.recipients);
  const person = (one: PartyMention): string => {
    const name = names.person(one);
    // "William Ruto (Kenya)" is told apart by the name.
    return one.party !== null && name === names.party(one.party) ? `${name}${role(one)}` : name;
  };
  const actors = joined(node.actors.map(person));
  const recipients = joined(node.recipients.map(person));
  const who = actors === "" ? (node.type === null ? "" : "somebody") : page.party(actors);
  const whom = recipients === "" ? "" : ` → ${page.party(recipients)}`;
  const place = node.place === null ? null : `in ${node.place.text.replace(/\s+/g, " ")}`;
  const dead = node.fatalities === null ? null : page.bad(`${node.fatalities.toLocaleString("en")} dead`);
  const injured = node.injured === null ? null : page.bad(`${node.injured.toLocaleString("en")} injured`);
  const rest = [place, dead, injured].filter((part) => part !== null).map((part) => `${page.quiet(" · ")}${part}`);
  const colour = node.polarity === "negative" ? page.open : (text: string) => text;
  return `${who}${whom}${who === "" && whom === "" ? "" : "  "}${colour(deedInWords(node, reading.article.text))}${rest.join("")}`;
}
