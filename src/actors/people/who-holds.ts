import { entriesOf } from "../tables/name-index.ts";
import { keyOf, type Tenure } from "../tables/people.ts";
import { type ActorTables, holds } from "../tables/tables.ts";

/** Who holds or held the office that words name: "Turkish president", "Iran's foreign minister", "the president of France", "NATO secretary general", "US Secretary of State". Newest first, those of the day before them; empty where the words name no office of one party. */
export function holdersOf(tables: ActorTables, words: string, day: string | null): readonly Tenure[] {
  const phrase = words.replace(/^the /i, "").replace(/\s+/g, " ").trim();
  for (const { party, office } of [...splitsOf(phrase), { party: null, office: phrase }]) {
    const keys = officesOf(tables, office);
    if (keys.length === 0) continue;
    const parties = party === null ? partiesOfOffice(tables, office, keys) : partiesOf(tables, party, day);
    for (const one of parties) {
      const found = keys.flatMap((key) => tables.people.held(one, key));
      if (found.length > 0)
        return [...new Set(found)].sort(
          (a, b) => Number(holds(b, day)) - Number(holds(a, day)) || ((a.from ?? "") < (b.from ?? "") ? 1 : -1),
        );
    }
  }
  return [];
}

/** The ways in which words may be a party and an office. */
function splitsOf(phrase: string): { readonly party: string; readonly office: string }[] {
  const splits: { party: string; office: string }[] = [];
  const of = /^(.+?) (?:of|for) (?:the )?(.+)$/i.exec(phrase);
  if (of !== null) splits.push({ party: of[2] ?? "", office: of[1] ?? "" });
  const owner = /^(.+?)['’]s? (.+)$/.exec(phrase);
  if (owner !== null) splits.push({ party: owner[1] ?? "", office: owner[2] ?? "" });
  const words = phrase.split(" ");
  for (let cut = 1; cut < words.length; cut++)
    splits.push({ party: words.slice(0, cut).join(" "), office: words.slice(cut).join(" ") });
  return splits;
}

/** The keys under which holders of an office are kept, and the office's own words: "secretary-general". */
function officesOf(tables: ActorTables, office: string): string[] {
  const entries = entriesOf(tables.names, office.toLowerCase()).concat(entriesOf(tables.names, office));
  const named = entries.filter((entry) => entry.kind === "office" && entry.makes === "person" && !entry.plural);
  if (named.length === 0) return [];
  const own = keyOf(office).replace(/ /g, "-");
  return [...new Set([own, ...named.map((entry) => entry.name ?? "")])].filter((key) => key !== "" && key !== "head");
}

function partiesOf(tables: ActorTables, name: string, day: string | null): string[] {
  return entriesOf(tables.names, name)
    .filter((entry) => entry.party !== null && holds(entry, day))
    .map((entry) => entry.party ?? "");
}

/** "The pope": an office that one party alone has; "secretary of state" as America calls its foreign minister. */
function partiesOfOffice(tables: ActorTables, office: string, keys: readonly string[]): string[] {
  if (/^secretary of (?:state|defense|the treasury|war)$/i.test(office)) return ["USA"];
  const parties = tables.people.partiesWith(keys);
  return parties.size === 1 ? [...parties] : [];
}
