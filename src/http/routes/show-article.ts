import { shownArticle } from "../schemas/record.ts";
import { shownOf } from "../shown.ts";

export const showArticle = shownOf("article", "/api/articles/{id}", shownArticle);
