import type { Doc } from "../../language/index.ts";
import type { Actor } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, makeDraft } from "../draft.ts";
import { wordsBehind } from "../nouns/band-of-state.ts";
import type { NameEntry } from "../tables/name-index.ts";
import { type ActorTables, holds } from "../tables/tables.ts";

const part = /^(?:branch|affiliate|offshoot|franchise|wing|arm|chapter)$/;
const branch = /^(?:branch|affiliate|offshoot|franchise|chapter)e?s?$/i;

const branchOf: NameEntry = {
  kind: "agent",
  party: null,
  role: null,
  name: null,
  makes: "body",
  plural: false,
  country: null,
  from: null,
  to: null,
  row: "branch-of-group",
  form: "",
  article: false,
};

const isGroup = (draft: Draft | undefined): boolean =>
  draft !== undefined && draft.participle === null && draft.entries.some(isOfMother);
const isOfMother = ({ kind, role }: NameEntry): boolean =>
  kind === "group" || (kind === "organisation" && /^(?:GOV|PTY|OPP)$/.test(role ?? ""));

/** "Al-Qaeda's Yemen **branch**", "the EU's executive **arm**", "an **offshoot** of Hamas": parts of the groups that are named beside them. */
export function branchesOfGroups(doc: Doc, taken: readonly (Draft | undefined)[]): Draft[] {
  return doc.tokens.flatMap((token) => {
    const { index, lemma, xpos } = token;
    if (!/^NNS?$/.test(xpos) || taken[index] !== undefined || !part.test(lemma.toLowerCase())) return [];
    const next = doc.tokens[index + 1];
    if (next !== undefined && next.head !== index && /^(?:NOUN|PROPN)$/.test(next.upos)) return [];
    const at = index + (doc.tokens[index + 2]?.text === "the" ? 3 : 2);
    const isOf = next?.text === "of" && isGroup(taken[at]);
    if (!isOf && !isBehindGroup(doc, index, taken)) return [];
    return [makeDraft("noun", index, index + 1, { entries: [branchOf], head: index, named: false })];
  });
}

/** Whether a group is named in the phrase before a noun: "**Hezbollah**'s most feared wing". */
function isBehindGroup(doc: Doc, index: number, taken: readonly (Draft | undefined)[]): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 5); at--) {
    const token = doc.tokens[at];
    if (token === undefined || token.sentence !== doc.tokens[index]?.sentence) return false;
    if (isGroup(taken[at])) return true;
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(token.upos) && token.xpos !== "POS" && token.text !== "-") return false;
  }
  return false;
}

/**
 * The group that a branch of another is on the day, by where it is: "al-Qaida's affiliate in Syria"; else the one whose branch it is.
 * Null where the noun is no branch of a group.
 */
export function branchOfGroup(
  draft: Draft,
  discourse: Discourse,
  { branches }: ActorTables,
): { readonly actor: Actor; readonly row: string } | null {
  if (draft.entries[0]?.row !== branchOf.row) return null;
  const mother = [...draft.modifiers, ...draft.under.map((one) => one.draft)].find(isGroup);
  const [actor] = mother?.actors ?? [];
  if (mother === undefined || actor === undefined || actor.party === null) return null;
  const { doc, day } = discourse;
  const words = [
    ...doc.tokens.slice(draft.first, draft.coreLast).map(({ text }) => text),
    ...wordsBehind(draft, discourse),
  ].join(" ");
  const known =
    day === null || !branch.test(doc.tokens[draft.head]?.text ?? "")
      ? undefined
      : branches.get(actor.party)?.find(({ band, where }) => holds(band, day) && words.includes(where));
  if (known === undefined)
    return { actor: { ...actor, office: null, name: null, kind: "organisation" }, row: mother.rows[0] ?? branchOf.row };
  const { party, role, name, row } = known.band;
  return { actor: { party, role, office: null, name, kind: "organisation" }, row };
}
