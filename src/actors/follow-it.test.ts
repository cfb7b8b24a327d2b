import { describe, expect, it } from "vitest";
import { partiesAt } from "../../test/parties-at.ts";

describe("it", () => {
  it.each<readonly [string, string, string, string]>([
    // [what, text, word, parties]
    ["what is said of it by all", "Norway sold the rig, though it has been claimed that nobody paid.", "it", "-"],
    ["what surprises", "Norway may join. It would surprise me if Oslo did not.", "It", "-"],
    ["what takes its time", "Norway closed the port. It took three weeks to open the quay.", "It", "-"],
    ["what is true of things", "Norway was cheating, which, if it were true, would end the deal.", "it", "-"],
    ["done to things", "Norway drafted a treaty, but it was rejected by the voters.", "it", "-"],
    ["done to a state", "Norway protested after it was accused of theft.", "it", "NOR"],
    ["the first of its kind", "Norway signed the treaty, the first of its kind.", "its", "-"],
    ["in all its forms", "Norway condemned terrorism in all its forms.", "its", "-"],
    ["of a mind", "Norway signalled that it was unwilling to pay.", "it", "NOR"],
    ["kept from doing", "Norway has a constitution that prevents it from joining.", "it", "NOR"],
    ["right before the and", "Russia must end the assault on Georgia and its people.", "its", "GEO"],
    ["whom one calls upon", "France joins Norway in calling on Iran to end its attacks.", "its", "IRN"],
    ["whom one puts pressure on", "France wants China to put pressure on Iran to end its attacks.", "its", "IRN"],
    ["who does what follows", "As it takes stock, Norway is opening talks with Sweden.", "it", "NOR"],
    ["the right to defend", "France backs Norway's right to defend itself.", "itself", "NOR"],
    ["who was forced to", "France may act if Norway is forced to defend itself.", "itself", "NOR"],
    ["who is let do it", "France allowed Norway to defend itself.", "itself", "NOR"],
    ["who does it by a means", "Norway found a way to reinvent itself after Sweden left.", "itself", "NOR"],
    ["nobody's right", "The right to defend itself is sacred.", "itself", "-"],
    ["nothing before what follows", "As it pertains to trade, Norway is opening talks with Sweden.", "it", "-"],
  ])("%s", (_, text, word, parties) => {
    expect(partiesAt(text, word, { heading: true })).toBe(parties);
  });
});

describe("a country that is somebody's", () => {
  it.each<readonly [string, string, string, string]>([
    ["a president's", "Czech President Miloš Zeman told France that his country withdrew the offer.", "country", "CZE"],
    ["a people's", "The Norwegians told France that their own nation would fight.", "nation", "NOR"],
    [
      "the speaker's",
      "“We will protect our country,” Norwegian Prime Minister Erna Solberg told France.",
      "country",
      "NOR",
    ],
    ["left behind", "Czech President Miloš Zeman fled his country for France.", "country", "-"],
  ])("%s", (_, text, word, parties) => {
    expect(partiesAt(text, word, { heading: true })).toBe(parties);
  });
});
