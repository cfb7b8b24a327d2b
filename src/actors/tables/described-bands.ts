import { type BandSort, readBand } from "./band-sort.ts";
import { addName, entriesOf, type NameEntry, type NameIndex } from "./name-index.ts";
import { optional, type TableRow } from "./read-table.ts";

/** A group by a phrase that describes it, with the words beside "rebels" in it. */
export interface Band {
  readonly band: NameEntry;
  readonly more: readonly string[];
}

/** A branch, by what its place begins with: "al-Qaida's branch **in Yemen**". */
export interface BranchOfGroup {
  readonly band: NameEntry;
  readonly where: string;
}

/** Bands and bodies that words describe: bands by their sort, branches by the body that they are of. */
export interface DescribedBands {
  readonly bands: ReadonlyMap<BandSort, readonly Band[]>;
  readonly branches: ReadonlyMap<string, readonly BranchOfGroup[]>;
}

/** Reads the phrases by which the news means one body without a name; what is no band is also found as a name. */
export function readDescribed(
  rows: readonly TableRow[],
  names: NameIndex,
  slugNames: ReadonlyMap<string, NameEntry>,
): DescribedBands {
  const bands = new Map<BandSort, Band[]>();
  const branches = new Map<string, BranchOfGroup[]>();
  const put = <Key, One>(map: Map<Key, One[]>, key: Key, one: One) => {
    const there = map.get(key);
    if (there === undefined) map.set(key, [one]);
    else there.push(one);
  };
  for (const { cells, row } of rows) {
    const [slug = "", phrase = "", from, to] = cells;
    const group = slugNames.get(slug);
    if (group === undefined) continue;
    const described: NameEntry = {
      ...group,
      // "the Hague tribunal" stays a court
      role: group.kind === "organisation" || group.role === "PRM" ? group.role : "REB",
      from: optional(from),
      to: optional(to),
      form: phrase,
      row,
    };
    const branch = /^(.+)'s branch in (.+)$/.exec(phrase);
    if (branch !== null) {
      const mother = entriesOf(names, branch[1] ?? "")[0]?.party ?? "";
      // "Syrian", "Afghan", "North African" begin like their places
      put(branches, mother, { band: described, where: (branch[2] ?? "").replace(/^(\w{6})\w*$/, "$1") });
      continue;
    }
    const read = group.kind === "group" ? readBand(phrase.split(" ")) : null;
    // "Serb rebels in Croatia" are two mentions
    if (read === null || !/ (?:in|around) /.test(phrase)) addName(names, phrase, described);
    if (read !== null) put(bands, read.sort, { band: described, more: read.more });
  }
  return { bands, branches };
}
