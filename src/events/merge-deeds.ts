import type { EventDate, PartyMention, Stance } from "../claims/index.ts";
import { type Deed, partyKey } from "./deed.ts";
import type { Dispute, EventParty, EventRecord, EventSource } from "./event.ts";
import { inOrder, type Telling, type TypedNode } from "./telling.ts";

/** One event of all its tellings. Of what differs the variant of most voices stands in the field, and every variant among the disputes. */
export function mergeDeeds(
  id: string,
  deeds: readonly Deed[],
  voices: ReadonlyMap<string, string> | undefined,
): EventRecord {
  const tellings = deeds.flatMap((deed) => deed.tellings).sort(inOrder);
  const voiceOf = ({ claim: { article } }: Telling) => voices?.get(article.id) ?? article.publisher ?? article.id;
  const asserted = tellings.filter(({ stance, node }) => stance !== "denies" && node.polarity === "positive");
  const isNegative = asserted.length === 0;
  const told = isNegative ? tellings.filter(({ stance }) => stance !== "denies") : asserted;
  const choose = <Value>(readValue: (telling: Telling) => Value | null): Value | null =>
    mostTold(variantsOf(told, readValue), voiceOf);

  const type = choose(({ node }) => node.type) ?? tellings[0]!.node.type;
  const nodes = told.map(({ node }) => node).filter((node) => node.type === type);
  const mode = choose(({ node }) => (node.type === type ? node.mode : null));
  const typical = nodes.filter((node) => node.mode === mode);
  const model = fullestOf(typical.length > 0 ? typical : nodes);
  const claims = [...new Set(tellings.map(({ claim }) => claim.id))];
  return {
    id,
    type,
    mode,
    contexts: [...new Set(nodes.flatMap(({ contexts }) => contexts))],
    cameo: model.cameo,
    quad: model.quad ?? 1,
    goldstein: model.goldstein,
    ...sidesOf(told, voiceOf, type, mode),
    modality: modalityOf(told),
    polarity: isNegative ? "negative" : "positive",
    date: dateOf(told, choose),
    place: choose(({ node: { place } }) => (place?.country == null ? null : place)) ?? choose(({ node }) => node.place),
    fatalities: choose(({ node }) => node.fatalities),
    injured: choose(({ node }) => node.injured),
    claims,
    articles: new Set(tellings.map(({ claim }) => claim.article.id)).size,
    publishers: new Set(tellings.map(voiceOf)).size,
    sources: sourcesOf(tellings),
    disputed: disputesOf(tellings, told, isNegative),
  };
}

interface Variant<Value> {
  readonly value: Value;
  readonly tellings: readonly Telling[];
}

/** What is said of a field, each variant once, that of the latest report last. */
function variantsOf<Value>(
  tellings: readonly Telling[],
  readValue: (telling: Telling) => Value | null,
): readonly Variant<Value>[] {
  const variants = new Map<string, { value: Value; tellings: Telling[] }>();
  for (const telling of tellings) {
    const value = readValue(telling);
    if (value === null) continue;
    const key = JSON.stringify(value);
    const variant = variants.get(key);
    if (variant === undefined) variants.set(key, { value, tellings: [telling] });
    else variant.tellings.push(telling);
  }
  return [...variants.values()];
}

/** The variant of most voices; of equals the one told last, for later reports know more. */
function mostTold<Value>(variants: readonly Variant<Value>[], voiceOf: (telling: Telling) => string): Value | null {
  const weight = ({ tellings }: Variant<Value>) => new Set(tellings.map(voiceOf)).size;
  let best: Variant<Value> | null = null;
  for (const variant of variants) if (best === null || weight(variant) >= weight(best)) best = variant;
  return best?.value ?? null;
}

function fullestOf(nodes: readonly TypedNode[]): TypedNode {
  const fullness = ({ actors, recipients, cameo, contents }: TypedNode) =>
    (actors.length > 0 ? 2 : 0) +
    (recipients.length > 0 ? 2 : 0) +
    (cameo === null ? 0 : 1) +
    Math.min(contents.length, 1);
  return nodes.reduce((best, node) => (fullness(node) > fullness(best) ? node : best));
}

/** What anybody says has happened, happened; what nobody could confirm is possible. */
function modalityOf(told: readonly Telling[]): EventRecord["modality"] {
  const sure = told.filter(({ stance }) => stance === "asserts").map(({ node }) => node.modality);
  if (sure.length === 0) return told[0]?.node.modality === "hypothetical" ? "hypothetical" : "possible";
  if (sure.includes("actual")) return "actual";
  return sure[0]!;
}

/** The day that most tell; a day before a longer span; where no claim tells any, the day of the first report. */
function dateOf(
  told: readonly Telling[],
  choose: <Value>(readValue: (telling: Telling) => Value | null) => Value | null,
): EventDate | null {
  const spanOf = ({ node: { date } }: Telling) => (date === null ? null : { start: date.start, end: date.end });
  const span =
    choose((telling) => (telling.node.date?.start === telling.node.date?.end ? spanOf(telling) : null)) ??
    choose(spanOf);
  if (span !== null)
    return (
      told.map(({ node }) => node.date).find((date) => date?.start === span.start && date.end === span.end) ?? null
    );
  const day = told[0]?.claim.article.published ?? null;
  return day === null ? null : { start: day, end: day, text: "", from: "published" };
}

const symmetric = new Set(["CONSULT", "AGREE", "COOPERATE"]);

