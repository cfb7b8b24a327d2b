import { expect, test } from "vitest";
import { articleByHand } from "../../test/article-by-hand.ts";
import { loadActorTables, resolveActors } from "../actors/index.ts";
import { loadCodebook } from "../codebook/index.ts";
import { createLanguage } from "../language/index.ts";
import type { EventNode } from "./claim.ts";
import { codeClaims } from "./code-claims.ts";

const language = createLanguage();
const actors = loadActorTables();
const codebook = loadCodebook();

const claimsOf = (text: string) => {
  const doc = language.analyse(articleByHand(text, { published: "2024-04-12" }));
  return codeClaims(doc, resolveActors(doc, actors), codebook, [], { version: "0", codebook: "plover-2.0" });
};

function tell({ trigger, date, place }: EventNode): string {
  const days = date === null ? "-" : date.start === date.end ? date.start : `${date.start}..${date.end}`;
  return [trigger.text, days, ...(place === null ? [] : [`${place.text}/${place.country ?? "-"}`])].join(" ");
}

/** Each claim as "word first-day..last-day place/COUNTRY", told on Friday 12 April 2024. */
const read = (text: string): string[] => claimsOf(text).map(({ event }) => tell(event));

const inside = (text: string): string | undefined => claimsOf(text).flatMap(({ event }) => event.contents.map(tell))[0];

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
  // A day in front of the sentence, with a phrase before it or a saying behind; what has not been since.
  [
    "In northern Gaza on Tuesday, Israeli troops raided a hospital, the army said on Wednesday.",
    ["raided 2024-04-09 Gaza/PSE"],
  ],
  ["North and South Korea have held no talks since July.", ["talks 2023-07-01..2024-04-12"]],
  // Each deed has the day of its own clause.
  ["The U.S. has imposed sanctions on Russia in response to its interference in the 2016 election.", ["sanctions -"]],
  [
    "Israel killed the commander who planned the attack on Israel in 2019.",
    ["killed -", "attack 2019-01-01..2019-12-31"],
  ],
  [
    "France expelled two Russian diplomats on Monday, but Russia arrested a French citizen.",
    ["expelled 2024-04-08", "arrested -"],
  ],
  [
    "Chirac was convicted of corruption, stemming from his years as mayor, in 2011.",
    ["convicted 2011-01-01..2011-12-31"],
  ],
  ["Trump met Lavrov last May, a day after he fired the general.", ["met 2023-05-01..2023-05-31", "fired -"]],
  [
    "The U.S. has been wary of Beijing since May, when it accused Chinese hackers of theft.",
    ["accused 2023-05-01..2023-05-31"],
  ],
  [
    "Russia, which invaded Ukraine in 2022, struck Kyiv on March 7.",
    ["invaded 2022-01-01..2022-12-31", "struck 2024-03-07"],
  ],
  [
    "Turkey arrested the officer, who was convicted in 2019, on Oct. 7.",
    ["arrested 2023-10-07", "convicted 2019-01-01..2019-12-31"],
  ],
  [
    "Museveni became president of Uganda in 2005 and was due to stand down in August.",
    ["stand 2024-08-01..2024-08-31"],
  ],
  ["In a statement issued on Monday, Iran condemned Israel.", ["condemned 2024-04-08"]],
  ["Israel has arrested hundreds of Palestinians this year.", ["arrested 2024-01-01..2024-04-12"]],
  ["Beijing has refrained from condemning Hamas' attack against Israel on Oct. 7.", ["condemning -"]],
  // Deeds of one row, of one plan, of one step share their day.
  [
    "The senator on Thursday praised Zelensky, publicly urged Biden to send missiles and criticized Putin.",
    ["praised 2024-04-11", "urged 2024-04-11", "criticized 2024-04-11"],
  ],
  ["On Sunday, Houthi rebels began to shell the Saudi city.", ["shell 2024-04-07 the Saudi/SAU"]],
  [
    "In March, Trump took the unusual step of designating the Iranian force as a terrorist group.",
    ["designating 2024-03-01..2024-03-31"],
  ],
  ["Wang is scheduled to meet Blinken on Monday.", ["scheduled 2024-04-15"]],
  [
    "Monday's strike on Syria came one day after Trump threatened Assad.",
    ["strike 2024-04-08", "threatened 2024-04-07"],
  ],
  // What cannot leave its country, the seat of a state, where a deed leads, whom it reaches.
  ["The United States bombed a Syrian air base.", ["bombed - Syrian/SYR"]],
  ["Trump met Lavrov at the White House.", ["met - the White House/USA"]],
  ["Xi visited Hong Kong.", ["visited - Hong Kong/HKG"]],
  ["Iran fired a barrage of missiles at U.S. forces in Iraq.", ["barrage - Iraq/IRQ"]],
  ["The U.N. imposed sanctions on Iran over its role in Syria.", ["sanctions -"]],
  [
    "Russia, which sent armed forces to Syria in 2015, denied the charge.",
    ["sent 2015-01-01..2015-12-31 Syria/SYR", "denied -"],
  ],
  ["Trump said U.S. troops would be leaving Syria.", ["leaving - Syria/SYR"]],
  ["Taliban officials have traveled to Moscow for peace talks with Afghan leaders.", ["talks - Moscow/RUS"]],
  [
    "Iran-backed militiamen withdrew from the U.S. Embassy compound in Baghdad on Wednesday.",
    ["withdrew 2024-04-10 Baghdad/IRQ"],
  ],
  // A place that hangs on a day, on who is fought, on a deed's noun, or is called again by what it is.
  ["Trump met Kim June 12 in Singapore.", ["met 2023-06-12 Singapore/SGP"]],
  ["U.S. forces clashed with militias in Iraq.", ["clashed - Iraq/IRQ"]],
  [
    "Russian troops were stationed at the Syrian air base targeted on Thursday.",
    ["stationed - the Syrian/SYR", "targeted 2024-04-11 the Syrian/SYR"],
  ],
  [
    "Iraqi forces surrounded Fallujah. Troops entered the city on Monday.",
    ["surrounded - Fallujah/IRQ", "entered 2024-04-08 Fallujah/IRQ"],
  ],
])("%s", (text, want) => expect(read(text)).toEqual(want));

/** The first content of the first claim in the same form. */
test.each<[string, string | undefined]>([
  ["Iran on Monday condemned the attack on its embassy.", "attack -"],
  ["Poland condemned the invasion of Ukraine in 2022.", "invasion 2022-01-01..2022-12-31 Ukraine/UKR"],
  [
    "The U.S. blamed the militia for a rocket attack on an Iraqi base last week that killed a contractor.",
    "attack 2024-04-01..2024-04-07 Iraqi/IRQ",
  ],
  ["A complete withdrawal of U.S. troops from Syria would anger Israel.", "withdrawal - Syria/SYR"],
  ["Ankara is threatening a new offensive in Syria.", "offensive - Syria/SYR"],
  ["Trump defended his decision to withdraw U.S. troops from Syria.", "decision - Syria/SYR"],
  ["Wang is scheduled on Monday to meet Blinken.", "meet 2024-04-15"],
  ["North and South Korea agreed on Friday to hold talks.", "talks -"],
])("inside: %s", (text, want) => expect(inside(text)).toBe(want));
