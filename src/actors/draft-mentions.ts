import type { Doc, Token } from "../language/index.ts";
import { type Draft, headOf, isPossessiveMark, makeDraft } from "./draft.ts";
import { findNames, type Unit } from "./find-names.ts";
import type { ActorTables } from "./tables.ts";

const personal =
  /^(?:he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves|it|its|itself|i|me|my|mine|myself|we|us|our|ours|ourselves)$/i;
const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)|april|apr\.?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?|gmt|utc|a\.?m\.?|p\.?m\.?)$/i;
const relative = /^(?:who|whom|which|that|whose)$/i;

/** All stretches of the text that may be mentions, in order, not yet resolved. */
export function draftMentions(doc: Doc, tables: ActorTables): Draft[] {
  const units = findNames(doc, tables);
  const taken = new Array<Draft | undefined>(doc.tokens.length);
  const drafts: Draft[] = [];
  const add = (draft: Draft) => {
    drafts.push(draft);
    for (let index = draft.coreFirst; index < draft.coreLast; index++) taken[index] ??= draft;
  };
  const persons = doc.entities.filter((entity) => entity.kind === "PER");
  for (const unit of units) {
    const draft = draftOfUnit(doc, unit, persons);
    if (draft !== null) add(draft);
  }
  addUnknownNames(doc, taken, add);
  for (const token of doc.tokens) {
    if (taken[token.index] !== undefined) continue;
    if ((token.upos === "PRON" || token.upos === "DET") && personal.test(token.text) && token.text !== "US")
      add(pronounDraft(token));
    else if (relative.test(token.text) && (token.xpos === "WDT" || token.xpos === "WP" || token.xpos === "WP$"))
      add(pronounDraft(token));
  }
  drafts.sort((a, b) => a.first - b.first || b.last - a.last);
  joinNames(doc, drafts);
  return growPhrases(doc, drafts);
}

function pronounDraft(token: Token): Draft {
  return makeDraft("pronoun", token.index, token.index + 1, { head: token.index, named: false });
}

function draftOfUnit(doc: Doc, unit: Unit, persons: readonly { first: number; last: number }[]): Draft | null {
  const first = doc.tokens[unit.first];
  const last = doc.tokens[unit.last - 1];
  if (first === undefined || last === undefined) return null;
  const chars = unit.start === first.start && unit.end === last.end ? null : { start: unit.start, end: unit.end };
  const noun =
    unit.entries.length > 0 && unit.entries.every((entry) => entry.kind === "office" || entry.kind === "agent");
  if (noun) {
    const core = doc.tokens[headOf(doc, unit.first, unit.last)] ?? last;
    if (/^(?:VERB|AUX|ADV|ADP|INTJ)$/.test(core.upos)) return null;
    if (core.upos === "ADJ" && !(core.relation.startsWith("nsubj") || core.relation === "obj")) return null;
  } else {
    const inside = persons.find(
      (entity) =>
        entity.first <= unit.first && unit.last <= entity.last && entity.last - entity.first > unit.last - unit.first,
    );
    if (inside !== undefined && !unit.entries.some((entry) => entry.kind === "person")) {
      const title = doc.tokens[inside.first];
      // "President Xi" taken whole as a person leaves the title a title; "Michael Jordan" is no Jordan.
      if (
        title === undefined ||
        unit.first > inside.first ||
        !unit.entries.some((entry) => entry.kind === "adjective" || entry.kind === "state")
      )
        return null;
    }
    if (
      /^(?:VERB|AUX|PRON)$/.test(first.upos) &&
      unit.last - unit.first === 1 &&
      first.text.length < 4 &&
      !/[.\p{Lu}]/u.test(first.text.slice(1))
    )
      return null;
  }
  const kind =
    unit.place !== null && unit.entries.length === 0
      ? "place"
      : noun
        ? "noun"
        : unit.entries[0]?.kind === "person"
          ? "person"
          : "name";
  return makeDraft(kind, unit.first, unit.last, {
    chars,
    entries: unit.entries,
    place: unit.place,
    participle: unit.participle,
    head: headOf(doc, unit.first, unit.last),
    named: !noun,
  });
}

