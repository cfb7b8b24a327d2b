import { DemarcheError } from "../errors.ts";
import { createArticle } from "../intake/index.ts";
import { loadCoder } from "./load-coder.ts";

/** The text analysed: words, tags, trees as CoNLL-U, or drawn as trees with names, roles and times. */
export async function parseText(text: string, format: "tree" | "conllu" = "conllu"): Promise<string> {
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new DemarcheError("empty-article", "parse", "the text is empty", "give a sentence to parse");
  const [{ drawConllu, drawDoc }, coder] = await Promise.all([import("../export/index.ts"), loadCoder()]);
  const doc = coder.analyse(createArticle({ text }));
  return format === "tree" ? drawDoc(doc) : drawConllu(doc);
}
