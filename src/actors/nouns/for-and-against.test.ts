import { describe, expect, it } from "vitest";
import { articleByHand } from "../../../test/article-by-hand.ts";
import { createLanguage } from "../../language/index.ts";
import { loadActorTables, resolveActors } from "../index.ts";

const language = createLanguage();
const tables = loadActorTables();

/** Party and role of the phrase at the head of "PHRASE said so."; "-" for nobody. */
function actorOf(phrase: string, day: string): string {
  const cast = resolveActors(language.analyse(articleByHand(`${phrase} said so.`, { published: day })), tables);
  const mention = cast.mentions.find(({ start, acts }) => acts && start <= 4);
  return mention?.actors.map(({ party, role }) => `${party ?? "-"} ${role ?? "-"}`).join("; ") || "-";
}

type Rows = readonly (readonly [string, string, string])[];

describe("those told by whom they are for, against or backed by", () => {
  it.each<Rows[number]>([
    // [phrase, actor, day]
    ["Anti-Milosevic demonstrators", "YUG OPP", "2000-09-30"],
    ["Pro-Thaksin demonstrators", "THA OPP", "2010-04-10"],
    ["Anti-Mugabe activists", "ZWE SOC", "2005-03-01"],
    ["Anti-government demonstrators", "- OPP", "2005-03-01"],
    ["Pro-Kremlin lawmakers", "RUS LEG", "2012-02-05"],
    ["Anti-Syrian lawmakers", "LBN LEG", "2007-09-20"],
    ["Anti-Syrian lawmakers", "- LEG", "2018-09-20"],
    ["Pro-Indonesian militiamen", "IDN PRM", "1999-09-10"],
    ["The Vietnamese-backed government", "KHM GOV", "1990-06-05"],
    ["The Soviet-backed government in Kabul", "AFG GOV", "1990-06-05"],
  ])("%s", (phrase, actor, day) => {
    expect(actorOf(phrase, day)).toBe(actor);
  });
});

describe("bodies told by who leads them or put them there", () => {
  it.each<Rows[number]>([
    ["The U.S.-led coalition in Iraq", "- MIL", "2004-10-02"],
    ["The Likud-led coalition", "ISR PTY", "1999-01-22"],
    ["The ruling coalition in Iraq", "IRQ PTY", "2015-01-22"],
    ["NATO-led troops in Kosovo", "nato MIL", "2004-05-05"],
    ["The Moscow-appointed administration", "RUS GOV", "2022-05-11"],
    ["The U.S.-appointed governing council in Baghdad", "IRQ GOV", "2003-10-10"],
  ])("%s", (phrase, actor, day) => {
    expect(actorOf(phrase, day)).toBe(actor);
  });
});

describe("bodies told by where they sit or how many their members are", () => {
  it.each<Rows[number]>([
    ["Antitrust regulators in Brussels", "european-union GOV", "2001-06-20"],
    ["Police in Brussels", "BEL COP", "2016-03-22"],
    ["Belgian officials in Brussels", "BEL GOV", "2000-02-04"],
    ["Judges in The Hague", "- JUD", "2001-07-03"],
    ["London-based opposition groups", "- OPP", "1994-02-02"],
    ["The Hague-based court", "international-criminal-court JUD", "2009-03-04"],
    ["The Tripoli-based government", "LBY GOV", "2019-06-27"],
    ["The Republican Palace in Khartoum", "SDN GOV", "2000-02-02"],
    ["The White House in Bishkek", "KGZ GOV", "2010-02-02"],
    ["The 15-nation bloc", "european-union GOV", "1999-03-03"],
    ["The 15-nation bloc", "- PTY", "2009-03-03"],
    ["The 19-member alliance", "nato GOV", "1999-05-03"],
  ])("%s", (phrase, actor, day) => {
    expect(actorOf(phrase, day)).toBe(actor);
  });
});