/** Names that no table knows: what the network takes for entities, and runs of proper nouns. */
function addUnknownNames(doc: Doc, taken: readonly (Draft | undefined)[], add: (draft: Draft) => void): void {
  for (const entity of doc.entities) {
    let first = entity.first;
    while (first < entity.last && taken[first] !== undefined) first++;
    let last = entity.last;
    while (last > first && taken[last - 1] !== undefined) last--;
    if (first >= last) continue;
    while (first < last && !/^\p{Lu}/u.test(doc.tokens[first]?.text ?? "")) first++;
    if (first >= last) continue;
    const kind = entity.kind === "PER" ? "person" : entity.kind === "LOC" ? "place" : "name";
    const whole = first === entity.first && last === entity.last;
    if (!whole && kind !== "person") continue;
    add(
      makeDraft(kind, first, last, {
        head: headOf(doc, first, last),
        rule: `entity-${entity.kind}`,
        known: entity.kind !== "LOC",
      }),
    );
  }
  let index = 0;
  while (index < doc.tokens.length) {
    const token = doc.tokens[index];
    if (
      token === undefined ||
      token.upos !== "PROPN" ||
      taken[index] !== undefined ||
      !/^\p{Lu}/u.test(token.text) ||
      calendar.test(token.text)
    ) {
      index++;
      continue;
    }
    let last = index + 1;
    while (
      last < doc.tokens.length &&
      taken[last] === undefined &&
      doc.tokens[last]?.sentence === token.sentence &&
      (doc.tokens[last]?.upos === "PROPN" ||
        (/^[-–]$/.test(doc.tokens[last]?.text ?? "") &&
          doc.tokens[last + 1]?.upos === "PROPN" &&
          doc.tokens[last]?.start === doc.tokens[last - 1]?.end))
    )
      last++;
    add(makeDraft("name", index, last, { head: headOf(doc, index, last), rule: "proper-noun" }));
    index = last;
  }
}

/** A person's name that the tables know only in part: "Mohammed" + "bin Salman", "Wang" + unknown "Yi" are one name again. */
function joinNames(doc: Doc, drafts: Draft[]): void {
  for (let index = 0; index + 1 < drafts.length; index++) {
    const here = drafts[index];
    const next = drafts[index + 1];
    if (here === undefined || next === undefined || here.last !== next.first) continue;
    const sentence = doc.tokens[here.first]?.sentence;
    if (doc.tokens[next.first]?.sentence !== sentence) continue;
    if (here.rule === "proper-noun" && next.rule.startsWith("entity-PER")) {
      if (doc.tokens[here.head]?.relation === "compound" && here.last - here.first > 1) continue;
      drafts.splice(
        index,
        2,
        makeDraft("person", here.first, next.last, { head: headOf(doc, here.first, next.last), rule: next.rule }),
      );
    }
  }
}

/** Grows each office or agent noun to its phrase, and finds titles, modifiers and what stands under it. */
function growPhrases(doc: Doc, drafts: Draft[]): Draft[] {
  const starting = new Map<number, Draft>();
  const covering = new Map<number, Draft>();
  for (const draft of drafts) {
    starting.set(draft.first, draft);
    for (let index = draft.coreFirst; index < draft.coreLast; index++)
      if (!covering.has(index)) covering.set(index, draft);
  }
  for (const draft of drafts) {
    if (draft.dropped) continue;
    if (draft.kind === "noun") growNoun(doc, draft, covering, starting);
    else if (draft.kind !== "pronoun") {
      const before = doc.tokens[draft.first - 1];
      if (
        before !== undefined &&
        before.xpos === "DT" &&
        /^the$/i.test(before.text) &&
        draft.participle === null &&
        before.sentence === doc.tokens[draft.first]?.sentence &&
        covering.get(draft.first - 1) === undefined
      )
        draft.first--;
    }
  }
  for (const draft of drafts)
    if (draft.kind === "noun" && !draft.dropped) findComplement(doc, draft, starting, covering);
  findApposition(doc, drafts, covering);
  return drafts.filter((draft) => !draft.dropped);
}

