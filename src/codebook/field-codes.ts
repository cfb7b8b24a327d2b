import { join } from "node:path";
import { type Countries, loadCountries } from "./countries.ts";
import type { EventType, Quad } from "./event-type.ts";
import { readTable } from "./read-table.ts";
import { tablesFolder } from "./tables-folder.ts";

/** What a CAMEO code says, and the PLOVER type and mode that a bare code goes to. */
export interface CameoCode {
  readonly code: string;
  readonly name: string;
  readonly type: EventType | null;
  readonly mode: string | null;
  /** Goldstein's score, −10 to 10. */
  readonly goldstein: number;
}

/** A PLOVER sector in the words of CAMEO and ICEWS. */
export interface SectorWords {
  readonly cameo: string;
  /** How ICEWS names one of whom only the state is known: "Citizen". */
  readonly agent: string;
  readonly icews: readonly string[];
}

/** The codes that exports write and imports read. */
export interface FieldCodes {
  readonly countries: Countries;
  readonly cameo: ReadonlyMap<string, CameoCode>;
  /** Two digits of CAMEO by PLOVER type. */
  readonly roots: ReadonlyMap<EventType, string>;
  readonly quads: ReadonlyMap<EventType, Quad>;
  readonly sectors: ReadonlyMap<string, SectorWords>;
  /** PLOVER sector by CAMEO's three letters. */
  readonly sectorOfCameo: ReadonlyMap<string, string>;
  /** PLOVER sector by lower-case ICEWS word. */
  readonly sectorOfIcews: ReadonlyMap<string, string>;
  /** CAMEO's KnownGroupCode by party. */
  readonly groups: ReadonlyMap<string, string>;
  readonly partyOfGroup: ReadonlyMap<string, string>;
}

/** Reads the tables of codes: countries, CAMEO, sectors, groups. Throws `bad-table-row`. */
export function loadFieldCodes(folder: string = tablesFolder): FieldCodes {
  const cells = (file: string, columns: readonly string[]) =>
    readTable(join(folder, file), columns).map((row) => row.cells);
  const cameo = cells("cameo.tsv", ["code", "name", "type", "mode", "goldstein"]).map(
    ([code, name, type, mode, goldstein]): CameoCode => ({
      code: code!,
      name: name!,
      type: type === "-" ? null : (type as EventType),
      mode: mode === "-" ? null : mode!,
      goldstein: Number(goldstein),
    }),
  );
  const sectors = cells("sectors.tsv", ["sector", "cameo", "agent", "icews"]);
  const types = cells("types.tsv", ["type", "quad", "score", "root"]);
  const groups = cells("known-groups.tsv", ["slug", "code"]).map(([slug, code]) => [slug!, code!] as const);
  const words = sectors.flatMap(([sector, , , icews]) =>
    icews!.split(";").map((word) => [word.toLowerCase(), sector!] as const),
  );
  return {
    countries: loadCountries(folder),
    cameo: new Map(cameo.map((row) => [row.code, row])),
    roots: new Map(types.map(([type, , , root]) => [type as EventType, root!])),
    quads: new Map(types.map(([type, quad]) => [type as EventType, Number(quad) as Quad])),
    sectorOfCameo: new Map(sectors.map(([sector, code]) => [code!, sector!] as const).reverse()),
    sectors: new Map(
      sectors.map(([sector, code, agent, icews]) => [
        sector!,
        { cameo: code!, agent: agent!, icews: icews!.split(";") },
      ]),
    ),
    sectorOfIcews: new Map([...words].reverse()),
    groups: new Map(groups),
    partyOfGroup: new Map(groups.map(([slug, code]) => [code, slug])),
  };
}
