export { type Article, type ArticleInput, createArticle } from "./article.ts";
export type { Note } from "./note.ts";
