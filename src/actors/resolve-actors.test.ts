import { beforeAll, describe, expect, it } from "vitest";
import { articleByHand } from "../../test/article-by-hand.ts";
import { createLanguage, type Language } from "../language/index.ts";
import type { Cast } from "./actor.ts";
import { type ActorTables, loadActorTables, parseActorFile, resolveActors, withActorFiles } from "./index.ts";

let language: Language;
let tables: ActorTables;
beforeAll(() => {
  language = createLanguage();
  tables = loadActorTables();
});

function castOf(text: string, published: string | null, own: ActorTables = tables): Cast {
  const article = articleByHand(text, { published });
  return resolveActors(language.analyse(article), own);
}

/** The mention whose words hold `part`, the last such where there are several; as "party role". */
function whoIs(cast: Cast, part: string): string {
  const mention =
    cast.mentions.findLast((found) => found.text === part) ?? cast.mentions.find((found) => found.text.includes(part));
  if (mention === undefined) return "nobody";
  return mention.actors.map((actor) => `${actor.party ?? "-"} ${actor.role ?? "-"}`).join(" + ");
}

describe("names and offices", () => {
  it.each([
    ["Chinese Foreign Minister Wang Yi met reporters.", "2019-05-01", "Chinese Foreign Minister Wang Yi", "CHN GOV"],
    ["The Kremlin rejected the report.", "2019-05-01", "The Kremlin", "RUS GOV"],
    ["A U.S. official told Reuters that talks had failed.", "2019-05-01", "A U.S. official", "USA GOV"],
    ["A U.S. official told Reuters that talks had failed.", "2019-05-01", "Reuters", "reuters JRN"],
    ["Israeli forces entered the town.", "2019-05-01", "Israeli forces", "ISR MIL"],
    ["Iran's Revolutionary Guards seized a tanker.", "2019-07-20", "Revolutionary Guards", "IRN MIL"],
    ["Iran's parliament approved the bill.", "2019-07-20", "Iran's parliament", "IRN LEG"],
    ["The Pakistani Supreme Court ruled on Friday.", "2017-07-28", "Supreme Court", "PAK JUD"],
    ["The Biden administration asked China to help.", "2024-04-12", "The Biden administration", "USA GOV"],
    ["Officials in Kyiv denied the claim.", "2022-03-01", "Officials", "UKR GOV"],
    [
      "The Palestinian militant group Hamas fired rockets.",
      "2021-05-11",
      "The Palestinian militant group",
      "hamas REB",
    ],
    [
      "The foreign ministers of Japan, India and Australia met.",
      "2021-06-01",
      "foreign ministers",
      "JPN GOV + IND GOV + AUS GOV",
    ],
    ["The US withdrew troops from Syria.", "2019-10-07", "troops", "USA MIL"],
    ["Zeya visited Tunisia's Independent Authority for Elections.", "2022-03-28", "Authority", "TUN GOV"],
    ["The Federal Flight Office of Germany suspended the permit.", "2019-01-22", "Flight Office", "DEU -"],
    [
      "Secretary Blinken visited Tunisia. He urged the government to free the journalists.",
      "2022-03-28",
      "the government",
      "TUN GOV",
    ],
    [
      "India and Pakistan exchanged fire. Secretary Blinken called on both sides to talk.",
      "2022-03-28",
      "both sides",
      "IND GOV + PAK GOV",
    ],
    [
      "Deputy Secretary Wendy Sherman met with Doron Halevi of Israel. They discussed Iran.",
      "2022-02-01",
      "They",
      "USA GOV + ISR -",
    ],
    ["The United States and Japan are committed to peace. They will act.", "2022-02-01", "They", "USA GOV + JPN GOV"],
    ["Iran's support for rebels and its oppression of women were condemned.", "2022-03-28", "its", "IRN GOV"],
    ["Mike Flynn, about his dealings with the Russian government, lied.", "2018-12-01", "Mike Flynn", "USA ELI"],
    [
      "SECRETARY BLINKEN: We will act. QUESTION: Will you ask China? SECRETARY BLINKEN: Yes.",
      "2022-02-01",
      "you",
      "USA GOV",
    ],
    ["FOREIGN MINISTER LE DRIAN: Tony, thank you. SECRETARY BLINKEN: We agree.", "2022-02-01", "Tony", "USA GOV"],
    ["FOREIGN MINISTER LE DRIAN: Tony, thank you. SECRETARY BLINKEN: We agree.", "2022-02-01", "We", "USA GOV"],
    ["QUESTION: Mr. Secretary, what now? SECRETARY BLINKEN: We wait.", "2022-02-01", "Secretary", "USA GOV"],
    ["Trump told Rouhani, “You will suffer.”", "2018-07-23", "You", "IRN GOV"],
    ["Two adults were hurt in Barcelona.", "2019-12-01", "Two adults", "ESP CVL"],
    ["Kerry is the man who signed the deal.", "2016-10-07", "the man", "USA GOV"],
    ["NPR's Tamara Farhani criticized Trump.", "2019-02-23", "Tamara Farhani", "npr JRN"],
    ["Bob Mueller charged Manafort.", "2018-02-23", "Bob Mueller", "USA JUD"],
    ["Former advisers under the Obama administration attacked Iran.", "2019-02-23", "Former advisers", "USA ELI"],
    ["Otto Warmbier died. The Warmbiers accused North Korea.", "2018-02-23", "The Warmbiers", "USA ELI"],
    ["Farhani, a staunch supporter of Israel, offered to pay.", "2018-02-23", "a staunch supporter", "- CVL"],
    [
      "President Trump spoke. Interior Ministry spokesman Omar Karzan said Kabul was attacked.",
      "2019-02-23",
      "Interior Ministry spokesman Omar Karzan",
      "AFG GOV",
    ],
    ["Reps. Ilhan Omar of Minnesota and Joe Farhani of Ohio objected.", "2019-02-23", "Joe Farhani", "USA LEG"],
    [
      "The Spanish Agency for International Development gave aid.",
      "2019-02-23",
      "Agency for International Development",
      "ESP GOV",
    ],
    ["In 2009, Europe agreed to cut tariffs.", "2018-04-02", "Europe", "european-union GOV"],
    ["Amazon sued the Pentagon over fires in the Amazon.", "2019-11-22", "Amazon", "amazon BUS"],
    ["North and South Korea resumed talks.", "2018-01-09", "North and South Korea", "PRK GOV + KOR GOV"],
    [
      "Trump called Attorney General Jeff Sessions and other top officials.",
      "2017-06-01",
      "other top officials",
      "USA GOV",
    ],
    ["ISIS invaded Iraq and took over much of the country.", "2019-10-07", "the country", "IRQ GOV"],
    [
      "“He invited our president,” said Palestinian spokesman Nabil Abu Rudeineh.",
      "2017-03-10",
      "our president",
      "PSE GOV",
    ],
    ["U.S. troops stay in Syria. Those troops train others.", "2019-10-07", "Those troops", "USA MIL"],
    ["Ministers of the E3 met in Vienna.", "2021-06-01", "the E3", "FRA GOV + DEU GOV + GBR GOV"],
    [
      "Chinese and Russian officials signed the accord.",
      "2021-06-01",
      "Chinese and Russian officials",
      "CHN GOV + RUS GOV",
    ],
    [
      "Syrian opposition leader Khaled Farhani rejected the offer.",
      "2014-01-22",
      "Syrian opposition leader Khaled Farhani",
      "SYR OPP",
    ],
  ])("%s (%s): %s is %s", (text, day, part, want) => {
    expect(whoIs(castOf(text, day), part)).toBe(want);
  });

  it.each([
    ["2005-01-01", "George W. Bush"],
    ["2013-01-01", "Barack Obama"],
    ["2022-01-01", "Joe Biden"],
  ])("on %s the U.S. president is %s", (day, name) => {
    const mention = castOf("The U.S. president called the emir.", day).mentions.find(
      (found) => found.text === "The U.S. president",
    );
    expect(mention?.actors[0]).toMatchObject({ party: "USA", name, office: "president" });
  });

  it("gives a minister of last year as somebody out of office", () => {
    expect(whoIs(castOf("John Kerry criticised the decision.", "2018-05-09"), "John Kerry")).toBe("USA ELI");
  });
});

