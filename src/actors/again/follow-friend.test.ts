import { describe, expect, it } from "vitest";
import { partiesAt } from "../../../test/parties-at.ts";

describe("friends and people whom the words beside them tell of", () => {
  it.each<readonly [string, string, string, string]>([
    // [what, text, word, parties]
    ["a friend by title and name", "It is good to see my friend, Secretary of State Tony Blinken.", "friend", "USA"],
    ["a friend by an office", "I welcome my friend, the Danish foreign minister.", "friend", "DNK"],
    ["a friend and colleague", "I thank my friend and colleague Catherine Colonna of France.", "friend", "FRA"],
    [
      "a friend in a title's place",
      "I thank my colleague and friend Foreign Minister Wopke Hoekstra.",
      "friend",
      "NLD",
    ],
    ["allies in a row", "Kenya warned its allies, Chad and Niger.", "allies", "NER+TCD"],
    ["one ally of two names", "Kenya warned its ally, Chad.", "ally", "TCD"],
    ["no friend but who does it", "As our friend, Chad must help.", "friend", "-"],
    ["local people", "Chad is poor. Local media told of floods.", "media", "TCD"],
    ["a people before a name", "Tunisian Amal Trabelsi fell ill in Rome.", "Trabelsi", "TUN"],
    ["a people after a name", "Eric Dalton, an American, fell ill in Rome.", "Dalton", "USA"],
    ["a body's place", "It may wait, said Ann Dalton, a China expert at a university in Seoul.", "Dalton", "KOR"],
    ["past an age", "Germany waited. Ann Dalton, 41, an office worker from Osaka, spoke.", "Dalton", "JPN"],
    ["a surname like a people's name", "Marco Franco, a Spanish editor, spoke. Mr. Franco later smiled.", "Mr.", "ESP"],
  ])("%s: %s", (_, text, word, parties) => {
    expect(partiesAt(text, word)).toBe(parties);
  });
});
