import { expect, test } from "vitest";
import type { Claim, EventNode } from "../claims/index.ts";
import { keepLedger, partiesOfStep } from "./index.ts";

/** A node by hand: `at` holds the trigger in [brackets] as it stands in the text. */
type Spec = Partial<Pick<EventNode, "type" | "modality" | "polarity">> & {
  readonly at: string;
  readonly by?: readonly (string | null)[];
  readonly to?: readonly (string | null)[];
  readonly day?: string | readonly [string, string];
  readonly inside?: readonly Spec[];
  readonly stance?: Claim["stance"];
  readonly role?: "JRN";
  /** Its parties are named, not only understood. */
  readonly named?: true;
  readonly quoted?: true;
};

function nodeOf(text: string, spec: Spec, requested: boolean): EventNode {
  const [before = "", trigger = "", after = ""] = spec.at.split(/[[\]]/);
  const at = text.indexOf(before + trigger + after);
  if (at < 0) throw new Error(`${spec.at} does not stand in the text`);
  const start = at + before.length;
  const people = (parties: readonly (string | null)[] = [], role: "JRN" | null = null) =>
    parties.map((party) => ({
      party,
      role,
      name: null,
      text: party ?? "them",
      start,
      end: start,
      implied: spec.named !== true,
    }));
  const [first, last] = typeof spec.day === "string" ? [spec.day, spec.day] : (spec.day ?? []);
  return {
    type: spec.type ?? null,
    mode: null,
    contexts: [],
    cameo: null,
    quad: null,
    goldstein: null,
    actors: people(spec.by, spec.role),
    recipients: people(spec.to),
    modality: spec.modality ?? (requested ? "requested" : "actual"),
    polarity: spec.polarity ?? "positive",
    date: first && last ? { start: first, end: last, text: "", from: "text" } : null,
    place: null,
    fatalities: null,
    injured: null,
    trigger: { start, end: start + trigger.length, text: trigger },
    contents: (spec.inside ?? []).map((inner) => nodeOf(text, inner, true)),
  };
}

function claimsOf(text: string, specs: readonly Spec[]): readonly Claim[] {
  const ends = [...text.matchAll(/[.!?](?:\s|$)/g)].map((match) => match.index + 1);
  return specs.map((spec, place): Claim => {
    const event = nodeOf(text, spec, false);
    const index = ends.findIndex((end) => event.trigger.start < end);
    return {
      id: `a:${place}`,
      article: { id: "a", file: null, url: null, title: null, publisher: null, published: null },
      sentence: { index, start: ends[index - 1] ?? 0, end: ends[index] ?? text.length },
      sources: [],
      stance: spec.stance ?? "asserts",
      quoted: spec.quoted === true,
      event,
      rule: "by hand",
      coder: { version: "0", codebook: "plover-2.0" },
    };
  });
}

/** "USA → CHN → IRN: ASSAULT IRN→ISR not · open" */
function brief(text: string, specs: readonly Spec[]): readonly string[] {
  return keepLedger(claimsOf(text, specs), text).map(({ chain, aim, status }) => {
    const way = chain.map((step) => partiesOfStep(step).join("+")).join(" → ");
    const codes = (people: readonly { readonly party: string }[]) => people.map(({ party }) => party).join(",");
    const what = aim
      ? `: ${aim.type ?? "-"} ${codes(aim.actors)}→${codes(aim.recipients)}${aim.polarity === "negative" ? " not" : ""}`
      : "";
    return `${way}${what} · ${status}`;
  });
}

const relay = "The ministry asked Ruritania on Monday to urge Freedonia against launching strikes against Sylvania. ";
const relayClaim: Spec = {
  type: "REQUEST",
  at: "[asked] Ruritania",
  by: ["USA"],
  to: ["CHN"],
  day: "2024-04-11",
  inside: [
    {
      type: "REQUEST",
      at: "[urge]",
      by: ["CHN"],
      to: ["IRN"],
      inside: [{ type: "ASSAULT", at: "[strikes] against", by: ["IRN"], to: ["ISR"], polarity: "negative" }],
    },
  ],
};

