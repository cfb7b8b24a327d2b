import type { Doc, Token } from "../../language/index.ts";
import type { NameEntry } from "../tables/name-index.ts";
import { keyOf } from "../tables/people.ts";
import type { ActorTables } from "../tables/tables.ts";
import { personEntry, type Unit, unitAt } from "./find-names.ts";
import { foreignNamesOf } from "./foreign-names.ts";
import { type CompanyRange, companiesOf, formsBehind, roleOfCompany } from "./legal-forms.ts";
import { isInLongerName } from "./longer-name.ts";
import { roleOfForeign } from "./name-role.ts";
import { nicknamesOf, withoutNickname } from "./nicknames.ts";
import type { NameRange } from "./own-name.ts";
import { courtesy } from "./unknown-names.ts";

/** What the tables know in a text, and names that are longer than what they know. */
export interface WholeNames {
  readonly units: readonly Unit[];
  /** Names no table has: "Renong Bhd.", `Helmer "Pacho" Herrera`. */
  readonly companies: readonly NameRange[];
  readonly persons: readonly NameRange[];
}

/** Makes the names of the tables whole: with a company's legal form and a nickname in them, and not where they are a part of a longer name. */
export function wholeNames(doc: Doc, found: readonly Unit[], tables: ActorTables): WholeNames {
  let units: readonly Unit[] = found;
  const companies: NameRange[] = [];
  const persons: NameRange[] = [];
  for (const range of companiesOf(doc)) {
    const whole = companyUnit(doc, range, units);
    const { first, last } = whole ?? range;
    const others = units.filter((unit) => unit.last <= first || unit.first >= last);
    if (whole === null) companies.push({ first: range.first, last: range.last });
    units = whole === null ? others : [...others, whole];
  }
  for (const range of foreignNamesOf(doc, tables.nameHeads)) {
    const whole = foreignUnit(doc, range, units, tables);
    if (whole === undefined) continue;
    units = units.filter((unit) => unit.last <= range.first || unit.first >= range.last);
    if (whole === null) companies.push(range);
    else units = [...units, whole];
  }
  for (const nickname of nicknamesOf(doc)) {
    const range = nameAround(doc, nickname, units);
    if (range === null) continue;
    const person = personUnit(doc, range, nickname, tables);
    const { first, last } = person ?? range;
    units = units.filter((unit) => unit.last <= first || unit.first >= last);
    if (person === null) persons.push(range);
    else units = [...units, person];
  }
  units = units
    .filter((unit) => !isInLongerName(doc, unit, units, tables))
    .map((unit) => withNamesBefore(doc, withForms(doc, unit), units))
    // "Sumitomo Mitsui Financial **Group**"
    .filter((unit, _, all) => unit.last - unit.first > 1 || !all.some((other) => isInFirm(unit, other)));
  return { units: [...units].sort((a, b) => a.first - b.first), companies, persons };
}

/** A unit that is neither place nor part of a participle. */
const plain = { place: null, places: [], participle: null } as const;

const isInFirm = ({ first, last }: Unit, other: Unit): boolean =>
  other.first < first && other.last === last && other.entries.some(isFirm);

const isFirm = ({ kind, role }: NameEntry): boolean =>
  /^(?:organisation|outlet|seat)$/.test(kind) && /^(?:BUS|JRN)$/.test(role ?? "");

/** The company of the tables whose name a range is, begins or ends with, or one of the state that its name begins with. */
function companyUnit(doc: Doc, range: CompanyRange, units: readonly Unit[]): Unit | null {
  const inside = units.filter(({ first, last }) => first >= range.first && last <= range.last);
  const first =
    unitBefore(doc, range, units) ?? inside.find((unit) => unit.first === range.first || unit.first === range.from);
  const known = first?.entries.some(isFirm)
    ? first
    : inside.find(({ last }) => last === range.to || last === range.last);
  const begin = first === undefined ? range.first : Math.min(range.first, headedBy(doc, first, range));
  const [start, end] = [doc.tokens[begin], doc.tokens[range.last - 1]];
  if (start === undefined || end === undefined) return null;
  const span = {
    first: begin,
    last: range.last,
    start: start.start,
    end: end.end,
    ...plain,
  };
  if (known?.entries.some(isFirm) && known.participle === null) {
    // "the Chinese **Huawei Technologies Co.**": the adjective stands by itself
    const from = known === first ? span : { ...span, first: known.first, start: known.start };
    return { ...from, entries: known.entries.filter(isFirm) };
  }
  const entry = first?.entries.find(({ kind }) => kind === "state" || kind === "adjective");
  if (first === undefined || entry === undefined) return null;
  const name = doc.article.text.slice(span.start, span.end);
  return {
    ...span,
    entries: [{ ...entry, kind: "seat", role: roleOfCompany(name.split(" ")), name, makes: "body", form: name }],
  };
}

