import { expect, test } from "vitest";
import { createArticle } from "./article.ts";

const report = "Norway asked Sweden on Monday to open the border. Sweden refused, the foreign ministry said.";

interface Want {
  readonly title?: string | null;
  readonly byline?: string | null;
  readonly publisher?: string | null;
  readonly published?: string | null;
  readonly dateline?: string | null;
}

const nothing = { title: null, byline: null, publisher: null, published: null, dateline: null };

test.each<[string, Want]>([
  ["", {}],
  [
    " date 2024-04-12 Ann Berg\n\nNorthern News Foundation\n\n",
    { byline: "Ann Berg", publisher: "Northern News Foundation", published: "2024-04-12" },
  ],
  ["By Jane Doe\n\n", { byline: "Jane Doe" }],
  ["BY JANE DOE\n12 April 2024\n", { byline: "JANE DOE", published: "2024-04-12" }],
  ["By Jane Doe and John Roe\n", { byline: "Jane Doe, John Roe" }],
  ["By Jane Doe in Oslo and John Roe in Stockholm\n", { byline: "Jane Doe, John Roe" }],
  ["By Jane Doe, Associated Press\n", { byline: "Jane Doe", publisher: "Associated Press" }],
  ["By JANE DOE, Staff Writer\n", { byline: "JANE DOE" }],
  ["By Reuters Staff\n", { publisher: "Reuters" }],
  [
    "By Jane Doe | The Northern Times | April 12, 2024\n\n",
    { byline: "Jane Doe", publisher: "The Northern Times", published: "2024-04-12" },
  ],
  ["Published: Friday, April 12, 2024 5:30 PM EDT\n\n", { published: "2024-04-12" }],
  ["Published 12 April 2024 | Updated 13 April 2024\n", { published: "2024-04-12" }],
  ["Updated 9:42 PM GMT+3, April 14, 2024\nBy Jane Doe\n", { byline: "Jane Doe", published: "2024-04-14" }],
  ["Updated: 14 April 2024\nPublished: 12 April 2024\n", { published: "2024-04-12" }],
  ["April 12, 2024\nJane Doe\nReuters\n\n", { byline: "Jane Doe", publisher: "Reuters", published: "2024-04-12" }],
  ["Jane Doe\n\nUSA TODAY\n\nOSLO – ", { byline: "Jane Doe", publisher: "USA TODAY", dateline: "OSLO" }],
  ["Border to stay shut\n\nBy Jane Doe\n\n", { title: "Border to stay shut", byline: "Jane Doe" }],
  [
    "Border to stay shut\n\nThe answer came within a day.\n\nBy Jane Doe\nApril 12, 2024\n\n",
    { title: "Border to stay shut", byline: "Jane Doe", published: "2024-04-12" },
  ],
  ["3 min read\nShare\n", {}],
  ["Border shut\n\nPublished On 12 Apr 202412 Apr 2024\n\n", { title: "Border shut", published: "2024-04-12" }],
  [
    "Jane Doe in Oslo\nFri 12 Apr 2024 10.30 BST\nLast modified on Sat 13 Apr 2024 08.12 BST\n\n",
    { byline: "Jane Doe", published: "2024-04-12" },
  ],
  [
    "By Jane Doe\n\nReporting from Oslo\n\nApril 11, 2024\n\n",
    { byline: "Jane Doe", dateline: "Oslo", published: "2024-04-11" },
  ],
  [
    "By Jane Doe, CNN\n\n4 minute read\n\nUpdated 5:12 PM EDT, Fri April 12, 2024\n\n",
    { byline: "Jane Doe", publisher: "CNN", published: "2024-04-12" },
  ],
  ["Source: Xinhua| 2024-04-12 10:00:00|Editor: huaxia\n\n", { publisher: "Xinhua", published: "2024-04-12" }],
  ["April 12, 20245:12 AM EDTUpdated 3 days ago\n\n", { published: "2024-04-12" }],
  ["Jane Doe |12.04.2024 - Update : 13.04.2024\n\n", { byline: "Jane Doe", published: "2024-04-12" }],
  [
    "Title: Border shut\nDate: 2024-04-12\nSource: Reuters\nAuthor: Jane Doe\n\n",
    { title: "Border shut", byline: "Jane Doe", publisher: "Reuters", published: "2024-04-12" },
  ],
  ["MOSCOW, April 12. /TASS/. ", { dateline: "MOSCOW", publisher: "TASS" }],
  ["MOSCOW. April 12 (Interfax) - ", { dateline: "MOSCOW", publisher: "Interfax" }],
  ["TOKYO, April 12 Kyodo - ", { dateline: "TOKYO", publisher: "Kyodo" }],
  ["Washington CNN — ", { dateline: "Washington", publisher: "CNN" }],
  ["ISLAMABAD: ", { dateline: "ISLAMABAD" }],
  ["JERUSALEM — April 12, 2024 — ", { dateline: "JERUSALEM", published: "2024-04-12" }],
  ["UNITED NATIONS (AP) _ ", { dateline: "UNITED NATIONS", publisher: "Associated Press" }],
  ["OSLO (Reuters) - ", { dateline: "OSLO", publisher: "Reuters" }],
  ["OSLO, April 12 (Reuters) - ", { dateline: "OSLO", publisher: "Reuters" }],
  ["BEIJING, Oct. 9 (Xinhua) -- ", { dateline: "BEIJING", publisher: "Xinhua" }],
  [
    "GENEVA, 10 March 2023 (AFP) — ",
    { dateline: "GENEVA", publisher: "Agence France-Presse", published: "2023-03-10" },
  ],
  ["STAVANGER, Norway (AP) — ", { dateline: "STAVANGER, Norway", publisher: "Associated Press" }],
  ["OSLO/STOCKHOLM (Reuters) - ", { dateline: "OSLO/STOCKHOLM", publisher: "Reuters" }],
  ["(Reuters) - ", { publisher: "Reuters" }],
  ["(CNN) ", { publisher: "CNN" }],
  ["Istanbul (CNN) ", { dateline: "Istanbul", publisher: "CNN" }],
  ["(AP) OSLO – ", { dateline: "OSLO", publisher: "Associated Press" }],
  ["HEMPSTEAD, N.Y. ― ", { dateline: "HEMPSTEAD, N.Y." }],
  ["OSLO — ", { dateline: "OSLO" }],
  ["Geneva, 10 March 2023 – ", { dateline: "Geneva", published: "2023-03-10" }],
  ["Amman, Jordan – ", { dateline: "Amman, Jordan" }],
  ["By Jane Doe\nOSLO, March 3, 2024 —\n", { byline: "Jane Doe", dateline: "OSLO", published: "2024-03-03" }],
  ["By Jane Doe\nOSLO, March 3, 2024\n", { byline: "Jane Doe", dateline: "OSLO", published: "2024-03-03" }],
  ["By Jane Doe\nOslo, 3 March 2024 -\n", { byline: "Jane Doe", dateline: "Oslo", published: "2024-03-03" }],
  ["OSLO, Norway, March 3, 2024 —\n", { dateline: "OSLO, Norway", published: "2024-03-03" }],
  ["OSLO, Sunday, March 3, 2024 —\n", { dateline: "OSLO", published: "2024-03-03" }],
  ["OSLO, March 3, 2024 (Reuters)\n", { dateline: "OSLO", publisher: "Reuters", published: "2024-03-03" }],
  ["OSLO (March 3, 2024) — ", { dateline: "OSLO", published: "2024-03-03" }],
  ["OSLO —\n", { dateline: "OSLO" }],
  ["Jane Doe, March 3, 2024\n", { byline: "Jane Doe", published: "2024-03-03" }],
])("%j before a report", (head, want) => {
  const article = createArticle({ text: head + report });
  expect(article.text.slice(article.body.start, article.body.end)).toBe(report);
  expect({
    title: article.title,
    byline: article.byline,
    publisher: article.publisher,
    published: article.published,
    dateline: article.dateline,
  }).toEqual({ ...nothing, ...want });
});

