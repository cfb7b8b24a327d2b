/** Askings told by what was done, written or raised: who asked whom, through whom, and what came of it. */
import { expect, test } from "vitest";
import { createCoder } from "../src/coder.ts";
import { createLedgerReader } from "./ledger-of.ts";

const ledgerOf = createLedgerReader(await createCoder());

test.each<[string, readonly string[]]>([
  // what was done at somebody's request was asked for
  ["Sudan freed two Ugandans at the behest of Kenya.", ["KEN → SDN · met"]],
  ["At the request of Kenya, Egypt sent mediators to Khartoum.", ["KEN → EGY · met"]],
  ["Egypt, at Kenya's behest, interceded with Sudan.", ["KEN → EGY → SDN · met"]],
  // whoever goes, writes or speaks to somebody in order to ask has asked
  ["Kenya telephoned Sudan to demand an explanation.", ["KEN → SDN · open"]],
  ["The Kenyan minister flew to Cairo to ask Egypt to press Sudan.", ["KEN → EGY → SDN · open"]],
  ["The Kenyan minister will fly to Cairo to ask Egypt to press Sudan.", []],
  ["The Kenyan president wrote to Abdel Fattah el-Sisi to ask him to condemn Sudan.", ["KEN → EGY · open"]],
  [
    "Kenya sent letters to Egypt, Uganda and Sudan seeking their support.",
    ["KEN → EGY · open", "KEN → UGA · open", "KEN → SDN · open"],
  ],
  // who is to undergo it is not asked
  ["Kenya called for the sailors to be freed.", ["KEN · open"]],
  ["Kenya called for Sudan to free the sailors.", ["KEN → SDN · open"]],
  // steps of a chain
  ["Kenya asked Egypt to raise the matter with Sudan.", ["KEN → EGY → SDN · open"]],
  ["Kenya asked Egypt to put its terms before Sudan.", ["KEN → EGY → SDN · open"]],
  ["Kenya asked Egypt to talk Sudan down from a wider war.", ["KEN → EGY → SDN · open"]],
  ["Kenya asked Egypt for help in persuading Sudan to halt its raids.", ["KEN → EGY → SDN · open"]],
  ["Kenya asked Egypt for help.", ["KEN → EGY · open"]],
  ["Kenya's opposition implored Egypt to get President William Ruto to free the men.", ["KEN → EGY → KEN · open"]],
  // proposals, and what is denied
  ["Sudan accepted a Kenyan proposal that it free two Ugandans.", ["KEN → SDN · agreed"]],
  ["Sudan denied a Kenyan request for the extradition of two men.", ["KEN → SDN · refused"]],
])("%s", (text, want) => {
  expect(ledgerOf(text)).toEqual(want);
});
