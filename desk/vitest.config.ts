import { defineConfig } from "vitest/config";

/** The tests that need a browser and the built package; all else runs from the root. */
export default defineConfig({
  test: { root: import.meta.dirname, include: ["test/**/*.test.ts"], testTimeout: 40_000, fileParallelism: false },
});