const askToFree = (at: string, by: string): Spec => ({
  type: "REQUEST",
  at,
  by: [by],
  to: ["FRA"],
  named: true,
  inside: [{ type: "RETREAT", at: "[free]", by: ["FRA"] }],
});

test.each<[string, string, readonly Spec[], readonly string[]]>([
  ["a relay", relay, [relayClaim], ["USA → CHN → IRN: ASSAULT IRN→ISR not · open"]],
  [
    "three links, one of them without a type",
    "It asked Paris to pressure Rome into curbing the rebels' attacks on ships.",
    [
      {
        type: "REQUEST",
        at: "[asked]",
        by: ["USA"],
        to: ["CHN"],
        inside: [
          {
            type: "REQUEST",
            at: "[pressure]",
            by: ["CHN"],
            to: ["IRN"],
            inside: [
              {
                at: "[curbing]",
                by: ["IRN"],
                to: ["houthis"],
                inside: [
                  {
                    type: "ASSAULT",
                    at: "[attacks]",
                    by: ["houthis"],
                    to: ["USA"],
                    polarity: "negative",
                    modality: "ongoing",
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
    ["USA → CHN → IRN → houthis: ASSAULT houthis→USA not · open"],
  ],
  [
    "influence on a third, with an aim that has no type",
    "They appealed to Paris to use its influence with Rome to quell tensions.",
    [
      {
        type: "REQUEST",
        at: "[appealed]",
        by: ["USA"],
        to: ["CHN"],
        inside: [{ at: "[use]", by: ["CHN"], to: ["IRN"], inside: [{ at: "[quell]" }] }],
      },
    ],
    ["USA → CHN → IRN: - IRN→ · open"],
  ],
  [
    "a plain request, then an answer still to come",
    "London asked Paris to join a naval force, but Paris has yet to accept the invitation.",
    [
      {
        type: "REQUEST",
        at: "[asked]",
        by: ["USA"],
        to: ["CHN"],
        inside: [{ type: "COOPERATE", at: "[join]", by: ["CHN"] }],
      },
      {
        type: "AGREE",
        at: "[accept]",
        by: ["CHN"],
        polarity: "negative",
        inside: [{ type: "AGREE", at: "[invitation]", by: ["CHN"] }],
      },
    ],
    ["USA → CHN: COOPERATE CHN→ · open"],
  ],
  [
    "an addressee named only as the one who is to act",
    "London demanded that the rebels free the hostages.",
    [{ type: "REQUEST", at: "[demanded]", by: ["GBR"], inside: [{ type: "RETREAT", at: "[free]", by: ["rebels"] }] }],
    ["GBR → rebels: RETREAT rebels→ · open"],
  ],
  [
    "both nations, each for itself, and who asks jointly",
    "Paris and Berlin urged both nations to stop shelling.",
    [
      {
        type: "REQUEST",
        at: "[urged]",
        by: ["FRA", "DEU"],
        to: ["ARM", "AZE"],
        inside: [{ type: "ASSAULT", at: "[shelling]", by: ["ARM", "AZE"], polarity: "negative" }],
      },
    ],
    ["FRA+DEU → ARM: ASSAULT ARM→ not · open", "FRA+DEU → AZE: ASSAULT AZE→ not · open"],
  ],
  [
    "the addressee's own deed against a third is an aim, not a link",
    "London asked Paris to condemn the attack by Rome on Athens.",
    [
      {
        type: "REQUEST",
        at: "[asked]",
        by: ["GBR"],
        to: ["FRA"],
        inside: [
          {
            type: "ACCUSE",
            at: "[condemn]",
            by: ["FRA"],
            to: ["ITA"],
            inside: [{ type: "ASSAULT", at: "[attack]", by: ["ITA"], to: ["GRC"], modality: "actual" }],
          },
        ],
      },
    ],
    ["GBR → FRA: ACCUSE FRA→ITA · open"],
  ],
  [
    "asked not to press a third: that is the aim",
    "London asked Paris not to press Rome.",
    [
      {
        type: "REQUEST",
        at: "[asked]",
        by: ["GBR"],
        to: ["FRA"],
        inside: [{ type: "REQUEST", at: "[press]", by: ["FRA"], to: ["ITA"], polarity: "negative" }],
      },
    ],
    ["GBR → FRA: REQUEST FRA→ITA not · open"],
  ],
  [
    "nobody in particular is asked",
    "London called for calm.",
    [{ type: "REQUEST", at: "[called]", by: ["GBR"], to: [null], inside: [{ at: "[calm]" }] }],
    ["GBR: - → · open"],
  ],
  ["neither whom nor what", "London made a request.", [{ type: "REQUEST", at: "[request]", by: ["GBR"] }], []],
  [
    "a newspaper that asks for comment",
    "The Post asked Paris to comment.",
    [{ type: "REQUEST", at: "[asked]", by: ["the-post"], role: "JRN", to: ["FRA"], inside: [{ at: "[comment]" }] }],
    [],
  ],
  [
    "what is only threatened or imagined opens nothing",
    "London may ask Paris to help.",
    [{ type: "REQUEST", at: "[ask]", by: ["GBR"], to: ["FRA"], modality: "possible" }],
    [],
  ],
  [
    "what did not happen opens nothing",
    "London never asked Paris.",
    [{ type: "REQUEST", at: "[asked]", by: ["GBR"], to: ["FRA"], polarity: "negative" }],
    [],
  ],
  [
    "a denied asking opens nothing",
    "London denied asking Paris.",
    [
      {
        type: "REJECT",
        at: "[denied]",
        by: ["GBR"],
        stance: "denies",
        inside: [{ type: "REQUEST", at: "[asking]", by: ["GBR"], to: ["FRA"], modality: "actual" }],
      },
    ],
    [],
  ],
  [
    "a refusal that names the asking opens and closes it",
    "Paris rejected London's demand to lift the ban.",
    [
      {
        type: "REJECT",
        at: "[rejected]",
        by: ["FRA"],
        to: ["GBR"],
        inside: [
          {
            type: "REQUEST",
            at: "[demand]",
            by: ["GBR"],
            to: ["FRA"],
            modality: "actual",
            inside: [{ type: "CONCEDE", at: "[lift]", by: ["FRA"] }],
          },
        ],
      },
    ],
    ["GBR → FRA: CONCEDE FRA→ · refused"],
  ],
  [
    "who refuses is the one who was asked",
    "Paris rejected calls by London for a ceasefire.",
    [
      {
        type: "REJECT",
        at: "[rejected]",
        by: ["FRA"],
        inside: [
          {
            type: "REQUEST",
            at: "[calls]",
            by: ["GBR"],
            modality: "actual",
            inside: [{ type: "RETREAT", at: "[ceasefire]" }],
          },
        ],
      },
    ],
    ["GBR → FRA: RETREAT FRA→ · refused"],
  ],
  [
    "told twice in other words",
    `${relay}Its envoy asked Ruritania to deter Freedonia from an attack.`,
    [
      relayClaim,
      {
        type: "REQUEST",
        at: "envoy [asked]",
        by: ["USA"],
        to: ["CHN"],
        inside: [
          {
            at: "[deter]",
            by: ["CHN"],
            to: ["IRN"],
            inside: [{ type: "ASSAULT", at: "[attack]", by: ["IRN"], polarity: "negative" }],
          },
        ],
      },
    ],
    ["USA → CHN → IRN: ASSAULT IRN→ISR not · open"],
  ],
  [
    "the same words on other days are two requests",
    `${relay}In January it asked Ruritania to urge Freedonia against strikes.`,
    [relayClaim, { ...relayClaim, at: "January it [asked]", day: ["2024-01-01", "2024-01-31"] }],
    ["USA → CHN → IRN: ASSAULT IRN→ISR not · open", "USA → CHN → IRN: ASSAULT IRN→ISR not · open"],
  ],
  [
    "two aims of one way are two requests",
    "London urged Paris to halt the tests. London urged Paris to free the crew.",
    [
      {
        type: "REQUEST",
        at: "[urged] Paris to halt",
        by: ["GBR"],
        to: ["FRA"],
        inside: [{ type: "MOBILIZE", at: "[tests]", by: ["FRA"], polarity: "negative" }],
      },
      {
        type: "REQUEST",
        at: "[urged] Paris to free",
        by: ["GBR"],
        to: ["FRA"],
        inside: [{ type: "RETREAT", at: "[free]", by: ["FRA"] }],
      },
    ],
    ["GBR → FRA: MOBILIZE FRA→ not · open", "GBR → FRA: RETREAT FRA→ · open"],
  ],
  [
    "one place in common does not make two requests one",
    "London asked Paris to press Rome to quiet the Red Sea. London asked Paris to join a naval force in the Red Sea.",
    [
      {
        type: "REQUEST",
        at: "[asked] Paris to press",
        by: ["GBR"],
        to: ["FRA"],
        inside: [{ type: "REQUEST", at: "[press]", by: ["FRA"], to: ["ITA"], inside: [{ at: "[quiet]" }] }],
      },
      {
        type: "REQUEST",
        at: "[asked] Paris to join",
        by: ["GBR"],
        to: ["FRA"],
        inside: [{ at: "[join]", by: ["FRA"] }],
      },
    ],
    ["GBR → FRA → ITA: - ITA→ · open", "GBR → FRA: - FRA→ · open"],
  ],
  [
    "deaf ears, whose owner is left unsaid",
    `${relay.trim().slice(0, -1)}, which appeared to fall on deaf ears.`,
    [relayClaim, { type: "REJECT", at: "[fall] on", by: [] }],
    ["USA → CHN → IRN: ASSAULT IRN→ISR not · ignored"],
  ],
  [
    "a promise to hand the message on",
    `${relay}Later Ruritania committed to delivering the message to Freedonia.`,
    [
      relayClaim,
      { type: "AGREE", at: "[committed]", by: ["CHN"], inside: [{ at: "[delivering]", by: ["CHN"], to: ["IRN"] }] },
    ],
    ["USA → CHN → IRN: ASSAULT IRN→ISR not · agreed"],
  ],
  [
    "an agreement on something else is no answer",
    `${relay}Ruritania agreed to host a summit.`,
    [
      relayClaim,
      {
        type: "AGREE",
        at: "[agreed]",
        by: ["CHN"],
        to: ["USA"],
        inside: [{ type: "CONSULT", at: "[summit]", by: ["CHN"] }],
      },
    ],
    ["USA → CHN → IRN: ASSAULT IRN→ISR not · open"],
  ],
  [
    "the next link asks in its turn",
    `${relay}Ruritania urged Freedonia not to strike.`,
    [
      relayClaim,
      {
        type: "REQUEST",
        at: "[urged]",
        by: ["CHN"],
        to: ["IRN"],
        inside: [{ type: "ASSAULT", at: "to [strike]", by: ["IRN"], polarity: "negative" }],
      },
    ],
    ["USA → CHN → IRN: ASSAULT IRN→ISR not · conveyed", "CHN → IRN: ASSAULT IRN→ not · open"],
  ],
  [
    "it happened all the same, two days later",
    `${relay}On Wednesday Freedonia bombed Sylvania.`,
    [relayClaim, { type: "ASSAULT", at: "[bombed]", by: ["IRN"], to: ["ISR"], day: "2024-04-13" }],
    ["USA → CHN → IRN: ASSAULT IRN→ISR not · defied"],
  ],
  [
    "a deed before the asking, or of no known day, defies nothing",
    `${relay}Freedonia bombed Sylvania and shelled it.`,
    [
      relayClaim,
      { type: "ASSAULT", at: "[bombed]", by: ["IRN"], to: ["ISR"], day: "2024-04-01" },
      { type: "ASSAULT", at: "[shelled]", by: ["IRN"], to: ["ISR"] },
    ],
    ["USA → CHN → IRN: ASSAULT IRN→ISR not · open"],
  ],
  [
    "what was asked for came about",
    "On Monday London asked Paris to withdraw its troops. Paris withdrew them on Friday.",
    [
      {
        type: "REQUEST",
        at: "[asked]",
        by: ["GBR"],
        to: ["FRA"],
        day: "2024-04-08",
        inside: [{ type: "RETREAT", at: "[withdraw]", by: ["FRA"] }],
      },
      { type: "RETREAT", at: "[withdrew]", by: ["FRA"], day: "2024-04-12" },
    ],
    ["GBR → FRA: RETREAT FRA→ · met"],
  ],
  [
    "a refusal nearby, without its object, answers the last request",
    "London asked Paris to help. Rome asked Paris to pay. Paris refused.",
    [
      {
        type: "REQUEST",
        at: "London [asked]",
        by: ["GBR"],
        to: ["FRA"],
        inside: [{ type: "COOPERATE", at: "[help]", by: ["FRA"] }],
      },
      {
        type: "REQUEST",
        at: "Rome [asked]",
        by: ["ITA"],
        to: ["FRA"],
        inside: [{ type: "AID", at: "[pay]", by: ["FRA"] }],
      },
      { type: "REJECT", at: "[refused]", by: ["FRA"] },
    ],
    ["GBR → FRA: COOPERATE FRA→ · open", "ITA → FRA: AID FRA→ · refused"],
  ],
  [
    "what both agree is no answer",
    `${relay}The ministry and Ruritania agreed.`,
    [relayClaim, { type: "AGREE", at: "[agreed]", by: ["USA", "CHN"] }],
    ["USA → CHN → IRN: ASSAULT IRN→ISR not · open"],
  ],
  [
    "agreeing to the contrary is no answer",
    `${relay}Freedonia agreed to strike Sylvania.`,
    [
      relayClaim,
      {
        type: "AGREE",
        at: "[agreed]",
        by: ["IRN"],
        inside: [{ type: "ASSAULT", at: "to [strike]", by: ["IRN"], to: ["ISR"] }],
      },
    ],
    ["USA → CHN → IRN: ASSAULT IRN→ISR not · open"],
  ],
  [
    "an offer to give way answers a request to draw back",
    "London asked Paris to free the crew. Paris offered a release.",
    [
      {
        type: "REQUEST",
        at: "[asked]",
        by: ["GBR"],
        to: ["FRA"],
        inside: [{ type: "RETREAT", at: "[free]", by: ["FRA"] }],
      },
      { type: "CONCEDE", at: "[offered]", by: ["FRA"] },
    ],
    ["GBR → FRA: RETREAT FRA→ · agreed"],
  ],
  [
    "a deal with somebody else is no answer to the asker",
    "London asked Paris to free the crew. Paris agreed with Madrid on a release.",
    [
      {
        type: "REQUEST",
        at: "[asked]",
        by: ["GBR"],
        to: ["FRA"],
        inside: [{ type: "RETREAT", at: "[free]", by: ["FRA"] }],
      },
      {
        type: "AGREE",
        at: "[agreed]",
        by: ["FRA"],
        to: ["ESP"],
        inside: [{ type: "RETREAT", at: "[release]", by: ["FRA"] }],
      },
    ],
    ["GBR → FRA: RETREAT FRA→ · open"],
  ],
  [
    "one word is what is asked and what is agreed to",
    "Paris acquiesced to a freeze sought by London.",
    [
      { type: "AGREE", at: "[acquiesced]", by: ["FRA"], to: ["GBR"], inside: [{ at: "[freeze]", by: ["FRA"] }] },
      {
        type: "REQUEST",
        at: "[sought]",
        by: ["GBR"],
        to: ["FRA"],
        inside: [{ at: "[freeze]", by: ["FRA"] }],
      },
    ],
    ["GBR → FRA: - FRA→ · agreed"],
  ],
  [
    "an answer to somebody else's appeal",
    "London urged Paris to free them. Paris ignored an appeal by Rome to free them.",
    [
      askToFree("[urged]", "GBR"),
      {
        type: "REJECT",
        at: "[ignored]",
        by: ["FRA"],
        inside: [{ ...askToFree("[appeal]", "ITA"), modality: "actual", inside: [] }],
      },
    ],
    ["GBR → FRA: RETREAT FRA→ · open", "ITA → FRA · ignored"],
  ],
  [
    "a deed told next by its words",
    "London asked Paris to free them. Paris freed them.",
    [askToFree("[asked]", "GBR"), { type: "RETREAT", at: "[freed]", by: ["FRA"], named: true }],
    ["GBR → FRA: RETREAT FRA→ · met"],
  ],
  [
    "a deed for which it was asked",
    "Paris freed them after London asked it to free them.",
    [askToFree("[asked]", "GBR"), { type: "RETREAT", at: "[freed]", by: ["FRA"], named: true }],
    ["GBR → FRA: RETREAT FRA→ · met"],
  ],
  [
    "a deed that was done before",
    "London asked Paris to free them. Paris had freed others.",
    [askToFree("[asked]", "GBR"), { type: "RETREAT", at: "[freed]", by: ["FRA"], named: true }],
    ["GBR → FRA: RETREAT FRA→ · open"],
  ],
  [
    "a deed that may be older than the asking",
    "London has asked Paris to free them. Paris freed others.",
    [askToFree("[asked]", "GBR"), { type: "RETREAT", at: "[freed]", by: ["FRA"], named: true }],
    ["GBR → FRA: RETREAT FRA→ · open"],
  ],
  [
    "a wish quoted after the asking, and the noun of the asking",
    "London lodged a request with Paris to free them. “We want you to think,” it said. The request went unanswered.",
    [
      askToFree("[request]", "GBR"),
      {
        type: "REQUEST",
        at: "[want]",
        by: ["GBR"],
        to: ["FRA"],
        named: true,
        quoted: true,
        inside: [{ at: "[think]" }],
      },
      { type: "REJECT", at: "[went]", by: ["FRA"] },
    ],
    ["GBR → FRA: RETREAT FRA→ · ignored"],
  ],
  [
    "a talk on the way",
    "London wants Paris to make Rome stop. London is asking Paris to speak to Rome.",
    [
      {
        type: "REQUEST",
        at: "[wants]",
        by: ["GBR"],
        to: ["FRA"],
        inside: [
          { at: "[make]", by: ["FRA"], to: ["ITA"], inside: [{ at: "[stop]", by: ["ITA"], polarity: "negative" }] },
        ],
      },
      {
        type: "REQUEST",
        at: "[asking]",
        by: ["GBR"],
        to: ["FRA"],
        inside: [{ type: "CONSULT", at: "[speak]", by: ["FRA", "ITA"] }],
      },
    ],
    ["GBR → FRA → ITA: - ITA→ not · open"],
  ],
])("%s", (_name, text, specs, want) => {
  expect(brief(text, specs)).toEqual(want);
});

test("an entry keeps its days, its words, its claims and the reason for every change", () => {
  const text = `${relay}Later Ruritania committed to delivering the message to Freedonia.`;
  const committed: Spec = {
    type: "AGREE",
    at: "[committed]",
    by: ["CHN"],
    inside: [{ at: "[delivering]", by: ["CHN"], to: ["IRN"] }],
  };
  const [entry] = keepLedger(claimsOf(text, [relayClaim, committed]), text);
  expect(entry).toMatchObject({
    id: "a:request:0",
    asked: { start: "2024-04-11", end: "2024-04-11" },
    aim: { text: "urge Freedonia against launching strikes against Sylvania" },
    claims: ["a:0"],
    trigger: { text: "asked" },
    history: [
      { status: "open", claim: "a:0", why: "asked: “asked”" },
      { status: "agreed", claim: "a:1", why: "CHN agreed to what was asked" },
    ],
  });
  expect(Object.keys(entry ?? {})).toEqual([
    "id",
    "chain",
    "aim",
    "asked",
    "status",
    "history",
    "claims",
    "trigger",
    "article",
  ]);
});