function growNoun(
  doc: Doc,
  draft: Draft,
  covering: ReadonlyMap<number, Draft>,
  starting: ReadonlyMap<number, Draft>,
): void {
  const sentence = doc.tokens[draft.first]?.sentence;
  const next = doc.tokens[draft.coreLast];
  const nextDraft = starting.get(draft.coreLast);
  const inSentence = next !== undefined && next.sentence === sentence;
  const person = draft.entries.some((entry) => entry.makes === "person");
  if (inSentence && !isPossessiveMark(next)) {
    if (
      nextDraft !== undefined &&
      person &&
      (nextDraft.kind === "person" ||
        (nextDraft.kind === "name" && /^(?:proper-noun|entity)/.test(nextDraft.rule)) ||
        nextDraft.kind === "noun") &&
      /^(?:PROPN|NOUN)$/.test(doc.tokens[nextDraft.head]?.upos ?? "")
    ) {
      if (nextDraft.kind === "noun") {
        if (
          /^(?:compound|amod|nmod)/.test(doc.tokens[draft.head]?.relation ?? "compound") ||
          nextDraft.entries.some((entry) => entry.makes === "person")
        ) {
          nextDraft.modifiers.unshift(draft);
          draft.rule = "modifier";
        }
      } else {
        draft.partner = nextDraft;
        nextDraft.partner = draft;
        if (nextDraft.kind === "name") nextDraft.kind = "person";
      }
    } else if (
      (/^(?:NOUN|PROPN)$/.test(next.upos) && (nextDraft === undefined || nextDraft.kind === "noun")) ||
      (/^[-–]$/.test(next.text) &&
        next.end === doc.tokens[draft.coreLast + 1]?.start &&
        next.start === doc.tokens[draft.coreLast - 1]?.end)
    ) {
      // "government spending", "police station": a modifier of another thing.
      draft.rule = "modifier";
    }
  }
  let first = draft.coreFirst;
  for (let index = draft.coreFirst - 1; index >= 0; index--) {
    const token = doc.tokens[index];
    if (token === undefined || token.sentence !== sentence) break;
    const covered = covering.get(index);
    if (covered !== undefined && covered !== draft) {
      if (covered.kind === "pronoun") {
        if (!/^(?:his|her|their|its|our|my|whose)$/i.test(token.text)) break;
        draft.possessive = covered;
        first = index;
        break;
      }
      if (
        covered.kind === "person" &&
        !isPossessiveMark(doc.tokens[covered.coreLast]) &&
        covered.coreLast === draft.coreFirst &&
        !/^(?:compound|nmod)/.test(doc.tokens[covered.head]?.relation ?? "")
      )
        break;
      if (covered.coreLast - 1 !== index) break;
      draft.modifiers.push(covered);
      index = covered.coreFirst;
      first = covered.first;
      if (isPossessiveMark(doc.tokens[covered.coreLast])) break;
      continue;
    }
    if (
      /^(?:ADJ|NOUN|PROPN|NUM|DET)$/.test(token.upos) ||
      (/^(?:VBN|VBG)$/.test(token.xpos) && token.relation === "amod") ||
      isPossessiveMark(token)
    ) {
      if (
        token.upos === "DET" ||
        /^(?:a|an|the|this|that|these|those|some|any|no|all|both|another|each|every)$/i.test(token.text)
      ) {
        first = index;
        if (token.upos === "DET" && !/^(?:all|both)$/i.test(doc.tokens[index - 1]?.text ?? "")) break;
        continue;
      }
      first = index;
      continue;
    }
    if (/^[-–]$/.test(token.text)) continue;
    if (token.upos === "ADV" && doc.tokens[index + 1]?.upos === "ADJ" && token.relation === "advmod") continue;
    if (
      /^(?:and|or|,|\/)$/i.test(token.text) &&
      covering.get(index - 1)?.entries.some((entry) => entry.kind === "adjective" || entry.kind === "state") &&
      covering.get(index + 1)?.entries.some((entry) => entry.kind === "adjective" || entry.kind === "state")
    )
      continue;
    break;
  }
  draft.first = first;
  draft.head = headOf(doc, draft.coreFirst, draft.coreLast);
}

