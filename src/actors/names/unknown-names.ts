import type { Doc, Token } from "../../language/index.ts";
import { type Draft, headOf, makeDraft } from "../draft.ts";

const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)|april|apr\.?|may|june?|july?|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?|gmt|utc|a\.?m\.?|p\.?m\.?)$/i;
/** Words of courtesy before a name: no part of it, but they tell a person and sometimes the sex. */
export const courtesy =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|messrs|herr|señor|senor|monsieur|madame|madam|hon|rev|prof)\.?$/i;

/** What goes before the name of a storm or a ship, which does nothing. */
const things = /^(?:hurricane|typhoon|cyclone|storm|MV|USS|HMS|USNS)$/i;

/** Names that no table knows: what the network takes for entities, and runs of proper nouns. */
export function addUnknownNames(
  doc: Doc,
  taken: readonly (Draft | undefined)[],
  add: (draft: Draft) => void,
  isFamous: (word: string) => boolean,
): void {
  for (const entity of joinedNames(doc)) {
    let first = entity.first;
    while (first < entity.last && taken[first] !== undefined) first++;
    // "Deputy Secretary Sherman" taken whole for a person: the title is a draft already.
    if (entity.kind === "PER")
      for (let at = entity.last - 2; at >= first; at--)
        if (taken[at]?.kind === "noun") {
          first = at + 1;
          break;
        }
    let last = entity.last;
    while (last > first && taken[last - 1] !== undefined) last--;
    while (first < last && (!/^\p{Lu}/u.test(doc.tokens[first]?.text ?? "") || isCalendar(doc, doc.tokens[first])))
      first++;
    if (first >= last) continue;
    const kind = entity.kind === "PER" ? "person" : entity.kind === "LOC" ? "place" : "name";
    const cut = doc.tokens
      .slice(first, last)
      .findIndex(
        (token, at) =>
          /^[-–]$/.test(token.text) &&
          isFamous(doc.tokens[first + at - 1]?.text ?? "") &&
          isFamous(doc.tokens[first + at + 1]?.text ?? ""),
      );
    if (cut >= 0) continue;
    const whole = first === entity.first && last === entity.last;
    if (!whole && kind !== "person") continue;
    addName(doc, first, last, kind, `entity-${entity.kind}`, entity.kind !== "LOC", add);
  }
  let index = 0;
  while (index < doc.tokens.length) {
    const token = doc.tokens[index];
    if (
      token === undefined ||
      !(
        beginsName(doc, token) ||
        isPersonMay(doc, index) ||
        isFamousNoun(doc, token, isFamous) ||
        isSurnameBefore(doc, token)
      ) ||
      taken[index] !== undefined
    ) {
      index++;
      continue;
    }
    let first = index;
    // "Uganda's **National** Unity Platform", where not all of it is tagged as a name
    while (first > index - 3 && beginsLongName(doc, first - 1) && taken[first - 1] === undefined) first--;
    let last = index + 1;
    while (
      last < doc.tokens.length &&
      taken[last] === undefined &&
      doc.tokens[last]?.sentence === token.sentence &&
      (doc.tokens[last]?.upos === "PROPN" || bindsName(doc, last, isFamous))
    )
      last++;
    addName(doc, first, last, "name", "proper-noun", false, add);
    index = last;
  }
}

/** "Philippe-Henry Dacoury": what the network takes for two people, joined by a hyphen, is one; the cut of "Trump-Kim" comes later. */
function joinedNames({ entities, tokens }: Doc): Doc["entities"] {
  const joined: Doc["entities"][number][] = [];
  for (const entity of entities) {
    const before = joined.at(-1);
    const hyphen = tokens[entity.first - 1];
    const isOne =
      before?.kind === "PER" &&
      entity.kind === "PER" &&
      before.last === entity.first - 1 &&
      hyphen?.text === "-" &&
      hyphen.end === tokens[entity.first]?.start &&
      hyphen.start === tokens[before.last - 1]?.end;
    if (isOne) joined[joined.length - 1] = { ...before, last: entity.last };
    else joined.push(entity);
  }
  return joined;
}

function beginsName(doc: Doc, token: Token): boolean {
  return token.upos === "PROPN" && /^\p{Lu}/u.test(token.text) && !isCalendar(doc, token);
}

