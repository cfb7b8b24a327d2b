import { describe, expect, it } from "vitest";
import { articleByHand } from "../../../test/article-by-hand.ts";
import { createLanguage } from "../../language/index.ts";
import { loadActorTables, resolveActors } from "../index.ts";

const language = createLanguage();
const tables = loadActorTables();

/** Party and role of the first mention of a text that begins with these words and acts; "-" for nobody. */
function actorOf(text: string, words: string, day: string): string {
  const cast = resolveActors(language.analyse(articleByHand(text, { published: day })), tables);
  const mention = cast.mentions.find(({ start, acts }) => acts && text.startsWith(words, start));
  return mention?.actors.map(({ party, role }) => `${party ?? "-"} ${role ?? "-"}`).join("; ") || "-";
}

describe("whose people are whose work is a state", () => {
  it.each<readonly [string, string, string, string]>([
    // [text, words, actor, day]
    ["Jane Milner, an Iran expert, said no.", "Jane Milner", "- EDU", "2018-06-06"],
    ["A Russia analyst said no.", "A Russia analyst", "- EDU", "2019-06-06"],
    ["A Russian analyst said no.", "A Russian analyst", "RUS EDU", "2019-06-06"],
    ["A U.S. analyst said no.", "A U.S. analyst", "USA EDU", "2019-06-06"],
    ["The U.S. Iran envoy arrived.", "The U.S. Iran envoy", "USA GOV", "2021-06-06"],
    ["The UN Syria envoy arrived.", "The UN Syria envoy", "united-nations GOV", "2021-06-06"],
    ["Her UK counterpart arrived.", "Her UK counterpart", "GBR GOV", "2021-06-06"],
    ["Israel's Gaza troops withdrew.", "Israel's Gaza troops", "ISR MIL", "2014-06-06"],
    ["Iranian and U.S. officials met.", "Iranian and U.S. officials", "IRN GOV; USA GOV", "2021-06-06"],
    ["A spokesman for Germany said no.", "A spokesman", "DEU GOV", "2021-06-06"],
  ])("%s", (text, words, actor, day) => {
    expect(actorOf(text, words, day)).toBe(actor);
  });
});

describe("victims", () => {
  it.each<readonly [string, string, string, string]>([
    ["Hamas, which Iran backs, attacked Israel, killing 1,200 people.", "1,200 people", "ISR CVL", "2023-10-08"],
  ])("%s", (text, words, actor, day) => {
    expect(actorOf(text, words, day)).toBe(actor);
  });
});

describe("people known by name", () => {
  it.each<readonly [string, string, string, string]>([
    ["Jamal Khashoggi, a U.S.-based journalist, is missing.", "Jamal Khashoggi", "SAU JRN", "2018-10-15"],
    ["Glenn Simpson, a former Wall Street Journal reporter, spoke.", "Glenn Simpson", "fusion-gps ELI", "2017-11-21"],
    // a link of the page run into the name, which says it again
    ["Iran heard President Trump Donald John TrumpGOP on Monday.", "President Trump", "USA GOV", "2018-04-03"],
    ["Johnson", "Johnson", "GBR GOV", "2019-10-02"],
    ["Johnson", "Johnson", "USA LEG", "2024-10-02"],
    ["Prachanda", "Prachanda", "communist-party-of-nepal-maoist REB", "2004-01-01"],
  ])("%s", (text, words, actor, day) => {
    expect(actorOf(text, words, day)).toBe(actor);
  });
});

describe("groups told by their backers, regions and juntas", () => {
  it.each<readonly [string, string, string, string]>([
    ["Iran-backed rebels in Yemen fled.", "Iran-backed rebels", "houthis REB", "2019-06-12"],
    // several in one state: none of them in particular
    ["Iran-backed militias in Iraq fled.", "Iran-backed militias", "IRQ PRM", "2021-07-08"],
    ["U.S.-backed rebels in Syria fled.", "U.S.-backed rebels", "SYR REB", "2016-01-01"],
    ["Catalan leaders fled.", "Catalan leaders", "ESP GOV", "2017-10-30"],
    ["Texans voted.", "Texans", "USA CVL", "2018-11-06"],
    ["Myanmar's military junta freed her.", "Myanmar's military junta", "MMR GOV", "2022-05-15"],
    ["Bulgaria's prosecutor's office freed her.", "Bulgaria's prosecutor's office", "BGR JUD", "2015-02-16"],
  ])("%s", (text, words, actor, day) => {
    expect(actorOf(text, words, day)).toBe(actor);
  });
});
