import { describe, expect, it } from "vitest";
import { articleByHand } from "../../test/article-by-hand.ts";
import { createLanguage } from "../language/index.ts";
import { loadActorTables, resolveActors } from "./index.ts";

const language = createLanguage();
const tables = loadActorTables();

/** Party and role of the first mention that acts of "PHRASE said so." and begins as the phrase does; "-" for nobody. */
function actorOf(phrase: string, day: string): string {
  const cast = resolveActors(language.analyse(articleByHand(`${phrase} said so.`, { published: day })), tables);
  const mention = cast.mentions.find(({ start, acts }) => acts && start <= 4);
  return mention?.actors.map(({ party, role }) => `${party ?? "-"} ${role ?? "-"}`).join("; ") || "-";
}

describe("whose a body is", () => {
  it.each<readonly [string, string, string]>([
    // [phrase, actor, day]
    ["The Movement Toward Socialism of Venezuela", "VEN PTY", "1998-05-01"],
    ["The Movement Toward Socialism", "BOL PTY", "2008-05-01"],
    ["The Metropolitan Police of Caracas", "VEN COP", "2002-04-12"],
    ["The Joint Chiefs of Staff in Seoul", "KOR MIL", "2010-05-01"],
    ["The Conservative Party in South Africa", "ZAF PTY", "1991-01-01"],
    ["The Republican Party of Georgia", "USA PTY", "2004-01-01"],
    ["The Pentagon in Baghdad", "USA MIL", "2004-01-01"],
  ])("%s is %s", (phrase, actor, day) => {
    expect(actorOf(phrase, day)).toBe(actor);
  });
});
