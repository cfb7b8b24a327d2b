import { childrenOf, type Doc, type Token } from "../../language/index.ts";
import { baseRelation, childrenBy, isVerb, prepositionOf, wordOf } from "../grammar/index.ts";
import type { TokenRange } from "./attribution.ts";
import type { Cue } from "./find-cues.ts";
import { timesNear } from "./near.ts";
import { type Extents, holds } from "./spans.ts";

export interface FoundContent {
  readonly ranges: readonly TokenRange[];
  /** Who is told. */
  readonly audience: number | null;
  readonly rule: string;
  /** Past the preposition that the cue governs: "complained **about**". */
  readonly cueLast: number;
}

/** What a cue says: its complements, or the clause that it stands in or behind. Empty where it says nothing. */
export function findContent(doc: Doc, extents: Extents, cue: Cue, source: number | null): FoundContent | null {
  if (cue.row.part === "noun") return ofNoun(doc, extents, cue, source);
  if (cue.row.part === "adverb") return ofAdverb(doc, extents, cue);
  const gap = behindGap(doc, extents, cue);
  if (gap !== null) return gap;
  const complements = complementsOf(doc, extents, cue, source);
  if (complements.ranges.length > 0) return complements;
  if (complements.rule === "thing") return complements;
  const around = clauseAround(doc, extents, cue);
  return around === null
    ? null
    : { ranges: [around], audience: complements.audience, rule: "inverted", cueLast: cue.last };
}

/** "An attack, which officials **say could come** soon": the verb that follows at once has its subject before the clause. */
function behindGap(doc: Doc, extents: Extents, cue: Cue): FoundContent | null {
  const next = doc.tokens[cue.last];
  if (cue.row.part !== "verb" || cue.passive || next === undefined || !/^(?:MD|VBD|VBZ|VBP)$/.test(next.xpos))
    return null;
  if (!cue.row.content.includes("ccomp") || !/^VB[DZP]$/.test(doc.tokens[cue.head]!.xpos)) return null;
  const verb = /^(?:aux|cop)/.test(next.relation) && next.head > next.index ? next.head : next.index;
  const ranges: TokenRange[] = [{ first: cue.last, last: Math.max(cue.last + 1, extents.last[verb]!) }];
  for (let index = cue.first - 1; index > cue.first - 12 && index >= 0; index -= 1) {
    const token = doc.tokens[index]!;
    if (token.sentence !== next.sentence || /^[,;]$/.test(token.text)) break;
    if (token.xpos === "WDT") ranges.unshift({ first: index, last: index + 1 });
  }
  return { ranges, audience: null, rule: "gap", cueLast: cue.last };
}

function rangeOf(extents: Extents, token: number): TokenRange {
  return { first: extents.first[token]!, last: extents.last[token]! };
}

/** A phrase's range, cut to the side of the cue on which its head stands. */
function beside(extents: Extents, cue: TokenRange, token: number): TokenRange {
  const { first, last } = rangeOf(extents, token);
  if (token >= cue.last) return { first: Math.max(first, cue.last), last };
  return { first, last: Math.min(last, cue.first) };
}

