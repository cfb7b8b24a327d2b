import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { StoredClaim } from "../store/index.ts";
import type { DemarcheRecord } from "./record.ts";

/**
 * Writes what people accepted or corrected as gold files, `ID.gold.json` beside `ID.txt`, one pair for each article that has any; gives how many articles.
 * A rejected claim is no gold; a request goes along where every claim of the article that tells it was reviewed.
 */
export async function exportGold(record: DemarcheRecord, folder: string): Promise<number> {
  const { goldFile } = await import("../export/index.ts");
  const reviewed = new Map<string, StoredClaim[]>();
  for (const review of ["accepted", "corrected"] as const)
    for await (const claim of claimsOf(record, review))
      reviewed.set(claim.article.id, [...(reviewed.get(claim.article.id) ?? []), claim]);
  if (reviewed.size > 0) await mkdir(folder, { recursive: true });
  for (const [id, claims] of reviewed) {
    const shown = await record.show(id);
    if (shown.kind !== "article") continue;
    const { article, requests } = shown;
    const sure = new Set(claims.map((claim) => claim.id));
    const name = id.replace(/[^\w.-]/gu, "_");
    const gold = goldFile({
      file: `${name}.txt`,
      published: article.published,
      publisher: article.publisher,
      text: article.text,
      claims: claims.toSorted((left, right) => left.event.trigger.start - right.event.trigger.start),
      requests: requests.filter(
        (request) =>
          request.article.id === id && request.claims.every((claim) => sure.has(claim) || !claim.startsWith(`${id}:`)),
      ),
    });
    await writeFile(join(folder, `${name}.txt`), article.text);
    await writeFile(join(folder, `${name}.gold.json`), `${JSON.stringify(gold, null, 1)}\n`);
  }
  return reviewed.size;
}

async function* claimsOf(record: DemarcheRecord, review: "accepted" | "corrected"): AsyncGenerator<StoredClaim> {
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof record.claims>> = await record.claims({ review, after, limit: 500 });
    yield* page.items;
    after = page.next;
  } while (after !== null);
}
