import { expect, test } from "vitest";
import { articleByHand } from "../../../test/article-by-hand.ts";
import { createLanguage } from "../../language/index.ts";
import { loadActorTables, resolveActors } from "../index.ts";

test("people of a state that was not yet, and peoples and halves of states by the words around them", () => {
  const language = createLanguage();
  const tables = loadActorTables();
  const partyOf = (text: string, words: string, day: string) => {
    const cast = resolveActors(language.analyse(articleByHand(text, { published: day })), tables);
    return cast.mentions.find(({ start, end, acts }) => acts && text.slice(start, end) === words)?.actors[0]?.party;
  };
  expect(partyOf("Viktor Chernomyrdin said so.", "Viktor Chernomyrdin", "1990-05-10")).toBe("SUN");
  expect(partyOf("Viktor Chernomyrdin said so.", "Viktor Chernomyrdin", "1995-05-10")).toBe("RUS");
  expect(partyOf("Leonid Kravchuk said so.", "Leonid Kravchuk", "1990-08-10")).toBe("UKR");
  expect(partyOf("Ethnic Chinese Indonesians said so.", "Indonesians", "1998-05-20")).toBe("IDN");
  expect(partyOf("Seoul said the North had refused.", "the North", "2005-03-05")).toBe("PRK");
  expect(partyOf("Taiwan said the mainland had fired missiles.", "the mainland", "1996-03-05")).toBe("CHN");
  expect(partyOf("The mainland is far away, Spain said.", "The mainland", "1996-03-05")).toBeUndefined();
}, 60_000);
