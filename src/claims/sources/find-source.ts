import { childrenOf, type Doc } from "../../language/index.ts";
import { baseRelation, childrenBy, isNominal, prepositionOf, type Roles } from "../grammar/index.ts";
import type { AttributedWords, TokenRange } from "./attribution.ts";
import type { Cue } from "./find-cues.ts";
import { quotationsNear, timesNear } from "./near.ts";
import { type Extents, holds, makeWords, trimRange } from "./spans.ts";

/** The head of the source of a cue, by the slots of its row; null where nobody is named. `nameEnds`: heads of names by the token past them. */
export function sourceHead(doc: Doc, nameEnds: ReadonlyMap<number, number>, cue: Cue, roles: Roles): number | null {
  for (const slot of cue.row.source) {
    const head = inSlot(doc, cue, roles, slot);
    // "TOKYO (AP) — Silver said", "damage was done: a company said": no subject stands beyond a dash or a colon.
    if (head === null || (slot === "subj" && partedFrom(doc, head, cue))) continue;
    // ", **saying** that": the parser hangs it on the nearest noun; it is the subject's.
    const clause = slot === "subj" && isHungOnNoun(doc, cue) ? subjectOfClause(doc, cue, roles) : null;
    return clause ?? head;
  }
  if (cue.passive || !cue.row.source.includes("subj")) return null;
  const { xpos } = doc.tokens[cue.head]!;
  if (xpos === "VBG" && isParted(doc, cue)) return subjectOfClause(doc, cue, roles);
  if (!/^VB[DZP]$/.test(xpos)) return null;
  // A name right before a finite verb is its subject, whatever the parser made of it ("Moon Jae-in said").
  return nameEnds.get(cue.first) ?? nounBefore(doc, cue);
}

