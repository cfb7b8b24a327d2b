import { describe, expect, it } from "vitest";
import { rolesOf } from "../../../test/parties-at.ts";

/** Whom the first mention that acts of "PHRASE said so." means, where it begins as the phrase does. */
const actorOf = (phrase: string, day: string): string =>
  rolesOf(`${phrase} said so.`, day, ({ start, acts }) => acts && start <= 4);

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
    // a part of a longer name is none
    ["Chile's Christian Democratic Party", "CHL PTY", "1997-01-10"],
    ["The Social Democratic Party", "- PTY", "1999-05-01"],
    ["The Democratic Party", "USA PTY", "1999-05-01"],
    ["The Zambia Congress of Trade Unions", "ZMB LAB", "1999-05-01"],
    ["Chile's National Congress", "CHL LEG", "1997-01-10"],
    // what the words of a name tell of its role
    ["The Kazakh National Bank", "KAZ GOV", "1999-05-01"],
    ["The Reserve Bank of Fiji", "FJI GOV", "1999-05-01"],
    ["The Sumitomo Bank", "sumitomo BUS", "1999-05-01"],
    ["The Uruguayan Rural Society", "URY AGR", "2008-05-01"],
    ["The Peruvian Bar Association", "PER SOC", "1992-05-01"],
    ["The Israeli Manufacturers Association", "ISR BUS", "1997-01-01"],
    ["The Popular Front of Moldova", "MDA PTY", "1990-08-10"],
    ["Ecuador's Attorney General's Office", "ECU JUD", "2023-05-01"],
    ["The Kenyan Attorney General's Office", "KEN GOV", "2023-05-01"],
    ["Radio Tirana", "ALB JRN", "1985-05-01"],
    ["Iraqi television", "IRQ JRN", "1998-05-01"],
    ["An Iraqi official", "IRQ GOV", "1998-05-01"],
    // other spellings, and what a phrase means on its day
    ["Kyodo News Service", "kyodo-news JRN", "1999-05-01"],
    ["The official Korean Central News Agency", "kcna JRN", "2009-05-25"],
    ["The Organization of Petroleum Exporting Countries", "opec GOV", "1990-07-28"],
    ["The K.G.B.", "SUN SPY", "1991-08-18"],
    ["The K.G.B.", "RUS SPY", "1999-08-18"],
    ["The Red Army", "SUN MIL", "1989-08-18"],
    ["The Hague tribunal", "icty JUD", "1999-01-01"],
    ["The Hague court", "international-criminal-court JUD", "2012-01-01"],
    ["The Strasbourg court", "european-court-of-human-rights JUD", "2005-01-01"],
    // where it is, by its own name or by what stands behind it
    ["The Nagoya District Court", "JPN JUD", "1999-05-01"],
    ["The Jakarta Stock Exchange", "IDN BUS", "1997-12-01"],
    ["The Colombo Stock Exchange", "LKA BUS", "2003-01-01"],
    ["Parti Socialiste in Benin", "BEN PTY", "1999-01-01"],
    ["The National Defense University in Islamabad", "PAK EDU", "1999-01-01"],
    ["The Federal Reserve in Basel", "USA GOV", "1999-01-01"],
    // in another language
    ["Banco Central del Ecuador", "ECU GOV", "1999-01-01"],
    ["Universidad de Chile", "CHL EDU", "2006-01-01"],
    ["Partito Liberale Unito", "- PTY", "1995-01-01"],
    ["Confederacion General del Trabajo", "- LAB", "2004-01-01"],
    ["Banco Santander", "banco-santander BUS", "2004-01-01"],
    // the words of a party's name are no party, and no name but of its days
    ["The Democratic Action Congress", "- PTY", "1995-01-01"],
    ["The Republican Congress", "USA LEG", "2005-01-01"],
    ["The Trinamul Congress", "IND PTY", "2005-01-01"],
    ["The Bundelkhand Congress", "- PTY", "2005-01-01"],
    ["The Democratic Union", "POL PTY", "1993-01-01"],
    ["The Democratic Union", "- LAB", "2003-01-01"],
    ["The Council for National Security", "THA MIL", "2006-10-01"],
    ["The Omani Shura Council", "OMN LEG", "1999-01-01"],
  ])("%s is %s", (phrase, actor, day) => {
    expect(actorOf(phrase, day)).toBe(actor);
  });
});
