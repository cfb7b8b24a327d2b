import { findDay } from "./days.ts";
import type { PageDocument } from "./page-node.ts";

/** What a page tells about its report outside the report's text. */
export interface PageFacts {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** Names of meta elements (name, property or itemprop), best first. */
const metaNames = {
  title: ["og:title", "twitter:title", "dc.title", "citation_title", "parsely-title", "headline"],
  published: [
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "publishdate",
    "pubdate",
    "publish-date",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "sailthru.date",
    "article.published",
    "cxenseparse:recs:publishtime",
    "date",
    "rnews:datepublished",
  ],
  publisher: ["og:site_name", "dc.publisher", "citation_publisher", "publisher", "application-name"],
  byline: [
    "author",
    "parsely-author",
    "dc.creator",
    "sailthru.author",
    "citation_author",
    "byl",
    "article:author_name",
    "article:author",
  ],
} as const;

const dayElements = [
  "time[itemprop='datePublished']",
  "[itemprop='datePublished']",
  "time[pubdate]",
  "article time[datetime]",
  "header time[datetime]",
  "time[datetime]",
];
const authorElements = [
  "[itemprop='author'] [itemprop='name']",
  "[itemprop='author']",
  "[rel='author']",
  ".byline",
  ".author-name",
  ".author",
];

/** Reads title, author, publisher and day of publication: JSON-LD first, then meta elements, then elements marked as such. */
export function readPageFacts(document: PageDocument): PageFacts {
  const linked = articleObject(document);
  const meta = metaValues(document);
  const firstMeta = (names: readonly string[]): string | null =>
    names.map((name) => meta.get(name)).find(Boolean) ?? null;
  const dayOf = (text: string | null): string | null => (text === null ? null : (findDay(text)?.day ?? null));
  const published =
    dayOf(textOf(linked.datePublished)) ??
    metaNames.published.map((name) => dayOf(meta.get(name) ?? null)).find((day) => day !== null) ??
    dayElements.map((selector) => dayOf(elementDay(document, selector))).find((day) => day !== null) ??
    dayOf(textOf(linked.dateCreated)) ??
    null;
  const publisher = textOf(linked.publisher) ?? firstMeta(metaNames.publisher);
  const heading = document.querySelectorAll("h1");
  const title =
    textOf(linked.headline) ??
    firstMeta(metaNames.title) ??
    (heading.length === 1 ? clean(heading[0]?.textContent) : null) ??
    clean(document.querySelector("title")?.textContent);
  return {
    title: title === null ? null : withoutSite(title, publisher),
    byline: personNames(linked.author) ?? personNames(firstMeta(metaNames.byline)) ?? elementAuthor(document),
    publisher,
    published,
    url: clean(document.querySelector("link[rel='canonical']")?.getAttribute("href")),
  };
}

/** The JSON-LD object of the article, or an empty one. Broken scripts are passed over. */
function articleObject(document: PageDocument): Record<string, unknown> {
  for (const script of document.querySelectorAll("script[type='application/ld+json']")) {
    // Line ends inside strings are common in the wild and no JSON.
    const source = (script.textContent ?? "")
      .replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/gu, "")
      .replace(/\p{Cc}+/gu, " ");
    try {
      const found = findArticle(JSON.parse(source), 0);
      if (found) return found;
    } catch {}
  }
  return {};
}

function findArticle(value: unknown, depth: number): Record<string, unknown> | null {
  if (depth > 6 || typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findArticle(item, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const record = value as Record<string, unknown>;
  const kinds = [record["@type"]].flat().map(String);
  if (kinds.some((kind) => /(?:Article|BlogPosting|Report)$/u.test(kind))) return record;
  return findArticle(record["@graph"], depth + 1) ?? findArticle(record.mainEntity, depth + 1);
}

function metaValues(document: PageDocument): Map<string, string> {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll("meta")) {
    const content = clean(element.getAttribute("content"));
    if (content === null) continue;
    for (const key of ["property", "name", "itemprop"]) {
      const name = element.getAttribute(key)?.toLowerCase();
      if (name && !values.has(name)) values.set(name, content);
    }
  }
  return values;
}

function elementDay(document: PageDocument, selector: string): string | null {
  const element = document.querySelector(selector);
  return element
    ? (clean(element.getAttribute("datetime")) ?? clean(element.getAttribute("content")) ?? clean(element.textContent))
    : null;
}

function elementAuthor(document: PageDocument): string | null {
  for (const selector of authorElements) {
    const name = personNames(clean(document.querySelector(selector)?.textContent));
    if (name !== null && name.length <= 100) return name;
  }
  return null;
}

/** A JSON-LD value as words: a string, or the name of an object. */
function textOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === "string") return clean(first);
  if (typeof first === "object" && first !== null) return textOf((first as Record<string, unknown>).name);
  return null;
}

/** Authors as one line: "Jane Doe, John Roe". Addresses of profile pages are no names. */
function personNames(value: unknown): string | null {
  const names = [value]
    .flat()
    .map(textOf)
    .filter((name): name is string => name !== null && !/^https?:/iu.test(name))
    .map((name) => name.replace(/^by\s+/iu, ""));
  return names.length > 0 ? names.join(", ") : null;
}

/** "Talks open in Oslo | Example News" without the outlet. */
function withoutSite(title: string, publisher: string | null): string {
  const cut = /^(.+?)\s+[|–—-]\s+([^|–—]+)$/u.exec(title);
  if (!cut) return title;
  const [, words = title, site = ""] = cut;
  return publisher !== null && site.trim().toLowerCase() === publisher.toLowerCase()
    ? words
    : title.includes(" | ") && words.length >= 15
      ? words
      : title;
}

function clean(text: string | null | undefined): string | null {
  return text?.replace(/\s+/gu, " ").trim() || null;
}
