/** However deeds stand in one another's slots ("killed by **the attack**" of the attack that killed), a text is read to its end. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createArticle, createCoder } from "../src/index.ts";

const coder = await createCoder();

const party = ["Iran", "Officials", "The group", "Saudi Arabia", "He"];
const deed = [
  "the attack",
  "the bombing",
  "an attack by Israel",
  "the strikes",
  "the talks",
  "the sanctions",
  "its request",
  "the threat",
];
const verb = [
  "killed",
  "was killed by",
  "were killed in",
  "was condemned by",
  "condemned",
  "followed",
  "threatened",
  "answered",
  "rejected",
  "demanded",
  "claimed responsibility for",
  "agreed to halt",
  "led to",
];
const noun = fc.constantFrom(...party, ...deed);
const sentence = fc
  .tuple(noun, fc.constantFrom(...verb), noun, fc.constantFrom("", ", Iran said", " after the attack", " over it"))
  .map(([subject, doing, object, more]) => {
    const words = `${subject} ${doing} ${object}${more}.`;
    return words[0]!.toUpperCase() + words.slice(1);
  });

test("deeds told by one another come to an end", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), (sentences) => {
      const reading = coder.read(createArticle({ text: sentences.join(" ") }));
      expect(reading.claims.length).toBeLessThan(30 * sentences.length);
    }),
    { numRuns: 200, examples: [[["Officials were killed by the attack, Iran said."]]] },
  );
});