describe("places", () => {
  it("does not make Switzerland act where talks are in Geneva", () => {
    const mention = castOf("Envoys from Syria and Russia met in Geneva.", "2016-02-01").mentions.find(
      (found) => found.text === "Geneva",
    );
    expect(mention).toMatchObject({ acts: false, country: "CHE" });
    expect(mention?.latitude).toBeCloseTo(46.2, 0);
  });

  it("takes a capital that asks for its state, one where something happens for a place", () => {
    const cast = castOf("Beijing asked for talks. A bomb went off in Beijing.", "2016-02-01");
    expect(cast.mentions.filter((found) => found.text === "Beijing").map((found) => found.acts)).toEqual([true, false]);
  });
});

describe("following back", () => {
  it.each([
    ["Wang Yi visited Tehran on Monday. Wang urged restraint.", "2019-05-01", "Wang", "CHN GOV"],
    ["President Emmanuel Macron met Xi Jinping. He praised the talks.", "2019-05-01", "He", "FRA GOV"],
    ["Hamas rejected the plan. The group demanded a ceasefire.", "2019-05-01", "The group", "hamas REB"],
    [
      "The Chinese foreign ministry denied the report. The ministry called it false.",
      "2019-05-01",
      "The ministry",
      "CHN GOV",
    ],
    [
      "India and Pakistan traded fire. The two countries blamed each other.",
      "2019-05-01",
      "The two countries",
      "IND GOV + PAK GOV",
    ],
    ["“We will not yield,” Iranian President Hassan Rouhani said.", "2019-05-01", "We", "IRN GOV"],
    [
      "This is the text of a joint statement by the governments of France and Germany. We condemn the attack.",
      "2022-03-01",
      "We",
      "FRA GOV + DEU GOV",
    ],
    [
      "Tensions rose between India and Pakistan. The American offer of help was refused by both countries.",
      "2019-05-01",
      "both countries",
      "IND GOV + PAK GOV",
    ],
    ["Houthi rebels fired on the ship. The rebels are backed by Iran.", "2024-01-12", "The rebels", "houthis REB"],
    ["China moved thousands of troops to the border with India.", "2020-05-27", "troops", "CHN MIL"],
    ["“The policy is right,” Wang Yi said. “Kim will not yield to Trump,” he added.", "2019-05-01", "he", "CHN GOV"],
    ["The storm reached Japan. Tokyo said the island nation was ready.", "2019-05-01", "the island nation", "JPN GOV"],
    [
      "Donald Trump spoke. Trump met Xi Jinping. Trump smiled. Moon Jae-in echoed the president's warning.",
      "2019-05-01",
      "the president",
      "USA GOV",
    ],
    [
      "Turkey fought the YPG. The United States objected. The two countries quarrelled.",
      "2019-05-01",
      "The two countries",
      "TUR GOV + USA GOV",
    ],
    [
      "The Pentagon accused Russia of the attack. Officials said it was deliberate.",
      "2019-05-01",
      "Officials",
      "USA GOV",
    ],
    ["Israel bombed a camp, a defense official told Reuters.", "2019-05-01", "a defense official", "ISR MIL"],
    ["In Iraq, a militia threatened to attack Iranian troops in the country.", "2019-05-01", "the country", "IRQ GOV"],
    ["Divided government slows the work of Congress.", "2019-05-01", "government", "nobody"],
    ["SpaceX launched a rocket. The company called it a success.", "2020-05-31", "The company", "spacex BUS"],
    [
      "French President Emmanuel Macron and Russian President Vladimir Putin spoke. The president pressed Putin.",
      "2019-05-01",
      "The president",
      "FRA GOV",
    ],
    [
      "The New York Times had the report. Officials told the Times it was true.",
      "2019-05-01",
      "the Times",
      "new-york-times JRN",
    ],
    ["Top aides to Donald Trump were worried.", "2019-05-01", "Top aides", "USA GOV"],
    ["Brussels warned London over the deal.", "2020-05-01", "Brussels", "european-union GOV"],
    ["Belgian farmers protested. Brussels promised help.", "2020-05-01", "Brussels", "BEL GOV"],
    ["Galkosmos, the Russian space agency, launched it.", "2020-05-01", "Galkosmos", "RUS GOV"],
  ])("%s (%s): %s is %s", (text, day, part, want) => {
    expect(whoIs(castOf(text, day), part)).toBe(want);
  });

  it.each([
    // A thing stands nearer than any state.
    ["China imposed tariffs on steel and promised to lift them.", "them"],
    // Who speaks says "I": he is somebody else, and the two are not one.
    ["“We trust him,” Secretary of State Antony Blinken said.", "him"],
  ])("gives nobody in %s to %s", (text, part) => {
    const mention = castOf(text, "2022-05-01").mentions.find((found) => found.text === part);
    expect(mention?.acts ?? false).toBe(false);
  });

  it("tells what a pronoun was followed back to", () => {
    const text = "Wang Yi visited Tehran. He urged restraint.";
    const antecedent = castOf(text, "2019-05-01").mentions.find((found) => found.text === "He")?.antecedent;
    expect(text.slice(antecedent?.start, antecedent?.end)).toBe("Wang Yi");
  });

  it("leaves a pronoun without anybody before it empty", () => {
    expect(castOf("It rained all day.", "2019-05-01").mentions).toEqual([]);
  });
});

