import { describe, expect, it } from "vitest";
import { partiesAt } from "../../../test/parties-at.ts";

const state = "US Department of State";
const met = "Deputy Secretary Wendy Sherman met with Moroccan Foreign Minister Nasser Bourita.";

describe("several together", () => {
  it.each<readonly [string, string, string, string, string | null]>([
    // [what, text, word, parties, publisher]
    ["our of a thing that two have", "We wish Denmark well. Our friendship is strong.", "Our", "DNK+USA", state],
    ["our of what is one's own", "We wish Denmark well. Our embassy is open.", "Our", "USA", state],
    ["our with somebody said", "Denmark is a friend. We value our partnership with Japan.", "our", "USA", state],
    ["we who discuss", "We wish Denmark well. Last week we discussed trade.", "we", "DNK+USA", state],
    [
      "joined before",
      "The United States and Togo enjoy good relations as we work to end hunger.",
      "we",
      "TGO+USA",
      state,
    ],
    ["they who met, further back", `${met} She thanked him. They discussed Iran.`, "They", "MAR+USA", null],
    ["they in the same sentence", "Blinken spoke with Wang Yi and they discussed Iran.", "they", "CHN+USA", null],
    [
      "they after both sides",
      "India and Nepal held talks. Both sides agreed. They also discussed trade.",
      "They",
      "IND+NPL",
      null,
    ],
    [
      "their of both sides",
      "India and Nepal held talks. The two leaders reaffirmed their commitment.",
      "their",
      "IND+NPL",
      null,
    ],
    [
      "the ministers, those who met",
      `${met} Morocco is old. The Ministers discussed Iran.`,
      "Ministers",
      "MAR+USA",
      null,
    ],
    [
      "who is greeted, to the end",
      "I congratulate the people of Jamaica. We will stand with you.",
      "you",
      "JAM",
      state,
    ],
    [
      "whose one is thanked for",
      "Sherman congratulated Vice Foreign Minister Choi Jong-kun on his appointment.",
      "his",
      "KOR",
      null,
    ],
    ["a title's his", "Blinken met with His Majesty King Abdullah.", "His", "JOR", null],
    [
      "a forum beside its members",
      "The following is a statement by the G7 foreign ministers of Canada, France and Japan.\n\nWe condemn it.",
      "We",
      "CAN+FRA+JPN",
      state,
    ],
    [
      "what a statement is on",
      "The following is a statement by the governments of France and Italy on Syria.\n\nWe condemn it.",
      "We",
      "FRA+ITA",
      state,
    ],
    ["numbers before people", "Thousands of Indian farmers marched.", "Thousands", "IND", null],
    ["the company named last", "The U.S. accused Huawei. The company denied it.", "company", "huawei", null],
    ["those told of", "Ukraine is at war. We mourn those killed in Ukraine.", "those", "UKR", null],
  ])("%s", (_, text, word, parties, publisher) => {
    expect(partiesAt(text, word, { publisher })).toBe(parties);
  });
});

describe("whom words name", () => {
  it.each<readonly [string, string, string]>([
    // [text, the word that heads it, parties]
    ["Opposition figurehead Juan Guaidó spoke.", "Juan", "VEN"],
    ["Suspected Boko Haram gunmen attacked.", "gunmen", "boko-haram"],
    ["The Taliban's acting foreign minister spoke.", "minister", "taliban"],
    ["The leader of Mexico's Zapatista rebels spoke.", "leader", "zapatistas"],
    ["The Kremlin-appointed governor of Kherson spoke.", "governor", "RUS"],
    ["Rebel group the Justice and Equality Movement attacked.", "Movement", "justice-and-equality-movement"],
    ["Islam teaches peace.", "Islam", "-"],
    ["Kim promised Moon that he would stop.", "Moon", "KOR"],
    ["German carmaker Borgward agreed.", "Borgward", "DEU"],
    ["Korea agreed.", "Korea", "KOR"],
    ["Jamaica and the United States agreed. Jamaica is old.", "Jamaica", "JAM"],
    ["Germany's Social Democrats agreed.", "Democrats", "DEU"],
  ])("%s", (text, word, parties) => {
    expect(partiesAt(text, word)).toBe(parties);
  });
});
