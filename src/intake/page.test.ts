import { expect, test } from "vitest";
import { readPage } from "./page.ts";

const paragraphs = [
  "OSLO – Norway asked Sweden on Monday to open the border, and said that it would wait no longer than the end of the week for an answer.",
  "Sweden’s foreign ministry said it had passed the request on to the government, which would discuss it with Denmark and Finland first.",
  "“We have heard the request,” a spokesman said, adding that no decision had been taken and that none should be expected before Friday.",
];
const body = `<nav><a href="/">Home</a> <a href="/world">World</a></nav><main><article><h1>Border to stay shut</h1>
<figure><img src="x.jpg"><figcaption>A border post in the north.</figcaption></figure>
${paragraphs.map((words) => `<p>${words.replace(/ /gu, "\n ")}</p>`).join("\n")}
<aside><p>Sign up for our newsletter</p></aside></article></main><footer>© Northern News</footer>`;
const page = (head: string, inside = body) => `<!doctype html><html><head>${head}</head><body>${inside}</body></html>`;

test("the report's paragraphs come out, and nothing around them", () => {
  const { text } = readPage(page("<title>Border to stay shut | Northern News</title>"), "page.html");
  for (const words of paragraphs) expect(text.split("\n\n")).toContain(words);
  for (const words of ["Home", "newsletter", "©", "border post"]) expect(text).not.toContain(words);
});

const linked = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

test.each<[string, string, object]>([
  [
    "JSON-LD",
    linked({
      "@type": "NewsArticle",
      headline: "Border to stay shut",
      datePublished: "2024-04-12T08:00:00+02:00",
      author: [{ name: "Jane Doe" }, { name: "John Roe" }],
      publisher: { name: "Northern News" },
    }),
    { title: "Border to stay shut", published: "2024-04-12", byline: "Jane Doe, John Roe", publisher: "Northern News" },
  ],
  [
    "JSON-LD in a graph, over what meta elements say",
    `${linked({
      "@graph": [
        { "@type": "WebSite", name: "NN" },
        { "@type": ["ReportageNewsArticle"], datePublished: "2024-04-12", author: "By Jane Doe" },
      ],
    })}<meta name="date" content="2020-01-01">`,
    { published: "2024-04-12", byline: "Jane Doe" },
  ],
  [
    "a broken JSON-LD script beside meta elements",
    `<script type="application/ld+json">{"@type": "NewsArticle", </script><meta property="article:published_time" content="2024-04-12T06:00Z"><meta property="og:title" content="Border to stay shut"><meta property="og:site_name" content="Northern News"><meta name="author" content="Jane Doe">`,
    { title: "Border to stay shut", published: "2024-04-12", byline: "Jane Doe", publisher: "Northern News" },
  ],
  [
    "the title element without the site",
    "<title>Border to stay shut in the north | Northern News</title>",
    { title: "Border to stay shut" },
  ],
])("%s", (_, head, want) => {
  expect(readPage(page(head), "page.html")).toMatchObject(want);
});

test("a marked-up date and byline in the page", () => {
  const inside = body.replace(
    "<figure>",
    `<p class="byline">By Jane Doe</p><time datetime="2024-04-12T10:00">today</time><figure>`,
  );
  expect(readPage(page("", inside), "page.html")).toMatchObject({
    byline: "Jane Doe",
    published: "2024-04-12",
    title: "Border to stay shut",
  });
});

test.each([
  ["a page of scripts", page("", "<script>run()</script>"), "no-article-in-page"],
  ["an empty page", "<html></html>", "no-article-in-page"],
])("%s is refused", (_, html, code) => {
  expect(() => readPage(html, "page.html")).toThrow(expect.objectContaining({ code, subject: "page.html" }));
});

test("a page nested thousands deep is read or refused, not crashed on", () => {
  const html = page("", `${"<div>".repeat(5000)}<p>${paragraphs[0]}</p>${"</div>".repeat(5000)}`);
  let outcome = "";
  try {
    outcome = readPage(html, "page.html").text;
  } catch (error) {
    outcome = (error as { code?: string }).code ?? String(error);
  }
  expect(["unreadable-page", paragraphs[0]]).toContain(outcome);
});

test("a fragment without html element is a page too", () => {
  expect(readPage(`<p>${paragraphs.join("</p><p>")}</p>`, "page.html").text).toBe(paragraphs.join("\n\n"));
});

test("a page nested without end is refused before it is parsed", () => {
  const started = performance.now();
  expect(() => readPage(`${"<div>".repeat(800_000)}Norway asked Sweden to talk.`, "page.html")).toThrow(/nested/u);
  expect(performance.now() - started).toBeLessThan(5000);
  // Paragraphs and lines that nobody closes are no depth.
  expect(readPage(`<body>${"<p>Norway asked Sweden.<br>".repeat(25_000)}</body>`, "page.html").text).toMatch(
    /^Norway/u,
  );
});