describe("ties in names", () => {
  it("reads a backer out of Iran-backed Houthis", () => {
    const { ties } = castOf("Iran-backed Houthis fired on the ship.", "2024-01-12");
    expect(ties.map((tie) => [tie.kind, tie.of[0]?.party, tie.to[0]?.party])).toEqual([["backs", "IRN", "houthis"]]);
  });
});

describe("offsets", () => {
  it("point at the words of every mention", () => {
    const text =
      "“The U.S.–led coalition,” said Côte d’Ivoire’s president, Alassane Ouattara, “isn’t Beijing’s\u00a0foe.”";
    for (const mention of castOf(text, "2019-05-01").mentions)
      expect(text.slice(mention.start, mention.end)).toBe(mention.text);
  });
});

describe("users' own tables", () => {
  it("go before ours", () => {
    const file = parseActorFile("WANG_YI_ [TWNBUS]\nNORTHERN_LEAGUE_OF_TESTERS_ [ITAPTY <20200101]\n", "own.actors");
    const own = withActorFiles(tables, [file]);
    expect(whoIs(castOf("Wang Yi spoke in Rome.", "2019-05-01", own), "Wang Yi")).toBe("TWN BUS");
    expect(
      whoIs(castOf("The Northern League of Testers won.", "2019-05-01", own), "The Northern League of Testers"),
    ).toBe("ITA PTY");
  });
});
