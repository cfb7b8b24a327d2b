export type { Article, Note } from "./article.ts";
