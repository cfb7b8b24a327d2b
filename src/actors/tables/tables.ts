import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadWeights, type Weights } from "../../codebook/index.ts";
import { isState, type Sector } from "../actor.ts";
import type { NameHead, NameHeads } from "../names/own-name.ts";
import { type NounSenses, readNounSenses } from "../nouns/means-nobody.ts";
import type { PronounGroup, PronounWeights } from "../pronouns/rank-antecedents.ts";
import type { BandSort } from "./band-sort.ts";
import { describedBySize } from "./bloc-sizes.ts";
import { type Band, type BranchOfGroup, readDescribed } from "./described-bands.ts";
import { addName, fold, makeNameIndex, type NameEntry, type NameIndex, type NameKind } from "./name-index.ts";
import { addNouns } from "./noun-forms.ts";
import { peopleColumns } from "./people.ts";
import { createPeopleIndex, type PeopleIndex } from "./people-index.ts";
import { noPlaces, type PlaceIndex, readPlaces } from "./places.ts";
import { listed, optional, readTable } from "./read-table.ts";

/** The tables of people; what an earlier one says of somebody goes before a later one. */
const peopleFiles = [
  "people.tsv",
  "leaders.tsv",
  "congress.tsv",
  ...["usa", "europe", "russia", "mideast", "south", "asia", "press", "reports", "terms"].map(
    (part) => `people-${part}.tsv`,
  ),
];

/** Everything the resolver knows by heart. Made once, never changed after. */
export interface ActorTables {
  readonly names: NameIndex;
  /** Names of the user's own tables; they go before ours. */
  readonly own: NameIndex | null;
  readonly people: PeopleIndex;
  readonly stateNames: ReadonlyMap<string, string>;
  /** The adjective of a state that its table has first: "Spanish", before "Catalan". */
  readonly adjectives: ReadonlyMap<string, string>;
  /** Name of an organisation, group or outlet by slug. */
  readonly slugNames: ReadonlyMap<string, NameEntry>;
  /** Groups by the words that describe them, for the days when they do: "Salvadoran guerrillas". */
  readonly bands: ReadonlyMap<BandSort, readonly Band[]>;
  /** Branches of a group by its slug, and the beginning of where they are: "al-Qaeda's branch in Syria". */
  readonly branches: ReadonlyMap<string, readonly BranchOfGroup[]>;
  /** The outlet whose site is called so: "chinadaily". */
  outletOfSite(word: string): NameEntry | undefined;
  readonly backers: readonly { readonly of: string; readonly to: string; readonly row: string }[];
  /** Whose those are that are told only by whom they are for, against or backed by. */
  readonly sides: readonly Side[];
  readonly blocs: ReadonlyMap<string, readonly BlocMember[]>;
  /** Sex by given name, folded. */
  readonly sexes: ReadonlyMap<string, "male" | "female">;
  /** What speaks for one antecedent of a pronoun or another. */
  readonly pronouns: PronounWeights;
  /** What speaks for one party or another of people that no words around them tell of. */
  readonly whose: Weights;
  /** Organisations that people speak through. */
  readonly platforms: ReadonlySet<string>;
  /** Groups that govern, and on which days. */
  readonly inPower: readonly { readonly slug: string; readonly from: string | null; readonly to: string | null }[];
  /** Words that are surnames too, and alone stand for nobody. */
  readonly commonWords: ReadonlySet<string>;
  /** Verbs whose subjects are people and bodies, seldom things; of asking and answering some. */
  readonly doing: ReadonlyMap<string, string>;
  /** Verbs and nouns of which outlets say "we" and "our" of themselves. */
  readonly newsroom: ReadonlySet<string>;
  /** What stands around nouns that mean nobody there. */
  readonly nounSenses: NounSenses;
  /** What the word that heads an unknown name makes of it. */
  readonly nameHeads: NameHeads;
  readonly places: () => PlaceIndex;
}

