import { expect, test } from "vitest";
import type { EventNode, PartyMention } from "./claim.ts";
import { usualSides } from "./understood-by-article.ts";

const party = (code: string): PartyMention => ({
  party: code,
  role: "GOV",
  name: null,
  text: code,
  start: 0,
  end: 3,
  implied: false,
});

/** "ASSAULT RUS>UKR"; either side may be empty. */
function node(told: string): EventNode {
  const [, type, doer, target] = /^(\w+) (\w*)>(\w*)$/.exec(told)!;
  const side = (code: string | undefined) => (code ? [party(code)] : []);
  const quad = type === "ASSAULT" || type === "SANCTION" ? 4 : 1;
  return { type, quad, actors: side(doer), recipients: side(target) } as unknown as EventNode;
}

test.each<[string, string, readonly string[], readonly string[], readonly string[]]>([
  ["who does most of them", "ASSAULT >BGR", ["ASSAULT RUS>UKR", "ASSAULT RUS>MDA", "ASSAULT USA>SYR"], ["RUS"], []],
  ["nobody does half of them", "ASSAULT >", ["ASSAULT RUS>", "ASSAULT USA>", "ASSAULT IRN>"], [], []],
  ["nobody does it to himself", "ASSAULT >RUS", ["ASSAULT RUS>UKR"], [], []],
  ["words have no usual doer", "CONSULT >", ["CONSULT RUS>CHN"], [], []],
  ["whom the doer's deeds go to", "SANCTION USA>", ["ASSAULT USA>IRN", "SANCTION USA>IRN"], ["USA"], ["IRN"]],
  ["not whom another's go to", "SANCTION USA>", ["SANCTION GBR>IRN"], ["GBR"], []],
])("%s: %s", (_, told, others, doers, targets) => {
  const codes = (parties: readonly PartyMention[]) => parties.map((one) => one.party);
  const usual = usualSides(others.map(node));
  expect([codes(usual.doers(node(told))), codes(usual.targets(node(told)))]).toEqual([doers, targets]);
  expect(usual.doers(node(told)).every(({ implied }) => implied)).toBe(true);
});
