/** The record in the words and shapes that an assistant is given: short, and always with the quoted words and where they stand. */
import type {
  ChainStep,
  Claim,
  EventNode,
  EventRecord,
  Path,
  SearchHit,
  StoredRequest,
  StoredTie,
} from "../service/index.ts";

/** What a tool answers: lines to read, and the same as data. */
export interface Told {
  readonly lines: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
}

type SomeClaim = Claim & { readonly words: string; readonly eventId?: string | null };

export function tellClaim(claim: SomeClaim): Told {
  const { id, article, sentence, sources, stance, quoted, event, words, eventId = null } = claim;
  const where = `[${sentence.start}–${sentence.end}] of article ${article.id}${outlet(article)}`;
  const word =
    sources.length === 0
      ? "in the article's own voice"
      : `${stance} on the word of ${sources.map(nameOf).join(", via ")}`;
  return {
    lines: [
      `${id}`,
      ...tellNode(event, 1),
      `  “${words}” ${where}`,
      `  ${word}${quoted ? ", a direct quotation" : ""}`,
    ],
    data: {
      id,
      event: nodeData(event),
      words: { text: words, start: sentence.start, end: sentence.end },
      sources: sources.map(({ party, name, text, start, end, named }) => ({ party, name, text, start, end, named })),
      stance,
      quoted,
      article: articleData(article),
      eventId,
    },
  };
}

/** A node on a line, its contents below it: `REQUEST USA → CHN, 2024-04-11`. */
function tellNode(node: EventNode, depth: number): readonly string[] {
  const pad = "  ".repeat(depth);
  const not = node.polarity === "negative" ? "not " : "";
  const sure = node.modality === "actual" ? "" : ` (${node.modality})`;
  const day = node.date === null ? "" : `, ${daysOf(node.date)}`;
  const place = node.place === null ? "" : `, ${node.place.text}`;
  const harm = [
    node.fatalities === null ? null : `${node.fatalities} killed`,
    node.injured === null ? null : `${node.injured} injured`,
  ].filter((part) => part !== null);
  const loss = harm.length === 0 ? "" : `, ${harm.join(", ")}`;
  const { text, start, end } = node.trigger;
  const line = `${pad}${not}${node.type ?? "(no type)"} ${sides(node)}${sure}${day}${place}${loss} “${text}” [${start}–${end}]`;
  return [line, ...node.contents.flatMap((content) => tellNode(content, depth + 1))];
}

function nodeData(node: EventNode): Readonly<Record<string, unknown>> {
  const people = (all: EventNode["actors"]) =>
    all.map(({ party, name, text, start, end, implied }) => ({ party, name, text, start, end, implied }));
  const { type, mode, modality, polarity, date, place, fatalities, injured, trigger } = node;
  const [actors, recipients] = [people(node.actors), people(node.recipients)];
  const contents = node.contents.map(nodeData);
  return { type, mode, modality, polarity, actors, recipients, date, place, fatalities, injured, trigger, contents };
}

export function tellEvent(event: EventRecord): Told {
  const { id, type, modality, polarity, date, place, articles, publishers, sources, disputed } = event;
  const not = polarity === "negative" ? "not " : "";
  const sure = modality === "actual" ? "" : ` (${modality})`;
  const when = date === null ? "" : `, ${daysOf(date)}`;
  const where = place === null ? "" : `, ${place.text}`;
  const told = `told by ${publishers} ${publishers === 1 ? "voice" : "voices"} in ${articles} ${articles === 1 ? "article" : "articles"}`;
  const word = sources.length === 0 ? "" : `; on the word of ${sources.map(nameOf).join(", ")}`;
  return {
    lines: [
      `${id} ${not}${type} ${sides(event)}${sure}${when}${where}`,
      `  ${told}${word}; claims ${event.claims.join(", ")}`,
      ...disputed.map((dispute) =>
        "field" in dispute
          ? `  disputed: ${dispute.field} ${dispute.values.map(({ value, claims }) => `${value} (${claims.join(", ")})`).join(" or ")}`
          : `  ${dispute.by ?? "somebody"} ${dispute.stance} it (${dispute.claims.join(", ")})`,
      ),
    ],
    data: { ...event },
  };
}

