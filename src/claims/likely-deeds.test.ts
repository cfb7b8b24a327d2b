import { describe, expect, test } from "vitest";
import { docByHand } from "../../test/doc-by-hand.ts";
import { loadCodebook } from "../codebook/index.ts";
import type { Deed, Doc } from "../language/index.ts";
import { createSlotReader } from "./grammar/index.ts";
import { isDoubtful, isLikely, isNobodys, isUnlikely, likelyNames, likelySense } from "./likely-deeds.ts";

const codebook = loadCodebook();
const deed = (token: number, share: number, types: Record<string, number>, more: Partial<Deed> = {}): Deed => ({
  token,
  share,
  types,
  doers: [],
  targets: [],
  doerUnderstood: 0,
  targetUnderstood: 0,
  ...more,
});
const withDeeds = (doc: Doc, ...deeds: Deed[]): Doc => ({
  ...doc,
  deeds: new Map(deeds.map((one) => [one.token, one])),
});

const doc = docByHand([
  "Rebels/rebel/NOUN/NNS/2/nsubj hit/hit/VERB/VBD/0/root the/=/DET/DT/4/det base/=/NOUN/NN/2/obj in/=/ADP/IN/6/case an/=/DET/DT/7/det attack/=/NOUN/NN/2/obl",
]);
const [hit, base, attack] = [1, 3, 6];

describe("whether a word tells a deed", () => {
  test.each<[string, number, number, "verb" | "noun", boolean]>([
    ["a verb that surely does", hit, 0.97, "verb", true],
    ["a verb that may", hit, 0.6, "verb", false],
    ["an indefinite noun that surely does", attack, 0.99, "noun", true],
    ["a definite noun, which may point back", base, 0.99, "noun", false],
  ])("%s", (_, token, share, part, want) => {
    expect(isLikely(withDeeds(doc, deed(token, share, {})), token, part)).toBe(want);
  });

  test("a word the network does not speak of tells none, where it speaks of any", () => {
    expect(isUnlikely(doc, hit)).toBe(false);
    expect(isUnlikely(withDeeds(doc, deed(attack, 0.9, {})), hit)).toBe(true);
  });
});

describe("the row that a sentence speaks for", () => {
  const senseOf = (share: number, types: Record<string, number>, slots = new Map<string, readonly number[]>()) => {
    const told = withDeeds(doc, deed(hit, share, types));
    const context = { doc: told, finder: { at: () => undefined } as never, isTime: () => false };
    return likelySense(context, hit, codebook.verbs.get("hit")!, "verb", slots)?.sense.type ?? null;
  };
  test("is one of the likeliest type", () => {
    expect(senseOf(0.98, { ASSAULT: 0.95 })).toBe("ASSAULT");
  });
  test("is none where its type is not what the sentence speaks for, or the word hardly tells a deed", () => {
    expect(senseOf(0.98, { CONSULT: 0.9, ASSAULT: 0.05 })).toBeNull();
    expect(senseOf(0.5, { ASSAULT: 0.5 })).toBeNull();
  });
  test("is none that bars what stands there: a request for comment", () => {
    const asked = docByHand(["a/=/DET/DT/2/det request/=/NOUN/NN/0/root for/=/ADP/IN/4/case comment/=/NOUN/NN/2/nmod"]);
    const told = withDeeds(asked, deed(1, 0.99, { REQUEST: 0.99 }));
    const reader = createSlotReader(
      told,
      { subjects: () => [], objects: () => [] } as never,
      () => false,
      () => false,
    );
    const context = { doc: told, finder: { at: () => undefined } as never, isTime: () => false };
    const rows = codebook.nouns.get("request")!.filter(({ id }) => id === "request#1");
    expect(likelySense(context, 1, rows, "noun", reader.noun(1))).toBeNull();
  });
});

describe("the words that name a party", () => {
  const told = withDeeds(
    doc,
    deed(
      hit,
      0.9,
      {},
      { doers: [{ token: 0, share: 0.75 }], targets: [{ token: base, share: 0.25 }], targetUnderstood: 0.1 },
    ),
  );
  test("are those it is sure of", () => {
    expect(likelyNames(told, hit, "doers")).toEqual([0]);
    expect(likelyNames(told, hit, "targets")).toEqual([]);
  });
  test("leave what the network does not name in doubt, and nobody to be understood where it sees nobody", () => {
    const span = (token: number) => told.tokens[token]!;
    expect(isDoubtful(told, hit, "doers", span(0))).toBe(false);
    expect(isDoubtful(told, hit, "doers", span(base))).toBe(true);
    expect(isNobodys(told, hit, "targets", [span(attack)])).toBe(true);
    expect(isNobodys(told, hit, "targets", [span(base)])).toBe(false);
  });
});