/** "**Banco Central de Venezuela**", of the state in its name; null where that has none, undefined where the tables know it. */
function foreignUnit(
  doc: Doc,
  { first, last }: NameRange,
  units: readonly Unit[],
  tables: ActorTables,
): Unit | null | undefined {
  const inside = units.filter((unit) => unit.first < last && unit.last > first);
  if (inside.some((unit) => unit.first <= first)) return undefined;
  const state = inside.flatMap(({ entries }) => entries).find(({ kind }) => /^(?:state|adjective)$/.test(kind));
  const [start, end] = [doc.tokens[first]?.start ?? 0, doc.tokens[last - 1]?.end ?? 0];
  if (state === undefined) return null;
  const name = doc.article.text.slice(start, end);
  const role = roleOfForeign(
    doc.tokens.slice(first, last).map(({ text }) => text),
    tables.nameHeads,
  );
  return {
    first,
    last,
    start,
    end,
    ...plain,
    entries: [{ ...state, kind: "seat", role, name, makes: "body", form: name }],
  };
}

/** "**Turkish Airlines** Inc.", "**Nigerian** National Petroleum Corp.": what begins the name of a company where its sentence begins, and is tagged as no name. */
const unitBefore = (doc: Doc, range: CompanyRange, units: readonly Unit[]): Unit | undefined =>
  units.find(
    ({ first, last, participle, entries }) =>
      first < range.first &&
      first === doc.sentences[doc.tokens[range.first]?.sentence ?? 0]?.first &&
      last >= range.first &&
      last <= range.last &&
      participle === null &&
      entries.some((entry) => entry.kind === "adjective" || isFirm(entry)),
  );

/** Where the name of a company begins that ends with a state's: "**Steel Authority** of India Ltd.", and "Japan Inc." is all of it. */
function headedBy(doc: Doc, { first, last }: Unit, range: CompanyRange): number {
  if (last < range.to || doc.tokens[first - 1]?.text !== "of") return first;
  const { sentence = -1 } = doc.tokens[first] ?? {};
  let at = first - 1;
  while (/^(?!The$)\p{Lu}\p{Ll}/u.test(doc.tokens[at - 1]?.text ?? "") && doc.tokens[at - 1]?.sentence === sentence)
    at--;
  // "Shares of Canada Ltd."
  const isName = at < first - 2 || (at === first - 2 && at > (doc.sentences[sentence]?.first ?? 0));
  return isName ? at : first;
}

/** "**Daewoo Group**", "Banco Santander S.A." */
function withForms(doc: Doc, unit: Unit): Unit {
  if (unit.participle !== null || !unit.entries.some(isFirm)) return unit;
  const last = formsBehind(doc, unit.last);
  const end = doc.tokens[last - 1]?.end;
  return last === unit.last || end === undefined ? unit : { ...unit, last, end };
}

/** "**Jose** Adolfo Macias", "**W.** Scott Ritter", where the network takes all of it for one name: a given name or its initial before those the tables have. */
function withNamesBefore(doc: Doc, unit: Unit, units: readonly Unit[]): Unit {
  if (unit.entries[0]?.kind !== "person" || unit.last - unit.first < 2) return unit;
  const whole = doc.entities.find(
    ({ kind, first, last }) => kind === "PER" && first < unit.first && last === unit.last && first >= unit.first - 2,
  );
  if (whole === undefined) return unit;
  const names = doc.tokens.slice(whole.first, unit.first);
  const isName = ({ index, text, upos }: Token): boolean =>
    upos === "PROPN" && /^\p{Lu}\p{Ll}*\.?$/u.test(text) && !courtesy.test(text) && unitAt(units, index) === undefined;
  return names.every(isName) ? { ...unit, first: whole.first, start: names[0]?.start ?? unit.start } : unit;
}

const isTitle = ({ entries }: Unit): boolean =>
  entries.some(({ kind }) => /^(?:office|agent|adjective|state|seat|outlet|organisation)$/.test(kind));

/** The name of which a nickname is a part; null where a title or a body stands before it. */
function nameAround(doc: Doc, { first, last }: NameRange, units: readonly Unit[]): NameRange | null {
  const isWord = (token: Token | undefined): boolean =>
    token?.upos === "PROPN" &&
    token.sentence === doc.tokens[first]?.sentence &&
    !units.some((unit) => unit.first <= token.index && token.index < unit.last && isTitle(unit));
  let from = first;
  while (from > first - 3 && isWord(doc.tokens[from - 1])) from--;
  let to = last;
  while (to < last + 3 && isWord(doc.tokens[to])) to++;
  const isPerson = doc.entities.some((entity) => entity.kind === "PER" && entity.first < to && entity.last > from);
  return from < first && to > last && isPerson ? { first: from, last: to } : null;
}

/** `Joseph "Erap" Estrada`: whom the tables have by the name without it. */
function personUnit(doc: Doc, range: NameRange, nickname: NameRange, tables: ActorTables): Unit | null {
  for (let first = range.first; first < nickname.first; first++)
    for (let last = range.last; last > nickname.last; last--) {
      const [start, end] = [doc.tokens[first], doc.tokens[last - 1]];
      if (start === undefined || end === undefined) continue;
      const key = keyOf(withoutNickname(doc.article.text.slice(start.start, end.end)));
      const person = tables.people.named(key)?.[0];
      if (person === undefined) continue;
      return { first, last, start: start.start, end: end.end, entries: [personEntry(person, key)], ...plain };
    }
  return null;
}
