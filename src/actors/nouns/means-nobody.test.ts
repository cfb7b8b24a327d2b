import { describe, expect, it } from "vitest";
import { articleByHand } from "../../../test/article-by-hand.ts";
import { createLanguage } from "../../language/index.ts";
import { loadActorTables, resolveActors } from "../index.ts";

const language = createLanguage();
const tables = loadActorTables();

/** The party of the first mention of a word; "-" for nobody, "none" where it is no actor at all. */
function partyAt(text: string, word: string): string {
  const doc = language.analyse(articleByHand(text, { id: "", published: "2022-03-08" }));
  const token = doc.tokens.find(({ text: own }) => own === word);
  const mention =
    token === undefined ? undefined : resolveActors(doc, tables).mentions.find(({ head }) => head === token.index);
  return mention?.acts ? (mention.actors[0]?.party ?? "-") : "none";
}

describe("nouns that are somebody here and nobody there", () => {
  it.each<readonly [string, string, string]>([
    // [text, word, party]
    ["We thank Portugal for its leadership.", "leadership", "none"],
    ["Portugal's strong leadership in NATO helps.", "leadership", "none"],
    ["We urged Cambodia's leadership to talk.", "leadership", "KHM"],
    ["The senator from Ohio ended her campaign.", "campaign", "none"],
    ["Russia continued its bombing campaign in Syria.", "campaign", "none"],
    ["Germany repeated its opposition to the pipeline.", "opposition", "none"],
    ["The Venezuelan opposition rejected the offer.", "opposition", "VEN"],
    ["Peru is in debt. Some people say it will pay.", "people", "-"],
    ["Peru is in debt. People around the world know it.", "people", "none"],
    ["Peru shook. Two people fled Peru's coast.", "people", "PER"],
    ["He was taken to a Belgian hospital.", "hospital", "none"],
    ["Kenya spoke of women's empowerment.", "women", "none"],
    ["Kenyan women's coalitions spoke.", "women", "KEN"],
    ["Kenya will reopen classes in-person.", "person", "none"],
    ["Kenya wept. It spread from person to person.", "person", "none"],
    ["A person from Kenya wept.", "person", "KEN"],
    ["Wang spoke through an interpreter.", "interpreter", "none"],
    ["Turkey curbs freedom of association.", "association", "none"],
    ["Peru shut schools across the country.", "country", "none"],
    ["Peru is in debt. The minister fled the country.", "country", "none"],
    ["Peru is in debt. The country asked for help.", "country", "PER"],
    ["The police hit his head, the Kenyan said.", "head", "none"],
    ["He had loved Kenya from his youth.", "youth", "none"],
    ["Kenya's youth want jobs.", "youth", "KEN"],
    ["Kenya curbs the freedom of the press.", "press", "none"],
    ["Peru welcomed the establishment of a court.", "establishment", "none"],
    ["Peru sold its gold reserves.", "reserves", "none"],
    ["Peru fixed its rail network.", "network", "none"],
    ["Peru spoke of the sanctions regime.", "regime", "none"],
    ["The Syrian regime fell.", "regime", "SYR"],
    ["Sweden has an open trade regime.", "regime", "none"],
    ["Kenya stayed in the customs union.", "union", "none"],
    ["Two Kenyans were held hostage by rebels.", "hostage", "none"],
    ["A Kenyan hostage came home.", "hostage", "KEN"],
    ["Sweden hopes much of its presidency of the Council.", "presidency", "none"],
    ["Sweden stopped doing business with banks.", "business", "none"],
    ["Kenya spoke to the international community.", "community", "none"],
    ["Kenya taxed offshore companies.", "companies", "-"],
    ["Malta is in debt. Ships sailed to the island.", "island", "none"],
    ["Peru is a source of copper.", "source", "none"],
    ["Peru fell silent. One source familiar with the talks told Reuters that Peru would yield.", "source", "PER"],
    ["Chile took the sailors to the deck of the aircraft carrier.", "carrier", "none"],
    ["Chilean warships sailed north.", "warships", "CHL"],
    ["Kenya has intelligence on the raid.", "intelligence", "none"],
    ["Kenyan intelligence warned of a raid.", "intelligence", "KEN"],
    ["Peru shelled a school at dawn.", "school", "none"],
    ["Peru will move the embassy next year.", "embassy", "none"],
    ["Peru faced fierce opposition in the streets.", "opposition", "none"],
    ["Peru is in debt. Peru will open an embassy in Doha.", "embassy", "none"],
    ["Peru is in debt. He vanished after visiting the consulate in Madrid.", "consulate", "none"],
    ["Peru's embassy in Doha thanked the police.", "embassy", "PER"],
    ["Peru denied it. The tanker was seized.", "tanker", "-"],
    ["Peru denied it. A Greek tanker was seized.", "tanker", "GRC"],
    ["Peru denied it. Farmers opened businesses.", "businesses", "none"],
    ["Peru helped broker the deal.", "broker", "none"],
    ["Peru spoke. The broker from Peru left.", "broker", "PER"],
    ["Peru tried to sway public opinion.", "opinion", "none"],
    ["Peru fell silent. Fujimori's presidency ended.", "presidency", "none"],
    ["Peru fell silent. Fujimori won the presidency.", "presidency", "none"],
    ["Peru banned all nerve agents.", "agents", "none"],
    ["Peruvian agents searched the house.", "agents", "PER"],
    ["Market forces hurt Peru.", "forces", "none"],
    ["Peru stepped up its patrols.", "patrols", "none"],
    ["Peru threw a party.", "party", "none"],
    ["The party won in Peru.", "party", "PER"],
    ["Peru counted its penguin population.", "population", "none"],
    ["Peru built tennis courts.", "courts", "none"],
    ["Peru has deep political divisions.", "divisions", "none"],
    ["A Chilean passenger jet landed.", "jet", "none"],
    ["A Chilean jet dropped bombs.", "jet", "CHL"],
    ["Chile shot down the aircraft.", "aircraft", "none"],
    ["In Peru the left cheered the president.", "left", "PER"],
    ["Peru turned to the left.", "left", "none"],
    ["Peru met a host of problems.", "host", "none"],
    ["A Peruvian crew found the drone.", "crew", "PER"],
  ])("%s", (text, word, party) => {
    expect(partyAt(text, word)).toBe(party);
  });
});

