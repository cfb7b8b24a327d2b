import { describe, expect, it } from "vitest";
import { partiesAt } from "../../../test/parties-at.ts";

describe("those of whom the words beside them tell", () => {
  it.each<readonly [string, string, string, string]>([
    // [what, text, word, parties]
    ["where one comes from", "Ralph Dunmore, 41, from Leeds, saw the fire. He called for help.", "He", "GBR"],
    ["a people beside a name", "France mourns. Joan Tilbury, an American who was there, wept.", "Joan", "USA"],
    ["what a noun beside a name is of", "Paul Orwick, a Canadian beekeeper, lost two hives.", "Paul", "CAN"],
    ["where one lives", "Ann Tilbury, who lives in Lyon, closed her shop.", "Ann", "FRA"],
    ["a place within a place is no people", "They met at Orwick Tree, Australia, on Monday.", "Orwick", "-"],
    ["people in a country", "The papers name crooks in Brazil who hid money.", "who", "BRA"],
    ["where somebody works", "Olga Dunmore, a Moscow-based trade expert, said no.", "Olga", "RUS"],
    ["where a body works", "A Denmark-based retailer closed ten shops.", "retailer", "DNK"],
    ["where a name is based", "Oslo-based Harbour Outfitters closed ten shops.", "Harbour", "NOR"],
    ["people who only live there", "The plan helps U.S.-based parents.", "parents", "-"],
    ["a person's allies", "Putin spoke on Monday. His allies cheered.", "allies", "RUS"],
    ["a state's allies", "Russia spoke on Monday. Its allies cheered.", "allies", "-"],
    ["all who send", "Germany and Canada moved troops out of Iraq.", "troops", "CAN+DEU"],
    ["those whom a list names", "Trump warned foreign rivals such as Chile and Peru.", "rivals", "CHL+PER"],
    ["a list of leaders", "Leaders like Peru's Ollanta Humala spoke.", "Leaders", "PER"],
    ["a list of nobody known", "Rivals such as these spoke in Peru.", "Rivals", "-"],
    ["states that a list names", "Togo buys cocoa from countries such as Ghana and Benin.", "countries", "BEN+GHA"],
    ["states that a list names with like", "Nations like Peru voted no.", "Nations", "PER"],
    ["states of which no list tells", "Peru said countries like these vote no.", "countries", "-"],
    ["those of whom there is a string", "Ghana met on Monday. A slew of Kenyan retailers closed.", "slew", "KEN"],
    ["a string of things", "Ghana met on Monday. A slew of Kenyan mangoes rotted.", "slew", "-"],
    ["somebody before a day", "Angela Merkel's lead attorney Sunday walked out.", "attorney", "DEU"],
    ["those in the air trade", "Peru barred Kenyan air carriers.", "carriers", "KEN"],
    ["a word that was somebody's name", "Peru jailed Joan Shepherd, a Kenyan nurse. Shepherd wept.", "Shepherd", "KEN"],
    ["the word itself", "Peru jailed Joan Shepherd, a Kenyan nurse. The shepherd of Lima wept.", "shepherd", "PER"],
    ["a leading figure", "Key figures in the Kenyan government fled.", "figures", "KEN"],
    ["figures that are numbers", "Kenya released figures on Monday.", "figures", "-"],
    ["those whom a number counts", "Tens of thousands of Kenyan farmers marched.", "Tens", "KEN"],
    ["a share of them", "Nearly 4 percent of Kenyan farmers have fled.", "percent", "KEN"],
    ["a share of things", "Nearly 4 percent of the maize rotted.", "percent", "-"],
    ["kin of somebody", "Nobody asked David Cameron's dad, who kept silent.", "who", "GBR"],
    ["what somebody comes as", "Vladimir Putin came on the stage as someone who was new.", "who", "RUS"],
    ["things that are asked", "China asked who came first.", "who", "-"],
    ["those who are told of between dashes", "The Canadian judge — who perhaps read it — agreed.", "who", "CAN"],
    ["those in a place that the tree takes for them", "Two aides to Putin from the cold north who sang.", "who", "RUS"],
    ["somebody who is told of", "France mourns. It is new to have someone who sings in Paris.", "who", "FRA"],
    ["who is asked for", "The police of Peru had no word about who was shot.", "who", "-"],
    ["these who are told of behind", "These are the Kenyan farmers freed on Monday.", "These", "KEN"],
    ["these that are things", "These are the Kenyan roads freed on Monday.", "These", "-"],
    ["these who are not so", "Kenya wept. These are not people who lie.", "These", "-"],
    ["others after those before", "Ten Kenyan farmers fled on Monday as others sang.", "others", "KEN"],
    ["others joined to states", "Kenyan farmers fled. We spoke with Togo and others.", "others", "-"],
    ["those who fled a place", "Norway helps refugees who have fled Sudan.", "refugees", "SDN"],
    ["those who flee from a place", "Norway helps the women who escaped from Sudan.", "women", "SDN"],
    [
      "a person right before",
      "Trump sent a team led by Mike Pence to meet with Turkish President Recep Tayyip Erdogan, who sang.",
      "who",
      "TUR",
    ],
    [
      "the one beside a noun of nobody's",
      "Sam Brook, a Kenyan friend of Vladimir Putin who served in Rome, met the Swedes.",
      "who",
      "KEN",
    ],
    [
      "the noun over a name that no comma parts",
      "Narváez, a close confidant of Assange who until recently served as Ecuador's consul, met the Russians.",
      "who",
      "ECU",
    ],
    [
      "the name behind a comma",
      "Sam Brook, a Kenyan friend of Vladimir Putin, who sang, met the Swedes.",
      "who",
      "RUS",
    ],
    ["a name taken for a place", "France blamed Gulen, whom Nairobi hates.", "whom", "gulen-movement"],
    ["others after none", "Kenya is dry. It lets others sing.", "others", "-"],
    ["those counted twice", "Tens of thousands of Kenyan farmers fled.", "Tens", "KEN"],
    ["a share of people", "Ten percent of Kenyan farmers fled.", "percent", "KEN"],
    ["a share of things", "Ten percent of Kenyan trees burned.", "percent", "-"],
  ])("%s", (_, text, word, parties) => {
    expect(partiesAt(text, word)).toBe(parties);
  });
});

describe("those of the state that a report is about", () => {
  const report = "Nigeria mourned on Monday. A bus burned in Lagos, police in Nigeria said. ";
  it.each<readonly [string, string, string, string]>([
    // [what, text, word, parties]
    ["a private person", `${report}Esther Tilbury, 34, ran to the bus.`, "Esther", "NGA"],
    [
      "a report about four",
      "Nigeria, Ghana, Togo and Benin mourned on Monday. Esther Tilbury, 34, ran to the bus.",
      "Esther",
      "-",
    ],
  ])("%s", (_, text, word, parties) => {
    expect(partiesAt(text, word)).toBe(parties);
  });
});

describe("a body that does the next deed", () => {
  it.each<readonly [string, string, string, string]>([
    // [what, text, word, parties]
    ["after another", "Peru recalled its envoy. In June, it accused Chile of spying.", "it", "PER"],
    ["in a clause about a thing", "Peru is proud of the steps it took.", "it", "PER"],
    ["no deed of a body", "Peru recalled its envoy. In June, it rained.", "it", "-"],
  ])("%s", (_, text, word, parties) => {
    expect(partiesAt(text, word)).toBe(parties);
  });
});
