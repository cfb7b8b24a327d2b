import { describe, expect, it } from "vitest";
import { articleByHand } from "../../../test/article-by-hand.ts";
import { createLanguage } from "../../language/index.ts";
import { loadActorTables, resolveActors } from "../index.ts";

const language = createLanguage();
const tables = loadActorTables();

/** Parties of the last mention that is this word or holds it. */
function partyOf(text: string, word: string, day: string): string {
  const cast = resolveActors(language.analyse(articleByHand(text, { published: day })), tables);
  const mention = cast.mentions.findLast((one) => one.text.includes(word));
  return mention?.actors.map(({ party }) => party ?? "-").join(" + ") || "-";
}

describe("he and she", () => {
  it.each<readonly [string, string, string, string]>([
    // [text, word, party, day]
    ["“I met President Moon today,” Pompeo said. “He is a good man.”", "He", "KOR", "2019-05-01"],
    [
      "“Just spoke with the King of Jordan,” Trump tweeted. “He told me that he has ordered an inquiry.”",
      "he",
      "JOR",
      "2019-05-01",
    ],
    ["“I met Kim,” Moon said. He was glad.", "He", "KOR", "2019-05-01"],
    [
      "Mr. Macron's short visit was an effort to explain the strike on President Assad. He called himself a friend.",
      "himself",
      "FRA",
      "2019-05-01",
    ],
    ["Putin's speech followed the visit of Angela Merkel. She called it odd.", "She", "DEU", "2019-05-01"],
  ])("%s", (text, word, party, day) => {
    expect(partyOf(text, word, day)).toBe(party);
  });
});

describe("whose title it is that stands behind a name", () => {
  it.each<readonly [string, string, string, string]>([
    [
      "Facebook removed accounts of Russia. “We think so,” said Alex Brandt, the company's chief security officer.",
      "Alex Brandt",
      "facebook",
      "2018-07-31",
    ],
    [
      "Boeing said it sold jets to Russia. Dan Moss, the vice president of the firm, flew to China.",
      "Dan Moss",
      "boeing",
      "2018-07-31",
    ],
    [
      "Human Rights Watch blamed Egypt. Lena Fall, the group's director, said more was needed.",
      "Lena Fall",
      "human-rights-watch",
      "2018-07-31",
    ],
    ["Apple was fined by China. Dan Moss, its chief executive, was angry.", "Dan Moss", "apple", "2018-07-31"],
    [
      "The Taliban struck Kabul. Zabihullah Karim, the group's spokesman, said so.",
      "Zabihullah Karim",
      "taliban",
      "2018-07-31",
    ],
    ["Apple left Oslo. Dan Moss, Norway's trade minister, was angry.", "Dan Moss", "NOR", "2018-07-31"],
  ])("%s", (text, word, party, day) => {
    expect(partyOf(text, word, day)).toBe(party);
  });
});

describe("a title told later", () => {
  it.each<readonly [string, string, string, string]>([
    [
      "Trump is wrong, Tom Harrow said. He may wait, said Harrow, currently a professor at the University of Otago.",
      "Tom Harrow",
      "NZL",
      "2017-08-09",
    ],
    ["Trump is wrong, Lena Holt said. He may wait, said Holt, a lawyer from Canada.", "Lena Holt", "CAN", "2017-08-09"],
    ["Trump is wrong, Lena Holt said. He may wait, said Holt, an Iran expert.", "Lena Holt", "USA", "2017-08-09"],
    [
      "War is far, said Peter Jennings. Few agree, said Jennings, executive director at the Australian Strategic Policy Institute.",
      "Peter Jennings",
      "AUS",
      "2017-08-09",
    ],
  ])("%s", (text, word, party, day) => {
    expect(partyOf(text, word, day)).toBe(party);
  });
});
