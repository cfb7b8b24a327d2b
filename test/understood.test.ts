/** Of whom people are, and who stands on a side that words leave unsaid. */
import { expect, test } from "vitest";
import { createCoder } from "../src/coder.ts";
import { createArticle } from "../src/intake/index.ts";
import { outlineOfClaim } from "./outline.ts";

const coder = await createCoder();
const read = (text: string) => coder.read(createArticle({ text, published: "2024-04-12" }));

test.each<[string, string, readonly string[]]>([
  ["people of the place", "Police in Nairobi shot 12 protesters on Tuesday, witnesses said.", ["ASSAULT KEN>KEN"]],
  ["whom nobody knows", "In Cairo, gunmen abducted 18 people.", ["ASSAULT ?>EGY"]],
  [
    "who asked is who is refused",
    "Kenya asked Sudan to free the pilots. Sudan refused.",
    ["REQUEST KEN>SDN", "REJECT SDN>KEN"],
  ],
  [
    "who only carries it does nothing",
    "Egypt conveyed an Israeli proposal for a truce to Hamas.",
    ["REQUEST ISR>hamas"],
  ],
  ["who leaves it alone did not do it", "France did not address the attack on Mali.", ["ASSAULT >MLI"]],
  ["a strike of workers is no attack", "Nurses went on strike in Kenya.", ["PROTEST KEN>KEN"]],
  ["asking for comment is no diplomacy", "The Kremlin did not respond to a request for comment.", []],
  [
    "whose court it was",
    "A Kenyan court heard the case of a Ugandan trader. The trader was charged with fraud last week.",
    ["ACCUSE KEN>UGA"],
  ],
  [
    "who is charged in words is charged by the speaker",
    "Peru charged that Chile had moved the border.",
    ["ACCUSE PER>CHL"],
  ],
  ["everybody is nobody", "Mao repeated China's call for all parties to halt the fighting.", ["REQUEST CHN>?"]],
])("%s: %s", (_, text, want) => {
  const outlines = read(text).claims.map((claim) => outlineOfClaim(claim).replace(/ [{!].*/, ""));
  expect(outlines).toEqual(want);
});

test("a side that is only understood says so, and why", () => {
  const { claims, reasons } = coder.explain(
    createArticle({ text: "Kenya asked Sudan to free the pilots. Sudan refused.", published: "2024-04-12" }),
  );
  const refusal = claims.find(({ event }) => event.type === "REJECT");
  expect(refusal?.event.recipients.map(({ party, implied }) => [party, implied])).toEqual([["KEN", true]]);
  expect(reasons.get(refusal?.id ?? "")?.some(({ field }) => field === "recipients")).toBe(true);
});
