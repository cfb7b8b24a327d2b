export { isAddress } from "./address.ts";
export { type Article, type ArticleInput, createArticle } from "./article.ts";
export { findDay, isDay } from "./days.ts";
export { fingerprintOf } from "./fingerprint.ts";
export type { Note } from "./note.ts";
export { checkArticle, type Intake, type ReadOptions, readArticles } from "./read-articles.ts";
export { readPage } from "./read-page.ts";
export { type FieldMap, type FieldName, fieldNames } from "./row.ts";
