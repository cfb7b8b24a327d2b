/**
 * Builds data/actors/leaders.tsv: leaders whom people.tsv lacks, out of REIGN (MIT), the factbook's governments (CC0) and the leaders of 2026 (CC BY-SA; facts):
 * `npx tsx scripts/build-leaders.ts REIGN.csv government.json leaders.json`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [reignPath, factbookPath, leadersPath] = process.argv.slice(2);
if (reignPath === undefined || factbookPath === undefined || leadersPath === undefined)
  throw new Error("give REIGN.csv, government.json and the leaders' JSON");
const data = join(import.meta.dirname, "../data/actors");
const lines = (name: string) =>
  readFileSync(join(data, name), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .slice(1);

const fold = (text: string) =>
  text
    .normalize("NFD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L} ]+/gu, " ")
    .trim();
const words = (name: string) =>
  fold(name)
    .split(" ")
    .filter((word) => word.length > 2);
const known = new Map<string, Set<string>>();
const fullNames = new Set<string>();
for (const line of lines("people.tsv")) {
  const [name = "", others = "", party = ""] = line.split("\t");
  const set = known.get(party) ?? new Set<string>();
  for (const word of [name, ...others.split(";")].flatMap(words)) set.add(word);
  known.set(party, set);
  for (const form of [name, ...others.split(";")]) fullNames.add(fold(form));
}
const states = new Map<string, string>();
for (const line of lines("states.tsv")) {
  const [code = "", kind, name = ""] = line.split("\t");
  if (kind === "name") states.set(fold(name), code);
}
for (const [name, code] of [
  ["drc", "COD"],
  ["congo brazzaville", "COG"],
  ["cote divoire", "CIV"],
  ["burma", "MMR"],
  ["the dominican", "DOM"],
  ["the gambia", "GMB"],
  ["cabo verde", "CPV"],
] as const)
  states.set(name, code);

const plainText = (text: string) =>
  text
    .replace(/&([A-Za-z])(?:acute|grave|circ|uml|tilde|cedil|ring|slash);/g, "$1")
    .replace(/&[a-z]+;/g, "'")
    .replace(/<[^>]+>/g, " ");
const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const office = (title: string) =>
  /prime minister|premier|taoiseach/i.test(title)
    ? "prime-minister"
    : /chancellor/i.test(title)
      ? "chancellor"
      : /king|emir|amir|sultan|emperor/i.test(title)
        ? "king"
        : /queen/i.test(title)
          ? "queen"
          : /president/i.test(title)
            ? "president"
            : null;
const rows = new Map<string, string[]>();
/** Territories whose heads are those of another state. */
const dependent = new Set(
  "ABW AIA ASM BES BLM BMU CCK COK CUW CXR CYM FLK FRO GGY GIB GLP GRL GUF GUM HMD IMN IOT JEY MAC MAF MNP MSR MTQ MYT NCL NFK NIU PCN PRI PYF REU SHN SJM SPM SXM TCA TKL VGB VIR WLF AND".split(
    " ",
  ),
);
const add = (name: string, party: string, key: string, from: string, to: string) => {
  if (
    fullNames.has(fold(name)) ||
    dependent.has(party) ||
    / of the |charles iii|frederik x|willem-alexander|tokelau/i.test(name) ||
    name.split(" ").length > 6
  )
    return;
  const last = words(name).at(-1);
  const names = known.get(party);
  if (last === undefined || (names !== undefined && words(name).some((word) => word.length > 3 && names.has(word))))
    return;
  rows.set(`${party} ${key} ${last}`, [name, "-", party, "GOV", key, from, to]);
};

const offices = new Map<string, string>();
const factbook = JSON.parse(readFileSync(factbookPath, "utf8")) as Record<
  string,
  { Government?: Record<string, Record<string, { text?: string }>> }
