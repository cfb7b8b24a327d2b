import {
  countEvents,
  countNetwork,
  countRecord,
  type Database,
  findEvents,
  findParties,
  findPaths,
  findRequests,
  searchWords,
  showRecord,
} from "../src/store/index.ts";

/** What people ask of a record, as the command line asks it; each gives how many rows it found. */
export const questions: readonly (readonly [string, (database: Database) => Promise<number>])[] = [
  ["counts", async (db) => (await countRecord(db)).events],
  ["events, the newest", async (db) => (await findEvents(db)).total],
  ["events --actors ISR,IRN", async (db) => (await findEvents(db, { parties: ["ISR", "IRN"] })).total],
  [
    "events --actors ISR,IRN --type ASSAULT --since",
    async (db) => (await findEvents(db, { parties: ["ISR", "IRN"], types: ["ASSAULT"], since: "2023-01-01" })).total,
  ],
  [
    "events --actors ISR,IRN --type ASSAULT by month",
    async (db) => (await countEvents(db, { parties: ["ISR", "IRN"], types: ["ASSAULT"] }, "month")).length,
  ],
  ["events --count-by month", async (db) => (await countEvents(db, {}, "month")).length],
  ["events --actors USA --count-by day", async (db) => (await countEvents(db, { parties: ["USA"] }, "day")).length],
  [
    "events --type SANCTION --country SYR",
    async (db) => (await findEvents(db, { types: ["SANCTION"], countries: ["SYR"] })).total,
  ],
  ["events --disputed --voices 3", async (db) => (await findEvents(db, { disputed: true, voices: 3 })).total],
  ["network of a month", async (db) => (await countNetwork(db, { since: "2024-04-01", until: "2024-04-30" })).length],
  ["ledger, the newest", async (db) => (await findRequests(db)).total],
  ["ledger --by USA --to CHN", async (db) => (await findRequests(db, { by: "USA", to: "CHN" })).total],
  [
    "ledger --status open --since",
    async (db) => (await findRequests(db, { statuses: ["open"], since: "2024-01-01" })).total,
  ],
  ["paths USA hezbollah", async (db) => (await findPaths(db, "USA", "hezbollah")).length],
  ["search, words of many", async (db) => (await searchWords(db, "ceasefire talks")).total],
  ["search, words of few", async (db) => (await searchWords(db, '"uranium enrichment" Natanz')).total],
  ["parties", async (db) => (await findParties(db, "ir")).length],
  [
    "show an event",
    async (db) => {
      const { items } = await findEvents(db, { parties: ["FRA", "MLI"], limit: 1 });
      const shown = await showRecord(db, items[0]?.id.slice(0, 12) ?? "");
      return shown.kind === "event" ? 1 : 0;
    },
  ],
];
