import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { DemarcheError } from "../errors.ts";
import type { ArticleInput } from "./article.ts";
import { findDay } from "./days.ts";
import { readPageFacts } from "./page-facts.ts";
import type { PageDocument, PageNode } from "./page-node.ts";

/** Elements that end a paragraph. */
const blocks = new Set(
  "ADDRESS ARTICLE BLOCKQUOTE DD DIV DL DT H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL".split(
    " ",
  ),
);
/** Elements whose words are no part of the report. A caption repeats what the report tells. */
const skipped = new Set(
  "ASIDE AUDIO BUTTON CANVAS FIGCAPTION FIGURE FORM IFRAME INPUT NAV NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO".split(
    " ",
  ),
);

/**
 * Takes the report out of an HTML page: its paragraphs, set apart by blank lines, with title, day, publisher and author from JSON-LD, meta elements and marked-up bylines.
 * Throws `no-article-in-page` where the page holds no running text.
 */
export function readPage(html: string, subject: string): ArticleInput {
  if (isBottomless(html))
    throw new DemarcheError(
      "unreadable-page",
      subject,
      `its elements are nested more than ${deepestTags.toLocaleString("en")} deep`,
      "give a page with a report in it, or its text",
    );
  try {
    const document: PageDocument = parseHTML(
      /<html[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`,
    ).document;
    const facts = readPageFacts(document);
    // Readability changes the document, so what it may throw away is read before.
    const whole = blockText(document.body ?? document.documentElement);
    const found = isReadable(document)
      ? new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
          charThreshold: 200,
        }).parse()
      : null;
    const text =
      (found?.content ? blockText(parseHTML(`<html><body>${found.content}</body></html>`).document.body) : "") || whole;
    if (!/\p{L}/u.test(text)) throw noArticle(subject);
    const byline = facts.byline ?? (found?.byline?.replace(/^\s*by\s+/iu, "").trim() || null);
    return {
      text,
      title: facts.title ?? (found?.title?.trim() || null),
      byline: byline !== null && byline.length <= 120 && findDay(byline) === null ? byline : facts.byline,
      publisher: facts.publisher ?? (found?.siteName?.trim() || null),
      published: facts.published ?? (found?.publishedTime ? (findDay(found.publishedTime)?.day ?? null) : null),
      url: facts.url,
    };
  } catch (error) {
    if (error instanceof DemarcheError) throw error;
    const problem = `the page cannot be read (${error instanceof Error ? error.message : String(error)})`;
    throw new DemarcheError("unreadable-page", subject, problem, "give a page with a report in it, or its text");
  }
}

/** The parser's time grows with the square of the depth: 30,000 take half a second, 800,000 (a post of 4 MB) longer than anybody waits. */
const deepestTags = 20_000;
/** Elements that never hold others, or that the next one of their kind closes: pages leave them open by the thousand. */
const leftOpen = /^(?:area|base|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|source|td|th|tr|track|wbr)$/iu;

/** Whether the page opens elements in one another without end; seen from its tags alone, before anything is made of them. */
function isBottomless(html: string): boolean {
  let depth = 0;
  for (const [, end, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9-]*)/giu)) {
    if (leftOpen.test(name)) continue;
    depth = end === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepestTags) return true;
  }
  return false;
}

/** Readability takes minutes over pages nested or strewn beyond what any outlet sends; their words are taken as they stand. */
const deepest = 200;
const mostElements = 30_000;

function isReadable(document: PageDocument): boolean {
  let elements = 0;
  const waiting: { node: PageNode; depth: number }[] = [{ node: document.documentElement, depth: 0 }];
  while (waiting.length > 0) {
    const { node, depth } = waiting.pop() as { node: PageNode; depth: number };
    elements += 1;
    if (depth > deepest || elements > mostElements) return false;
    for (let child = node.lastChild; child; child = child.previousSibling)
      if (child.nodeType === 1) waiting.push({ node: child, depth: depth + 1 });
  }
  return true;
}

function noArticle(subject: string): DemarcheError {
  return new DemarcheError(
    "no-article-in-page",
    subject,
    "the page holds no running text",
    "give a page with a report in it",
  );
}

/** The words of an element as paragraphs, set apart by blank lines. */
function blockText(root: PageNode): string {
  const paragraphs: string[] = [];
  let line = "";
  const flush = (): void => {
    const words = line
      .split("\n")
      .map((part) => part.replace(/[ \t\r\f]+/gu, " ").trim())
      .filter((part) => part !== "")
      .join("\n");
    if (words !== "") paragraphs.push(words);
    line = "";
  };
  // By hand, not by recursion: pages nested thousands deep exist.
  const waiting: { node: PageNode; leave: boolean }[] = [{ node: root, leave: false }];
  while (waiting.length > 0) {
    const { node, leave } = waiting.pop() as { node: PageNode; leave: boolean };
    if (leave) flush();
    else if (node.nodeType === 3) line += (node.textContent ?? "").replace(/\s*\n\s*/gu, " ");
    else if (node.nodeType === 1 || node.nodeType === 9) {
      const name = node.nodeName.toUpperCase();
      if (skipped.has(name)) continue;
      if (name === "BR") line += "\n";
      if (blocks.has(name)) {
        flush();
        waiting.push({ node, leave: true });
      }
      for (let child = node.lastChild; child; child = child.previousSibling)
        waiting.push({ node: child, leave: false });
    }
  }
  flush();
  return paragraphs.join("\n\n");
}
