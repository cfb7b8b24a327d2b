/** The ledger worked out again from the record's claims, which do not say who carries an asking. */
import { expect, test } from "vitest";
import { createCoder, keepLedger, restoreCarriers } from "../src/coder.ts";
import { createArticle } from "../src/intake/index.ts";

const coder = await createCoder();

test.each([
  "Kenya asked Sudan through Egypt to free the men. Sudan refused.",
  "Egypt conveyed an Israeli demand to Hamas.",
  "Qatar urged Hamas to free the men at Washington's request.",
  "Kenya asked Ethiopia to press Eritrea to withdraw.",
])("%s", (text) => {
  const { claims, requests } = coder.read(createArticle({ text, published: "2024-04-12" }));
  const again = keepLedger(restoreCarriers(claims, claims, requests), text);
  expect(again.map(({ chain, status }) => [chain, status])).toEqual(
    requests.map(({ chain, status }) => [chain, status]),
  );
  expect(requests[0]?.chain).toHaveLength(3);
});

test("a corrected addressee stays the last step, and who carries it where it was", () => {
  const text = "Kenya asked Sudan through Egypt to free the men.";
  const { claims, requests } = coder.read(createArticle({ text, published: "2024-04-12" }));
  const corrected = claims.map((claim) => ({
    ...claim,
    event: {
      ...claim.event,
      recipients: claim.event.recipients.map((party) => ({ ...party, party: "SSD" })),
      contents: [],
    },
  }));
  const [entry] = keepLedger(restoreCarriers(corrected, claims, requests), text);
  expect(entry?.chain).toEqual([{ party: "KEN" }, { party: "EGY" }, { party: "SSD" }]);
});