function complementsOf(doc: Doc, extents: Extents, cue: Cue, source: number | null): FoundContent {
  const { content, audience } = cue.row;
  const clauses: Token[] = [];
  const objects: Token[] = [];
  const phrases: Token[] = [];
  let told: number | null = null;
  for (const child of childrenOf(doc, cue.carrier)) {
    const relation = baseRelation(child);
    if (holds(cue, child.index) && relation !== "xcomp") {
      // "claimed credit **for the attacks**": the phrase may hang on the fixed word
      for (const under of childrenBy(doc, child.index, "nmod"))
        if (content.includes(prepositionOf(doc, under.index) ?? "")) phrases.push(under);
      continue;
    }
    if (child.index === source) continue;
    if (relation === "ccomp" || (relation === "parataxis" && child.index > cue.head && isSaid(doc, cue, child))) {
      if (content.includes("ccomp") || content.includes("quote")) clauses.push(child);
    } else if (relation === "xcomp") {
      if (content.includes("xcomp") || content.includes("as")) clauses.push(child);
    } else if (relation === "obj" || relation === "iobj") {
      if (audience.includes(relation)) {
        told = child.index;
        // "Informed NBC News **that** they were unable": the parser hangs the clause on who is told.
        for (const under of childrenOf(doc, child.index))
          if (hasThat(doc, under) || isThatClause(doc, under)) clauses.push(under);
      }
      if (content.includes("obj") || content.includes("thing") || audience.includes(relation)) objects.push(child);
    } else if (child.relation === "nsubj:pass" && cue.passive) {
      if (audience.includes("obj")) told = child.index;
      else if (content.includes("obj")) phrases.push(child);
    } else if (relation === "obl" || relation === "advcl" || relation === "nmod") {
      const preposition = prepositionOf(doc, child.index);
      // "said in a tweet **that he had spoken**": the parser hangs the clause on where it was said
      if (relation === "obl" && child.index > cue.head && content.includes("ccomp"))
        for (const under of childrenBy(doc, child.index, "acl")) if (isThatClause(doc, under)) clauses.push(under);
      if (
        preposition === null ||
        child.relation === "obl:agent" ||
        timesNear(doc, child.index).some((time) => holds(time, child.index))
      )
        continue;
      if (audience.includes(preposition) && relation === "obl") told ??= child.index;
      else if (content.includes(preposition === "to!" ? "xcomp" : preposition) && child.index > cue.head)
        phrases.push(child);
      else if (preposition === "that" || preposition === "whether") clauses.push(child);
    } else if (cue.row.source.length === 0 && relation === "nsubj" && content.includes("subj")) phrases.push(child);
  }
  const core = clauses.length > 0 || phrases.length > 0;
  // "Maintains a force", "found weapons": an object by itself is nothing that is said.
  const bare = !core && !content.includes("obj") && objects.length > 0 && told === null;
  if (bare) return { ranges: [], audience: null, rule: "thing", cueLast: cue.last };
  // "It fell, and agencies warned that": what stands before is another's.
  const behind = clauses.filter((clause) => clause.index > cue.head);
  const kept = [
    ...(behind.length > 0 ? behind : clauses),
    ...phrases,
    ...objects.filter(
      (object) => !(object.index === told && core) && (content.includes("obj") || content.includes("thing")),
    ),
  ];
  // "Is said to have fled": what stands before the cue belongs to what is said.
  if (
    cue.passive &&
    clauses.some((clause) => baseRelation(clause) === "xcomp") &&
    phrases.length === 0 &&
    told === null
  ) {
    kept.push(...childrenBy(doc, cue.head, "nsubj"));
  }
  if (
    cue.row.source.length === 0 &&
    cue.row.content.includes("subj") &&
    kept.length === 1 &&
    baseRelation(kept[0]!) === "nsubj"
  )
    return { ranges: [], audience: null, rule: "raised", cueLast: cue.last };
  const said = withoutPreposition(doc, extents, cue, kept);
  if (!audience.includes("obj")) {
    return {
      ...said,
      ranges: said.ranges.map((range) => fromSubject(doc, cue, range, clauses)),
      audience: told,
      rule: "complement",
    };
  }
  // "Told **reporters** that": the parser takes who is told into the clause.
  const that = conjunctionAfter(doc, cue);
  const ranges = said.ranges
    .filter((range) => that === null || range.last > that || range.first < cue.first)
    .map((range) =>
      that !== null && range.first < that && range.last > that && range.first >= cue.last
        ? { first: that, last: range.last }
        : range,
    );
  return {
    ...said,
    ranges,
    audience: told ?? (that === null ? null : nounBefore(doc, cue.last, that)),
    rule: "complement",
  };
}

/** "Said **the U.S. and North Korea** would talk": a subject that the parser left outside its clause. */
function fromSubject(doc: Doc, cue: Cue, range: TokenRange, clauses: readonly Token[]): TokenRange {
  if (range.first <= cue.last || range.first - cue.last > 12 || !clauses.some((clause) => holds(range, clause.index)))
    return range;
  for (let index = cue.last; index < range.first; index += 1) {
    const token = doc.tokens[index]!;
    if (
      !/^(?:DT|NN|NNS|NNP|NNPS|PRP\$?|CC|JJ|CD|POS|HYPH|,)$/.test(token.xpos) ||
      timesNear(doc, index).some((time) => holds(time, index))
    )
      return range;
  }
  return { first: cue.last, last: range.last };
}

/** The "that" or "whether" behind a few words without a verb: "told reporters in Geneva **that**". */
function conjunctionAfter(doc: Doc, cue: Cue): number | null {
  for (let index = cue.last; index < Math.min(doc.tokens.length, cue.last + 9); index += 1) {
    const token = doc.tokens[index]!;
    if (token.sentence !== doc.tokens[cue.head]!.sentence || /^VB|^MD/.test(token.xpos)) return null;
    if (/^(?:that|whether)$/i.test(token.text) && token.upos !== "DET") return index > cue.last ? index : null;
  }
  return null;
}

function nounBefore(doc: Doc, first: number, last: number): number | null {
  for (let index = first; index < last; index += 1) {
    const token = doc.tokens[index]!;
    const next = doc.tokens[index + 1];
    if (/^NN|^PRP/.test(token.xpos) && (next === undefined || !/^NN/.test(next.xpos))) return index;
  }
  return null;
}

