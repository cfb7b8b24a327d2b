import { readFile } from "node:fs/promises";

/** The JSON Schema of one line of `--format jsonl`. */
export function recordSchema(): Promise<string> {
  return readFile(new URL("../../data/codebook/record.schema.json", import.meta.url), "utf8");
}

/** The schemas of claims, requests and ties, for what checks or describes them; loaded with what makes them, which takes a fifth of a second. */
export async function loadSchemas() {
  const { claimSchema, requestSchema, tieSchema } = await import("../export/index.ts");
  return { claimSchema, requestSchema, tieSchema };
}
