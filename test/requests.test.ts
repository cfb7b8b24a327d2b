/** From raw text to the ledger: through whom a request goes, and what came of it. */
import { expect, test } from "vitest";
import { createCoder } from "../src/coder.ts";
import { createArticle } from "../src/intake/index.ts";
import { createLedgerReader } from "./ledger-of.ts";

const coder = await createCoder();
const ledgerOf = createLedgerReader(coder);

const asked = "Kenya asked Ethiopia to reopen the border.";
const askedTwo = "Kenya urged Ethiopia and Eritrea to accept the truce.";

test.each<[string, string, readonly string[]]>([
  [asked, "Ethiopia did not respond to the request.", ["KEN → ETH · ignored"]],
  [asked, "Addis Ababa gave no answer.", ["KEN → ETH · ignored"]],
  [asked, "There was no immediate response.", ["KEN → ETH · ignored"]],
  [asked, "Nairobi has received no reply from Addis Ababa.", ["KEN → ETH · ignored"]],
  [asked, "Ethiopia remained silent.", ["KEN → ETH · ignored"]],
  [asked, "Ethiopia failed to respond.", ["KEN → ETH · ignored"]],
  [asked, "The plea was met with silence.", ["KEN → ETH · ignored"]],
  [asked, "Ethiopia brushed the request aside.", ["KEN → ETH · ignored"]],
  [asked, "Rain fell. Markets rose. Ethiopia ignored the request.", ["KEN → ETH · ignored"]],
  // no answer so far, as "has yet to accept" is none
  [asked, "Ethiopia has yet to respond to the request.", ["KEN → ETH · open"]],
  [asked, "The Ethiopian embassy did not respond to a request for comment.", ["KEN → ETH · open"]],
  [asked, "Ethiopia did not respond to the attack on Somalia.", ["KEN → ETH · open"]],
  [asked, "Ethiopia complied.", ["KEN → ETH · met"]],
  [asked, "Ethiopia did as asked.", ["KEN → ETH · met"]],
  [asked, "Ethiopia did so quickly.", ["KEN → ETH · met"]],
  [asked, "Ethiopia did so poorly.", ["KEN → ETH · open"]],
  [asked, "Ethiopia obliged.", ["KEN → ETH · met"]],
  [asked, "Ethiopia said it would do so.", ["KEN → ETH · agreed"]],
  [asked, "Ethiopia granted the request.", ["KEN → ETH · agreed"]],
  [asked, "The request was granted.", ["KEN → ETH · agreed"]],
  [asked, "Ethiopia bowed to the demand.", ["KEN → ETH · agreed"]],
  [asked, "Ethiopia relented.", ["KEN → ETH · agreed"]],
  [asked, "Ethiopia refused to comply.", ["KEN → ETH · refused"]],
  [asked, "Ethiopia said it would do nothing of the kind.", ["KEN → ETH · refused"]],
  [asked, "Addis Ababa gave it short shrift.", ["KEN → ETH · refused"]],
  [
    "Kenya urged Ethiopia to end its involvement in Somalia.",
    "Ethiopia refused to end its involvement.",
    ["KEN → ETH · refused"],
  ],
  [
    "Kenya urged Ethiopia to leave Somalia.",
    "Ethiopia dismissed as baseless reports that it had lied.",
    ["KEN → ETH · open"],
  ],
  [asked, "Ethiopia said no.", ["KEN → ETH · refused"]],
  [asked, "Kenya accused Ethiopia of lying. Ethiopia rejected the charge.", ["KEN → ETH · open"]],
  [
    asked,
    "Sudan asked Ethiopia to free the men. Ethiopia rejected both demands.",
    ["KEN → ETH · refused", "SDN → ETH · refused"],
  ],
  [
    "Kenya asked Ethiopia to halt the drills and to free the men.",
    "Ethiopia refused to free the men.",
    ["KEN → ETH · refused"],
  ],
  [askedTwo, "Both refused.", ["KEN → ETH · refused", "KEN → ERI · refused"]],
  // all who were asked answer only by what speaks of the asking
  [askedTwo, "All agreed that the meeting was useful.", ["KEN → ETH · open", "KEN → ERI · open"]],
  [askedTwo, "They rejected the budget.", ["KEN → ETH · open", "KEN → ERI · open"]],
  [askedTwo, "They rejected the idea.", ["KEN → ETH · refused", "KEN → ERI · refused"]],
  ["Kenya asked Ethiopia to attend the ceremony.", "Ethiopia rejected the ceremony.", ["KEN → ETH · refused"]],
  [askedTwo, "All rejected the call.", ["KEN → ETH · refused", "KEN → ERI · refused"]],
  [askedTwo, "Both agreed to accept the truce.", ["KEN → ETH · agreed", "KEN → ERI · agreed"]],
  [
    "Kenya urged Ethiopia and Eritrea to talk as protesters marched.",
    "They complied.",
    ["KEN → ETH · open", "KEN → ERI · open"],
  ],
  [askedTwo, "Eritrea refused but Ethiopia agreed.", ["KEN → ETH · agreed", "KEN → ERI · refused"]],
])("%s %s", (asking, answer, want) => {
  expect(ledgerOf(`${asking} ${answer}`)).toEqual(want);
});

