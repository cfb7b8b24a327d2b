import { describe, expect, it } from "vitest";
import { partiesAt } from "../../../test/parties-at.ts";

const state = "US Department of State";
const met = "Deputy Secretary Wendy Sherman met with Moroccan Foreign Minister Nasser Bourita.";
const visit = "SECRETARY BLINKEN: Welcome. FOREIGN MINISTER LAVROV: Thanks. SECRETARY BLINKEN:";

describe("who says we", () => {
  it.each<readonly [string, string, string, string, string | null]>([
    // [what, text, word, parties, publisher]
    [
      "who stand listed first in a statement",
      "The Troika (Norway, the United Kingdom and the United States) welcomes the truce. We call on all to keep it.",
      "We",
      "GBR+NOR+USA",
      state,
    ],
    [
      "listed in news of what they did",
      "Norway, the United Kingdom and the United States opened a bridge. We call on all to keep it.",
      "We",
      "USA",
      state,
    ],
    [
      "the occasion of a joint statement",
      "The following statement was released by France and Germany on the occasion of the anniversary of Syria's vote. We condemn it.",
      "We",
      "DEU+FRA",
      state,
    ],
    ["our of those who met", `${met} They spoke about Russia and our shared goals.`, "our", "MAR+USA", state],
    ["our of those of whom it is told", `${met} They addressed our work.`, "our", "MAR+USA", state],
    ["our where one of them is told of", `${met} They discussed Morocco's aid to our allies.`, "our", "USA", state],
    ["us in the same sentence", "We wish Denmark well. Our friendship helps us grow.", "us", "DNK+USA", state],
    ["us in the next sentence", "We wish Denmark well. Our friendship grows. Join us.", "us", "USA", state],
    [
      "we who do it to the partner",
      "We wish Denmark well. Our friendship is strong, and we stand with Denmark.",
      "we",
      "USA",
      state,
    ],
    [
      "we below another verb",
      "We wish Denmark well. In May we will continue to work together.",
      "we",
      "DNK+USA",
      state,
    ],
    ["we who ask others", "We wish Denmark well. In May we asked all to work together.", "we", "USA", state],
    ["we who have a talk", `${visit} Today we had a good discussion.`, "we", "RUS+USA", state],
    ["we who have something else", `${visit} Today we had a good lunch.`, "we", "USA", state],
    ["our talk with who hears it", `${visit} I look forward to our conversation.`, "our", "RUS+USA", state],
    ["who signs after the words", "“I stand firm.” – President Biden, June 14", "I", "USA", state],
    ["who insinuates", "Joe Biden insinuated that, because Peru is poor, “we must act”.", "we", "USA", null],
    ["who goes on to say", "Macron met Mark Rutte. Biden went on to say: “We must act.”", "We", "USA", null],
    ["who releases a statement", "Peru agreed. The Kremlin released a statement: “We must act.”", "We", "RUS", null],
    ["between us", `${visit} It is about the trust between us.`, "us", "RUS+USA", state],
    ["we of a column", "Spain has closed the port. It is not as simple as we would like.", "we", "vox", "Vox"],
    ["us of a quotation in it", "“They hate us,” said President Biden. Few agree.", "us", "USA", "Vox"],
    ["we of a site", "Iran lied. We just hope it was the last time.", "We", "china-daily", "europe.chinadaily.com.cn"],
    ["we of a site by its own name", "Iran lied. We just hope it ends.", "We", "new-york-times", "www.nytimes.com"],
    ["we of a desk", "Iran lied. We just hope it ends.", "We", "cnn", "CNN (Web News)"],
    ["we of an unknown site", "Iran lied. We just hope it ends.", "We", "-", "www.example.org"],
    [
      "we of two who met, quoted",
      "Boris Johnson met with President Joe Biden. “We understand each other,” Johnson said.",
      "We",
      "GBR+USA",
      null,
    ],
    [
      "we of one of two named outside the words",
      "“Not without that help” by Norway and the United States, President Biden said, “we would fail.”",
      "we",
      "USA",
      null,
    ],
    [
      "who acted right before, by he",
      "Trump scolded Brazil. Boris Johnson called it madness. “I am a friend of Peru,” he told reporters.",
      "he",
      "GBR",
      null,
    ],
    [
      "a surname that is a word",
      "Mattis met South Korean Minister of Defense Song Young-moo in Hawaii. Song said he would act.",
      "Song",
      "KOR",
      null,
    ],
    ["according to whom", "“We have no troops in Yemen,” according to a Pakistani official.", "We", "PAK", null],
    ["whom it is told to, says an agency", "“We wait,” Zarif told Vox, according to Reuters.", "We", "IRN", null],
    ["whose message it is", "Putin's message to Ukraine was clear: “We will not give it back.”", "We", "RUS", null],
    ["whom words come from", "A statement from Saudi Arabia's ministry read: “We reject it.”", "We", "SAU", null],
    ["in whose words", "In the words of Israel's ambassador to Rome, “we are good neighbours.”", "we", "ISR", null],
    ["who stands behind the verb", "Poland is angry. “Nobody asked us,” grumbled a Greek official.", "us", "GRC", null],
    ["before a colon", "Turkey's Cavusoglu: “We will buy the S-400.”", "We", "TUR", null],
    ["no answer's hearer", "Her answer, for Iran: “We will buy the S-400.”", "We", "-", null],
    ["a body that acts before", "The Kremlin dismissed the charge. “We do not meddle.”", "We", "RUS", null],
    ["an official told of before", "The French minister was furious with Trump. “We are friends.”", "We", "FRA", null],
    [
      "friends of one another",
      "Macron met Trump. “We have been friends for years,” Trump said.",
      "We",
      "FRA+USA",
      null,
    ],
    ["friends of another", "Macron met Trump. “We are friends of Iran,” Macron said.", "We", "FRA", null],
    ["each other", "Putin spoke with Xi. “We know each other well,” Putin said.", "We", "CHN+RUS", null],
    ["us all", "We wish Denmark well. The virus has hurt us all.", "us", "-", state],
    ["our world", "We wish Denmark well. Peace is good for our world.", "our", "-", state],
  ])("%s", (_what, text, word, parties, publisher) => {
    expect(partiesAt(text, word, { publisher, last: true })).toBe(parties);
  });
});

