import { describe, expect, it } from "vitest";
import { partiesAt } from "../../../test/parties-at.ts";

describe("pronouns of several", () => {
  it.each<readonly [string, string, string, string]>([
    // [what, text, word, parties]
    [
      "a state's plural name",
      "The United States welcomes the freeing of four Kenyan sailors and their return.",
      "their",
      "KEN",
    ],
    [
      "a people that somebody stands with",
      "The United States stands with the people of Peru as they rebuild.",
      "they",
      "PER",
    ],
    ["joined with nobody known", "Canada and its partners pledged aid. They will meet again.", "They", "CAN"],
    [
      "no foreign minister of America's",
      "Secretary Blinken spoke with Japanese Foreign Minister Hayashi Yoshimasa. Secretary Blinken and the Foreign Minister discussed Iran and reaffirmed their alliance.",
      "their",
      "JPN+USA",
    ],
    ["who met one another", "Chile, Peru and Brazil met in Lima. They agreed on a plan.", "They", "BRA+CHL+PER"],
    [
      "all whom one met",
      "Blinken spoke with South Korean Foreign Minister Park Jin and Japanese Foreign Minister Hayashi Yoshimasa. They discussed trade.",
      "They",
      "JPN+KOR+USA",
    ],
    ["met with nobody between", "Sherman met with Kuleba. Lavrov protested. They agreed.", "They", "-"],
    [
      "whose meeting it was",
      "Blinken spoke with Dmytro Kuleba to follow up on their meeting in Berlin.",
      "their",
      "UKR+USA",
    ],
    [
      "the countries, those who agree",
      "India and Nepal held talks. The countries reaffirmed their ties.",
      "their",
      "IND+NPL",
    ],
    [
      "a pair over a participle",
      "India and Nepal held talks. The two countries issued a statement affirming their ties.",
      "their",
      "IND+NPL",
    ],
    [
      "who told last",
      "Norwegian officials see a risk. With Syrian rebels near, they said, the town may fall.",
      "they",
      "NOR",
    ],
    ["done to things", "Norway sent funds to Georgia to use where they are needed.", "they", "-"],
    ["what only things suffer", "Norway warned Georgia of the tariffs and spoke of lifting them.", "them", "-"],
    ["owned by whoever does it", "Norway asked how countries protect their citizens.", "their", "-"],
    ["owned by people of a state", "Norway asked how Georgian officials protect their citizens.", "their", "GEO"],
    [
      "counted by a word",
      "The Norwegian government arrested dozens of Georgian officials and jailed them.",
      "them",
      "GEO",
    ],
    [
      "a state earlier in a quotation",
      "“Norway wants no foe at its borders, so they are open to talks,” he said.",
      "they",
      "NOR",
    ],
    ["who does what follows", "While they agree on much, Norwegian officials dispute the plan.", "they", "NOR"],
    ["no single one that does what follows", "While they rose, Norway sold its shares.", "they", "-"],
    ["a pair above", "Norway and Georgia voted. Both countries vowed to show they oppose war.", "they", "GEO+NOR"],
    [
      "who says so of themselves",
      "Swedish officials and a Norwegian diplomat doubted it. Swedish officials said they had seen no troops.",
      "they",
      "SWE",
    ],
    ["on whom a duty is put", "Norway told the Kurds that they must leave the town.", "they", "kurds"],
    ["several of them", "Norway told Sweden and Denmark that they must leave the town.", "they", "DNK+SWE"],
    [
      "none of the speaker's own state",
      "Kenya is weak. “Our ties with Norway matter, but they are hurting Kenya,” Kenyan President Uhuru Kenyatta said.",
      "they",
      "NOR",
    ],
    [
      "the speaker's own officials all the same",
      "“Our officials in Norway are good. They work,” Kenyan President Uhuru Kenyatta said.",
      "They",
      "KEN",
    ],
    [
      "both sides of a meeting",
      "The Norwegian minister met with the Georgian minister. China and Iran are at war. Both sides discussed trade.",
      "sides",
      "GEO+NOR",
    ],
  ])("%s", (_, text, word, parties) => {
    expect(partiesAt(text, word, { heading: true })).toBe(parties);
  });
});

describe("those told of", () => {
  it.each<readonly [string, string, string]>([
    // [text, word, parties]
    ["Ukraine is at war. We mourn those most affected in Ukraine.", "those", "UKR"],
    ["Ukraine is at war. Ukraine must hold those responsible for the theft to account.", "those", "-"],
    ["Russia must rein in its forces, including those who fired.", "those", "RUS"],
    ["Ukraine spoke of challenges, including those posed by the war.", "those", "-"],
    ["Ukraine is at war. Ukraine wants old alliances such as those involving banks.", "those", "-"],
    ["Ukraine dropped the charges against Lukas Vantek, those issued by its court.", "those", "-"],
    ["Ukraine is at war. We stand with those suffering in Ukraine.", "those", "UKR"],
    ["Ukraine is at war. We ask Ukraine for the release of all those detained in Ukraine.", "those", "UKR"],
    ["Ukraine is at war. Half of those were empty.", "those", "-"],
    ["Ukraine stands with Ukrainians against those who would harm Ukraine.", "those", "-"],
    ["Ukraine fights those who say bad things about Ukraine.", "who", "-"],
  ])("%s", (text, word, parties) => {
    expect(partiesAt(text, word, { heading: true })).toBe(parties);
  });
});