test.each<[string, readonly string[]]>([
  ["Kenya urged Sudan via Qatari mediators to halt the raids.", ["KEN → QAT → SDN · conveyed"]],
  ["Kenya asked Sudan through Egypt to free the men.", ["KEN → EGY → SDN · conveyed"]],
  ["Egypt conveyed to Sudan a Kenyan demand for the bodies.", ["KEN → EGY → SDN · conveyed"]],
  ["Egypt passed on a request from Kenya to Sudan.", ["KEN → EGY → SDN · conveyed"]],
  ["At the request of Kenya, Egypt urged Sudan to free the men.", ["KEN → EGY → SDN · conveyed"]],
  ["Egypt urged Sudan to free the men at Kenya's request.", ["KEN → EGY → SDN · conveyed"]],
  ["Egypt asked Sudan on behalf of Kenya to free the men.", ["KEN → EGY → SDN · conveyed"]],
  ["Kenya used Egypt as a go-between to ask Sudan for a truce.", ["KEN → EGY → SDN · open"]],
  ["Kenya asked Egypt to mediate a truce with Sudan.", ["KEN → EGY → SDN · open"]],
  ["Kenya asked Egypt to warn Sudan.", ["KEN → EGY → SDN · open"]],
  ["Kenya asked Egypt to deliver a message to Sudan to free the men.", ["KEN → EGY → SDN · open"]],
  [
    "Kenya asked Egypt to urge Sudan to free the men. Egypt passed the message on to Sudan.",
    ["KEN → EGY → SDN · conveyed"],
  ],
  [
    "Kenya asked Egypt to tell Sudan to free the men. Egypt forwarded it to Sudan. Sudan accepted.",
    ["KEN → EGY → SDN · agreed"],
  ],
  [
    "Kenya asked Egypt to urge Sudan to free the men. Cairo relayed the request to Sudan, which refused.",
    ["KEN → EGY → SDN · refused"],
  ],
  [
    "Kenya urged Sudan via Doctors Without Borders to free the men.",
    ["KEN → doctors-without-borders → SDN · conveyed"],
  ],
  ["U.S. lawmakers had urged President Obama to press Vietnam on rights.", ["USA → USA → VNM · open"]],
  // what everybody speaks through carries nothing
  ["Kenya urged Sudan through Twitter to free the men.", ["KEN → SDN · open"]],
])("%s", (text, want) => {
  expect(ledgerOf(text)).toEqual(want);
});

