import { expect, test } from "vitest";
import { articleByHand } from "../../test/article-by-hand.ts";
import { loadActorTables, resolveActors } from "../actors/index.ts";
import { loadCodebook } from "../codebook/index.ts";
import { createLanguage } from "../language/index.ts";
import { codeClaims } from "./code-claims.ts";

const language = createLanguage();
const actors = loadActorTables();
const codebook = loadCodebook();

/** Each claim as "word first-day..last-day place/COUNTRY", told on Friday 12 April 2024. */
function read(text: string): string[] {
  const doc = language.analyse(articleByHand(text, { published: "2024-04-12" }));
  const claims = codeClaims(doc, resolveActors(doc, actors), codebook, [], { version: "0", codebook: "plover-2.0" });
  return claims.map(({ event: { trigger, date, place } }) => {
    const days = date === null ? "-" : date.start === date.end ? date.start : `${date.start}..${date.end}`;
    return [trigger.text, days, ...(place === null ? [] : [`${place.text}/${place.country ?? "-"}`])].join(" ");
  });
}

test.each<[string, string[]]>([
  [
    "Israel struck Damascus on April 1. Two days after the strike, Iran threatened Israel.",
    ["struck 2024-04-01", "threatened 2024-04-03"],
  ],
  ["Iran struck Israel a day after Biden met Netanyahu on April 10.", ["struck 2024-04-11", "met 2024-04-10"]],
  ["Iran, shortly after the strike on Monday, threatened Israel.", ["threatened 2024-04-08"]],
  ["The day before the summit in Geneva on May 5, Iran arrested two Germans.", ["arrested 2024-05-04"]],
  ["A face-to-face meeting Friday between Trump and Putin was tense.", ["meeting 2024-04-12"]],
  ["Houthi rebels seized a ship in the Red Sea.", ["seized - the Red Sea/-"]],
  ["Israel struck a hospital in the Gaza town of Khan Younis.", ["struck - Khan Younis/PSE"]],
  // A day told of a thing, an office, another deed or the telling is not the deed's.
  ["Trump sued the Iranian journalist for a lie in his 2005 book.", ["sued -"]],
  [
    "Trump visited Iraq after the 2003 U.S. invasion of Iraq.",
    ["visited - Iraq/IRQ", "invasion 2003-01-01..2003-12-31 Iraq/IRQ"],
  ],
  // What cannot leave its country, the seat of a state, where a deed leads, whom it reaches.
  ["The United States bombed a Syrian air base.", ["bombed - Syrian/SYR"]],
  ["Trump met Lavrov at the White House.", ["met - the White House/USA"]],
  ["Xi visited Hong Kong.", ["visited - Hong Kong/HKG"]],
  ["Iran fired a barrage of missiles at U.S. forces in Iraq.", ["barrage - Iraq/IRQ"]],
  ["The U.N. imposed sanctions on Iran over its role in Syria.", ["sanctions -"]],
])("%s", (text, want) => expect(read(text)).toEqual(want));
