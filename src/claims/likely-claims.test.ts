import { expect, test } from "vitest";
import { articleByHand } from "../../test/article-by-hand.ts";
import { claimByHand } from "../../test/claims-by-hand.ts";
import { docByHand } from "../../test/doc-by-hand.ts";
import { loadActorTables, resolveActors } from "../actors/index.ts";
import { type EventType, loadCodebook, loadReporting } from "../codebook/index.ts";
import { createLanguage } from "../language/index.ts";
import { codeClaims } from "./code-claims.ts";
import { keepLikely } from "./likely-claims.ts";
import { findAttributions } from "./sources/index.ts";

const read = docByHand([
  "Rebels/rebel/NOUN/NNS/2/nsubj hit/hit/VERB/VBD/0/root Aden/=/PROPN/NNP/2/obj",
  "They/=/PRON/PRP/2/nsubj shelled/shell/VERB/VBD/0/root it/=/PRON/PRP/2/obj",
  "The/=/DET/DT/2/det attack/=/NOUN/NN/3/nsubj ended/end/VERB/VBD/0/root",
  "Talks/talk/NOUN/NNS/2/nsubj failed/fail/VERB/VBD/0/root",
]);
const deed = { share: 0.9, types: {}, doers: [], targets: [], doerUnderstood: 0, targetUnderstood: 0 };
// "hit" surely, the others barely, "They" and "ended" not at all
const seen = new Map(
  read.tokens.map(({ index }) => [index, { ...deed, share: index === 1 ? 0.9 : 0.12, token: index }]),
);
for (const { index, text } of read.tokens) if (text === "They" || text === "ended") seen.delete(index);
const doc = { ...read, deeds: seen };
const words = new Map(doc.tokens.map(({ text, index }) => [text, index]));

/** "hit ASSAULT, shelled ASSAULT=1": claims on those words; the second tells the deed of the first again. */
const foundOf = (told: string) =>
  told.split(", ").map((one, index) => {
    const [word = "", type = "", first] = one.split(/[ =]/);
    const sameAs = first === undefined ? {} : { sameAs: `a:${first}` };
    const claim = claimByHand({ article: "a", number: index + 1, type: type as EventType, ...sameAs });
    const token = words.get(word)!;
    return { claim, predicate: { token, carrier: token }, word };
  });

const four = "hit ASSAULT, Talks CONSULT, attack ASSAULT, failed REJECT";

test.each<[string, string, Record<string, number>, readonly string[]]>([
  ["without weights all stay", four, {}, ["1 hit", "2 Talks", "3 attack", "4 failed"]],
  [
    "what is unlikely goes, and the others are counted anew",
    four,
    { "type CONSULT": -3 },
    ["1 hit", "2 attack", "3 failed"],
  ],
  ["what is doubtful stays", four, { "type CONSULT": -0.5 }, ["1 hit", "2 Talks", "3 attack", "4 failed"]],
  [
    "what speaks for a claim is weighed too",
    four,
    { "type CONSULT": -3, "lemma talk CONSULT": 4 },
    ["1 hit", "2 Talks", "3 attack", "4 failed"],
  ],
  [
    "of four claims only the least likely goes",
    four,
    { claim: -2, "type CONSULT": -3 },
    ["1 hit", "2 attack", "3 failed"],
  ],
  [
    "of plain deeds those in which the network sees none go beside it",
    "hit ASSAULT, Talks CONSULT, attack ASSAULT, ended RETREAT",
    { "type CONSULT": -3 },
    ["1 hit", "2 attack"],
  ],
  [
    "of asking and agreeing they stay",
    "hit ASSAULT, Talks CONSULT, attack ASSAULT, ended AGREE",
    { "lemma no word": -3 },
    ["1 hit", "2 Talks", "3 attack", "4 ended"],
  ],
  [
    "of three none does",
    "hit ASSAULT, Talks CONSULT, attack ASSAULT",
    { "type CONSULT": -3 },
    ["1 hit", "2 Talks", "3 attack"],
  ],
  [
    "of a deed whose first telling goes the next is the first",
    "hit ASSAULT, shelled ASSAULT=1, attack ASSAULT=1, Talks CONSULT",
    { "lemma hit ASSAULT": -3 },
    ["1 shelled", "2 attack as a:1", "3 Talks"],
  ],
  [
    "of a deed whose first telling stays the others point to its new number",
    "Talks CONSULT, hit ASSAULT, shelled ASSAULT=2, attack ASSAULT=2",
    { "type CONSULT": -3 },
    ["1 hit", "2 shelled as a:1", "3 attack as a:1"],
  ],
])("%s", (_, told, weights, want) => {
  const kept = keepLikely(doc, foundOf(told), new Map(Object.entries(weights)));
  expect(
    kept.map(({ claim: { id, sameAs }, word }) => `${id.slice(2)} ${word}${sameAs ? ` as ${sameAs}` : ""}`),
  ).toEqual(want);
});

test("where the network reads no deeds nothing is judged", () => {
  const found = foundOf(four);
  expect(keepLikely(read, found, new Map([["type CONSULT", -3]]))).toEqual(found);
});

test("a watch is shown what is inside claims too", () => {
  const at = (word: string) => {
    const { start, end, text } = doc.tokens[words.get(word)!]!;
    return { start, end, text };
  };
  const [asked] = foundOf("hit REQUEST");
  const inner = { ...claimByHand({ article: "a", type: "RETREAT" }).event, trigger: at("Talks") };
  const claim = { ...asked!.claim, event: { ...asked!.claim.event, trigger: at("hit"), contents: [inner] } };
  const seen: string[] = [];
  keepLikely(doc, [{ ...asked!, claim }], new Map(), ({ node, above }, features) => {
    seen.push(`${node.type} in ${above?.type} ${features.includes("inside REQUEST")}`);
  });
  expect(seen).toEqual(["REQUEST in undefined false", "RETREAT in REQUEST true"]);
});

test("reasons are told of the claims that stay", () => {
  const text =
    "Iran condemned Israel on Monday. Russia attacked Ukraine. The United States urged Syria to talk. France met Germany in Berlin.";
  const codebook = { ...loadCodebook(), verdicts: new Map([["type ACCUSE", -9]]) };
  const analysed = createLanguage().analyse(articleByHand(text));
  const cast = resolveActors(analysed, loadActorTables());
  const attributions = findAttributions(analysed, cast, loadReporting());
  const reasons = new Map<string, string>();
  const version = { version: "0", codebook: "plover-2.0" };
  const claims = codeClaims(analysed, cast, codebook, attributions, version, (claim, why) => {
    reasons.set(claim.id, why.flatMap((reason) => reason.words.map((word) => word.text)).join(" "));
  });
  expect(claims.map(({ event }) => event.trigger.text)).toEqual(["attacked", "urged", "met"]);
  expect([...reasons.keys()]).toEqual(claims.map(({ id }) => id));
  for (const { id, event } of claims) expect(reasons.get(id)).toContain(event.trigger.text);
});
