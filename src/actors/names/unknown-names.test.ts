import { describe, expect, it } from "vitest";
import { articleByHand } from "../../../test/article-by-hand.ts";
import { createLanguage } from "../../language/index.ts";
import { loadActorTables, resolveActors } from "../index.ts";

const language = createLanguage();
const tables = loadActorTables();

/** The parties of the last mention of these words; "-" for nobody. */
function partiesOf(text: string, words: string, published: string, publisher: string | null = null): string {
  const cast = resolveActors(language.analyse(articleByHand(text, { published, publisher })), tables);
  const mention = cast.mentions.findLast((found) => found.text === words);
  return mention?.acts ? mention.actors.map(({ party }) => party ?? "-").join(" ") : "-";
}

type Row = readonly [text: string, words: string, parties: string];

describe("short forms that the text explains", () => {
  it.each<Row>([
    ["Kenya's National Grain Authority (NGA) met on Monday. Later NGA criticized Uganda.", "NGA", "KEN"],
    [
      "The Lakeside Rivers Foundation (LRF) sued on Monday. Later LRF criticized the ruling.",
      "LRF",
      "lakeside-rivers-foundation",
    ],
    ["Afghans apply for a Special Immigrant Visa (SIV). Then SIV holders travel.", "SIV", "-"],
    // What the tables call so too gives way to what this text calls so.
    ["France's National Dairy Alliance (NATO) met on Monday. Later NATO criticized Spain.", "NATO", "FRA"],
  ])("%s: %s is %s", (text, words, parties) => expect(partiesOf(text, words, "2020-03-01")).toBe(parties));
});

describe("bodies that no table knows", () => {
  it.each<Row>([
    ["The Lakeside Rivers Foundation sued on Monday.", "The Lakeside Rivers Foundation", "lakeside-rivers-foundation"],
    ["Uganda's National Dairy Platform won the vote.", "National Dairy Platform", "UGA"],
    ["The Lakeside Rivers Treaty was signed on Monday.", "The Lakeside Rivers Treaty", "-"],
    ["South Korea's Joint Chiefs of Staff criticized the launch.", "Joint Chiefs of Staff", "KOR"],
    ["Write to OES-PA-DG@state.gov for more.", "OES-PA-DG@state.gov", "-"],
  ])("%s: %s is %s", (text, words, parties) => expect(partiesOf(text, words, "2020-03-01")).toBe(parties));
});

describe("whom others are followed to", () => {
  it.each<Row>([
    ["Sherman met with Doron Halevi of Israel. She thanked him. They discussed Iran.", "They", "USA ISR"],
    [
      "Sherman spoke with Doron Halevi of Israel. Sherman and her counterpart condemned Iran.",
      "her counterpart",
      "ISR",
    ],
    ["The United States stands by Kosovo as it builds a better future.", "it", "XKX"],
    ["A spokesman for the Nigerian army denied it.", "A spokesman", "NGA"],
  ])("%s: %s is %s", (text, words, parties) => expect(partiesOf(text, words, "2022-02-01")).toBe(parties));

  it("a columnist's I is who prints the column", () => {
    const text = "The deal is bad. I think it should go.";
    expect(partiesOf(text, "I", "2018-02-01", "National Review")).toBe("national-review");
    expect(partiesOf(text, "I", "2018-02-01")).toBe("-");
  });
});

describe("bare names on their day", () => {
  it.each<readonly [string, string, string, string]>([
    ["Moscow denied the claim.", "1990-05-01", "Moscow", "SUN"],
    ["Moscow denied the claim.", "1999-05-01", "Moscow", "RUS"],
    ["King Abdullah of Jordan met reporters.", "2010-05-01", "King Abdullah", "JOR"],
    ["King Abdullah of Saudi Arabia met reporters.", "2010-05-01", "King Abdullah", "SAU"],
    ["The West said no.", "2018-05-01", "The West", "-"],
    ["Europeans offered Iran relief.", "2018-05-01", "Europeans", "european-union"],
    ["The State Department wrote to Kenya. Then State offered a trade.", "2018-05-01", "State", "USA"],
    ["The FBI wrote to Kenya. Then State offered a trade.", "2018-05-01", "State", "-"],
    ["Sherman said no.", "2022-07-13", "Sherman", "USA"],
  ])("%s (%s): %s is %s", (text, day, words, party) => expect(partiesOf(text, words, day)).toBe(party));
});