/** "officials **in Beijing**", "a spokesman **for the Houthis**", "the president **of Turkey**". */
function findComplement(
  doc: Doc,
  draft: Draft,
  starting: ReadonlyMap<number, Draft>,
  covering: ReadonlyMap<number, Draft>,
): void {
  let at = draft.partner !== null && draft.partner.first > draft.first ? draft.coreLast : draft.coreLast;
  for (let step = 0; step < 2; step++) {
    const word = doc.tokens[at];
    if (
      word === undefined ||
      word.sentence !== doc.tokens[draft.first]?.sentence ||
      !/^(?:of|for|in|from|to|with|at|within|inside)$/i.test(word.text)
    )
      return;
    let next = at + 1;
    while (
      /^(?:the|a|an|both|eastern|western|northern|southern|central|occupied|neighboring|neighbouring)$/i.test(
        doc.tokens[next]?.text ?? "",
      ) &&
      covering.get(next) === undefined
    )
      next++;
    const under = starting.get(next) ?? starting.get(at + 1) ?? covering.get(next);
    if (under === undefined || under === draft || under.kind === "pronoun") return;
    draft.under.push({ word: word.text.toLowerCase(), draft: under });
    at = under.coreLast;
  }
}

/** "Wang Yi, China's foreign minister," and "the foreign minister, Wang Yi,". */
function findApposition(doc: Doc, drafts: readonly Draft[], covering: ReadonlyMap<number, Draft>): void {
  const nounAt = new Map<number, Draft>();
  for (const draft of drafts) if (draft.kind === "noun" && draft.rule !== "modifier") nounAt.set(draft.first, draft);
  for (const draft of drafts) {
    if (draft.partner !== null || (draft.kind !== "person" && !(draft.kind === "name" && draft.entries.length === 0)))
      continue;
    const comma = doc.tokens[draft.coreLast];
    if (comma?.text === "," || comma?.text === "—" || comma?.text === "(") {
      const noun = nounAt.get(draft.coreLast + 1) ?? nounBehind(doc, draft.coreLast + 1, nounAt, covering);
      if (
        noun !== undefined &&
        noun.partner === null &&
        noun.entries.some((entry) => entry.makes === "person") &&
        !noun.entries.every((entry) => entry.plural)
      ) {
        draft.partner = noun;
        noun.partner = draft;
        if (draft.kind === "name") draft.kind = "person";
        continue;
      }
    }
    const before = doc.tokens[draft.first - 1];
    if (before?.text === ",") {
      const noun = drafts.find(
        (other) =>
          other.kind === "noun" &&
          other.partner === null &&
          endOf(other) === draft.first - 1 &&
          other.rule !== "modifier" &&
          other.entries.some((entry) => entry.makes === "person" && !entry.plural),
      );
      const after = doc.tokens[draft.coreLast];
      if (
        noun !== undefined &&
        (after === undefined || /^[,.;:)—]$/.test(after.text) || doc.tokens[draft.head]?.relation === "appos")
      ) {
        draft.partner = noun;
        noun.partner = draft;
        if (draft.kind === "name") draft.kind = "person";
      }
    }
  }
}

/** Skips "a", "one of the", "former" where the phrase could not be grown over them. */
function nounBehind(
  doc: Doc,
  from: number,
  nounAt: ReadonlyMap<number, Draft>,
  covering: ReadonlyMap<number, Draft>,
): Draft | undefined {
  for (let index = from; index < from + 6; index++) {
    const token = doc.tokens[index];
    if (token === undefined || /^(?:VERB|AUX|PUNCT)$/.test(token.upos)) return undefined;
    const noun = nounAt.get(index);
    if (noun !== undefined) return noun;
    const covered = covering.get(index);
    if (covered?.kind === "noun" && covered.rule !== "modifier") return covered;
  }
  return undefined;
}

function endOf(draft: Draft): number {
  const under = draft.under.at(-1);
  return under === undefined ? draft.coreLast : under.draft.coreLast;
}
