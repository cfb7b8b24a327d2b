import type { Actor } from "../actor.ts";
import { type Discourse, phraseOf } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { isFormer, nounEntry, roleOf } from "../nouns/resolve-noun.ts";
import type { NameEntry } from "../tables/name-index.ts";

/** Of what somebody of the tables was on the day, as far as the title may change it. */
export interface Told {
  readonly when: "held" | "past" | "later";
  /** The role of the term by which they are known. */
  readonly known: Actor["role"];
}

const rank =
  /\b(?:general|colonel|major|captain|admiral|lieutenant|brigadier|marshal|sergeant|corporal|gen|col|maj|capt|adm|lt|brig|cmdr|sgt|cpl)\.?$/i;
const styled = /\b(?:sheik|sheikh|shaikh|shaykh|mullah|maulana|maulvi)$/i;
const toCome = /-\s?(?:elect|designate)\b|\b(?:nominee|candidate|contender|hopeful|frontrunner|front-runner)$/i;

/** What the text calls somebody goes before the tables where they differ in kind: "former president", "president-elect", "opposition leader"; a rank is no office. */
export function withTitle(actor: Actor, title: Draft, { when, known }: Told, discourse: Discourse): Actor {
  const entry = nounEntry(title);
  const words = phraseOf(title, discourse);
  if (isFormer(title, discourse)) return { ...actor, role: roleOfFormer(actor, entry?.name ?? null), office: null };
  const role = roleOf(title, discourse);
  // "Gen. Prem Tinsulanonda", counsellor of the king: the rank stays with who left the army; "Col. Lucio Gutierrez" before any office is in it yet
  if (role === "MIL" && rank.test(words)) {
    const serves =
      when === "later" || (when === "past" && /^(?:MIL|SPY|COP)$/.test(known ?? "")) || actor.role === null;
    return { ...actor, role: serves ? "MIL" : actor.role, office: actor.office ?? entry?.name ?? null };
  }
  // "Sheik Mukhtar Robow", "Mullah Dadullah": commanders too are called so
  if (role === "REL" && styled.test(words) && actor.role !== null) return actor;
  const office =
    entry?.kind === "office" &&
    entry.name !== null &&
    !/^(?:leader|head|minister|secretary|spokesperson|representative)$/.test(entry.name)
      ? entry.name
      : actor.office;
  if (toCome.test(words) && /^(?:PTY|OPP|ELI|REL)$/.test(actor.role ?? "ELI"))
    return { ...actor, role: role === "OPP" ? "OPP" : "ELI", office };
  // The tables know the day only roughly; "Secretary of State John Kerry" is what he is in this text,
  // and "President Zelaya" governs on the day he was deposed.
  const told =
    actor.office === null || actor.role === "ELI" || (!captive.test(words) && overrules(actor.role, role, entry));
  return { ...actor, office: office ?? entry?.name ?? null, role: told ? (role ?? actor.role) : actor.role };
}

/** "Istanbul's jailed mayor" no longer holds what the title says. */
const captive = /\b(?:jailed|imprisoned|detained|exiled|fugitive)\b/i;
const partisan = /^(?:OPP|PTY|CVL|SOC|BUS|EDU|LAB|REL|JRN)$/;
const vague = /^(?:leader|head|spokesperson|candidate|ayatollah|royal|party-leader)$/;

/** "**Acting Prime Minister** Anez", senator till then; "**lawmaker** Marine Le Pen", "**opposition leader** Tsvangirai" of a government of both: a title of state or of its parliament, and the opposition, before the post that the tables know. */
function overrules(known: Actor["role"], role: Actor["role"], entry: NameEntry | undefined): boolean {
  if (role === "OPP") return known === "GOV" || known === "LEG" || known === "PTY";
  if (role === "LEG") return /^(?:OPP|PTY)$/.test(known ?? "");
  const isOffice = entry?.kind === "office" && entry.name !== null && !vague.test(entry.name);
  if (!isOffice || !/^(?:GOV|JUD|SPY|COP)$/.test(role ?? "")) return false;
  return partisan.test(known ?? "") || (known === "LEG" && /^(?:president|prime-minister)$/.test(entry.name ?? ""));
}

/** "Former Finance Minister Sarkozy" is president; "former Vice President Machar" is in revolt. */
function roleOfFormer({ role, office }: Actor, was: string | null): Actor["role"] {
  return role === "REB" || (role === "GOV" && office !== null && was !== office) ? role : "ELI";
}