/** The ranges of complements; a preposition between the cue and its noun goes to the cue. */
function withoutPreposition(
  doc: Doc,
  extents: Extents,
  cue: Cue,
  complements: readonly Token[],
): { readonly ranges: readonly TokenRange[]; readonly cueLast: number } {
  let cueLast = cue.last;
  const ranges = complements.map((child) => {
    const range = beside(extents, cue, child.index);
    const first = doc.tokens[range.first]!;
    const governed = first.head === child.index && first.relation === "case" && !/^(?:as|like|than)$/i.test(first.text);
    if (!governed || range.first < cue.last || range.last - range.first < 2) return range;
    if (range.first === cue.last) cueLast = cue.last + 1;
    return { first: range.first + 1, last: range.last };
  });
  return { ranges, cueLast };
}

/** A clause set beside a cue is what is said where a colon, a comma or a quotation mark opens it. */
function isSaid(doc: Doc, cue: Cue, child: Token): boolean {
  const before = doc.tokens[cue.last];
  return isVerb(child) || before?.text === ":" || (before !== undefined && /^["“,]/.test(before.text));
}

/** "…, officials said": the cue hangs on the clause that is said. "As he said, …": likewise. */
function clauseAround(doc: Doc, extents: Extents, cue: Cue): TokenRange | null {
  const verb = doc.tokens[cue.head]!;
  if (!cue.row.content.includes("ccomp") && !cue.row.content.includes("quote")) return null;
  const relation = baseRelation(verb);
  if (verb.head < 0) return null;
  const as =
    relation === "advcl" && ["as", "like"].includes(prepositionOf(doc, cue.head) ?? markOf(doc, cue.head) ?? "");
  const beside =
    relation === "parataxis" || relation === "dep" || (relation === "ccomp" && standsLast(doc, extents, cue));
  if (!as && !beside) return null;
  const clause = rangeOf(extents, verb.head);
  return clause;
}

function markOf(doc: Doc, verb: number): string | null {
  const mark = childrenOf(doc, verb).find(
    (child) => ["mark", "advmod"].includes(baseRelation(child)) && child.index < verb,
  );
  return mark === undefined ? null : wordOf(mark);
}

/** The clause of the cue ends its sentence, behind a comma: "It fell, he said." */
function standsLast(doc: Doc, extents: Extents, cue: Cue): boolean {
  const range = rangeOf(extents, cue.head);
  const before = doc.tokens[range.first - 1];
  return doc.tokens[cue.head]!.head < range.first && before !== undefined && /^[,”"]$/.test(before.text);
}

function ofNoun(doc: Doc, extents: Extents, cue: Cue, source: number | null): FoundContent | null {
  const { content } = cue.row;
  const kept: Token[] = [];
  for (const child of childrenOf(doc, cue.head)) {
    if (child.index < cue.head || child.index === source) continue;
    const relation = baseRelation(child);
    const preposition = prepositionOf(doc, child.index);
    const clause =
      (relation === "ccomp" || relation === "acl") &&
      (preposition === "that" ||
        preposition === "to!" ||
        preposition === "whether" ||
        relation === "ccomp" ||
        hasThat(doc, child));
    if (clause && (content.includes("acl") || content.includes("ccomp"))) {
      if (preposition === "to!" && !content.includes("xcomp")) continue;
      kept.push(child);
    } else if (
      (relation === "nmod" || relation === "acl" || relation === "obl") &&
      preposition !== null &&
      content.includes(preposition)
    ) {
      kept.push(child);
    }
  }
  return kept.length === 0 ? null : { ...withoutPreposition(doc, extents, cue, kept), audience: null, rule: "noun" };
}

/** "That" as a conjunction with a subject behind it, though the parser calls the clause a relative one. */
function isThatClause(doc: Doc, clause: Token): boolean {
  const children = childrenOf(doc, clause.index);
  const that = children.find(
    (child) => wordOf(child) === "that" && (baseRelation(child) === "mark" || child.xpos === "IN"),
  );
  return that !== undefined && children.some((child) => baseRelation(child) === "nsubj" && child.index > that.index);
}

function hasThat(doc: Doc, clause: Token): boolean {
  const first = childrenOf(doc, clause.index)[0];
  return (
    clause.relation !== "acl:relcl" && first !== undefined && wordOf(first) === "that" && baseRelation(first) === "mark"
  );
}

/** "Reportedly": the clause it stands in. */
function ofAdverb(doc: Doc, extents: Extents, cue: Cue): FoundContent | null {
  const head = doc.tokens[cue.head]!.head;
  if (head < 0) return null;
  return { ranges: [rangeOf(extents, head)], audience: null, rule: "adverb", cueLast: cue.last };
}
