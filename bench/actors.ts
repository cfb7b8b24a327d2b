/** Who a phrase names on its day: `npm run bench -- actors [FILE.tsv…]`, rows of `phrase date party role`, an empty party for no actor. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadActorTables, resolveActors } from "../src/actors/index.ts";
import { createLanguage, type Doc } from "../src/language/index.ts";
import { articleByHand } from "../test/article-by-hand.ts";
import type { BenchOptions, BenchResult } from "./index.ts";

interface Row {
  readonly phrase: string;
  readonly date: string | null;
  readonly party: string | null;
  readonly role: string | null;
}

function readRows(path: string): Row[] {
  return readFileSync(path, "utf8")
    .split(/\r?\n/)
    .filter((line) => line !== "" && !line.startsWith("#") && !line.startsWith("phrase\t"))
    .map((line) => {
      const [phrase = "", date, party, role] = line.split("\t");
      return { phrase, date: date?.trim() || null, party: none(party), role: none(role) };
    });
}

function none(cell: string | undefined): string | null {
  return cell === undefined || /^\s*-?\s*$/.test(cell) ? null : cell.trim();
}

/** What makes a phrase a sentence: a phrase alone is no text ("Iran-backed Houthis" reads as if Iran backed them). */
const rest = " said so.";

/** The token that the phrase hangs on: the subject of what follows it. */
function headOfPhrase(doc: Doc, length: number): number {
  const root = doc.tokens.find((token) => token.head < 0)?.index ?? 0;
  const subject = doc.tokens.find(
    ({ head, relation, start }) => head === root && relation.startsWith("nsubj") && start < length,
  );
  return subject?.index ?? root;
}

export async function run({ files, flags }: BenchOptions): Promise<BenchResult> {
  const paths = files.length > 0 ? files : [join(import.meta.dirname, "../test/gold/actors.tsv")];
  const language = createLanguage();
  const tables = loadActorTables();
  let n = 0;
  let parties = 0;
  let roles = 0;
  const misses: string[] = [];
  for (const row of paths.flatMap(readRows)) {
    const { phrase: text, date } = row;
    const sentence = `${text.charAt(0).toUpperCase()}${text.slice(1)}${rest}`;
    const doc = language.analyse(articleByHand(sentence, { id: "", published: date }));
    const cast = resolveActors(doc, tables);
    // The mention of the whole phrase, else the one on which the phrase hangs; "Iran's nuclear program" hangs on no actor.
    const bare = text.replace(/^(?:the|a|an) /i, "").length;
    const whole = cast.mentions.find(
      ({ start, end }) => start <= text.length - bare && end >= text.length && end <= text.length + 1,
    );
    const head = headOfPhrase(doc, text.length);
    const headed = cast.at(head);
    const mention = whole ?? (headed?.head === head ? headed : undefined);
    const actor = mention?.acts ? mention.actors[0] : undefined;
    // "India and Pakistan": a row has one party, so a phrase for several is right where the row leaves it empty
    const several = new Set(mention?.actors.map((one) => one.party)).size > 1;
    const party = several ? null : (actor?.party ?? null);
    n++;
    if (party === row.party) parties++;
    const role = actor?.role ?? null;
    if (row.role === null || role === row.role) roles++;
    if (party !== row.party || (row.role !== null && role !== row.role))
      misses.push(
        `${text} (${date}): want ${row.party ?? "-"} ${row.role ?? "-"}, got ${party ?? "-"} ${role ?? "-"} by ${mention?.rule ?? "nothing"}`,
      );
  }
  const percent = (count: number) => Math.round((1000 * count) / Math.max(1, n)) / 10;
  const fields = { n, party: percent(parties), role: percent(roles) };
  const lines = [`${n} phrases: party ${fields.party} %, role ${fields.role} %`];
  return { fields, lines: flags.has("--misses") ? [...misses, ...lines] : lines };
}
