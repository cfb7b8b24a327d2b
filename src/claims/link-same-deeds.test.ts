import { expect, test } from "vitest";
import { articleByHand } from "../../test/article-by-hand.ts";
import { loadActorTables, resolveActors } from "../actors/index.ts";
import { loadCodebook, loadReporting } from "../codebook/index.ts";
import { createLanguage } from "../language/index.ts";
import { codeClaims } from "./code-claims.ts";
import { findAttributions } from "./sources/index.ts";

const language = createLanguage();
const actors = loadActorTables();
const codebook = loadCodebook();
const reporting = loadReporting();

/** Claims by their words, each with the word of the claim that it tells again. */
function read(text: string): string[] {
  const doc = language.analyse(articleByHand(text, { published: "2024-04-12" }));
  const cast = resolveActors(doc, actors);
  const version = { version: "0", codebook: "plover-2.0" };
  const claims = codeClaims(doc, cast, codebook, findAttributions(doc, cast, reporting), version);
  return claims.map(({ sameAs, event }) => {
    const first = claims.find(({ id }) => id === sameAs);
    return first === undefined ? event.trigger.text : `${event.trigger.text} = ${first.event.trigger.text}`;
  });
}

test.each<[string, string, string[]]>([
  [
    "on another's word",
    "Iran attacked Israel on Saturday. Iran attacked Israel with drones, a U.S. official said.",
    ["attacked", "attacked = attacked"],
  ],
  [
    "another day",
    "Iran attacked Israel on Tuesday. Iran attacked Israel with drones on Monday, a U.S. official said.",
    ["attacked", "attacked"],
  ],
  [
    "another deed",
    "Turkey condemned Israel on Tuesday. Turkey again condemned Israel, officials in Ankara said.",
    ["condemned", "condemned"],
  ],
  [
    "asked for the same",
    "The United States asked China to urge Iran not to attack Israel. Washington pressed Beijing to urge Iran not to attack Israel, a U.S. official told the Financial Times.",
    ["asked", "pressed = asked"],
  ],
  [
    "asked for something else",
    "The United States asked China to release the sailors. Washington asked China to lift the sanctions, a U.S. official said.",
    ["asked", "asked"],
  ],
  [
    "two ministers are two voices",
    "Antony Blinken condemned Iran. Janet Yellen condemned Iran, according to a statement.",
    ["condemned", "condemned"],
  ],
  [
    "another, as its words say",
    "The Treasury is designating two entities in Iran. Additionally, the Treasury is designating three entities in Iran.",
    ["designating", "designating"],
  ],
  [
    "the same, word for word",
    "The Treasury is designating two entities in Iran. The Treasury is designating two entities in Iran.",
    ["designating"],
  ],
  ["of others", "Iran attacked Israel. Russia attacked Ukraine, officials said.", ["attacked", "attacked"]],
])("%s", (_name, text, want) => expect(read(text)).toEqual(want));
