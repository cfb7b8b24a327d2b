import { describe, expect, test } from "vitest";
import type { Sentence, Token } from "../doc.ts";
import { findTimes } from "./index.ts";

/** Words and sentences without tags or trees: the tense is then read off the words. */
function cut(text: string): { tokens: Token[]; sentences: Sentence[] } {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const [index, part] of text.split("\n").entries()) {
    const start = index === 0 ? 0 : sentences[index - 1]!.end + 1;
    const first = tokens.length;
    for (const word of part.matchAll(/\p{L}+\.?(?=\s)|\p{L}+|['’]\d\ds|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?|\S/gu)) {
      const at = start + word.index;
      const base = { index: tokens.length, sentence: index, start: at, end: at + word[0].length, text: word[0] };
      tokens.push({ ...base, lemma: word[0].toLowerCase(), upos: "X", xpos: "X", head: -1, relation: "dep" });
    }
    const heading = !/[.?!]["”]?$/.test(part);
    sentences.push({ index, start, end: start + part.length, first, last: tokens.length, paragraph: index, heading });
  }
  return { tokens, sentences };
}

function read(text: string, published: string | null): string[] {
  const { tokens, sentences } = cut(text);
  return findTimes({ text, published, body: { start: 0, end: text.length } }, tokens, sentences).map((time) => {
    const range =
      time.range === null
        ? "?"
        : time.range.start === time.range.end
          ? time.range.start
          : `${time.range.start}..${time.range.end}`;
    return `${time.text} | ${range} | ${time.kind}`;
  });
}

// All told on Friday 12 April 2024.
const cases: [string, string[]][] = [
  ["The U.S. asked China on Thursday to urge Iran.", ["on Thursday | 2024-04-11 | point"]],
  ["They met on Friday.", ["on Friday | 2024-04-12 | point"]],
  ["They will meet on Monday.", ["on Monday | 2024-04-15 | point"]],
  ["They met last Monday.", ["last Monday | 2024-04-08 | point"]],
  ["Talks will start next Monday.", ["next Monday | 2024-04-15 | point"]],
  ["Israel struck a consulate on Apr. 1.", ["on Apr. 1 | 2024-04-01 | point"]],
  ["Hamas attacked Israel on Oct. 7 and killed 1,200.", ["on Oct. 7 | 2023-10-07 | point"]],
  ["The war has raged since Oct. 7.", ["since Oct. 7 | 2023-10-07 | since"]],
  ["The U.S. asked China in January to press Iran.", ["in January | 2024-01-01..2024-01-31 | point"]],
  ["They will meet in May.", ["in May | 2024-05-01..2024-05-31 | point"]],
  ["They met in May.", ["in May | 2023-05-01..2023-05-31 | point"]],
  ["They met last week.", ["last week | 2024-04-01..2024-04-07 | point"]],
  ["They met earlier this month.", ["earlier this month | 2024-04-01..2024-04-11 | point"]],
  ["They met earlier this week.", ["earlier this week | 2024-04-08..2024-04-11 | point"]],
  ["He has been engaged over the past 24 hours.", ["over the past 24 hours | 2024-04-11..2024-04-12 | point"]],
  [
    "On April 3 they met; he had called earlier in the day.",
    ["On April 3 | 2024-04-03 | point", "earlier in the day | 2024-04-03 | point"],
  ],
  [
    "He spoke on April 3 and left the day before.",
    ["on April 3 | 2024-04-03 | point", "the day before | 2024-04-02 | point"],
  ],
  [
    "He spoke on April 3. Two days later he left.",
    ["on April 3 | 2024-04-03 | point", "Two days later | 2024-04-05 | point"],
  ],
  ["They met from 3 to 5 May 2019.", ["from 3 to 5 May 2019 | 2019-05-03..2019-05-05 | point"]],
  ["They met March 3-5.", ["March 3-5 | 2024-03-03..2024-03-05 | point"]],
  [
    "They fought between March 3 and April 5, 2019.",
    ["between March 3 and April 5, 2019 | 2019-03-03..2019-04-05 | point"],
  ],
  ["The talks ran from 2011 to 2014.", ["from 2011 to 2014 | 2011-01-01..2014-12-31 | point"]],
  ["In 2015 they signed.", ["In 2015 | 2015-01-01..2015-12-31 | point"]],
  ["They signed in May 2019.", ["in May 2019 | 2019-05-01..2019-05-31 | point"]],
  ["In the 1990s they fought.", ["In the 1990s | 1990-01-01..1999-12-31 | point"]],
  ["It fell in the early 20th century.", ["in the early 20th century | 1900-01-01..1924-12-31 | point"]],
  ["They struck in the third quarter of 2019.", ["in the third quarter of 2019 | 2019-07-01..2019-09-30 | point"]],
  ["They fought last summer.", ["last summer | 2023-06-01..2023-08-31 | point"]],
  ["He left on the eve of May 5, 2019.", ["on the eve of May 5, 2019 | 2019-05-04 | point"]],
  ["It was signed this year.", ["this year | 2024-01-01..2024-12-31 | point"]],
  ["They will meet next month.", ["next month | 2024-05-01..2024-05-31 | point"]],
  ["They broke off three years ago.", ["three years ago | 2021-01-01..2021-12-31 | point"]],
  ["They met three days ago.", ["three days ago | 2024-04-09 | point"]],
  ["They talked for three days.", ["for three days | ? | duration"]],
  ["It was her first trip in 278 days.", ["in 278 days | ? | duration"]],
  ["He told Russia Today of it.", []],
  ["They agreed a 60-day truce.", ["60-day | ? | duration"]],
  ["They meet every Monday.", ["every Monday | ? | set"]],
  ["They protest on Sundays.", ["on Sundays | ? | set"]],
  ["They will decide by Friday.", ["by Friday | 2024-04-12 | until"]],
  ["In recent weeks they met.", ["In recent weeks | ? | point"]],
  ["It could come within days.", ["within days | ? | point"]],
  ["He left two days after the strike.", ["two days after | ? | point"]],
  ["The Sept. 11 attacks changed that.", ["Sept. 11 | 2001-09-11 | point"]],
  ["He joined after 9/11.", ["after 9/11 | 2001-09-11 | since"]],
  ["They met on 2024-03-05.", ["on 2024-03-05 | 2024-03-05 | point"]],
  ["They met on the fifth of January.", ["on the fifth of January | 2024-01-05 | point"]],
  ["Monday, March 4, 2024 was the day.", ["Monday, March 4, 2024 | 2024-03-04 | point"]],
  ["The summit is to open on 20 April.", ["on 20 April | 2024-04-20 | point"]],
  ["He arrived yesterday and leaves tomorrow.", ["yesterday | 2024-04-11 | point", "tomorrow | 2024-04-13 | point"]],
  ["Syria's 2015–16 offensive was over.", ["2015–16 | 2015-01-01..2016-12-31 | point"]],
  [
    "In 2014 he lost. On May 17 he left.",
    ["In 2014 | 2014-01-01..2014-12-31 | point", "On May 17 | 2014-05-17 | point"],
  ],
  [
    "It was the most since 1986. On March 17 he left.",
    ["since 1986 | 1986-01-01..1986-12-31 | since", "On March 17 | 2024-03-17 | point"],
  ],
  ["It grew after the 2003 U.S. invasion.", ["after the 2003 | 2003-01-01..2003-12-31 | point"]],
  ["She left at the end of August.", ["at the end of August | 2023-08-15..2023-08-31 | point"]],
  ["She left for the last two days of the race.", ["for the last two days | ? | point"]],
  ["They were at war in the late 1980s.", ["in the late 1980s | 1985-01-01..1989-12-31 | point"]],
  ["They will pull out by the end of the year.", ["by the end of the year | 2024-12-31 | until"]],
  ["They met over the weekend.", ["over the weekend | 2024-04-06..2024-04-07 | point"]],
  ["They fell on Nov. 13 last year.", ["on Nov. 13 last year | 2023-11-13 | point"]],
  ["He told CBS This Morning of it over the last quarter century.", []],
  ["Those taken on March 20 will be freed.", ["on March 20 | 2024-03-20 | point"]],
  ["They will meet in May or June.", ["in May or June | 2024-05-01..2024-06-30 | point"]],
  ["He spoke ahead of Monday's meeting.", ["Monday | 2024-04-15 | point"]],
  [
    "He spoke on April 10. He chose last week and left the next day.",
    ["on April 10 | 2024-04-10 | point", "last week | 2024-04-01..2024-04-07 | point", "the next day | ? | point"],
  ],
  // No dates.
  ["The March on Washington was recalled.", []],
  ["Theresa May said so.", []],
  ["They may march.", []],
  ["May has resigned.", []],
  ["The Sunday Times reported it.", []],
  ["About 2000 troops left.", []],
  ["It cost $2015.", []],
  ["April Ryan asked him.", []],
  ["The 75-year-old president left.", []],
  ["It is 10:30 by now.", []],
];

const undated: [string, string[]][] = [
  ["Schumer disclosed it on Monday.", ["on Monday | ? | point"]],
  ["They met in January and on Oct. 7.", ["in January | ? | point", "on Oct. 7 | ? | point"]],
  ["They met on Oct. 9, 2023.", ["on Oct. 9, 2023 | 2023-10-09 | point"]],
  ["Oct. 9, 2023\nThey met on Sunday.", ["Oct. 9, 2023 | 2023-10-09 | point", "on Sunday | 2023-10-08 | point"]],
  [
    "On Oct. 7, 2023, Hamas attacked. They met on Monday.",
    ["On Oct. 7, 2023 | 2023-10-07 | point", "on Monday | ? | point"],
  ],
  [
    "GENEVA, Oct. 9, 2023 - They met on Sunday.",
    ["Oct. 9, 2023 | 2023-10-09 | point", "on Sunday | 2023-10-08 | point"],
  ],
  [
    "He said on Monday, Oct. 9, 2023, that it was over.\nThey met on Sunday.",
    ["on Monday, Oct. 9, 2023 | 2023-10-09 | point", "on Sunday | 2023-10-08 | point"],
  ],
];

describe("times", () => {
  test.each(cases)("%s", (text, want) => expect(read(text, "2024-04-12")).toEqual(want));
  test.each(undated)("undated: %s", (text, want) => expect(read(text, null)).toEqual(want));
  test.each<[string, unknown]>([
    ["He left two days after the strike.", { unit: "day", by: 2 }],
    ["He left a week before the vote.", { unit: "week", by: -1 }],
    ["He left hours after the strike.", { unit: "day", by: 0 }],
    ["He left the day before the strike.", { unit: "day", by: -1 }],
    ["He left two days later.", undefined],
    ["He left years after the strike.", undefined],
  ])("how far from a deed: %s", (text, want) => {
    const { tokens, sentences } = cut(text);
    const [time] = findTimes({ text, published: null, body: { start: 0, end: text.length } }, tokens, sentences);
    expect(time?.offset).toEqual(want);
  });
  test("tells what a range stands on", () => {
    const text = "On Monday, two days later and in 2015.";
    const { tokens, sentences } = cut(text);
    const times = findTimes({ text, published: "2024-04-12", body: { start: 0, end: text.length } }, tokens, sentences);
    expect(times.map((time) => time.from)).toEqual(["published", "inferred", "text"]);
  });
});
