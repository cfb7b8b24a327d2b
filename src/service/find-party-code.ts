import { DemarcheError } from "../errors.ts";
import type { DemarcheRecord } from "./record.ts";

/** The party that a person means by a code or a name, of those in the record: "iran" is IRN, "Hezbollah" hezbollah. Throws `unknown-party`. */
export async function findPartyCode(record: DemarcheRecord, words: string): Promise<string> {
  const found = await record.parties(words, 5);
  const lower = words.trim().toLowerCase();
  const meant = found.find(({ party, name }) => [party.toLowerCase(), name?.toLowerCase()].includes(lower));
  if (meant !== undefined) return meant.party;
  const near = found.map(({ party, name }) => (name === null ? party : `${party} (${name})`)).join(", ");
  throw new DemarcheError(
    "unknown-party",
    words.slice(0, 60),
    "no party of the record is called so",
    near === "" ? "give a code such as USA, or a name" : `did you mean ${near}?`,
  );
}