function isParted(doc: Doc, cue: Cue): boolean {
  return /^(?:,|—|–|--|”|"|'')$/.test(doc.tokens[cue.first - 1]?.text ?? "");
}

function isHungOnNoun(doc: Doc, cue: Cue): boolean {
  const verb = doc.tokens[cue.head]!;
  return verb.xpos === "VBG" && verb.relation === "acl" && isParted(doc, cue);
}

/** The subject of the finite verb that a participle belongs to in the end. */
function subjectOfClause(doc: Doc, cue: Cue, roles: Roles): number | null {
  for (let at = doc.tokens[cue.head]!.head, steps = 0; at >= 0 && steps < 12; at = doc.tokens[at]!.head, steps += 1) {
    const token = doc.tokens[at]!;
    if (!/^VB[DZPN]$/.test(token.xpos) || token.relation.startsWith("acl")) continue;
    // "was described **by Johnson** as historic, saying that"
    const agent = childrenBy(doc, at, "obl:agent").find(({ index }) => index < cue.first);
    if (agent !== undefined) return agent.index;
    const subject = roles.surfaceSubjects(at).find((head) => head < cue.first);
    if (subject !== undefined && isNominal(doc.tokens[subject]!)) return subject;
  }
  return null;
}

function partedFrom(doc: Doc, head: number, cue: Cue): boolean {
  for (let index = head + 1; index < cue.first; index += 1) {
    if (/^(?:—|–|--|:)$/.test(doc.tokens[index]!.text)) return !hasDashBefore(doc, index, cue.first);
  }
  return false;
}

/** A second dash before the cue closes a parenthesis: "Iran — its proxy — said". */
function hasDashBefore(doc: Doc, first: number, last: number): boolean {
  for (let index = first + 1; index < last; index += 1) if (/^(?:—|–|--)$/.test(doc.tokens[index]!.text)) return true;
  return false;
}

/** The noun that ends right before the cue, with what it hangs on up to the mark before it. */
function nounBefore(doc: Doc, cue: Cue): number | null {
  let at = cue.first - 1;
  // "Mr. Frum, a former speechwriter, wrote": before the apposition.
  if (doc.tokens[at]?.text === ",") at = beforeApposition(doc, at);
  if (at < 0 || !isNominal(doc.tokens[at]!) || doc.tokens[at]!.sentence !== doc.tokens[cue.head]!.sentence) return null;
  for (let steps = 0; steps < 8; steps += 1) {
    const { head } = doc.tokens[at]!;
    if (head < 0 || head >= cue.first || cue.first - head > 12 || !isNominal(doc.tokens[head]!)) break;
    if (partedFrom(doc, head, cue)) break;
    at = head;
  }
  return at;
}

function inSlot(doc: Doc, cue: Cue, roles: Roles, slot: string): number | null {
  if (cue.row.part === "noun") return besideNoun(doc, cue.head, slot);
  switch (slot) {
    case "subj":
      if (cue.passive) return null;
      return pick(doc, cue, roles.surfaceSubjects(cue.head));
    case "by":
      return cue.passive ? pick(doc, cue, roles.subjects(cue.head)) : null;
    default:
      return null;
  }
}

/** The subject that stands nearest before the cue, if it can speak: not "it" or "there". */
function pick(doc: Doc, cue: Cue, heads: readonly number[]): number | null {
  const speaking = heads.filter((head) => {
    const token = doc.tokens[head]!;
    // "donors **Friday** said": a day does not speak, whatever the parser made of it.
    if (timesNear(doc, head).some((time) => holds(time, head))) return false;
    // Who is quoted does not stand in the quotation.
    if (quotationsNear(doc, head).some((quotation) => holds(quotation, head) && !holds(quotation, cue.head)))
      return false;
    return (
      (isNominal(token) || token.upos === "DET" || token.upos === "NUM" || token.upos === "ADJ") && token.xpos !== "EX"
    );
  });
  // "injuring one person, **a U.S. official** told CNN": of two subjects the nearer one speaks
  const before = speaking.filter((head) => head < cue.head);
  const nearest = before.filter((head) => baseRelation(doc.tokens[head]!) === "nsubj").at(-1);
  return nearest ?? before[0] ?? speaking[0] ?? null;
}

function besideNoun(doc: Doc, noun: number, slot: string): number | null {
  switch (slot) {
    case "self":
      return noun;
    case "poss":
      return childrenBy(doc, noun, "nmod:poss")[0]?.index ?? null;
    case "adj":
      // "A **Pentagon** report", "**Republican** criticism".
      return (
        childrenOf(doc, noun).find(
          (child) =>
            (baseRelation(child) === "compound" && child.upos === "PROPN") ||
            (child.relation === "amod" &&
              /^[A-Z]/.test(child.text) &&
              child.index !== doc.sentences[child.sentence]!.first),
        )?.index ?? null
      );
    default: {
      const under = childrenBy(doc, noun, "nmod", "obl").find(
        (child) => child.index > noun && prepositionOf(doc, child.index) === slot,
      );
      return under?.index ?? null;
    }
  }
}

/** The token before the comma that opens an apposition without a verb; -1 where none is found. */
function beforeApposition(doc: Doc, close: number): number {
  for (let index = close - 1; index > 0 && close - index < 20; index -= 1) {
    const token = doc.tokens[index]!;
    if (/^VB[DZP]$|^MD/.test(token.xpos) || /^["“”:;]$/.test(token.text)) return -1;
    if (token.text === ",") return index - 1;
  }
  return -1;
}

const leftOut = new Set([
  "case",
  "mark",
  "cc",
  "punct",
  "discourse",
  "parataxis",
  "cop",
  "aux",
  "nsubj",
  "vocative",
  "orphan",
  "dep",
  "advcl",
  "ccomp",
]);

/** The noun phrase about a head: with its appositions and relative clauses, without what holds the cue ("officials **who said**"). */
export function sourceWords(
  doc: Doc,
  extents: Extents,
  head: number,
  cue: Cue | { readonly first: number; readonly last: number },
): AttributedWords {
  let first = head;
  let last = head + 1;
  for (const child of childrenOf(doc, head)) {
    const relation = baseRelation(child);
    if (leftOut.has(relation) && !(relation === "case" && child.index > head)) continue;
    const range = { first: extents.first[child.index]!, last: extents.last[child.index]! };
    if (holds(range, cue.first) || holds(range, cue.last - 1)) continue;
    // "prosecutors **in April** charged": when they did it is no part of who they are.
    if (range.first > head && timesNear(doc, child.index).some((time) => holds(time, child.index))) continue;
    // Never over the cue to its other side.
    if (head < cue.first ? range.last > cue.first : range.first < cue.last) continue;
    // ", more than twice what it said before": no part of the name.
    if (relation !== "acl" && range.first > head && hasClause(doc, range)) continue;
    if (range.first < first) first = range.first;
    if (range.last > last) last = range.last;
  }
  const range = trimRange(doc, { first, last }) ?? { first: head, last: head + 1 };
  return makeWords(doc, holds(range, head) ? range : { first: head, last: head + 1 }, head);
}

/** A finite verb behind a comma, and no "who" or "which" before it. */
function hasClause(doc: Doc, range: TokenRange): boolean {
  if (doc.tokens[range.first]!.text !== ",") return false;
  for (let index = range.first; index < range.last; index += 1) {
    const { xpos } = doc.tokens[index]!;
    if (/^W/.test(xpos) && index <= range.first + 2) return false;
    if (/^VB[DZP]$/.test(xpos)) return true;
  }
  return false;
}