test.each([
  ["FILE - In this photo of April 2019 a ship lies in the harbour of Oslo."],
  ["By Friday the talks had failed. Norway blamed Sweden for that."],
  ["By the time the envoy came the border was shut."],
  ["UN chief: the truce must hold. Norway agreed."],
  ["Norway, Sweden – both of them members – asked Denmark to help."],
  ["The United States (U.S.) asked Norway for help."],
  ["April 12, 2024 was the day on which Norway asked Sweden to open the border."],
  ["OSLO NEWSROOM: Good morning.\n\nANNE BERG: Good morning."],
  ["Norway rejected the offer of its neighbour on Monday.\n\nAdvertisement"],
  ["QUESTION: Has Norway asked Sweden to open the border?"],
])("%j is the report itself", (text) => {
  const article = createArticle({ text: `${text}\n\n${report}` });
  expect(article.body.start).toBe(0);
  expect(article).toMatchObject({ byline: null, publisher: null, published: null, dateline: null });
});

test.each([
  ["\n\n(Reporting by Jane Doe; editing by John Roe)"],
  ["\n\nThe Associated Press contributed to this report.\n\nAdvertisement\n"],
  ["\n\nEnd text.\n\nFor media inquiries, please contact the press office.\n\n# # #"],
  ["\n\nOur Standards: The Thomson Reuters Trust Principles."],
  ["\n\nSign up for the newsletter\n\nCopyright © 2024 Northern News. All rights reserved.\n"],
])("%j after a report is no part of it", (tail) => {
  const article = createArticle({ text: report + tail });
  expect(article.text.slice(article.body.start, article.body.end)).toBe(report);
});