describe("who is you", () => {
  const interview = "Sergei Lavrov of Russia spoke with Wikinews. Lavrov is a minister.";
  it.each<readonly [string, string, string, string, string | null]>([
    ["hailed after", "FOREIGN MINISTER LAVROV: Thank you, Secretary Blinken.", "you", "USA", null],
    ["hailed before", "MR GUTERRES: Secretary Blinken, it is good to see you.", "you", "USA", null],
    ["all who came", `${visit} Thank you, everyone.`, "you", "-", state],
    ["all", `${visit} Thank you all.`, "you", "-", state],
    [
      "their own in a room with the press",
      "MR PRICE: As you know, we act. SECRETARY BLINKEN: Yes. QUESTION: When?",
      "you",
      "-",
      state,
    ],
    ["one of two", `${visit} Thank you.`, "you", "RUS", state],
    ["of who leads a call", "OPERATOR: Please say your name. SECRETARY BLINKEN: Hello.", "your", "-", state],
    [
      "in a question that is read out",
      "QUESTION: One asks: “Would you agree?” SECRETARY BLINKEN: No.",
      "you",
      "USA",
      state,
    ],
    [
      "who answers in brackets",
      `${interview}\n((WN)) What do you want?\n((Sergei Lavrov)) Peace.`,
      "you",
      "RUS",
      "Wikinews",
    ],
    ["who is asked in brackets alone", `${interview}\n((WN)) What do you want?`, "you", "RUS", "Wikinews"],
    ["a state hailed in a quotation", "“Peru, if you hear me, stop,” President Biden said.", "you", "PER", null],
    ["a state that is no more than named", "“Peru, as you know, lost,” President Biden said.", "you", "-", null],
    [
      "who answers hears it",
      "“The summit was a gift,” Biden said. “Today you gave it away.”\n\nMacron replied: “No, never.”",
      "you",
      "FRA",
      null,
    ],
    [
      "who answers says it",
      "“The summit was a gift,” Biden said. Macron replied: “Today you gave it away.”",
      "you",
      "USA",
      null,
    ],
    ["known to nobody", "“It was a gift,” Biden said. Macron replied: “Well, you know, it was.”", "you", "-", null],
    [
      "called first",
      "“To the leaders of Peru - hold back,” Biden said in a letter. “The shots were fired by you.”",
      "you",
      "PER",
      null,
    ],
    ["at a meeting", "At a meeting with Angela Merkel, Trump was angry. “You owe us,” he said.", "You", "DEU", null],
    ["wrote to", "Duterte wrote to Trudeau. “You should take it back,” he said in the letter.", "You", "CAN", null],
    ["a jab at", "Lavrov took a jab at Pompeo during the talks. “You left,” he said.", "You", "USA", null],
    ["addressing", "Addressing the Iranian leadership, Trump said: “You will pay a price.”", "You", "IRN", null],
    ["aimed at", "In a tweet aimed at Maduro, Rubio wrote: “You are finished.”", "You", "VEN", null],
    ["beside", "Sitting beside Moon Jae-in, Trump said: “You have done a great job.”", "You", "KOR", null],
    [
      "what is said on",
      "Netanyahu turned to Iran. “Do not test us,” he said. “You will regret it.”",
      "You",
      "IRN",
      null,
    ],
    ["reporters", "Trump wrote to Kim Jong Un. “You will hear it,” he told reporters.", "You", "-", null],
    ["anybody", "Trump wrote to Kim Jong Un. “It was like when you win,” he said.", "you", "-", null],
    ["after a call", "“You have to be patient,” Macron said after a call with Trump.", "You", "-", null],
    ["no label in brackets", `${interview}\n((fr))What do you want?`, "you", "-", "Wikinews"],
  ])("%s", (_what, text, word, parties, publisher) => {
    expect(partiesAt(text, word, { publisher, last: true })).toBe(parties);
  });
  it("says I in brackets", () => {
    const text = `${interview}\n((WN)) What now?\n((Sergei Lavrov)) Today I rest.`;
    expect(partiesAt(text, "I", { publisher: "Wikinews", last: true })).toBe("RUS");
  });
});