/** Who did it and to whom. Of those who met nobody stands on both sides: one report has all as actors, another says who came to whom. */
function sidesOf(
  told: readonly Telling[],
  voiceOf: (telling: Telling) => string,
  type: string,
  mode: string | null,
): Pick<EventRecord, "actors" | "recipients"> {
  const actors = partiesOf(told, voiceOf, (node) => node.actors);
  const recipients = partiesOf(told, voiceOf, (node) => node.recipients);
  if (!symmetric.has(type)) return { actors, recipients };
  const isIn = (list: readonly EventParty[]) => (one: EventParty) =>
    list.some(({ party, name }) => (party === null ? name === one.name : party === one.party));
  const without = (list: readonly EventParty[], others: readonly EventParty[]) =>
    list.filter((one) => !isIn(others)(one));
  // a host is told by the report of the visit; nobody can have visited without a visitor
  const visitors = without(actors, recipients);
  return mode === "visit" && visitors.length > 0
    ? { actors: visitors, recipients }
    : { actors, recipients: without(recipients, actors) };
}

/** Every known party that is named, those of most voices first. */
function partiesOf(
  told: readonly Telling[],
  voiceOf: (telling: Telling) => string,
  peopleOf: (node: TypedNode) => readonly PartyMention[],
): readonly EventParty[] {
  const parties = new Map<string, { mentions: PartyMention[]; voices: Set<string>; place: number }>();
  for (const telling of told)
    for (const mention of peopleOf(telling.node))
      for (const key of partyKey(mention)) {
        const party = parties.get(key) ?? { mentions: [], voices: new Set<string>(), place: parties.size };
        party.mentions.push(mention);
        party.voices.add(voiceOf(telling));
        parties.set(key, party);
      }
  return [...parties.values()]
    .sort((one, other) => other.voices.size - one.voices.size || one.place - other.place)
    .map(({ mentions }) => ({
      party: mentions[0]!.party,
      role: mostOften(mentions.map(({ role }) => role)),
      name: longest(mentions.map(({ name, party, text }) => name ?? (party === null ? text : null))),
    }));
}

function mostOften<Value>(values: readonly (Value | null)[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[Value | null, number]>((best, each) => (each[1] > best[1] ? each : best), [null, 0])[0];
}

const longest = (names: readonly (string | null)[]): string | null =>
  names.reduce<string | null>((best, name) => (name !== null && name.length > (best?.length ?? 0) ? name : best), null);

function sourcesOf(tellings: readonly Telling[]): readonly EventSource[] {
  const sources = new Map<string, EventSource>();
  for (const { party, name, text, named, role } of tellings.flatMap((telling) => telling.sources)) {
    const key = JSON.stringify([party, (name ?? text).toLowerCase()]);
    if (!sources.has(key)) sources.set(key, { party, name, text, named, role });
  }
  return [...sources.values()];
}

function disputesOf(tellings: readonly Telling[], told: readonly Telling[], isNegative: boolean): readonly Dispute[] {
  const fields: Dispute[] = [];
  const field = (
    name: Extract<Dispute, { readonly field: string }>["field"],
    readValue: (telling: Telling) => string | number | null,
  ): void => {
    const variants = variantsOf(told, readValue);
    if (variants.length < 2) return;
    const values = variants.map(({ value, tellings: by }) => ({
      value,
      claims: [...new Set(by.map(({ claim }) => claim.id))],
    }));
    fields.push({ field: name, values });
  };
  field("fatalities", ({ node }) => node.fatalities);
  field("injured", ({ node }) => node.injured);
  field("date", ({ node: { date } }) => (date !== null && date.start === date.end ? date.start : null));
  field("place", ({ node }) => node.place?.country ?? null);
  if (areApart(told, ({ actors }) => actors)) field("actors", ({ node }) => codesOf(node.actors));
  if (areApart(told, ({ recipients }) => recipients)) field("recipients", ({ node }) => codesOf(node.recipients));

  const stances = new Map<string, { stance: Exclude<Stance, "asserts">; by: string | null; claims: string[] }>();
  for (const { stance, node, sources, claim } of tellings) {
    // "Iran did not strike" said of a strike that others tell is a denial of it
    const held = stance === "asserts" && node.polarity === "negative" && !isNegative ? "denies" : stance;
    if (held === "asserts") continue;
    const by = sources[0] === undefined ? claim.article.publisher : (sources[0].party ?? sources[0].text);
    const key = JSON.stringify([held, by]);
    const dispute = stances.get(key) ?? { stance: held, by, claims: [] };
    if (!dispute.claims.includes(claim.id)) dispute.claims.push(claim.id);
    stances.set(key, dispute);
  }
  return [...fields, ...stances.values()];
}

const codesOf = (people: readonly PartyMention[]): string | null => {
  const codes = [...new Set(people.flatMap(partyKey))].sort();
  return codes.length === 0 ? null : codes.join(", ");
};

/** Whether two tellings name wholly different parties: one more of a coalition is a detail, no dispute. */
function areApart(told: readonly Telling[], peopleOf: (node: TypedNode) => readonly PartyMention[]): boolean {
  const named = [...new Set(told.map(({ node }) => codesOf(peopleOf(node))))].filter((codes) => codes !== null);
  const lists = named.map((codes) => codes.split(", "));
  return lists.some((one) => lists.some((other) => !one.some((party) => other.includes(party))));
}
