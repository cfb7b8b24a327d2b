import { describe, expect, it } from "vitest";
import { partiesAt } from "../../../test/parties-at.ts";

describe("whole names", () => {
  it.each<readonly [string, string, string, string, string]>([
    // [what, text, word, parties, day]
    ["a legal form behind", "Officials say Siemens AG agreed.", "AG", "siemens", "2005-05-01"],
    ["two legal forms", "Huawei Technologies Co. Ltd. agreed.", "Ltd.", "huawei", "2015-05-01"],
    ["holdings", "HSBC Holdings PLC agreed.", "PLC", "hsbc", "2005-05-01"],
    [
      "an unknown company",
      "Police searched Belmarin Trading Ltd. on Friday.",
      "Belmarin",
      "belmarin-trading",
      "2005-05-01",
    ],
    ["a company by the form before", "PT Cahaya Makmur said so.", "Cahaya", "cahaya-makmur", "2005-05-01"],
    ["a company of a state", "China Great Harvest Tractor Corp. said so.", "Corp.", "CHN", "1998-05-01"],
    ["a company of a state's adjective", "Egyptian General Petroleum Corp. said so.", "Petroleum", "EGY", "1999-05-01"],
    ["a company of the tables at the head", "Turkish Airlines Inc. said so.", "Inc.", "turkish-airlines", "1999-05-01"],
    ["a state within a company's name", "Steel Authority of India Ltd. said so.", "Steel", "IND", "2004-05-01"],
    ["a financial group", "Sumitomo Mitsui Financial Group said so.", "Group", "sumitomo-mitsui", "2009-05-01"],
    ["a commission of inquiry", "The Warioba Commission met in Kenya.", "Commission", "KEN", "2005-05-01"],
    ["a commission of no state", "The Warioba Commission said so.", "Commission", "-", "2005-05-01"],
    ["a party of the text", "Brazil voted, and the Workers' Party won in Brazil.", "Party", "BRA", "2002-10-28"],
    ["a party by its state", "The Workers' Party said so in Pyongyang.", "Party", "PRK", "2002-10-28"],
    [
      "a person before the bare name of a party",
      "Martin Lee, the leader of the Democratic Party, said so.",
      "Lee",
      "HKG",
      "1996-12-11",
    ],
    ["no legal form in a name", "Iyad Ag Ghali said so.", "Ghali", "ansar-dine", "2012-06-28"],
    ["a nickname in quotes", 'Joseph "Erap" Estrada said so.', "Joseph", "PHL", "1999-05-01"],
    ["a nickname of an unknown name", 'Manuel "Chito" Sorretagui said so.', "Manuel", "-", "1999-05-01"],
    ["an honour of Malays", "Datuk Seri Mahathir Mohamad said so.", "Datuk", "MYS", "1997-05-01"],
    ["an honour of Burmese", "U Nyan Win said so.", "U", "MMR", "2007-05-01"],
    ["a rank", "Vice Marshal Jo Myong Rok said so.", "Marshal", "PRK", "2000-05-01"],
    ["a knight of no state", "Sir Geoffrey Tamarua said so.", "Geoffrey", "-", "1995-05-01"],
    ["a lord", "Lord Harrowby said so.", "Harrowby", "GBR", "1995-05-01"],
    ["a longer party's name", "The Progressive Conservative Party said so.", "Party", "-", "1993-05-01"],
    ["a party and its state", "The Israeli Foreign Ministry said so.", "Ministry", "ISR", "1999-05-01"],
    ["a seat and who sits there", "The Trump White House said so.", "House", "USA", "2018-05-01"],
    ["a party called congress", "The People's Regional Congress said so.", "Congress", "-", "1997-05-01"],
    ["a parliament called congress", "The Chilean National Congress said so.", "Congress", "CHL", "1999-05-01"],
    ["a longer person's name", "Abu Saleh Mohammad Nasim said so.", "Nasim", "BGD", "1996-05-01"],
    ["a longer soldier's name", "Gen. Mohammed Yusuf Wardak said so.", "Wardak", "-", "2003-05-01"],
    ["a mother's name behind", "Hugo Chavez Frias said so.", "Chavez", "VEN", "2006-05-01"],
    ["a given name before", "Jose Adolfo Macias said so.", "Jose", "los-choneros", "2024-01-10"],
    ["a state for a given name", "Israel Mendieta said so.", "Mendieta", "-", "1990-05-01"],
    ["a longer place's name", "Farmers of San Salvador Atenco said so.", "Farmers", "-", "2006-05-01"],
    ["given names with a hyphen", "Jean-Jacques Xulu said so.", "Jean", "-", "1999-05-01"],
    [
      "an adjective before a known company",
      "Officials of South Korean Daewoo Motor Co. agreed.",
      "Korean",
      "KOR",
      "1999-05-01",
    ],
    ["a middle name that differs", "Kim Hyun Kwang said so.", "Kwang", "-", "2016-05-01"],
  ])("%s: %s", (_, text, word, parties, published) => {
    expect(partiesAt(text, word, { published })).toBe(parties);
  });
});
