import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "desk/src/**/*.test.ts", "test/**/*.test.ts"],
    testTimeout: 20_000,
    maxWorkers: "100%",
  },
});
