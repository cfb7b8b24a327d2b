import type { Sector } from "../actor.ts";

const sectors = new Set<string>(
  "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC".split(" "),
);

/** Whether a word is one of PLOVER's sectors. */
export function isSector(word: string): word is Sector {
  return sectors.has(word);
}

/** CAMEO's codes of what an actor does, in PLOVER's words: CAMEO's MED are media, PLOVER's are medical. */
const cameo: Readonly<Record<string, Sector>> = {
  GOV: "GOV",
  MIL: "MIL",
  REB: "REB",
  OPP: "OPP",
  PTY: "PTY",
  COP: "COP",
  JUD: "JUD",
  SPY: "SPY",
  MED: "JRN",
  EDU: "EDU",
  BUS: "BUS",
  CRM: "CRM",
  CVL: "CVL",
  DEV: "SOC",
  HLH: "MED",
  ENV: "SOC",
  HRI: "SOC",
  LAB: "LAB",
  LEG: "LEG",
  REF: "REF",
  AGR: "AGR",
  ELI: "ELI",
  UAF: "UAF",
  INS: "REB",
  SEP: "REB",
  NGO: "SOC",
  NGM: "SOC",
  MNC: "BUS",
  UIS: "UNK",
  REL: "REL",
  PRM: "PRM",
  SOC: "SOC",
  JRN: "JRN",
  MUS: "REL",
  CHR: "REL",
  JEW: "REL",
  HIN: "REL",
  BUD: "REL",
};

/** The first code of a chain that names a sector: "OPPMED" is OPP. */
export function sectorOfCameo(codes: string): Sector | null {
  for (let at = 0; at + 3 <= codes.length; at += 3) {
    const found = cameo[codes.slice(at, at + 3)];
    if (found !== undefined) return found;
  }
  return null;
}

/** CAMEO's country codes that are no longer ISO's. */
const countries: Readonly<Record<string, string>> = {
  KSV: "XKX",
  ROM: "ROU",
  TMP: "TLS",
  ZAR: "COD",
  SUN: "SUN",
  BUR: "MMR",
  WSB: "PSE",
  GZS: "PSE",
  PAL: "PSE",
};
const organisations: Readonly<Record<string, string>> = {
  IGOUNO: "united-nations",
  IGOEEC: "european-union",
  IGONAT: "nato",
  NAT: "nato",
  EEC: "european-union",
  UNO: "united-nations",
  IGOSEA: "asean",
  IGOARL: "arab-league",
  IGOAFU: "african-union",
  IGOOAS: "organization-of-american-states",
  IGOIMF: "imf",
  IGOWBK: "world-bank",
  IGOICC: "international-criminal-court",
  IGOINP: "interpol",
};

/** Party and role of a PETRARCH code: "CHNGOV" is CHN GOV, "IGOUNO" the United Nations; what has no name of ours keeps its code as slug. */
export function readCameoActor(code: string): { readonly party: string | null; readonly role: Sector | null } {
  if (code === "---") return { party: null, role: null };
  for (const [prefix, slug] of Object.entries(organisations))
    if (code.startsWith(prefix)) return { party: slug, role: sectorOfCameo(code.slice(prefix.length)) ?? "GOV" };
  const first = code.slice(0, 3);
  if (
    /^(?:IGO|NGO|NGM|MNC|IMG|INT|ISM|UIS|NMR|MEA|WST|SAF|EUR|AFR|ASA|LAM|NAF|CAS|CFR|SAS|SEA|SAM|CAU|BLK|EEU|EAF|WAF)$/.test(
      first,
    )
  )
    return { party: code.toLowerCase(), role: sectorOfCameo(code) };
  return { party: countries[first] ?? first, role: sectorOfCameo(code.slice(3)) };
}
