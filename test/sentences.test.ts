import { expect, test } from "vitest";
import { createCoder } from "../src/coder.ts";
import { createArticle } from "../src/intake/index.ts";
import { outlineOfClaim } from "./outline.ts";

const coder = await createCoder();

test.each<[string, readonly string[]]>([
  ["Trump called the agreement a disaster.", ["ACCUSE USA> {null >}"]],
  ["“We have tried everything,” Mulvaney said, blaming Congress.", ["ACCUSE USA>USA"]],
  ["Putin raised it at the start of his first meeting Friday with Macron.", ["CONSULT FRA,RUS>"]],
  ["The White House said the tariffs on Mexico would be removed.", ["CONCEDE USA>MEX@expected !USA"]],
  ["Egypt conveyed an Israeli proposal for a truce.", ["REQUEST ISR> {RETREAT >@requested}"]],
  ["The Finance Ministry of Kenya filed a lawsuit accusing Uganda of fraud.", ["ACCUSE KEN>UGA {null UGA>}"]],
  ["Peru is rounding up Chileans.", ["COERCE PER>CHL@ongoing"]],
  ["The Peruvian government shut down the website.", ["COERCE PER>"]],
  ["Peru's police kept hundreds of Chileans in a camp.", ["COERCE PER>CHL"]],
  ["Kagame called for handing power to Congo's parliament.", ["REQUEST RWA>COD {null RWA>@requested}"]],
  ["Merkel gave a press conference with Macron.", ["CONSULT DEU,FRA>"]],
  ["Egypt engaged with Sudan through a series of calls.", ["CONSULT EGY,SDN>"]],
  ["Jordan sought Pakistan's help.", ["REQUEST JOR>PAK {null PAK>@requested}"]],
  [
    "Iran must stop its attacks on ships, the State Department said.",
    ["REQUEST USA>IRN {-ASSAULT IRN>?@requested} !USA"],
  ],
  [
    "President Biden and Chancellor Scholz agreed Iran must stop its attacks on ships.",
    ["REQUEST DEU,USA>IRN {-ASSAULT IRN>?@requested}"],
  ],
  ["Kim told Moon he was willing to visit Seoul.", ["AGREE PRK>KOR {CONSULT PRK>KOR@promised} !PRK"]],
  ["Tillerson attended a meeting of NATO foreign ministers.", ["CONSULT USA,nato>"]],
  ["The U.S. is implementing visa restrictions on Chinese officials.", ["COERCE USA>CHN@ongoing"]],
  ["Police arrested 40 protesters in Minsk.", ["COERCE BLR>BLR"]],
  ["Houthi rebels have claimed credit for the attacks on Saudi Arabia.", ["ASSAULT houthis>SAU"]],
  ["Russia denied that Syria was behind the attack on Israel.", ["REJECT RUS>SYR {ASSAULT SYR>ISR}"]],
  ["Poland took the unusual step of expelling Russian diplomats.", ["SANCTION POL>RUS"]],
  ["China would respond by imposing sanctions on Japan.", ["SANCTION CHN>JPN@hypothetical"]],
  ["Mr. Bannon has privately called Trump a moron.", ["ACCUSE USA>USA"]],
  ["The strike that Trump ordered killed an Iranian general.", ["ASSAULT USA>IRN"]],
  ["Iran said 12 people had been killed by the attack on Tehran.", ["ASSAULT >IRN !IRN"]],
  ["In Cairo, 18 people had been arrested.", ["COERCE EGY>EGY"]],
  ["In Cairo, gunmen abducted 18 people.", ["ASSAULT ?>EGY"]],
  ["Trump warned Turkey that he would wipe out its economy.", ["THREATEN USA>TUR {null USA>TUR@threatened}"]],
  ["The trade fight heated up with the EU hitting Chinese goods with tariffs.", ["SANCTION european-union>CHN"]],
  ["Thousands marched in Caracas.", ["PROTEST VEN>VEN"]],
  ["Canada vowed to fight ISIS.", ["THREATEN CAN>islamic-state {ASSAULT CAN>islamic-state@threatened}"]],
  ["Japan pledged $5 billion in aid to Ukraine.", ["AGREE JPN>UKR {AID JPN>UKR@promised}"]],
  ["France did not address the attack on Mali.", ["ASSAULT >MLI"]],
  ["The Secretary and President Chakwera discussed cooperation.", ["CONSULT MWI,USA> {null >}"]],
  ["CNN has reached out to the White House.", []],
  ["Questioned about talks with North Korea, Biden declined to comment.", []],
  [
    "Iran arrested a British diplomat on Sunday. London demanded his release.",
    ["COERCE IRN>GBR", "REQUEST GBR>IRN {RETREAT IRN>GBR@requested}"],
  ],
  [
    "Sweden declined Turkey's request to extradite journalists.",
    ["REJECT SWE>TUR {REQUEST TUR>SWE {COOPERATE SWE>@requested}}"],
  ],
  [
    "Germany wants China to put pressure on Russia to withdraw its troops.",
    ["REQUEST DEU>CHN {REQUEST CHN>RUS@requested {RETREAT RUS>@requested}}"],
  ],
  ["France tried to persuade Iran to stay in the nuclear deal.", ["REQUEST FRA>IRN {null IRN>@requested}"]],
  ["Washington stopped short of demanding an Israeli withdrawal.", ["-REQUEST USA>ISR {RETREAT ISR>@requested}"]],
  ["Egypt assured Israel it would not deploy tanks in Sinai.", ["AGREE EGY>ISR {-MOBILIZE EGY>@promised}"]],
  [
    "“Release our citizens,” the Canadian foreign minister said in a message to Beijing.",
    ["REQUEST CAN>CHN {RETREAT CHN>CAN@requested} !CAN"],
  ],
  [
    "Kerry pressed Lavrov to ground the planes. He refused.",
    ["REQUEST USA>RUS {null RUS>@requested}", "REJECT RUS>USA"],
  ],
  [
    "Germany asked Iran to free the prisoners. It declined.",
    ["REQUEST DEU>IRN {RETREAT IRN>DEU@requested}", "REJECT IRN>DEU"],
  ],
  ["Will Turkey attack the Kurds?", ["ASSAULT TUR>kurds@possible"]],
  ["The Kremlin said it had nothing to do with the poisoning.", ["REJECT RUS> !RUS"]],
])("%s", (text, want) => {
  const { claims } = coder.read(createArticle({ text, published: "2024-04-12" }));
  expect(claims.map(outlineOfClaim)).toEqual(want);
});

test.each([
  ["Biden condemned the attack and promised Israel support.", ["USA backs ISR"]],
  ["Iran's support for Hezbollah grew.", ["IRN backs hezbollah"]],
])("ties of: %s", (text, want) => {
  const { ties } = coder.read(createArticle({ text, published: "2024-04-12" }));
  expect(ties.map(({ tie: { of, kind, to } }) => `${of[0]?.party} ${kind} ${to[0]?.party}`)).toEqual(want);
});

test("where somebody says it is no place of the deed", () => {
  const { claims } = coder.read(createArticle({ text: "Trump threatened Iran on Twitter.", published: "2024-04-12" }));
  expect(claims.map(({ event: { type, place } }) => [type, place])).toEqual([["THREATEN", null]]);
});

test.each<[string, string | null]>([
  // [sentence, mode of its first claim]
  ["Hamas fighters attacked a village.", null],
  ["Syrian fighter jets struck the town.", "aerial"],
  ["Chad's warplanes attacked a Sudanese village.", "aerial"],
])("%s: by %s", (text, mode) => {
  const [claim] = coder.read(createArticle({ text })).claims;
  expect(claim?.event.mode).toBe(mode);
});
