import { describe, expect, it } from "vitest";
import { partiesAt } from "../../../test/parties-at.ts";

const state = "US Department of State";

describe("names and what stands around them", () => {
  it.each<readonly [string, string, string, string, string | null]>([
    // [what, text, word, parties, publisher]
    ["honour before a name", "She met His Majesty King Abdullah II of Jordan.", "His", "JOR", null],
    ["honour alone", "Queen Elizabeth II waved. Crowds cheered Her Majesty for an hour.", "Her", "GBR", null],
    ["no honour", "Queen Elizabeth II waved. Crowds cheered her for an hour.", "her", "GBR", null],
    [
      "a far title's words",
      "Minister for Trade and Industry Gan Kim Yong of Singapore signed the pact.",
      "Industry",
      "SGP",
      null,
    ],
    [
      "a title over brackets",
      "Special Envoy for the Horn of Africa (SEHOA) Mike Hammer flew to Ethiopia. He met farmers.",
      "He",
      "USA",
      state,
    ],
    [
      "plural titles hold no far name",
      "The ministers of Canada and Kenya saw Angela Merkel.",
      "ministers",
      "CAN+KEN",
      null,
    ],
    [
      "an envoy for a state",
      "Deputy Special Representative for the DPRK Ann Lee spoke.",
      "Representative",
      "USA",
      state,
    ],
    ["a spokesman for a state", "A spokesman for North Korea spoke.", "spokesman", "PRK", null],
    ["a town and its state", "The trial began in Doha, Qatar on Monday.", "Qatar", "-", null],
    ["two states", "Talks were held by Oman, Qatar and Iran.", "Qatar", "QAT", null],
    ["a capital visited", "The envoy visited Sofia on Monday.", "Sofia", "-", null],
    ["a capital warned", "The envoy warned Moscow on Monday.", "Moscow", "RUS", null],
    ["a state fled", "Many families had fled Syria by then.", "Syria", "-", null],
    ["a state toured", "The orchestra will tour Japan in May.", "Japan", "-", null],
    ["a state accused", "The envoy accused Syria of lying.", "Syria", "SYR", null],
    ["a capital recognized", "Peru will not recognize Jerusalem as the capital.", "Jerusalem", "-", null],
    ["a neighbor's land", "They trained for years in neighboring Chad.", "Chad", "-", null],
    ["a coast", "A ship sank off the northern coast of Libya.", "Libya", "-", null],
    ["a slogan", "He wore a cap that said Make Italy Great Again.", "Italy", "-", null],
    ["a paper with its article", "Senator Ann Lee of Ohio told The Hill that she agreed.", "Hill", "the-hill", null],
    ["a place of lawmakers", "Senators spoke on the Hill about Ohio and the United States.", "Hill", "USA", null],
    ["a handle", "The president wrote that @MSNBC lied.", "@MSNBC", "msnbc", null],
    ["a league of one state", "The NBA apologized to the fans.", "NBA", "USA", null],
    ["a service's hackers", "Fancy Bear stole the letters.", "Bear", "RUS", null],
    ["joined with a place", "Blinken will travel to Jerusalem, Cairo, and Amman.", "Amman", "-", null],
    ["joined with who acts", "The talks between Ankara and Moscow failed.", "Moscow", "RUS", null],
    ["a mayor's town", "The mayor of London, Sadiq Khan, spoke.", "London", "GBR", null],
    ["an embassy's town", "The prize went to Ann Lee of U.S. Embassy Ottawa.", "Ottawa", "USA", state],
    ["a storm", "Hurricane Dorian reached the Bahamas.", "Dorian", "-", null],
    ["a university by its place", "Scientists at the University of Calgary found it.", "University", "CAN", null],
    ["a university by itself", "Scientists at the university found it.", "university", "-", null],
    ["its before whom it means", "As part of its plan, the government of Togo will build roads.", "its", "TGO", null],
    ["his of somebody before", "Wang Yi spoke. In his remarks, Antony Blinken was praised.", "his", "CHN", null],
    ["a place that does something", "Nevada held its caucuses on Saturday.", "its", "USA", null],
  ])("%s: %s", (_, text, word, parties, publisher) => {
    expect(partiesAt(text, word, { published: "2022-05-18", publisher, last: true })).toBe(parties);
  });
});

describe("which", () => {
  it.each<readonly [string, string, string]>([
    // [what, text, parties]
    ["a state that does something", "He praised Taiwan, which accepted the offer.", "TWN"],
    ["a war goes on", "They feel the invasion of Ukraine, which has produced hunger.", "-"],
    ["a number that disagrees", "We have strong relations with Algeria, which continue to grow.", "-"],
    ["persons", "He spoke of the suffering of the Syrian people, which must end.", "-"],
    ["a thing by the tree", "He wrote a report exposing the war in Ukraine, which Putin denied.", "-"],
  ])("%s: %s", (_, text, parties) => {
    expect(partiesAt(text, "which", { published: "2022-05-18", last: true })).toBe(parties);
  });
});
