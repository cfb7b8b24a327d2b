import { describe, expect, it } from "vitest";
import { articleByHand } from "../../../test/article-by-hand.ts";
import { createLanguage } from "../../language/index.ts";
import { loadActorTables, resolveActors } from "../index.ts";

const language = createLanguage();
const tables = loadActorTables();

/** Parties of the first mention of a text that begins with these words and acts; "-" for nobody. */
function partyOf(text: string, words: string, day: string): string {
  const cast = resolveActors(language.analyse(articleByHand(text, { published: day })), tables);
  const mention = cast.mentions.find(({ start, acts }) => acts && text.startsWith(words, start));
  return mention?.actors.map(({ party }) => party ?? "-").join("+") || "-";
}

describe("bands, peoples and bodies told by words", () => {
  it.each<readonly [string, string, string, string]>([
    // [text, words, parties, day]
    ["Peru's Maoist guerrillas burned a bus.", "Peru's Maoist", "shining-path", "1991-03-12"],
    ["Rebels in El Salvador freed a mayor.", "Rebels", "fmln", "1990-06-20"],
    ["Colombia's largest rebel group freed a mayor.", "Colombia's largest", "farc", "2005-06-27"],
    ["Colombia's rebels freed a mayor.", "Colombia's rebels", "COL", "2005-06-27"],
    ["Salvadoran rebels freed a mayor.", "Salvadoran rebels", "SLV", "2005-06-27"],
    ["Muslim militants in Kashmir freed a hostage.", "Muslim militants", "kashmiri-separatists", "1990-08-10"],
    ["Catalonia's separatist leader left.", "Catalonia's separatist", "ESP", "2017-10-30"],
    ["Serb gunmen near Bihac held the road.", "Serb gunmen", "bosnian-serbs", "1994-06-22"],
    ["Serb rebels in Croatia held the dam.", "Serb rebels", "krajina-serbs", "1993-01-25"],
    ["Serb rebels held the dam.", "Serb rebels", "SRB", "2013-01-25"],
    ["Russian rebels in Croatia held the dam.", "Russian rebels", "RUS", "1993-01-25"],
    ["Croat militiamen in Bosnia burned a bus.", "Croat militiamen", "bosnian-croats", "1993-05-10"],
    ["Al-Qaida's affiliate in Syria freed a nun.", "Al-Qaida's affiliate", "al-nusra-front", "2014-03-10"],
    [
      "The Islamic State's Afghan branch hit the mosque.",
      "The Islamic State's Afghan",
      "islamic-state-khorasan",
      "2021-10-08",
    ],
    ["Hezbollah's naval wing fired.", "Hezbollah's naval", "hezbollah", "2006-07-15"],
    ["The bank's lending arm said so.", "The bank's lending arm", "-", "2006-07-15"],
    ["The breakaway region of Puntland said so.", "The breakaway region", "puntland", "2002-05-05"],
    ["Moldova's breakaway Transnistria region said so.", "breakaway Transnistria region", "transnistria", "2022-04-27"],
    ["The self-declared republic of Somaliland said so.", "The self-declared", "somaliland", "2001-05-31"],
    ["Taliban radio said so.", "Taliban radio", "taliban", "1999-05-31"],
    ["Rohingya refugees crossed the river.", "Rohingya refugees", "MMR", "2017-09-20"],
    ["Rwandan Hutu refugees left the camp.", "Rwandan Hutu", "RWA", "1996-11-16"],
    ["The Rohingya asked for help.", "The Rohingya", "rohingya", "2017-09-20"],
    ["Forces loyal to General Khalifa Haftar shelled the port.", "Forces", "libyan-national-army", "2019-04-20"],
    ["Gunmen allied with the Houthis fired.", "Gunmen", "houthis", "2019-04-20"],
    ["The RSF shelled the market.", "The RSF", "rapid-support-forces", "2023-05-05"],
    ["RSF asked for his release.", "RSF", "reporters-without-borders", "2015-05-05"],
    ["Funcinpec accused the police.", "Funcinpec", "KHM", "1998-07-30"],
    ["Harvard University sued.", "Harvard University", "USA", "2025-05-30"],
    ["Gazprom cut the flow.", "Gazprom", "gazprom", "2009-01-07"],
    ["Fancy Bear broke into the servers.", "Fancy Bear", "RUS", "2016-07-30"],
    ["Shamil Basayev threatened more raids.", "Shamil Basayev", "chechen-rebels", "2004-09-17"],
  ])("%s (%s)", (text, words, parties, day) => {
    expect(partyOf(text, words, day)).toBe(parties);
  });
});
