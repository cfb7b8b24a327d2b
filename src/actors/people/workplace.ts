/** Where somebody works by the words behind a title or a name: "a scholar of Russian policy **at the University of Kansas**", "an analyst **with Lakeview Securities**". */
import type { Token } from "../../language/index.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isPossessiveMark } from "../draft.ts";
import { headWord, type NameRange, ownBody, slugOf, wordsOf } from "../names/own-name.ts";
import { stateInName } from "../names/place-in-name.ts";
import { partiesAround } from "../nouns/resolve-noun.ts";
import { fold } from "../tables/name-index.ts";
import type { ActorTables } from "../tables/tables.ts";

/** Whose a body is where somebody works; `own` is what it is by itself, should nothing tell of whose state it is. */
export interface Workplace {
  readonly party: string | null;
  readonly own: string | null;
}

/** What firms' names end with: "Fidelity **International**", "Elmwood Oil **Associates**". */
const firm =
  /^(?:associates|international|securities|capital|partners|holdings?|advisors|advisers|bank|group|markets?|consulting|consultants|management|investments?|analytics|economics|systems|solutions|industries|corp|corporation|inc|ltd|limited|llc|llp|plc|co|company|brokers|brokerage|insurance|airlines|airways|energy|oil|petroleum|motors|pharmaceuticals|logistics|technologies|labs|ventures|equity|wealth|tours|travel|shipping|strategies|strategy|intelligence|advisory|financial)$/;
/** Whose word names no body of a state: "the Innovation **Foundation**", "the Prevention **Institute**". */
const free =
  /^(?:institute|institution|foundation|center|centre|association|alliance|network|society|league|federation|initiative|project|school|university|college|coalition|chamber|ministries|fund|trust|forum|academy)$/;
const working = /^(?:work|teach|study|lecture|research|serve|write|specialize|specialise|report)$/;
const heading = /^(?:head|lead|run|chair|direct|command|found|cofound|co-found|oversee|edit)$/;
const known = /^(?:outlet|organisation|group|seat)$/;

/** The body at which the holder of a title works. Null where the words behind the title name none. */
export function workplaceOfTitle(title: Draft, discourse: Discourse, tables: ActorTables): Workplace | null {
  return workplaceBehind(title.coreLast, title.coreLast + 14, discourse, tables);
}

/** The body named behind a preposition between two tokens, in one stretch without a verb or a comma: "**of** Oslo-based Harbour Tours". */
export function workplaceBehind(
  from: number,
  until: number,
  discourse: Discourse,
  tables: ActorTables,
): Workplace | null {
  const { doc } = discourse;
  const sentence = doc.tokens[from - 1]?.sentence;
  let unknown: Workplace | null = null;
  for (let index = from; index < until; index++) {
    const token = doc.tokens[index];
    if (token === undefined || token.sentence !== sentence || endsPhrase(token)) break;
    if (token.upos !== "ADP") continue;
    const at = /^(?:at|with)$/i.test(token.text);
    if (!at && !/^(?:of|for)$/i.test(token.text)) continue;
    const found = bodyAfter(index + 1, at, discourse, tables);
    // "director of the Harbour Institute **at Bristol University**"
    if (found?.party != null) return found;
    unknown ??= found;
  }
  return unknown;
}

/** "Dara Holm, **who teaches at Lisbon University**", "who **heads the army's** cyber unit": the work that a clause beside a name tells. */
export function workTold(draft: Draft, discourse: Discourse, tables: ActorTables): Workplace | null {
  const { doc, bySentence } = discourse;
  for (const child of doc.children[draft.head] ?? []) {
    const verb = doc.tokens[child];
    if (verb === undefined || !/^acl/.test(verb.relation) || child < draft.coreLast || child > draft.coreLast + 4)
      continue;
    if (working.test(verb.lemma)) return workplaceBehind(child + 1, child + 15, discourse, tables);
    if (!heading.test(verb.lemma)) return null;
    const object = (doc.children[child] ?? []).find((one) => doc.tokens[one]?.relation === "obj");
    const headed = bySentence[verb.sentence]?.find((one) => one.head === object);
    if (headed === undefined) return null;
    const party = headed.kind === "noun" ? partiesAround(headed, discourse)?.actors[0]?.party : headed.actors[0]?.party;
    return party == null ? workplaceBehind(child + 1, child + 15, discourse, tables) : { party, own: null };
  }
  return null;
}

