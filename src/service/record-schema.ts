import { readFile } from "node:fs/promises";

/** The JSON Schema of one line of `--format jsonl`. */
export function recordSchema(): Promise<string> {
  return readFile(new URL("../../data/codebook/record.schema.json", import.meta.url), "utf8");
}
