import { DemarcheError } from "../errors.ts";
import { loadCoder } from "./load-coder.ts";
import type { DemarcheRecord } from "./record.ts";

/**
 * The party that a person means by a code or a name, of those in the record: "iran" is IRN, "Hezbollah" hezbollah, and by the tables of
 * actors "United States" and "the Kremlin" too. Throws `unknown-party`.
 */
export async function findPartyCode(record: DemarcheRecord, words: string): Promise<string> {
  const found = await record.parties(words, 5);
  const lower = words.trim().toLowerCase();
  const meant = found.find(({ party, name }) => [party.toLowerCase(), name?.toLowerCase()].includes(lower));
  if (meant !== undefined) return meant.party;
  const called = await partiesCalled(record, words);
  if (called.length === 1) return called[0]!;
  const near = found.map(({ party, name }) => (name === null ? party : `${party} (${name})`)).join(", ");
  throw new DemarcheError(
    "unknown-party",
    words.slice(0, 60),
    "no party of the record is called so",
    near === "" ? "give a code such as USA, or a name" : `did you mean ${near}?`,
  );
}

/** The parties of the record that bear, or whose people bear, this name by the tables. */
async function partiesCalled(record: DemarcheRecord, words: string): Promise<readonly string[]> {
  const { who } = await loadCoder(undefined, undefined);
  const codes = [...new Set(who(words).flatMap(({ party }) => party ?? []))];
  const known = await Promise.all(codes.map((code) => record.parties(code, 5)));
  return codes.filter((code, place) => known[place]?.some(({ party }) => party === code));
}
