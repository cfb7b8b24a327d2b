import { type FileHandle, open } from "node:fs/promises";
import { basename } from "node:path";
import { DemarcheError } from "../errors.ts";
import type { DemarcheRecord, KeptReading } from "./record.ts";
import { version } from "./version.ts";

/** What came of an import: rows kept, rows that PLOVER has no type for, lines that could not be read. */
export interface ImportSummary {
  readonly kept: number;
  readonly untyped: number;
  readonly failed: number;
}

export interface ImportOptions {
  readonly onProgress?: ((kept: number) => void) | undefined;
  /** Is told of every line that cannot be read. */
  readonly onProblem?: ((problem: DemarcheError) => void) | undefined;
}

/**
 * Takes the rows of a GDELT Events, POLECAT or ICEWS file into the record, as claims of a source named so. Throws `no-such-file`, `unreadable-file` or `unknown-format`.
 */
export async function importFile(
  record: DemarcheRecord,
  path: string,
  options: ImportOptions = {},
): Promise<ImportSummary> {
  const { loadFieldCodes, readImport } = await import("../export/index.ts");
  let untyped = 0;
  let failed = 0;
  async function* readings(): AsyncGenerator<KeptReading> {
    for await (const row of readImport(basename(path), linesOf(path), loadFieldCodes(), version)) {
      if (row.kind === "reading") yield { ...row.reading, requests: [], ties: [] };
      else if (row.kind === "untyped") untyped += 1;
      else {
        failed += 1;
        options.onProblem?.(row.problem);
      }
    }
  }
  const kept = await record.keep(readings(), options.onProgress);
  return { kept, untyped, failed };
}

/** Throws what `importFile` throws of the file itself, before a record is made for it. */
export async function checkImport(path: string): Promise<void> {
  const { loadFieldCodes, readImport } = await import("../export/index.ts");
  for await (const _ of readImport(basename(path), linesOf(path), loadFieldCodes(), version)) return;
}

async function* linesOf(path: string): AsyncGenerator<string> {
  let file: FileHandle;
  try {
    file = await open(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT")
      throw new DemarcheError("no-such-file", path, "there is no file of that name", "check the name");
    const problem = `it cannot be read (${code ?? String(error)})`;
    throw new DemarcheError("unreadable-file", path, problem, "check who may read it");
  }
  try {
    if (!(await file.stat()).isFile())
      throw new DemarcheError("unreadable-file", path, "it is no file", "give the file of rows itself");
    yield* file.readLines({ encoding: "utf8" });
  } finally {
    await file.close();
  }
}
