import { describe, expect, it } from "vitest";
import { rolesOf } from "../../../test/parties-at.ts";

/** Whom the first mention of a text that begins with these words and acts means. */
const whoIs = (text: string, words: string, day: string): string =>
  rolesOf(text, day, ({ start, acts }) => acts && text.startsWith(words, start));

describe("described people and bands", () => {
  it.each<readonly [string, string, string, string]>([
    // [text, words, party and role, day]
    ["Ethnic Poles in Lithuania said so.", "Ethnic Poles", "LTU CVL", "1999-05-01"],
    ["Kazakhstan's ethnic Russians said so.", "ethnic Russians", "KAZ CVL", "1994-05-20"],
    ["Romania's Hungarian minority said so.", "Romania's Hungarian", "ROU CVL", "1998-05-20"],
    ["Malaysian Chinese said so.", "Chinese", "MYS CVL", "1998-05-20"],
    ["Chinese tourists in Malaysia said so.", "Chinese", "CHN CVL", "2015-05-20"],
    ["Bolivian Indians said so.", "Indians", "BOL CVL", "2003-10-12"],
    ["Tzotzil Indians said so.", "Tzotzil Indians", "MEX CVL", "1997-12-23"],
    ["Indian peasants in Guatemala said so.", "Indian peasants", "GTM AGR", "1990-12-03"],
    ["Indian peacekeepers in Haiti said so.", "Indian peacekeepers", "IND MIL", "1995-02-20"],
    ["Indian rebels in Chiapas said so.", "Indian rebels", "zapatistas REB", "1994-01-05"],
    ["Opposition supporters in Togo said so.", "Opposition supporters", "TGO OPP", "2005-04-27"],
    ["Mutinous Guinean soldiers said so.", "Mutinous Guinean", "GIN REB", "2008-05-30"],
    ["Turkish air force pilots said so.", "Turkish air force pilots", "TUR MIL", "1999-04-03"],
    ["Egypt's military-backed government said so.", "Egypt's military-backed", "EGY GOV", "2013-08-19"],
    ["Muslim rebels on Jolo said so.", "Muslim rebels", "abu-sayyaf REB", "2000-05-19"],
    ["Colombia's second-largest rebel group said so.", "Colombia's second", "eln REB", "2000-05-19"],
    ["Colombia's largest rebel group said so.", "Colombia's largest", "farc REB", "2000-05-19"],
    ["Brazilian rubber tappers said so.", "Brazilian rubber", "BRA AGR", "1989-04-20"],
    ["Russian oligarchs said so.", "Russian oligarchs", "RUS BUS", "2022-03-20"],
  ])("%s (%s)", (text, words, actor, day) => {
    expect(whoIs(text, words, day)).toBe(actor);
  });
});
