/**
 * Builds data/actors/congress.tsv from legislators-current.yaml of github.com/unitedstates/congress-legislators (CC0):
 * `npx tsx scripts/build-congress.ts PATH`. Terms that follow each other in one chamber are one row.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const path = process.argv[2];
if (path === undefined) throw new Error("give the path of legislators-current.yaml");

interface Member {
  first: string;
  last: string;
  nickname: string;
  full: string;
  terms: { type: string; start: string; end: string }[];
}

const members: Member[] = [];
for (const line of readFileSync(path, "utf8").split("\n")) {
  if (line.startsWith("- id:")) members.push({ first: "", last: "", nickname: "", full: "", terms: [] });
  const member = members.at(-1);
  if (member === undefined) continue;
  const field = /^ {4}(first|last|nickname|official_full): (.+)$/.exec(line);
  if (field !== null) {
    const value = (field[2] ?? "")
      .replace(/^["']|["']$/g, "")
      .replace(/\\x([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    if (field[1] === "official_full") member.full = value;
    else member[field[1] as "first" | "last" | "nickname"] = value;
  }
  const type = /^ {2}- type: (\w+)/.exec(line);
  if (type !== null) member.terms.push({ type: type[1] ?? "", start: "", end: "" });
  const day = /^ {4}(start|end): '?([\d-]+)'?/.exec(line);
  const term = member.terms.at(-1);
  if (day !== null && term !== undefined) term[day[1] as "start" | "end"] = day[2] ?? "";
}

const rows: string[] = [];
for (const member of members) {
  const names = [
    ...new Set([member.full, `${member.nickname || member.first} ${member.last}`, `${member.first} ${member.last}`]),
  ].filter((name) => name.trim() !== "");
  const spans: { type: string; start: string; end: string }[] = [];
  for (const term of member.terms) {
    const before = spans.at(-1);
    if (
      before !== undefined &&
      before.type === term.type &&
      Date.parse(term.start) - Date.parse(before.end) < 40 * 86_400_000
    )
      before.end = term.end;
    else spans.push({ ...term });
  }
  for (const span of spans)
    rows.push(
      [
        names[1] ?? names[0],
        names.filter((name) => name !== (names[1] ?? names[0])).join(";") || "-",
        "USA",
        "LEG",
        span.type === "sen" ? "senator" : "representative",
        span.start,
        span.end > "2026" ? "-" : span.end,
      ].join("\t"),
    );
}
rows.sort();
writeFileSync(
  join(import.meta.dirname, "../data/actors/congress.tsv"),
  `# Members of the US Congress who sit today, with all their terms since they first came in.
# Built by scripts/build-congress.ts from unitedstates/congress-legislators (CC0), 2026-11-22. Earlier members are in people.tsv.
name\tothers\tparty\trole\toffice\tfrom\tto
${rows.join("\n")}\n`,
);
console.log(`${rows.length} rows`);
