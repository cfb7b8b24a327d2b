import { describe, expect, test } from "vitest";
import { articleByHand } from "../../../test/article-by-hand.ts";
import { loadActorTables, resolveActors } from "../../actors/index.ts";
import { loadReporting } from "../../codebook/index.ts";
import { createLanguage } from "../../language/index.ts";
import { findAttributions } from "./index.ts";

const language = createLanguage();
const actors = loadActorTables();
const reporting = loadReporting();

/** Each attribution as "source | cue | content / content | stance", who passed it on behind an arrow. */
function read(text: string, attitudes = false): string[] {
  const doc = language.analyse(articleByHand(text, { published: "2024-04-12" }));
  const found = findAttributions(doc, resolveActors(doc, actors), reporting, { attitudes });
  const words = (first: number, last: number) => text.slice(doc.tokens[first]!.start, doc.tokens[last - 1]!.end);
  return found.map(({ source, cue, content, stance, passedBy }) => {
    const said = content.map(({ first, last }) => words(first, last)).join(" / ");
    const by = passedBy === null ? "" : ` > ${found[passedBy]!.source?.text}`;
    return `${source?.text ?? "-"} | ${cue.text} | ${said} | ${stance}${by}`;
  });
}

const cases: [string, string[]][] = [
  ["Blinken said that Iran attacked Israel.", ["Blinken | said | that Iran attacked Israel | asserts"]],
  [
    "The ministry said Iran had attacked Israel on Friday.",
    ["The ministry | said | Iran had attacked Israel on Friday | asserts"],
  ],
  ["Iran attacked Israel, the ministry said.", ["the ministry | said | Iran attacked Israel | asserts"]],
  ["Iran attacked Israel, the ministry said on Friday.", ["the ministry | said | Iran attacked Israel | asserts"]],
  ["“We will answer,” said Blinken.", ["Blinken | said | “We will answer,” | asserts"]],
  ["“We will answer,” Blinken said, “and soon.”", ["Blinken | said | “We will answer,” / “and soon.” | asserts"]],
  [
    "“We will answer,” Blinken said. “Iran knows that well enough.”",
    ["Blinken | said | “We will answer,” / “Iran knows that well enough.” | asserts"],
  ],
  ["According to the report, Iran attacked Israel.", ["the report | According to | Iran attacked Israel | asserts"]],
  [
    "Iran attacked Israel, according to two U.S. officials.",
    ["two U.S. officials | according to | Iran attacked Israel | asserts"],
  ],
  ["Wang told reporters that China was ready.", ["Wang | told | that China was ready | asserts"]],
  [
    "Iran attacked Israel, a U.S. official told The Wall Street Journal.",
    [
      "a U.S. official | told | Iran attacked Israel | asserts > The Wall Street Journal",
      "The Wall Street Journal | told | Iran attacked Israel | asserts",
    ],
  ],
  ["Officials could not verify the report.", ["Officials | could not verify | the report | cannot-confirm"]],
  [
    "Three officials were unable to corroborate the details.",
    ["Three officials | were unable to corroborate | the details | cannot-confirm"],
  ],
  ["Iran denied that it had attacked Israel.", ["Iran | denied | that it had attacked Israel | denies"]],
  ["Russia dismissed the report as nonsense.", ["Russia | dismissed | the report as nonsense | denies"]],
  [
    "He heard the minister's claim that Iran attacked Israel.",
    ["the minister's | claim | that Iran attacked Israel | asserts"],
  ],
  [
    "Wang said the talks had failed, adding that China was ready.",
    ["Wang | said | the talks had failed | asserts", "Wang | adding | that China was ready | asserts"],
  ],
  [
    "Putney said that the film was blank, but he said that witnesses saw one.",
    ["Putney | said | that the film was blank | asserts", "he | said | that witnesses saw one | asserts"],
  ],
  [
    "Austin informed NBC News that they were unable to attack.",
    [
      "Austin | informed | that they were unable to attack | asserts > NBC News",
      "NBC News | informed | that they were unable to attack | asserts",
    ],
  ],
  [
    "An attack from Iran, which U.S. intelligence indicates could occur directly on Israeli soil, is near.",
    ["U.S. intelligence | indicates | which / could occur directly on Israeli soil | asserts"],
  ],
  [
    "Beijing could “influence rivalries, in the Middle East, Jean-Loup Samaan, a senior fellow of the Institute, told reporters.",
    [
      "Jean-Loup Samaan, a senior fellow of the Institute | told | Beijing could “influence rivalries, in the Middle East | asserts",
    ],
  ],
  [
    "Kim, vice chairman of the Central Committee and head of a top agency, will meet Pompeo this week, spokeswoman Sarah Sanders said.",
    [
      "spokeswoman Sarah Sanders | said | Kim, vice chairman of the Central Committee and head of a top agency, will meet Pompeo this week | asserts",
    ],
  ],
  [
    "Axios reported on Friday that Iran had attacked Israel, citing two U.S. officials.",
    [
      "Axios | reported | that Iran had attacked Israel | asserts",
      "two U.S. officials | citing | that Iran had attacked Israel | asserts > Axios",
    ],
  ],
  [
    "The minister said that the talks were off, citing security.",
    ["The minister | said | that the talks were off, citing security | asserts"],
  ],
  [
    "TOKYO (AP) — Adam Silver said the league was not sorry.",
    ["Adam Silver | said | the league was not sorry | asserts"],
  ],
  [
    "The agency said tens of thousands had fled, and officials warned that many were at risk.",
    [
      "The agency | said | tens of thousands had fled | asserts",
      "officials | warned | that many were at risk | asserts",
    ],
  ],
  // The clause of saying stands within what is said.
  [
    "The museum, Blinken said, celebrated its heroes.",
    ["Blinken | said | The museum / celebrated its heroes | asserts"],
  ],
  [
    "But to prevent it, he said, officials should be there.",
    ["he | said | But to prevent it / officials should be there | asserts"],
  ],
  [
    "John Smith, an analyst, said, “Iran will strike.”",
    ["John Smith, an analyst | said | “Iran will strike.” | asserts"],
  ],
  [
    "“We will strike,” said Ann Berg, a former official who runs a company.",
    ["Ann Berg, a former official who runs a company | said | “We will strike,” | asserts"],
  ],
  ["Iran attacked Israel, lawmakers said, as they met.", ["lawmakers | said | Iran attacked Israel | asserts"]],
  [
    "Japan said the test was “reckless and dangerous.” Russia said that it was concerned.",
    [
      "Japan | said | the test was “reckless and dangerous.” | asserts",
      "Russia | said | that it was concerned | asserts",
    ],
  ],
  [
    "“We will not go to the border.” — Ann Berg, teacher",
    ["Ann Berg, teacher | — | “We will not go to the border.” | asserts"],
  ],
  ["Prosecutors in April said that he fled.", ["Prosecutors | said | that he fled | asserts"]],
  [
    "Iran attacked Israel, according to three officials familiar with the matter who spoke to Axios.",
    ["three officials familiar with the matter who spoke to Axios | according to | Iran attacked Israel | asserts"],
  ],
  [
    "Israel, according to people familiar with the talks, will not attack.",
    ["people familiar with the talks | according to | Israel / will not attack | asserts"],
  ],
  [
    "Israeli media, citing the ministry, reported that Iran had attacked.",
    [
      "the ministry | citing | that Iran had attacked | asserts > Israeli media",
      "Israeli media | reported | that Iran had attacked | asserts",
    ],
  ],
  [
    "Haaretz quoted a minister as saying that Iran had attacked.",
    [
      "a minister | saying | that Iran had attacked | asserts > Haaretz",
      "Haaretz | saying | that Iran had attacked | asserts",
    ],
  ],
  ["Iran attacked Israel, a charge Tehran denies.", []],
  [
    "On Sunday, Trump said in a tweet that he had spoken with Erdogan.",
    ["Trump | said | that he had spoken with Erdogan | asserts"],
  ],
  [
    "Iran attacked Israel. That's according to a new report from The New York Times on Saturday.",
    ["a new report from The New York Times | according to | Iran attacked Israel | asserts"],
  ],
  [
    "Houthi rebels have claimed credit for the attacks.",
    ["Houthi rebels | have claimed credit for | the attacks | asserts"],
  ],
  // Who only asks vouches for nothing; one who answers holds the floor until the next label, on one line too.
  [
    "SECRETARY BLINKEN: Iran attacked Israel. It will pay. QUESTION: Russia bombed Kyiv. FOREIGN MINISTER KULEBA: Russia lied.",
    [
      "SECRETARY BLINKEN | : | Iran attacked Israel. It will pay | asserts",
      "FOREIGN MINISTER KULEBA | : | Russia lied | asserts",
    ],
  ],
  ["POMPEO: Iran attacked Israel.", ["POMPEO | : | Iran attacked Israel | asserts"]],
  // Nothing is vouched for.
  ["Asked if he believes Russia attacked Ukraine, the president left.", []],
  ["Biden wants Iran to stop.", []],
  ["Israel opposes the deal.", []],
  ["The president did not say whether Iran attacked Israel.", []],
  ["Troops hold the town.", []],
];

describe("attributions", () => {
  test.each(cases)("%s", (text, want) => expect(read(text)).toEqual(want));

  test("words that only take a stand come when asked for", () => {
    expect(read("Israel opposes the deal.", true)).toEqual(["Israel | opposes | the deal | asserts"]);
  });

  test("a quotation without its speaker is not given to a far one", () => {
    const text = "The bank announced that prices fell. Towns far from London are poor. “We are being ignored here.”";
    expect(read(text)).toEqual(["The bank | announced | that prices fell | asserts"]);
  });

  test("a quotation that fills its paragraph goes on in the voice before", () => {
    const text = "“We begin here,” Schumer said. “It is time.”\n\n“We end somewhere else entirely.”";
    expect(read(text)).toEqual([
      "Schumer | said | “We begin here,” / “It is time.”\n\n“We end somewhere else entirely.” | asserts",
    ]);
  });
});
