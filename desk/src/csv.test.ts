import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

test.each([
  [[["a", 1, null, true]], "x,y\r\na,1,,true\r\n"],
  [[['say "no", twice', "two\nlines"]], 'x,y\r\n"say ""no"", twice","two\nlines"\r\n'],
  [[["=HYPERLINK(1)", "-2", "@a", -2]], "x,y\r\n'=HYPERLINK(1),'-2,'@a,-2\r\n"],
  [[], "x,y\r\n"],
])("%j", (rows, want) => expect(csvOf(["x", "y"], rows as never)).toBe(want));
