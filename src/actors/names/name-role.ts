import type { Doc } from "../../language/index.ts";
import type { Sector } from "../actor.ts";
import type { Draft } from "../draft.ts";
import { fold } from "../tables/name-index.ts";
import { isCompany, roleOfCompany } from "./legal-forms.ts";
import { headWord, type NameHeads } from "./own-name.ts";

const bodies =
  /^(?:association|federation|confederation|union|society|league|congress|syndicate|chamber|front|council)$/;

/** Whom an association is of: "the Commercial **Farmers** Union", "the Argentine **Rural** Society". */
const members: readonly (readonly [RegExp, Sector])[] = [
  [/^(?:farmers?|growers?|peasants?|rural|ranchers|fishermen|cattlemen|campesinos?|livestock)$/, "AGR"],
  [
    /^(?:trades?|labou?r|workers?|mineworkers|miners|employees|teachers|nurses|seafarers|dockers|railwaymen|drivers)$/,
    "LAB",
  ],
  [
    /^(?:manufacturers?|bankers?|businessmen|business|industries|industrialists|industrial|industry|employers|commerce|exporters|traders|retailers|banking)$/,
    "BUS",
  ],
];

/**
 * The role that an association's name tells by its words, over that of its last: "Peru's National **Society** of Industries" are no civilians.
 * Null where its head is no such body or not in capitals.
 */
export function roleByName(words: readonly string[], heads: NameHeads): Sector | null {
  const last = headWord(words);
  const head = fold(last);
  if (!/^\p{Lu}/u.test(last) || !bodies.test(head)) return null;
  const plain = words.map(fold);
  for (const [of, role] of members) if (plain.some((word) => word !== head && of.test(word))) return role;
  return /^(?:association|federation|confederation|society|league)$/.test(head)
    ? (heads.get(head)?.role ?? null)
    : null;
}

/** What a name in another language begins with: "**Partido** Liberal", and "Banco **Central**" is the government's. */
export function roleOfForeign(words: readonly string[], heads: NameHeads): Sector | null {
  const head = heads.get(fold(words[0] ?? ""));
  if (head?.kind !== "foreign") return null;
  if (head.role === "BUS")
    return /^(?:centrale?|nacional|nationale?|reserva)$/.test(fold(words[1] ?? "")) ? "GOV" : "BUS";
  return words.some((word) =>
    /^(?:Trabajo|Travail|Trabalho|Trabalhadores|Trabajadores|Lavoro|Obrer[ao]s?)$/.test(word),
  ) && head.role === "SOC"
    ? "LAB"
    : head.role;
}

const political =
  /^(?:popular|liberal|democratic|christian|socialist?|communist|national|nationalist|progressive|republican|conservative|radical|patriotic|civic|green|peoples?|peasants|labou?r|democracy|freedom|unity|reform|constitutional)$/;

/** The role of a body of a state that no table knows: its head's, and a party where that is a front or movement of politics: "the Popular Front of Moldova". */
export function roleOfUnknown(words: readonly string[], heads: NameHeads): Sector | null {
  // "**Aluminum Corp.** of China"
  if (isCompany(words)) return roleOfCompany(words);
  const foreign = roleOfForeign(words, heads);
  if (foreign !== null) return foreign;
  const plain = words.map(fold);
  const head = fold(headWord(words));
  const named = roleByName(words, heads);
  if (named !== null && named !== "SOC") return named;
  if (/^(?:front|movement|alliance|union|coalition|bloc|league|rally|congress)$/.test(head)) {
    if (plain.some((word) => /^(?:liberation|resistance|armed|revolutionary|army)$/.test(word))) return "REB";
    if (plain.some((word) => political.test(word))) return "PTY";
  }
  return heads.get(head)?.role ?? null;
}

/** The words in capitals that a noun ends, back to the first that is none: "Rural Society", "Bar Association". */
export function nameBefore(doc: Doc, { first, coreFirst, coreLast }: Draft): readonly string[] {
  let at = coreFirst;
  while (at > first && /^(?:\p{Lu}|['’]s?$|and$|of$|&$)/u.test(doc.tokens[at - 1]?.text ?? "")) at--;
  let last = coreLast;
  // "Society **of Industries**", "Federation **of Free Farmers**"
  if (doc.tokens[last]?.text === "of") {
    let end = last + 1;
    while (
      /^\p{Lu}\p{Ll}+/u.test(doc.tokens[end]?.text ?? "") &&
      /^(?:NOUN|PROPN|ADJ)$/.test(doc.tokens[end]?.upos ?? "")
    )
      end++;
    if (end > last + 1) last = end;
  }
  return doc.tokens.slice(at, last).map(({ text }) => text);
}