const endsPhrase = ({ upos, xpos, text }: Token): boolean =>
  (upos === "VERB" && !/^VBN|^VBG/.test(xpos)) || /^[,.;:()—"“”]$/.test(text) || /^(?:who|which|that)$/i.test(text);

function bodyAfter(next: number, at: boolean, discourse: Discourse, tables: ActorTables): Workplace | null {
  const { doc, bySentence } = discourse;
  let first = next;
  while (/^(?:DT|PRP\$)$/.test(doc.tokens[first]?.xpos ?? "")) first++;
  const around = bySentence[doc.tokens[first]?.sentence ?? 0] ?? [];
  const based = around.find(({ participle, first: begins }) => participle === "based" && begins === first);
  const until = first + (based === undefined ? 1 : 3);
  const name: NameRange | undefined =
    doc.entities.find(({ kind, first: begins, last }) => kind === "ORG" && last > first && begins <= until) ??
    runOfNames(first, around);
  if (name === undefined || name.first < next - 1) return at ? nounAfter(first, around, discourse) : null;
  const whole = around.find(
    ({ kind, coreFirst, coreLast, entries, participle }) =>
      kind === "name" &&
      participle === null &&
      coreFirst <= Math.max(name.first, first) &&
      (coreLast >= name.last || isPossessiveMark(doc.tokens[coreLast])) &&
      entries.some((entry) => known.test(entry.kind)),
  );
  if (whole !== undefined) {
    const party = whole.actors.length === 1 ? (whole.actors[0]?.party ?? null) : null;
    return at && party !== null ? { party, own: null } : null;
  }
  // "**Barclays** Investment Bank": a firm's own branch
  const branch = around.find(
    ({ kind, coreFirst, entries }) =>
      kind === "name" && coreFirst === name.first && entries[0]?.kind === "organisation" && entries[0].role === "BUS",
  );
  if (branch?.actors[0]?.party != null) return { party: branch.actors[0].party, own: null };
  const words = wordsOf(doc, name);
  const head = fold(headWord(words));
  if (!at && !firm.test(head) && !free.test(head)) return null;
  const own = firm.test(head) ? slugOf(words) : (ownBody(doc, name, tables.nameHeads)?.party ?? null);
  if (firm.test(head) && words.length > 1) return { party: own, own };
  const party =
    ownState(name, around) ?? stateInName(name, discourse, tables) ?? baseOf(name, based, around, discourse);
  return { party, own };
}

/** A name of several words that neither the tables nor the network know. */
function runOfNames(at: number, around: readonly Draft[]): NameRange | undefined {
  const run = around.find(
    ({ coreFirst, coreLast, entries }) => coreFirst === at && entries.length === 0 && coreLast > at + 1,
  );
  return run?.rule === "unknown-name" || run?.rule === "proper-noun"
    ? { first: run.coreFirst, last: run.coreLast }
    : undefined;
}

/** "the **Russian** International Affairs Council": the people that a body is called after first of all. */
const ownState = (name: NameRange, around: readonly Draft[]): string | null =>
  around.find(({ coreFirst, entries }) => coreFirst === name.first && entries.some(({ kind }) => kind === "adjective"))
    ?.actors[0]?.party ?? null;

/** "the Prevention Institute **in Oakland**", "**Oslo-based** Harbour Institute": where it sits. */
function baseOf(
  name: NameRange,
  based: Draft | undefined,
  around: readonly Draft[],
  { doc }: Discourse,
): string | null {
  if (based !== undefined) return based.actors[0]?.party ?? null;
  if (!/^in$/i.test(doc.tokens[name.last]?.text ?? "")) return null;
  const place = around.find(
    ({ coreFirst, place, actors }) => coreFirst === name.last + 1 && (place !== null || actors[0]?.kind === "state"),
  );
  return place?.actors[0]?.party ?? null;
}

/** "minister **at the Chinese embassy** in Washington": of whom the words around a body that has no name tell. */
function nounAfter(first: number, around: readonly Draft[], discourse: Discourse): Workplace | null {
  const noun = around.find(
    (draft) =>
      draft.kind === "noun" &&
      draft.first <= first &&
      draft.coreLast > first &&
      draft.entries.some(({ makes }) => makes === "body"),
  );
  const party = noun === undefined ? null : (partiesAround(noun, discourse)?.actors[0]?.party ?? null);
  return party === null ? null : { party, own: null };
}