/** A word in capitals inside its sentence that is tagged as none: "**Unity** Platform". */
function beginsLongName(doc: Doc, index: number): boolean {
  const token = doc.tokens[index];
  return (
    token !== undefined &&
    index > (doc.sentences[token.sentence]?.first ?? 0) &&
    token.sentence === doc.tokens[index + 1]?.sentence &&
    /^(?:ADJ|NOUN)$/.test(token.upos) &&
    /^\p{Lu}\p{Ll}/u.test(token.text) &&
    !isCalendar(doc, token)
  );
}

/** "May said": taken for an auxiliary at the head of a sentence, but a finite verb follows. */
function isPersonMay(doc: Doc, index: number): boolean {
  return doc.tokens[index]?.text === "May" && /^(?:VBD|VBZ|POS)$/.test(doc.tokens[index + 1]?.xpos ?? "");
}

/** "Kim promised **Moon** that": a famous surname in capitals inside its sentence, though it is tagged as a common noun. */
function isFamousNoun(doc: Doc, token: Token, isFamous: (word: string) => boolean): boolean {
  const [before, after] = [doc.tokens[token.index - 1], doc.tokens[token.index + 1]];
  return (
    token.xpos === "NN" &&
    /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
    before?.sentence === token.sentence &&
    /^\p{Ll}/u.test(before.text) &&
    before.upos !== "DET" &&
    !/^\p{Lu}/u.test(after?.text ?? "") &&
    isFamous(token.text)
  );
}

/** "Song Young-moo arrived. **Song** said": a word of a person's name before that acts at the head of a sentence, though it is tagged as a common noun. */
function isSurnameBefore(doc: Doc, token: Token): boolean {
  if (token.xpos !== "NN" || token.relation !== "nsubj" || token.index !== doc.sentences[token.sentence]?.first)
    return false;
  if (!/^VB[DZP]$/.test(doc.tokens[token.index + 1]?.xpos ?? "")) return false;
  return doc.entities.some(
    ({ kind, first, last }) =>
      kind === "PER" &&
      last <= token.index &&
      last - first > 1 &&
      (doc.tokens[first]?.text === token.text || doc.tokens[last - 1]?.text === token.text),
  );
}

/** A month or weekday; "May said" and "April" are people where they are subjects. */
function isCalendar(doc: Doc, token: Token | undefined): boolean {
  if (token === undefined || !calendar.test(token.text)) return false;
  const person = /^(?:May|April|June|August)$/.test(token.text) && /^nsubj/.test(token.relation);
  return (
    !person ||
    /^(?:in|since|by|until|of|from|last|this|next|late|early|mid|during|through|for|and|\d+)$/i.test(
      doc.tokens[token.index - 1]?.text ?? "",
    )
  );
}

/** The hyphen of "Jean-Loup". */
function bindsName(doc: Doc, index: number, isFamous: (word: string) => boolean): boolean {
  const token = doc.tokens[index];
  // "the Trump-Kim summit": two people.
  if (isFamous(doc.tokens[index - 1]?.text ?? "") && isFamous(doc.tokens[index + 1]?.text ?? "")) return false;
  return (
    token !== undefined &&
    /^[-–]$/.test(token.text) &&
    doc.tokens[index + 1]?.upos === "PROPN" &&
    token.start === doc.tokens[index - 1]?.end
  );
}

/** Adds a name that no table knows; a word of courtesy before it makes it a person's. */
export function addName(
  doc: Doc,
  first: number,
  last: number,
  kind: Draft["kind"],
  rule: string,
  known: boolean,
  add: (draft: Draft) => void,
): void {
  // "Hurricane **Dorian**", "**Tropical Storm Humberto**"
  if (doc.tokens.slice(first - 1, last - 1).some(({ text }) => things.test(text) && /^\p{Lu}/u.test(text))) return;
  let core = first;
  while (core < last && courtesy.test(doc.tokens[core]?.text ?? "")) core++;
  if (core >= last) return;
  const before = core === first && courtesy.test(doc.tokens[first - 1]?.text ?? "") ? first - 1 : first;
  const person = core > first || before < first;
  const head = headOf(doc, before, last);
  add(
    makeDraft(person ? "person" : kind, before, last, {
      coreFirst: core,
      head: head < core && person ? core : head,
      rule,
      known,
    }),
  );
}
