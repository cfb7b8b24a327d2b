import { expect, test } from "vitest";
import { exportKinds, exportNames } from "./export-record.ts";

test("the names that the command line lists are those of the formats", async () => {
  expect((await exportKinds()).map(({ name }) => name)).toEqual([...exportNames]);
});
