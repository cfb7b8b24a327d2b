import { describe, expect, it } from "vitest";
import { rolesOf } from "../../../test/parties-at.ts";

/** Who says so in "PHRASE said so.", as "party role". */
const whoIs = (phrase: string, published: string): string =>
  rolesOf(`${phrase} said so.`, published, ({ actors: [one] }) => one?.kind === "person");

describe("the role of a person on a day out of office", () => {
  it.each([
    // elected, not yet sworn in
    ["Andrzej Duda", "2015-06-10", "POL ELI"],
    // named on the eve
    ["Marc Ravalomanana", "2002-05-05", "MDG OPP"],
    ["Mitt Romney", "2012-09-09", "USA ELI"],
    ["Qassem Soleimani", "2020-01-04", "IRN MIL"],
    ["John Kerry", "2017-02-04", "USA ELI"],
  ])("%s of %s", (phrase, day, who) => {
    expect(whoIs(phrase, day)).toBe(who);
  });
});

describe("a title beside a known person", () => {
  it.each([
    // a rank is no office
    ["Gen. Colin Powell", "2002-02-02", "USA GOV"],
    ["Gen. Colin Powell", "1992-02-02", "USA MIL"],
    ["Field Marshal Khalifa Haftar", "2019-05-05", "libyan-national-army REB"],
    ["Col. Lucio Gutierrez", "2000-01-21", "ECU REB"],
    // before the oath, after the fall
    ["President-elect Donald Trump", "2016-12-12", "USA ELI"],
    ["Ousted Prime Minister Thaksin Shinawatra", "2007-01-01", "THA ELI"],
    ["Ex-President Carlos Menem", "2001-01-01", "ARG ELI"],
    ["Former Vice President Riek Machar", "2013-12-24", "splm-io REB"],
    // what the text says they are goes before the tables
    ["Agriculture Minister Andrzej Lepper", "2007-01-10", "POL GOV"],
    ["Lawmaker Marine Le Pen", "2022-09-09", "FRA LEG"],
    ["Opposition leader Morgan Tsvangirai", "2010-01-01", "ZWE OPP"],
    ["Istanbul's jailed mayor Ekrem Imamoglu", "2025-03-27", "TUR OPP"],
  ])("%s of %s", (phrase, day, who) => {
    expect(whoIs(phrase, day)).toBe(who);
  });
});

describe("a name that is like another's", () => {
  it.each([
    ["V. P. Singh", "1990-05-05", "IND GOV"],
    ["Charles Dalman", "2011-10-10", "- -"],
    ["Kim Hyun Bok", "1997-05-17", "- -"],
    ["Juan Ramiro Gonzalez", "2000-04-06", "- -"],
    ["Jean-Claude Xulu", "1999-01-01", "- -"],
    ["Mohamed al-Fayoumi", "1999-01-01", "- -"],
  ])("%s of %s", (phrase, day, who) => {
    expect(whoIs(phrase, day)).toBe(who);
  });
});
