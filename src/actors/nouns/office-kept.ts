/** What the words around an office say of how it is held, which is not what its holder does. */
import { type Actor, isState, type Sector } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import type { NameEntry } from "../tables/name-index.ts";

const highest = /^(?:(?:vice-)?president|(?:.*-)?minister|chancellor|king|crown-prince|supreme-leader|governor)$/;
const cabinet = /^(?:government|regime|administration|cabinet|authorities)$/;

const isHighOffice = ({ kind, makes, name, form }: NameEntry): boolean =>
  kind === "office" && (makes === "person" ? highest.test(name ?? "") : cabinet.test(form));

/** "**Minority** government", "a **caretaker** premier", "the **reformist** president": people's nouns that tell what sort of office of state it is. */
export const isSortOfOffice = ({ kind, entries }: Draft, office: NameEntry | undefined): boolean =>
  office !== undefined &&
  isHighOffice(office) &&
  kind === "noun" &&
  entries.every(({ kind: sort, makes }) => sort === "agent" && makes === "person");

const lost = /^(?:fugitive|(?:self-)?exiled|jailed|imprisoned|would-be)$/i;

/** "Ukraine's **fugitive** president", "the exiled king": whoever holds the office now is somebody else. */
export function isOutOfOffice({ first, coreFirst }: Draft, office: NameEntry, { doc }: Discourse): boolean {
  if (!isHighOffice(office) || office.makes !== "person") return false;
  return doc.tokens.slice(first, coreFirst).some(({ text }) => lost.test(text));
}

/** "The government **in exile**", "an **exile** group": against who governs at home. */
export function isInExile({ first, coreFirst, coreLast }: Draft, { doc }: Discourse): boolean {
  const [preposition, word] = doc.tokens.slice(coreLast, coreLast + 2);
  if (/^in$/i.test(preposition?.text ?? "") && word?.text === "exile") return true;
  return doc.tokens
    .slice(first, coreFirst)
    .some(({ lemma, upos }) => lemma.toLowerCase() === "exile" && upos !== "VERB");
}

const chief = /^(?:chief|administrator|coordinator|commissioner)$/;
const sport =
  /^(?:soccer|football|olympic|cricket|tennis|cycling|athletics|hockey|basketball|rugby|chess|film|fashion)$/i;
const armed = /^(?:REB|PRM|CRM|UAF)$/;

/** "Iran's nuclear **chief**", "the Russian mercenary chief": of armed men what they are, of a state's own business its government; null where neither is told. */
export function roleOfChief({ first, coreFirst, head, modifiers }: Draft, { doc }: Discourse): Sector | null {
  if (!chief.test(doc.tokens[head]?.lemma.toLowerCase() ?? "")) return null;
  const nouns = modifiers.filter(({ kind, participle }) => kind === "noun" && participle === null);
  for (const { entries } of nouns) if (armed.test(entries[0]?.role ?? "")) return entries[0]?.role ?? null;
  const words = doc.tokens.slice(first, coreFirst);
  if (words.some(({ text }) => /^(?:mercenary|paramilitary)$/.test(text))) return "PRM";
  if (nouns.length > 0 || words.some(({ text }) => sport.test(text))) return null;
  return modifiers.some(({ actors }) => isState(actors[0]?.party) && actors[0].role === "GOV") ? "GOV" : null;
}

/** "Hong Kong's **chief executive**": who governs it, and no company. */
export const isGovernor = ({ coreFirst, coreLast }: Draft, parties: readonly Actor[], { doc }: Discourse): boolean =>
  /^(?:HKG|MAC)$/.test(parties[0]?.party ?? "") &&
  /^chief executive/i.test(
    doc.tokens
      .slice(coreFirst, coreLast)
      .map(({ text }) => text)
      .join(" "),
  );

const serving = /^(?:|(?:.* )?(?:deputy|aide|adviser|advisor|spokesman|spokeswoman|spokesperson|envoy|emissary)s?)$/;
const faction = /^(?:REB|PRM|CRM|OPP|PTY|MIL|REL)$/;

/** "**bin Laden's** deputy", "his aide": who serves a rebel is one. */
export function roleOfServed({ modifiers, possessive }: Draft, entry: NameEntry | undefined): Sector | null {
  if (entry?.kind !== "office" || entry.makes !== "person" || !serving.test(entry.form)) return null;
  const served = (possessive ?? modifiers.find(({ participle }) => participle === null))?.actors[0];
  return served?.kind === "person" && faction.test(served.role ?? "") ? served.role : null;
}
