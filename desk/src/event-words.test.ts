import { expect, test } from "vitest";
import { eventQuery } from "./event-words.ts";

test.each([
  [
    { parties: "USA,CHN", type: "AID", view: "table" },
    { party: ["USA", "CHN"], type: "AID" },
  ],
  [
    { parties: "USA,CHN,IRN", quad: "3" },
    { actor: ["USA", "CHN", "IRN"], recipient: ["USA", "CHN", "IRN"], quad: "3" },
  ],
  [
    { since: "2024-01-01", until: "2024-04-30" },
    { party: [], since: "2024-01-01", until: "2024-04-30" },
  ],
])("%j asks %j", (query, want) => expect(eventQuery(query)).toEqual(want));
