import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The shipped tables. */
export const tablesFolder: string = join(dirname(fileURLToPath(import.meta.url)), "../../data/codebook");
