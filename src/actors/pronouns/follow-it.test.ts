import { describe, expect, it } from "vitest";
import { partiesAt } from "../../../test/parties-at.ts";

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
    ["what is a thing", "Norway dug up a box, and locals say it was a coconut.", "it", "-"],
    ["what is worth it", "Norway paid, and critics asked whether it was worth the trouble.", "it", "-"],
    ["what is a partner", "Norway says that it is a partner of Sweden.", "it", "NOR"],
    ["what is in talks", "Norway says that it is in talks with Sweden.", "it", "NOR"],
    ["whom one wants to do it", "Israel will not move, while Palestinians want it to cede the land.", "it", "ISR"],
    ["what a group once held", "Boko Haram lost almost all of the land it once held.", "it", "boko-haram"],
    ["what was held", "Norway welcomed the vote, which said that it was held in June.", "it", "-"],
    ["told what it must do", "Norway has told the government in Khartoum that it must open the camps.", "it", "SDN"],
    [
      "clear with it",
      "France has been quite clear with the regime in Pyongyang that it needs to cease testing.",
      "it",
      "PRK",
    ],
    ["told what another will do", "Norway told Kenya that it would pay.", "it", "NOR"],
    ["asked for what it has", "Sweden asked Norway to hand over the files it has about the case.", "it", "NOR"],
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

describe("a body that a bare noun stands for", () => {
  it.each<readonly [string, string, string, string]>([
    ["the ally of another", "Norway jailed two reporters. Congress may yet punish the close U.S. ally.", "ally", "NOR"],
    [
      "the neighbor that is fought",
      "Russia attacked Georgia. Moscow has long bullied its neighbor.",
      "neighbor",
      "GEO",
    ],
    ["the ally that is named", "France needs its ally Norway.", "ally", "NOR"],
    ["an ally of anybody", "Norway left. France wants an ally.", "ally", "-"],
    ["the band named last", "Boko Haram fled from Nigeria, with the group losing two camps.", "group", "boko-haram"],
    [
      "an international body",
      "Norway praised the United Nations. Sweden urged the international body to act.",
      "body",
      "united-nations",
    ],
    ["his office", "Norwegian Prime Minister Erna Solberg left for France. Her office denied it.", "office", "NOR"],
    [
      "an office that is a room",
      "Norwegian Prime Minister Erna Solberg left for France. Her office is closed.",
      "office",
      "-",
    ],
  ])("%s", (_, text, word, parties) => {
    expect(partiesAt(text, word, { heading: true })).toBe(parties);
  });
});