/** Of which state those are who are for, against or backed by a party. */
export interface Side {
  readonly side: string;
  readonly of: string;
  readonly state: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface BlocMember {
  readonly party: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly row: string;
}

const here = fileURLToPath(new URL(".", import.meta.url));

/** The folder of the tables, from the source as from the built code. */
export function actorDataFolder(): string {
  return join(here, "../../../data/actors");
}

/** Loads the tables of data/actors. Takes tens of milliseconds; do it once and pass the result along. */
export function loadActorTables(folder: string = actorDataFolder(), own: NameIndex | null = null): ActorTables {
  const names = makeNameIndex();
  const stateNames = new Map<string, string>();
  const adjectives = new Map<string, string>();
  const slugNames = new Map<string, NameEntry>();
  const outlets: NameEntry[] = [];
  const backers: { of: string; to: string; row: string }[] = [];
  const table = (name: string, columns: readonly string[]) =>
    existsSync(join(folder, name)) ? readTable(join(folder, name), name, columns) : [];

  for (const { cells, row } of table("states.tsv", ["code", "kind", "name", "from", "to"])) {
    const [code = "", kind = "", name = "", from, to] = cells;
    if (kind === "name" && !stateNames.has(code)) stateNames.set(code, name);
    if (kind === "adjective" && !adjectives.has(code)) adjectives.set(code, name);
    addName(names, name, {
      kind: (kind === "name" ? "state" : kind) as NameKind,
      party: code,
      role: kind === "people" ? "CVL" : "GOV",
      name: kind === "capital" ? name : (stateNames.get(code) ?? name),
      makes: null,
      plural: kind === "people",
      country: code,
      from: optional(from),
      to: optional(to),
      row,
    });
  }
  for (const { cells, row } of table("seats.tsv", ["code", "role", "name", "from", "to"])) {
    const [code = "", role, name = "", from, to] = cells;
    addName(names, name, {
      kind: "seat",
      party: code,
      role: role as Sector,
      name,
      makes: "body",
      plural: false,
      country: code,
      from: optional(from),
      to: optional(to),
      row,
    });
  }
  const slugs = (file: string, kind: NameKind, columns: string[]) => {
    for (const { cells, row } of table(file, columns)) {
      const get = (column: string) => cells[columns.indexOf(column)];
      const slug = get("slug") ?? "";
      const name = get("name") ?? "";
      const entry = {
        kind,
        party: slug,
        role: (kind === "outlet" ? "JRN" : optional(get("role"))) as Sector | null,
        name,
        makes: "body",
        plural: false,
        country: optional(get("seat") ?? get("state")),
        from: null,
        to: null,
        row,
      };
      for (const form of [name, ...listed(get("others"))]) {
        addName(names, form, entry);
        // "the Organization of Petroleum Exporting Countries"
        if (kind === "organisation" && / of the /.test(form)) addName(names, form.replace(" of the ", " of "), entry);
        if (kind === "outlet") outlets.push({ ...entry, form, article: false });
      }
      // a body's peacekeepers, with a sector of their own, are a second row of its slug; a university is its state's
      if (!isState(slug) && !slugNames.has(slug)) slugNames.set(slug, { ...entry, form: name, article: false });
      for (const state of optional(get("backers"))?.split(",") ?? []) backers.push({ of: state, to: slug, row });
    }
  };
  slugs("organisations.tsv", "organisation", ["slug", "role", "seat", "name", "others"]);
  slugs("groups.tsv", "group", ["slug", "role", "state", "backers", "name", "others"]);
  slugs("outlets.tsv", "outlet", ["slug", "state", "name", "others"]);
  const { bands, branches } = readDescribed(
    [
      ...table("described-groups.tsv", ["slug", "phrase", "from", "to"]),
      ...describedBySize(table("bloc-sizes.tsv", ["slug", "sizes", "nouns", "from", "to"])),
    ],
    names,
    slugNames,
  );
  for (const [file, kind] of [
    ["offices.tsv", "office"],
    ["agents.tsv", "agent"],
  ] as const)
    for (const { cells, row } of table(file, ["words", "kind", "role", "office"])) addNouns(names, cells, kind, row);

  const blocs = new Map<string, BlocMember[]>();
  for (const { cells, row } of table("members.tsv", ["bloc", "member", "from", "to"])) {
    const [bloc = "", member = "", from, to] = cells;
    blocs.set(bloc, [...(blocs.get(bloc) ?? []), { party: member, from: optional(from), to: optional(to), row }]);
  }
  const shorts = new Map(
    table("short-names.tsv", ["name", "shorts"]).map(({ cells }) => [fold(cells[0] ?? ""), listed(cells[1]).map(fold)]),
  );
  const sexes = new Map<string, "male" | "female">();
  for (const { cells } of table("given-names.tsv", ["sex", "names"]))
    for (const name of listed(cells[1])) sexes.set(fold(name), cells[0] === "female" ? "female" : "male");
  const people = peopleFiles.flatMap((file) => table(file, peopleColumns));

  const pronouns = new Map<PronounGroup, Map<string, number>>();
  for (const { cells } of table("pronouns.tsv", ["group", "feature", "weight"])) {
    const [group = "it", feature = "", weight] = cells;
    const weights = pronouns.get(group as PronounGroup) ?? new Map<string, number>();
    pronouns.set(group as PronounGroup, weights.set(feature, Number(weight)));
  }
  let places: PlaceIndex | null = null;
  let sites: ReadonlyMap<string, NameEntry> | null = null;
  return {
    names,
    own,
    people: createPeopleIndex(people, sexes, shorts),
    stateNames,
    adjectives,
    slugNames,
    bands,
    branches,
    outletOfSite: (word) => {
      sites ??= bySite(outlets);
      return sites.get(siteWord(word));
    },
    backers,
    sides: table("sides.tsv", ["side", "of", "state", "from", "to"]).map(
      ({ cells: [side = "", of = "", state = "", from, to] }) => ({
        side,
        of,
        state,
        from: optional(from),
        to: optional(to),
      }),
    ),
    blocs,
    sexes,
    pronouns,
    whose: loadWeights(join(folder, "whose.tsv")),
    platforms: new Set(table("platforms.tsv", ["party"]).map(({ cells: [party = ""] }) => party)),
    inPower: table("in-power.tsv", ["slug", "from", "to"]).map(({ cells: [slug = "", from, to] }) => ({
      slug,
      from: optional(from),
      to: optional(to),
    })),
    commonWords: new Set(table("common-words.tsv", ["word"]).map(({ cells: [word = ""] }) => word)),
    doing: new Map(table("doing.tsv", ["verb", "sort"]).map(({ cells: [verb = "", sort = ""] }) => [verb, sort])),
    newsroom: new Set(table("newsroom.tsv", ["words"]).flatMap(({ cells }) => listed(cells[0]))),
    nounSenses: readNounSenses(
      table("means-nobody.tsv", ["nouns", "sort", "where", "words"]).map(({ cells }) => cells),
    ),
    nameHeads: new Map(
      table("name-heads.tsv", ["word", "kind", "role"]).map(({ cells: [word = "", kind, role] }) => [
        word,
        { kind: kind as NameHead["kind"], role: optional(role) as Sector | null },
      ]),
    ),
    places: () =>
      (places ??= existsSync(join(folder, "places.tsv"))
        ? readPlaces(readFileSync(join(folder, "places.tsv"), "utf8"))
        : noPlaces),
  };
}

/** "The Denver Post" as sites are called: "thedenverpost". */
const siteWord = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]/gu, "");

/** Outlets by what their sites may be called, their names with or without the article and their slugs; the first of two goes before. */
function bySite(outlets: readonly NameEntry[]): ReadonlyMap<string, NameEntry> {
  const sites = new Map<string, NameEntry>();
  for (const outlet of outlets)
    for (const word of [outlet.form, outlet.form.replace(/^the /i, ""), outlet.party ?? ""].map(siteWord))
      if (!sites.has(word)) sites.set(word, outlet);
  return sites;
}

/** Whether a row is in force on a day; without a day, whether it is in force today or ever was. */
export function holds(row: { readonly from: string | null; readonly to: string | null }, day: string | null): boolean {
  if (day === null) return true;
  return (row.from === null || row.from <= day) && (row.to === null || day <= row.to);
}