test.each<[string, readonly string[]]>([
  // told, not asked
  ["Kenya insisted that Sudan had not pushed Egypt to attack.", []],
  ["Kenya insisted that Sudan free the men.", ["KEN → SDN · open"]],
  ["A Kenyan official asked not to be named.", []],
  ["Kenyatta asked: “What should Sudan be punished for?”", []],
  ["“The aim of the visit is to restore ties,” the Kenyan minister told reporters.", []],
  ["Kenya put pressure on Sudan.", []],
  // asked by a clause that is wanted and not told
  ["Kenya asked Egypt to insist that Sudan scrap its missiles.", ["KEN → EGY → SDN · open"]],
  ["Kenya insists that the rebels in Sudan know the truth.", []],
  ["Kenya suggested to Sudan that it open the border.", ["KEN → SDN · open"]],
  ["Kenya suggested that Sudan was behind the blast.", []],
  ["It is vital that Sudan open the border, the Kenyan foreign minister said.", ["KEN → SDN · open"]],
  ["It is vital that Sudan remains at peace, the Kenyan foreign minister said.", []],
  ["Sudan ought to free the men, the Kenyan foreign minister said.", ["KEN → SDN · open"]],
  // words of asking
  ["Kenya is appealing to Sudan to open the border.", ["KEN → SDN · open"]],
  ["The offer is appealing to Sudan.", []],
  ["Sudan was called upon by Kenya to seal the border.", ["KEN → SDN · open"]],
  ["Sudan had been sounded out by Kenya about sending police.", ["KEN → SDN · open"]],
  ["Sudan was approached by Kenya for help.", ["KEN → SDN · open"]],
  ["Kenyan troops approached the Sudanese border.", []],
  ["Kenya used a phone call to Sudan to say that it was ready.", []],
  ["Kenya sought punitive sanctions against Sudan.", ["KEN · open"]],
  // through whom, and for whom
  ["Sudan was told through Egypt's ambassador that Kenya wants it to free the men.", ["KEN → EGY → SDN · conveyed"]],
  ["Kenya told Sudan through Egypt that it must free the men.", ["KEN → EGY → SDN · conveyed"]],
  ["Kenya asked Sudan through the Egyptian ambassador to free the men.", ["KEN → EGY → SDN · conveyed"]],
  ["Acting on a request from Kenya, Egypt told Sudan to free the men.", ["KEN → EGY → SDN · conveyed"]],
  // told by what came of it
  ["Sudan granted Kenya's request to free the men.", ["KEN → SDN · agreed"]],
  ["Sudan agreed to a request by Kenya to free the men.", ["KEN → SDN · agreed"]],
  ["Sudan turned aside a Kenyan request to free the men.", ["KEN → SDN · refused"]],
  ["Sudan has been deaf to Kenya's pleas to free the men.", ["KEN → SDN · ignored"]],
  ["Hamas halted the attacks following a plea from Egypt.", ["EGY → hamas · open"]],
  ["“You must leave Syria,” Erdogan told Russia.", ["TUR → RUS · open"]],
  ["“You had to leave Syria because of us,” Erdogan told Russia.", []],
  [
    "North Korea should not provoke the South, Yonhap said, citing South Korea's foreign ministry.",
    ["KOR → PRK · open"],
  ],
])("%s", (text, want) => {
  expect(ledgerOf(text)).toEqual(want);
});

test.each<[string, string, string]>([["Kenya told the Sudanese troops to go home.", "RETREAT", "positive"]])(
  "%s",
  (text, type, polarity) => {
    const { requests } = coder.read(createArticle({ text, published: "2024-04-12" }));
    expect(requests.map(({ aim }) => aim)).toMatchObject([{ type, polarity }]);
  },
);

test("who carries an asking stands in the chain and in no claim: the record's JSON has no field for it", () => {
  const text = "Kenya asked Sudan through Egypt to free the men.";
  const { claims, requests } = coder.read(createArticle({ text, published: "2024-04-12" }));
  expect(requests[0]?.chain).toHaveLength(3);
  expect(claims[0]?.event.type).toBe("REQUEST");
  expect(JSON.stringify(claims)).not.toContain('through":');
});

/** "TUR>hamas, RETREAT hamas>" */
test.each<[string, readonly string[]]>([
  ["Egypt urged Sudan at Kenya's request to free the Ugandans.", ["REQUEST EGY>SDN", "RETREAT SDN>UGA"]],
  ["Egypt urged Hamas to disarm at Kenya's request.", ["REQUEST EGY>hamas", "RETREAT hamas>"]],
  ["Egypt urged Sudan to withdraw at Kenya's behest.", ["REQUEST EGY>SDN", "RETREAT SDN>"]],
])("who stands behind an asking is no side of what is asked: %s", (text, want) => {
  const { claims } = coder.read(createArticle({ text, published: "2024-04-12" }));
  const codes = (people: readonly { readonly party: string | null }[]) => people.map(({ party }) => party).join();
  const nodes = claims.flatMap(({ event }) => [event, ...event.contents]);
  expect(nodes.map(({ type, actors, recipients }) => `${type} ${codes(actors)}>${codes(recipients)}`)).toEqual(want);
});
