/** Writes the JSON Schema of the record: `npx tsx scripts/write-schema.ts`. A test holds that the file is what this writes. */
import { writeFileSync } from "node:fs";
import { recordSchema } from "../src/export/index.ts";

const file = new URL("../data/codebook/record.schema.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(recordSchema(), null, 2)}\n`);
