import { describe, expect, test } from "vitest";
import { createArticle } from "../intake/index.ts";
import { drawExplanation, explainArticle } from "./index.ts";

const text =
  "The United States asked China in January to pressure Iran into curbing the Houthis' attacks, a U.S. official told The Wall Street Journal. " +
  "Beijing has refrained from condemning Iran, he said.";
const article = createArticle({ text, published: "2024-04-12" });

/** Field, value, a part of how it came about, and the words, of one claim. */
const cases: [string, readonly number[], string, string, RegExp, string[]][] = [
  ["1", [], "type", "REQUEST", /the verb “ask” in the sense .*not so/, ["asked"]],
  ["1", [], "mode", "yield", /last thing that is asked/, ["attacks"]],
  ["1", [], "recipients", "CHN, GOV, China", /its object; “China” is CHN by states\.tsv:\d+/, ["China"]],
  ["1", [0], "modality", "requested", /the content of “asked”/, ["asked"]],
  ["1", [0, 0, 0], "polarity", "negative", /“curbing” wants it not to be/, ["curbing"]],
  ["1", [], "date", "2024-01-01 to 2024-01-31", /counted from the day of publication, 2024-04-12/, ["in January"]],
  ["1", [], "sources", "USA", /“told” makes what it holds their word/, ["a U.S. official", "told"]],
  ["2", [], "polarity", "negative", /“refrained” is a word over the deed/, ["refrained"]],
  ["2", [], "sources", "USA", /“he” goes back to “a U.S. official”/, ["he", "a U.S. official", "said"]],
];

describe("explain", () => {
  test.each(cases)("claim %s %j: %s", async (claim, path, field, value, why, words) => {
    const explanation = await explainArticle(article, { claim });
    const [only] = explanation.claims;
    expect(explanation.claims).toHaveLength(1);
    const reason = only!.reasons.find(
      (each) => each.field === field && each.value === value && each.path.join() === path.join(),
    );
    expect(reason?.why).toMatch(why);
    expect(reason?.words.map((word) => word.text)).toEqual(words);
    for (const { start, end, text: said } of reason!.words) expect(text.slice(start, end)).toBe(said);
  });

  test("every claim gives a reason for each of its parties", async () => {
    for (const { claim, reasons } of (await explainArticle(article, {})).claims)
      for (const party of [...claim.event.actors, ...claim.event.recipients])
        expect(reasons.some(({ value }) => value.startsWith(`${party.party}`))).toBe(true);
  });

  test("a request comes with its history and its claims", async () => {
    const explanation = await explainArticle(article, { request: "0" });
    expect("request" in explanation && explanation.request.chain.length).toBe(4);
    expect(explanation.claims.length).toBeGreaterThan(0);
    const drawn = drawExplanation(explanation, { colour: false, width: 100, explain: true });
    expect(drawn).toMatch(/^Request 0\n/u);
    expect(drawn).toMatch(/states\.tsv:\d+/u);
  });

  test.each([
    [{ claim: "99" }, "unknown-claim"],
    [{ request: "99" }, "unknown-request"],
  ])("%j is not there", async (wanted, code) => {
    await expect(explainArticle(article, wanted)).rejects.toMatchObject({ code });
  });
});
