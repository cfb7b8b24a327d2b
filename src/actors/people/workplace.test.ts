import { describe, expect, it } from "vitest";
import { articleByHand } from "../../../test/article-by-hand.ts";
import { createLanguage } from "../../language/index.ts";
import { loadActorTables, resolveActors } from "../index.ts";

const language = createLanguage();
const tables = loadActorTables();

/** The party of the first mention of a text that begins with these words and acts; "-" for nobody. */
function partyOf(text: string, words: string): string {
  const cast = resolveActors(language.analyse(articleByHand(text, { published: "2019-06-06" })), tables);
  const mention = cast.mentions.find(({ start, acts }) => acts && text.startsWith(words, start));
  return mention?.actors.map(({ party }) => party ?? "-").join("+") || "-";
}

describe("where somebody works", () => {
  it.each<readonly [string, string, string]>([
    // [text, words, party]
    // at a body that no table knows, in the place of its name, whatever they are learned in
    ["Dana Holm, a scholar of Russian foreign policy at the University of Kansas, said no.", "Dana Holm", "USA"],
    ["Dana Holm, director of the Center for China Trade at Bristol University, said no.", "Dana Holm", "GBR"],
    [
      "Dana Holm, an expert on North Korea at the Elmwood Center for Arms Studies in Lisbon, said no.",
      "Dana Holm",
      "PRT",
    ],
    // a firm acts for itself
    [
      "Dana Holm, an investment analyst at Elmwood Lake International, said China would not bend.",
      "Dana Holm",
      "elmwood-lake-international",
    ],
    [
      "Dana Holm, vice chairman for Greater China at Credit Suisse Private Banking in Hong Kong, said no.",
      "Dana Holm",
      "credit-suisse",
    ],
    ["Dana Holm of Oslo-based Elmwood Lake Tours said Iran held him.", "Dana Holm", "elmwood-lake-tours"],
    ["Li Kexin, minister at the Chinese embassy in Washington, said the United States was blunt.", "Li Kexin", "CHN"],
    // what a clause beside the name tells
    ["Dana Holm, who teaches at Lisbon University, told Iranian officials no.", "Dana Holm", "PRT"],
    ["Dana Holm is a columnist for Le Monde.", "Dana Holm", "le-monde"],
    // at home in a capital, and learned in a state
    ["Dana Holm, a political analyst in Caracas, said Washington was wrong.", "Dana Holm", "VEN"],
    ["Dana Holm, an expert on Syria, said no.", "Dana Holm", "-"],
    // the word before a title goes first
    ["Dana Holm, a French analyst at Elmwood Lake International, said no.", "Dana Holm", "FRA"],
  ])("%s", (text, words, party) => {
    expect(partyOf(text, words)).toBe(party);
  });
});
