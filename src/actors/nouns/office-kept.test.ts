import { beforeAll, describe, expect, test } from "vitest";
import { articleByHand } from "../../../test/article-by-hand.ts";
import { createLanguage, type Language } from "../../language/index.ts";
import { type ActorTables, loadActorTables, resolveActors } from "../index.ts";

let language: Language;
let tables: ActorTables;

beforeAll(() => {
  language = createLanguage();
  tables = loadActorTables();
}, 60_000);

describe("what the words around an office tell of it, and who is meant by a surname beside what rulers have", () => {
  test.each([
    ["Sweden's minority government said so.", "2005-02-02", "minority government", "SWE GOV"],
    ["The Bulgarian caretaker cabinet said so.", "2013-04-02", "caretaker cabinet", "BGR GOV"],
    ["Iran's reformist president said so.", "1998-08-25", "reformist president", "IRN GOV"],
    ["Thailand's fugitive premier said so.", "2010-08-25", "fugitive premier", "THA ELI"],
    ["The Ukrainian ex-premier said so.", "2006-02-02", "ex-premier", "UKR ELI"],
    ["Burmese politicians in exile said so.", "1997-02-02", "Burmese politicians", "MMR OPP"],
    ["Brazil's economic czar said so.", "1999-02-02", "economic czar", "BRA GOV"],
    ["Hong Kong's chief executive said so.", "2003-07-05", "chief executive", "HKG GOV"],
    ["Kenya's chief executive said so.", "2003-07-05", "chief executive", "KEN BUS"],
    ["Libya's nuclear chief said so.", "2004-01-17", "nuclear chief", "LBY GOV"],
    ["The Serbian paramilitary chief said so.", "1999-06-24", "paramilitary chief", "SRB PRM"],
    ["Germany's soccer chief said so.", "1999-06-24", "soccer chief", "DEU null"],
    ["The Polish-born pope said so.", "1995-02-02", "pope", "VAT REL"],
    ["In Manila, the pope met President Benigno Aquino.", "2015-01-16", "the pope", "VAT REL"],
    ["The papal nuncio in Burundi said so.", "2003-12-29", "nuncio", "VAT GOV"],
    ["The Coptic pope said so.", "2005-02-02", "pope", "EGY REL"],
    ["Pope Shenouda III died. The pope was 88.", "2012-03-17", "The pope", "EGY REL"],
    ["Nasrallah's deputy said so.", "2010-03-03", "deputy", "hezbollah REB"],
    ["Savimbi's aide said so.", "1995-03-03", "aide", "unita REB"],
    ["The Kohl government said so.", "1992-09-05", "government", "DEU GOV"],
    ["The Kim regime said so.", "2015-05-05", "regime", "PRK GOV"],
    ["The Biden-Harris administration said so.", "2023-05-05", "administration", "USA GOV"],
    ["Troops loyal to Saleh said so.", "2011-09-20", "Troops", "YEM MIL"],
    ["Biya's brother said so.", "1998-03-03", "brother", "CMR CVL"],
    ["Karimov's widow said so.", "2018-05-01", "widow", "UZB CVL"],
  ])("%s", (text, day, words, expected) => {
    const doc = language.analyse(articleByHand(text, { published: day }));
    const at = text.indexOf(words) + words.length - 1;
    const token = doc.tokens.find(({ start, end }) => start <= at && at < end);
    const [actor] = (token === undefined ? null : resolveActors(doc, tables).at(token.index))?.actors ?? [];
    expect(`${actor?.party} ${actor?.role}`).toBe(expected);
  });
});
