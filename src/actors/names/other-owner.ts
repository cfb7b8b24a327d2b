import { isState } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isPossessiveMark } from "../draft.ts";
import { fold, type NameEntry } from "../tables/name-index.ts";
import { regionSize } from "../tables/places.ts";
import type { ActorTables } from "../tables/tables.ts";
import { isCommonName } from "./common-name.ts";

/**
 * The state that a body of the tables is said to belong to, over the one that they give its bare name: "the **Spanish** Agency for
 * International Development", "**South Korea's** Joint Chiefs", "the Movement Toward Socialism **of Venezuela**". Null where none is told.
 */
export function otherOwner(draft: Draft, entry: NameEntry, discourse: Discourse, tables: ActorTables): string | null {
  const owner = ownerBefore(draft, discourse) ?? ownerBehind(draft, entry, discourse, tables);
  return owner === entry.party ? null : owner;
}

function ownerBefore(draft: Draft, { doc, nameAt }: Discourse): string | null {
  const isOwned = isPossessiveMark(doc.tokens[draft.coreFirst - 1]);
  const before = nameAt.get(draft.coreFirst - (isOwned ? 2 : 1));
  const own = before?.entries.find(({ kind }) => (isOwned ? /^(?:state|capital)$/.test(kind) : kind === "adjective"));
  return before === undefined || before.participle !== null ? null : (own?.party ?? null);
}

/** "the Metropolitan Police **of Caracas**"; "the Labour Party **in Dublin**", where its name could be any state's. */
function ownerBehind(draft: Draft, entry: NameEntry, discourse: Discourse, tables: ActorTables): string | null {
  const { doc, bySentence } = discourse;
  const word = doc.tokens[draft.coreLast];
  if (word === undefined || !/^(?:of|in)$/.test(word.text)) return null;
  if (word.text === "in" && !(sitsAtHome(entry) && isCommonName(entry.form)) && !isHouse(entry)) return null;
  const at = draft.coreLast + (doc.tokens[draft.coreLast + 1]?.text === "the" ? 2 : 1);
  const behind = bySentence[word.sentence]?.find(
    ({ coreFirst, kind }) => coreFirst === at && /^(?:name|place)$/.test(kind),
  );
  if (behind === undefined || behind.participle !== null || isPossessiveMark(doc.tokens[behind.coreLast])) return null;
  const named = behind.entries.find(({ kind }) => /^(?:state|capital)$/.test(kind));
  const state = named?.party ?? behind.place?.country ?? null;
  if (state === null || !isState(state)) return null;
  // "the Republican Party of Georgia", "the University of Birmingham": a part of its own state
  const ownPlaces = tables
    .places()
    .get(fold(doc.article.text.slice(doc.tokens[at]?.start, doc.tokens[behind.coreLast - 1]?.end)));
  return ownPlaces?.some(({ country, size }) => country === entry.party && (size === regionSize || named === undefined))
    ? null
    : state;
}

/** The "**White House** in Bishkek", in Moscow: where other governments sit too. */
const isHouse = ({ form }: NameEntry): boolean => form === "White House";

/** Who seldom acts but at home: parties, unions, courts, parliaments, schools, councils and staffs, where armies and services may be abroad. */
const sitsAtHome = ({ role, form }: NameEntry): boolean =>
  /^(?:PTY|OPP|LAB|LEG|JUD|EDU)$/.test(role ?? "") || /^Joint Chiefs|(?:University|Commission|Council)$/.test(form);