test.each([
  ["Norway rejected the offer.\n\nReuters"],
  ["Norway rejected the offer of its neighbour.\n\nPublished: 12 April 2024\nBy Jane Doe"],
])("%j has its header lines under it", (text) => {
  const article = createArticle({ text });
  expect(article.text.slice(article.body.start).startsWith("Norway rejected")).toBe(true);
});

test("a first line that is no sentence is the title and stays in the body", () => {
  const article = createArticle({ text: `Border to stay shut\n\n${report}` });
  expect(article.title).toBe("Border to stay shut");
  expect(article.body.start).toBe(0);
});

test("names that the file gives as author may stand over the text again", () => {
  const article = createArticle({
    text: `Jane Doe, Minister of Trade\nOslo, Norway\n${report}`,
    byline: "Jane Doe, Minister of Trade",
  });
  expect(article).toMatchObject({ byline: "Jane Doe, Minister of Trade", dateline: "Oslo, Norway" });
  expect(article.text.slice(article.body.start)).toBe(report);
});

test("what is given wins over what the text says", () => {
  const text = `By Jane Doe\nApril 12, 2024\n\nOSLO (Reuters) - ${report}`;
  const article = createArticle({ text, published: "2024-05-01", publisher: "Northern News", byline: "A. N. Other" });
  expect(article).toMatchObject({
    published: "2024-05-01",
    publisher: "Northern News",
    byline: "A. N. Other",
    dateline: "OSLO",
  });
});

test.each([
  ["Published: 12 April 2034\n\n", "2034-04-12", "future-date"],
  ["Published: 30 February 2024\n\n", null, "impossible-date"],
  ["Published: 04/05/2024\n\n", null, "doubtful-date"],
  ["", null, "no-date"],
])("%j gives the day %s and the note %s", (head, published, code) => {
  const article = createArticle({ text: head + report, today: "2026-01-01" });
  expect(article.published).toBe(published);
  // One note says it; a date that is none is not told a second time as missing.
  expect(article.notes.map((note) => note.code)).toEqual([code]);
});

test("the id is that of the text, the title and the address", () => {
  const id = createArticle({ text: report }).id;
  expect(id).toMatch(/^[0-9a-f]{24}$/u);
  expect(createArticle({ text: report, file: "other.txt", published: "2024-04-12" }).id).toBe(id);
  expect(createArticle({ text: `${report} ` }).id).not.toBe(id);
  expect(createArticle({ text: report, title: "Border" }).id).not.toBe(id);
  expect(createArticle({ text: report, url: "https://news.example/1" }).id).not.toBe(id);
});
