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
    // another kunya, another given name, another surname behind
    ["Abu Talib al-Masri", "2003-01-01", "- -"],
    ["Hamid al-Zawahiri", "2013-03-01", "- -"],
    ["Yusuf Abdul Sattar", "2000-03-01", "- -"],
    ["Abu Walid al-Basri", "2003-05-01", "- -"],
    ["Wu Tan-yi", "2010-01-01", "- -"],
    ["Daniel Martinez", "2017-01-01", "- -"],
    ["Ahmed Sharif", "2009-05-01", "- -"],
    // what is not another's
    ["W. Scott Ritter", "2000-08-28", "USA ELI"],
    ["Mukhtar Robow Ali", "2011-10-23", "al-shabaab REB"],
    ["Stephen Lo Wai-chung", "2017-08-10", "HKG COP"],
    ["Michael Pompeo", "2019-05-05", "USA GOV"],
    ["Md. Shahabuddin", "2024-02-02", "BGD GOV"],
    ["Amr Mousa", "1996-05-17", "EGY GOV"],
    ["Badr Abdel Atty", "2025-05-05", "EGY GOV"],
  ])("%s of %s", (phrase, day, who) => {
    expect(whoIs(phrase, day)).toBe(who);
  });
});

describe("titles before a name", () => {
  it.each([
    ["Brig. Udaya Nanayakkara", "2009-03-12", "LKA MIL"],
    ["Sheik Hassan Nasrallah", "2006-07-20", "hezbollah REB"],
    ["Sheik Hasina", "2010-03-12", "BGD GOV"],
    ["Msgr. Paul Denholm", "2008-07-20", "- REL"],
    // a surname alone of nobody of the trade
    ["Judge Yousef", "2008-02-02", "- JUD"],
    ["Inspector Musa", "2008-02-02", "- COP"],
    // titles that are given names
    ["Amir Saeed Iravani", "2024-01-01", "IRN GOV"],
    ["Amir Mohammed Wardak", "2020-01-01", "- -"],
    ["Sultan Ahmad Rostami", "2007-01-01", "- -"],
    ["Emir Hamad bin Khalifa", "2010-01-01", "QAT GOV"],
    ["Ajmal Amir Kasab", "2010-01-01", "lashkar-e-taiba REB"],
    ["Sudan Thapa", "2025-09-10", "-"],
  ])("%s of %s", (phrase, day, who) => {
    expect(whoIs(phrase, day)).toBe(who);
  });
});
