/** `npm run build:seed`: packs a new, empty record, from which others are made in a second. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { migrate } from "../src/store/migrate.ts";
import { openPglite, seedFile } from "../src/store/pglite-database.ts";

if (!existsSync(seedFile)) {
  const folder = mkdtempSync(join(tmpdir(), "demarche-seed-"));
  const cluster = join(folder, "cluster");
  try {
    const database = await openPglite(cluster, "seed", async () => {});
    await migrate(database);
    await database.close();
    const packed = await PGlite.create({ dataDir: cluster });
    const seed = Buffer.from(await (await packed.dumpDataDir("gzip")).arrayBuffer());
    await packed.close();
    mkdirSync(dirname(seedFile), { recursive: true });
    writeFileSync(seedFile, seed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