>;
for (const { Government } of Object.values(factbook)) {
  if (Government === undefined) continue;
  const party = states.get(
    fold(plainText(Government["Country name"]?.["conventional short form"]?.text ?? "")).replace(/^the /, ""),
  );
  const executive = Government["Executive branch"];
  if (party === undefined || executive === undefined) continue;
  const monarchy = /monarchy/i.test((Government["Government type"] as { text?: string } | undefined)?.text ?? "");
  const parliamentary = /parliamentary|monarchy/i.test(
    (Government["Government type"] as { text?: string } | undefined)?.text ?? "",
  );
  offices.set(
    party,
    parliamentary
      ? monarchy && /absolute/i.test((Government["Government type"] as { text?: string }).text ?? "")
        ? "king"
        : "prime-minister"
      : "president",
  );
  for (const part of ["chief of state", "head of government"]) {
    const text = plainText(executive[part]?.text ?? "");
    const found =
      /^((?:(?:Interim|Acting|Transition(?:al)?|Caretaker) )?(?:Prime Minister|President|King|Queen|Chancellor|Premier|Sultan|Amir|Emir))\s+(.{3,60}?)\s*\(since (?:(\d{1,2}) )?(\w+)? ?(\d{4})\)/.exec(
        text,
      );
    if (found === null) continue;
    const name = (found[2] ?? "").replace(
      /\b(\p{Lu})([\p{Lu}'’]+)\b/gu,
      (_, head: string, tail: string) => head + tail.toLowerCase(),
    );
    const month = months.indexOf(found[4] ?? "") + 1;
    const key = office(found[1] ?? "");
    if (key !== null)
      add(
        name,
        party,
        key,
        `${found[5]}-${String(month || 1).padStart(2, "0")}-${(found[3] ?? "1").padStart(2, "0")}`,
        "-",
      );
  }
}
const codes = new Map(lines("codes.tsv").map((line) => line.split("\t") as [string, string]));
interface Snapshot {
  countries: Record<
    string,
    {
      country: { iso_code: string };
      positions: Record<string, { title_en: string; current_holder?: { name_en?: string; since?: string | null } }>;
    }
  >;
}
const today = JSON.parse(readFileSync(leadersPath, "utf8")) as Snapshot;
for (const { country, positions } of Object.values(today.countries))
  for (const { title_en, current_holder } of Object.values(positions)) {
    const party = codes.get(country.iso_code);
    const key = office(title_en);
    if (party !== undefined && key !== null && current_holder?.name_en !== undefined && current_holder.since)
      add(current_holder.name_en, party, key, current_holder.since, "-");
  }
/** Abbreviations of the Correlates of War, each before its alpha-3. */
const pairs =
  "USA USA CAN CAN BHM BHS CUB CUB HAI HTI DOM DOM JAM JAM TRI TTO BAR BRB DMA DMA GRN GRD SLU LCA SVG VCT AAB ATG SKN KNA MEX MEX BLZ BLZ GUA GTM HON HND SAL SLV NIC NIC COS CRI PAN PAN COL COL VEN VEN GUY GUY SUR SUR ECU ECU PER PER BRA BRA BOL BOL PAR PRY CHL CHL ARG ARG URU URY UKG GBR IRE IRL NTH NLD BEL BEL LUX LUX FRN FRA MNC MCO LIE LIE SWZ CHE SPN ESP AND AND POR PRT GMY DEU GFR DEU GDR DDR POL POL AUS AUT HUN HUN CZE CSK CZR CZE SLO SVK ITA ITA SNM SMR MLT MLT ALB ALB MAC MKD CRO HRV YUG SRB MNG MNE BOS BIH KOS XKX SLV SVN GRC GRC CYP CYP BUL BGR MLD MDA ROM ROU RUM ROU RUS RUS EST EST LAT LVA LIT LTU UKR UKR BLR BLR ARM ARM GRG GEO AZE AZE FIN FIN SWD SWE NOR NOR DEN DNK ICE ISL CAP CPV STP STP GNB GNB EQG GNQ GAM GMB MLI MLI SEN SEN BEN BEN MAA MRT NIR NER CDI CIV GUI GIN BFO BFA LBR LBR SIE SLE GHA GHA TOG TGO CAO CMR NIG NGA GAB GAB CEN CAF CHA TCD CON COG DRC COD UGA UGA KEN KEN TAZ TZA BUI BDI RWA RWA SOM SOM DJI DJI ETH ETH ERI ERI ANG AGO MZM MOZ ZAM ZMB ZIM ZWE MAW MWI SAF ZAF NAM NAM LES LSO BOT BWA SWA SWZ MAG MDG COM COM MAS MUS SEY SYC MOR MAR ALG DZA TUN TUN LIB LBY SUD SDN SSD SSD IRN IRN TUR TUR IRQ IRQ EGY EGY SYR SYR LEB LBN JOR JOR ISR ISR SAU SAU YEM YEM YAR YEM YPR YMD KUW KWT BAH BHR QAT QAT UAE ARE OMA OMN AFG AFG TKM TKM TAJ TJK KYR KGZ UZB UZB KZK KAZ CHN CHN MON MNG TAW TWN PRK PRK ROK KOR JPN JPN IND IND BHU BTN PAK PAK BNG BGD MYA MMR SRI LKA MAD MDV NEP NPL THI THA CAM KHM LAO LAO DRV VNM MAL MYS SIN SGP BRU BRN PHI PHL INS IDN ETM TLS AUL AUS PNG PNG NEW NZL VAN VUT SOL SLB KIR KIR TUV TUV FIJ FJI TON TON NAU NRU MSI MHL PAL PLW FSM FSM WSM WSM".split(
    " ",
  );
const recode = new Map(
  pairs.flatMap((word, index) => (index % 2 === 0 ? [[word, pairs[index + 1] ?? ""] as const] : [])),
);
for (const line of readFileSync(reignPath, "latin1").split(/\r?\n/).slice(1)) {
  const [abbreviation = "", , , leader = "", day = "1", month = "1", year = "", endMonth = "", endYear = ""] =
    line.split(",");
  const party = recode.get(abbreviation);
  if (party === undefined || Number(endYear || "2021") < 1990 || leader === "" || /\uFFFD|\?/.test(leader)) continue;
  const key = offices.get(party) ?? "president";
  const pad = (value: string) => (value || "1").padStart(2, "0");
  add(
    leader.trim(),
    party,
    key,
    `${year}-${pad(month)}-${pad(day)}`,
    endYear === "" ? "2021-08-31" : `${endYear}-${pad(endMonth)}-28`,
  );
}
const all = [...rows.values()].sort((a, b) => (`${a[2]} ${a[4]} ${a[5]}` < `${b[2]} ${b[4]} ${b[5]}` ? -1 : 1));
writeFileSync(
  join(data, "leaders.tsv"),
  `# Leaders of states whom people.tsv lacks. Built by scripts/build-leaders.ts, 2026-11-22, from REIGN (MIT; 1990 to 2021, ends by month),
# the factbook's governments (CC0, January 2026) and the leaders of 2026-07-19 (CC BY-SA, facts only). Offices of REIGN's leaders follow the form of government.
name\tothers\tparty\trole\toffice\tfrom\tto
${all.map((row) => row.join("\t")).join("\n")}\n`,
);
console.log(`${all.length} rows`);
