import type { DemarcheError } from "../errors.ts";
import { isAddress, type ReadOptions, readArticles } from "../intake/index.ts";

/**
 * What is wrong with paths of which none gives an article; null where one does, or may: an address or standard input is not asked twice.
 * Asked before a record is made for them, so that a mistyped name leaves no empty record behind.
 */
export async function nothingToRead(
  paths: readonly string[],
  options: ReadOptions = {},
): Promise<readonly DemarcheError[] | null> {
  if (paths.some((path) => path === "-" || isAddress(path))) return null;
  const problems: DemarcheError[] = [];
  for (const path of paths)
    for await (const taken of readArticles(path, options)) {
      if ("article" in taken) return null;
      problems.push(taken.problem);
    }
  return problems;
}