describe("whose people are", () => {
  it.each<readonly [string, string, string]>([
    ["A fire broke out in Oslo, Norway. Twelve students were hurt.", "students", "NOR"],
    ["Analysts say that Norway is rich.", "Analysts", "-"],
    ["We support women around the world, said Norway.", "women", "-"],
    ["Norway is rich. Norway has taken in refugees.", "refugees", "-"],
    ["Norway is rich. Norway sent its greetings to Muslims.", "Muslims", "-"],
    ["Syrian refugees reached Norway.", "refugees", "SYR"],
    ["Norway is rich. Western diplomats praised Norway.", "diplomats", "-"],
    ["Norway is rich. Foreign companies in Norway pay little.", "companies", "-"],
    ["Norway is rich. Norwegian companies pay little.", "companies", "NOR"],
    ["Norway is rich. People say they envy Norway.", "People", "-"],
    ["Norway is rich. Three people familiar with the talks praised Norway.", "people", "-"],
    ["Norway voted. Independent observers praised Norway.", "observers", "-"],
    ["Norway voted. The Norwegian observers left.", "observers", "NOR"],
    ["Norway voted. Governments must act.", "Governments", "none"],
    ["Norway voted. The Norwegian minister told the press that it was over.", "press", "-"],
    ["Norway voted. The Jewish people prayed.", "people", "-"],
    ["Norway voted. Norway built a coalition.", "coalition", "none"],
    ["Norway voted. Shareholders rejoiced.", "Shareholders", "-"],
    ["Norway voted. Mainstream parties lost ground.", "parties", "-"],
    ["Norway voted. Sources told Reuters that Norway would yield.", "Sources", "-"],
    ["Norway voted. Government sources told Reuters that Norway would yield.", "sources", "NOR"],
    ["Norway is rich. Dictators like oil, Norway said.", "Dictators", "-"],
    ["Norway is rich. Norway mourned victims of terrorism.", "victims", "-"],
    ["Norway is rich. Norway is known for its fjords, with tourists in every port.", "tourists", "-"],
    ["It was a good week for Greece, notably with the prime minister's visit.", "minister", "GRC"],
    ["An earthquake struck Nepal. Villagers fled and people were trapped.", "people", "NPL"],
  ])("%s", (text, word, party) => {
    expect(partyAt(text, word)).toBe(party);
  });
});

describe("names of where something is or was said", () => {
  it.each<readonly [string, string, string]>([
    ["The senator said on CNN that Peru must pay.", "CNN", "none"],
    ["In an interview on CNN, the senator wept.", "CNN", "none"],
    ["The senator told CNN that Peru must pay.", "CNN", "cnn"],
    ["The senator called on CNN to pay.", "CNN", "cnn"],
    ["Peru would divide Jerusalem.", "Jerusalem", "none"],
    ["Rebels surrounded Damascus.", "Damascus", "none"],
    ["Peru warned Damascus.", "Damascus", "SYR"],
    ["If the Hanoi summit fails, Peru will wait.", "Hanoi", "none"],
    ["Moscow attacks Peru.", "Moscow", "RUS"],
    ["Moscow talks to Peru.", "Moscow", "RUS"],
    ["Modi was barred from entering the White House.", "House", "none"],
    ["Modi thanked the White House.", "House", "USA"],
  ])("%s", (text, word, party) => {
    expect(partyAt(text, word)).toBe(party);
  });
});

describe("states and powers told before", () => {
  it.each<readonly [string, string, string]>([
    ["Peru condemned Chile's firing of a missile over Bolivia.", "Chile", "CHL"],
    [
      "Peru condemned Chile's launch of a missile over Bolivia, demanding that the isolated country stop.",
      "country",
      "CHL",
    ],
    ["Chile buys Russian gas. Peru accused the country of being weak.", "country", "CHL"],
    ["The country of Georgia is small.", "country", "none"],
    ["Chile tested a missile. Peru vowed to punish the South American country.", "country", "CHL"],
    ["Chile tested a missile. Peru praised the communist state.", "state", "CHL"],
    ["Chile closed its border. In the state, shops closed.", "state", "none"],
    [
      "The Peruvian Government fell. Rain came. Snow came. Wind came. Chile rejoiced as the government sent help.",
      "government",
      "CHL",
    ],
    ["The Peruvian Government fell. The government had ruled long.", "government", "PER"],
    ["The secretary met Chilean President Gabriel Boric. The secretary and president agreed.", "president", "CHL"],
  ])("%s", (text, word, party) => {
    expect(partyAt(text, word)).toBe(party);
  });
});