/** `USA → CHN → IRN ⊣ (is not to) “strike Israel”` */
export function askingOf({ chain, aim }: Pick<StoredRequest, "chain" | "aim">): string {
  const mark = aim?.polarity === "negative" ? "⊣ (is not to)" : "⇒ (is to)";
  return `${chain.map(stepOf).join(" → ")}${aim === null ? "" : ` ${mark} “${aim.text}”`}`;
}

export function tellRequest(request: StoredRequest): Told {
  const { id, asked, status, history, claims, trigger, article, articles } = request;
  const when = asked === null ? "" : `, asked ${daysOf(asked)}`;
  return {
    lines: [
      `${id} ${askingOf(request)}${when}: ${status}`,
      `  “${trigger.text}” [${trigger.start}–${trigger.end}] of article ${article.id}${outlet(article)}; ${articles} in all; claims ${claims.join(", ")}`,
      ...history.map(
        (change) =>
          `  ${change.status}${change.date === null ? "" : ` ${daysOf(change.date)}`}: ${change.why} (${change.claim})`,
      ),
    ],
    data: { ...request },
  };
}

export function tellTie(tie: StoredTie): Told {
  const { kind, of, to, since } = tie.tie;
  const parties = (all: readonly { readonly party: string }[]) => all.map(({ party }) => party).join(" and ");
  const { text, start, end } = tie.trigger;
  return {
    lines: [
      `${tie.id} ${parties(of)} ${kind} ${parties(to)}${since === null ? "" : ` since ${since}`}`,
      `  “${text}” [${start}–${end}] of article ${tie.article.id}${outlet(tie.article)}`,
    ],
    data: { ...tie },
  };
}

export function tellPath({ kind, steps }: Path): Told {
  const way = steps.map(({ from, to, label }) => `${from} –${label}→ ${to}`).join(", ");
  const evidence = steps.flatMap((step) => step.evidence);
  return {
    lines: [`${kind === "did" ? "asked" : "could reach"}: ${way}`, `  ${evidence.join(", ")}`],
    data: { kind, steps },
  };
}

export function tellHit({ kind, id, article, words, start, end }: SearchHit): Told {
  return {
    lines: [`${kind} ${id}: “${words}” [${start}–${end}] of article ${article.id}${outlet(article)}`],
    data: { kind, id, words: { text: words, start, end }, article: articleData(article) },
  };
}

/** A page of things as one answer. */
export function tellPage<Row>(
  { items, next, total }: { readonly items: readonly Row[]; readonly next: string | null; readonly total: number },
  tell: (row: Row) => Told,
): Told {
  const told = items.map(tell);
  const more = next === null ? "" : `; more with after: ${next}`;
  return {
    lines: [`${items.length} of ${total}${more}`, ...told.flatMap(({ lines }) => lines)],
    data: { items: told.map(({ data }) => data), next, total },
  };
}

export function articleData({ id, title, publisher, published, url }: Claim["article"]) {
  return { id, title, publisher, published, url };
}

const outlet = ({ publisher, published }: Claim["article"]): string =>
  [publisher, published].some((part) => part !== null) ? `, ${[publisher, published].filter(Boolean).join(" ")}` : "";

const daysOf = ({ start, end }: { readonly start: string; readonly end: string }): string =>
  start === end ? start : `${start} to ${end}`;

const stepOf = (step: ChainStep): string =>
  "party" in step ? step.party : step.map(({ party }) => party).join(" and ");

function nameOf({
  name,
  text,
  party,
}: {
  readonly name: string | null;
  readonly text: string;
  readonly party: string | null;
}): string {
  return `${name ?? text}${party === null ? "" : ` (${party})`}`;
}

interface Sides {
  readonly actors: readonly { readonly party: string | null; readonly name: string | null }[];
  readonly recipients: readonly { readonly party: string | null; readonly name: string | null }[];
}

function sides({ actors, recipients }: Sides): string {
  const list = (all: Sides["actors"]): string =>
    all.map(({ party, name }) => party ?? name ?? "?").join(" and ") || "?";
  return recipients.length === 0 ? list(actors) : `${list(actors)} → ${list(recipients)}`;
}
