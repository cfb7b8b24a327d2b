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

describe("what the words by a name tell", () => {
  it.each<readonly [string, string, string, string]>([
    // a party's name that another state's has too, a people's and what they live among say nothing against who is known in full
    ["Petre Roman, the leader of the Democratic Party, said no.", "Petre Roman", "ROU LEG", "1997-06-01"],
    ["Yukio Hatoyama, the leader of the Democratic Party, said no.", "Yukio Hatoyama", "JPN PTY", "2001-12-11"],
    ["Ibrahim Rugova, the ethnic Albanian leader, said no.", "Ibrahim Rugova", "XKX OPP", "1998-08-25"],
    ["Gary Peters, a member of Britain's Labour Party, said no.", "Gary Peters", "GBR -", "2015-02-10"],
    // the fuller title before a rank
    ["The army chief, Gen. Ashfaq Kayani, said no.", "The army chief", "PAK MIL", "2009-04-04"],
    ["The defense minister, Gen. Pavel Grachev, said no.", "The defense minister", "RUS GOV", "1994-04-04"],
    // those of a person are of the person's own state; those of a state are others
    ["Allies of President Mugabe said no.", "Allies", "ZWE GOV", "2005-04-11"],
    ["Iran's allies said no.", "Iran's allies", "- GOV", "2010-04-11"],
    // what they are of makes of founders, followers and divisions what they are
    ["A founder of Hamas said no.", "A founder", "hamas REB", "2004-03-22"],
    ["The founder of Microsoft said no.", "The founder", "microsoft BUS", "2004-03-22"],
    ["Jonas Savimbi's followers said no.", "Jonas Savimbi's followers", "unita REB", "1994-11-04"],
    [
      "The head of the Asia division at Amnesty International spoke.",
      "The head",
      "amnesty-international SOC",
      "2004-03-22",
    ],
    ["Siemens's chief information officer said no.", "Siemens's chief", "siemens BUS", "2008-12-08"],
    // who sits in Congress; its voters do not
    ["The South Carolina Republican said no.", "Republican", "USA LEG", "2014-03-22"],
    ["The ranking Democrat on the panel said no.", "The ranking Democrat", "USA LEG", "2014-03-22"],
    ["Virginia Republicans said no.", "Republicans", "USA PTY", "2014-03-22"],
    ["Libya's mission to the United Nations said no.", "Libya's mission", "LBY GOV", "2001-01-10"],
    ["Druze militiamen in Sweida fled.", "Druze militiamen", "SYR PRM", "2025-07-14"],
    ["The Alawite-led government said no.", "The Alawite-led government", "SYR GOV", "2012-10-10"],
    ["The Houthi-run health ministry said no.", "The Houthi-run", "houthis GOV", "2025-04-18"],
  ])("%s", (text, words, actor, day) => {
    expect(actorOf(text, words, day)).toBe(actor);
  });
});
