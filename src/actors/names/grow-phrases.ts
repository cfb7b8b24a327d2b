import type { Doc, Token } from "../../language/index.ts";
import { type Draft, headOf, isPossessiveMark } from "../draft.ts";
import { linkFarName } from "./far-title.ts";
import { findApposition } from "./find-apposition.ts";

/** Grows each office or agent noun to its phrase, and finds titles, modifiers and what stands under it. */
export function growPhrases(doc: Doc, drafts: Draft[]): Draft[] {
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
      if (draft.entries.some((entry) => /^(?:group|people|seat)$/.test(entry.kind)) || isOfficial(doc, draft))
        growName(doc, draft, covering);
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
  // Now that phrases have grown, "senators" begins at "U.S.": it goes before the name that it holds.
  for (const draft of drafts) if (draft.kind === "noun" && draft.rule !== "modifier") starting.set(draft.first, draft);
  for (const draft of drafts)
    if (draft.kind === "noun" && !draft.dropped) findComplement(doc, draft, starting, covering);
  findApposition(doc, drafts, covering);
  return drafts.filter((draft) => !draft.dropped);
}

/** "Assistant **Secretary** Medina": in capitals, so that what follows is a name and no town. */
const isTitleBefore = (doc: Doc, { coreFirst, coreLast }: Draft): boolean =>
  doc.tokens.slice(coreFirst, coreLast).every(({ text }) => /^\p{Lu}/u.test(text));

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
        (nextDraft.kind === "place" && isTitleBefore(doc, draft)) ||
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
        nextDraft.kind = "person";
      }
    } else if (
      // "**those** suffering", whatever the tree makes of that
      (/^(?:NOUN|PROPN)$/.test(next.upos) &&
        !isDayBehind(doc, draft, next) &&
        draft.entries[0]?.row !== "those-who" &&
        (nextDraft === undefined || nextDraft.kind === "noun")) ||
      (/^[-–]$/.test(next.text) &&
        next.end === doc.tokens[draft.coreLast + 1]?.start &&
        next.start === doc.tokens[draft.coreLast - 1]?.end)
    ) {
      // "government spending", "police station": a modifier of another thing.
      draft.rule = "modifier";
    }
  }
  if (person && draft.partner === null && inSentence && /^(?:for|of)$/i.test(next.text))
    linkFarName(doc, draft, starting, covering);
  // "the rebel group **the Justice and Equality Movement**"
  const named = nextDraft ?? (inSentence && /^the$/i.test(next.text) ? starting.get(draft.coreLast + 1) : undefined);
  if (named !== undefined && inSentence && draft.rule === "" && isNamedBody(draft, named)) {
    // "the Palestinian militant group Hamas", "state news agency KCNA": the name tells who it is.
    draft.partner = named;
  } else if (nextDraft !== undefined && inSentence && draft.rule === "" && isUnknownBody(doc, draft, nextDraft)) {
    draft.partner = nextDraft;
    nextDraft.partner = draft;
    if (nextDraft.kind === "name") nextDraft.kind = "person";
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
    if (isBeforeAdjective(doc, token, covering)) break;
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
      // "Chinese and Russian officials", "U.S. and commercial vessels".
      (doc.tokens[index + 1]?.upos === "ADJ" ||
        covering.get(index + 1)?.entries.some((entry) => entry.kind === "adjective" || entry.kind === "state"))
    )
      continue;
    break;
  }
  draft.first = first;
  draft.head = headOf(doc, draft.coreFirst, draft.coreLast);
}

/** "his lead attorney **Sunday** walked back": when, and nothing that the noun stands before, which "the police Sunday meeting" is. */
const isDayBehind = (doc: Doc, { coreLast }: Draft, { text }: Token): boolean =>
  /^(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day$/.test(text) &&
  /^(?:VERB|AUX)$/.test(doc.tokens[coreLast + 1]?.upos ?? "");

/** "The **difficulty** American companies face", "**today** Palestinian police": a noun before an adjective is of another phrase. */
function isBeforeAdjective(doc: Doc, { index, xpos }: Token, covering: ReadonlyMap<number, Draft>): boolean {
  if (!/^NNS?$/.test(xpos)) return false;
  return (
    doc.tokens[index + 1]?.xpos === "JJ" ||
    (covering.get(index + 1)?.entries.some(({ kind }) => kind === "adjective" || kind === "state") ?? false)
  );
}

/** "the **official** Korean Central News Agency", "the **state-run** Irna agency". */
const isOfficial = (doc: Doc, { first, entries }: Draft): boolean =>
  entries[0]?.kind === "outlet" &&
  /^(?:(?:semi-?)?official|state-?(?:run|owned)|run|owned)$/.test(doc.tokens[first - 1]?.text ?? "");

/** "leading congressional **Democrats**", "Iran-backed **Houthis**", "ordinary **Iranians**": the words before belong to the phrase. */
function growName(doc: Doc, draft: Draft, covering: ReadonlyMap<number, Draft>): void {
  const head = doc.tokens[draft.head];
  if (head === undefined || /^(?:compound|amod|nmod:poss)/.test(head.relation)) return;
  for (let index = draft.first - 1; index >= draft.first - 6; index--) {
    const token = doc.tokens[index];
    if (token === undefined || token.sentence !== head.sentence) return;
    const covered = covering.get(index);
    const fits =
      covered !== undefined
        ? covered.participle !== null
        : token.upos === "ADJ" ||
          token.upos === "NUM" ||
          /^(?:VBN|JJ)$/.test(token.xpos) ||
          (/^[-–]$/.test(token.text) && covering.get(index - 1)?.participle != null);
    if (!fits) return;
    draft.first = covered?.first ?? index;
    index = draft.first;
  }
}

function isNamedBody(draft: Draft, next: Draft): boolean {
  return (
    next.kind === "name" &&
    next.participle === null &&
    next.entries.some((entry) => /^(?:organisation|group|outlet|seat)$/.test(entry.kind)) &&
    // "broadcaster Al Jazeera", "retailer Walmart": of the press and business the word for a person is a firm's too.
    draft.entries.some((entry) => entry.makes === "body" || entry.role === "JRN" || entry.role === "BUS") &&
    !draft.entries.every((entry) => entry.plural)
  );
}

/** "the leader of Mexico's **Zapatista rebels**": whoever is owned has a party of their own. */
function ownedBand(doc: Doc, owner: Draft | undefined, starting: ReadonlyMap<number, Draft>): Draft | undefined {
  if (owner?.kind !== "name" || !isPossessiveMark(doc.tokens[owner.coreLast])) return undefined;
  const owned = starting.get(owner.coreLast + 1);
  return owned?.entries.some(({ kind }) => /^(?:group|organisation)$/.test(kind)) ? owned : undefined;
}

/** "the Russian rights group **Memorial**", "German carmaker **Borgward**": a name that no table knows, and that the tree puts beside the noun. */
function isUnknownBody(doc: Doc, draft: Draft, next: Draft): boolean {
  const noun = doc.tokens[draft.coreLast - 1];
  const name = doc.tokens[next.head];
  return (
    noun?.xpos === "NN" &&
    name !== undefined &&
    next.entries.length === 0 &&
    next.partner === null &&
    /^(?:name|person)$/.test(next.kind) &&
    /^(?:entity|proper-noun)/.test(next.rule) &&
    draft.entries.some(({ makes, role }) => makes === "body" && role !== "GOV") &&
    ((name.head === noun.index && /^(?:appos|flat)/.test(name.relation)) ||
      (noun.head === name.index && /^(?:compound|nmod)/.test(noun.relation)))
  );
}

const siding = /^(?:loyal|faithful|allied|aligned|affiliated)$/;

/** "officials **in Beijing**", "a spokesman **for the Houthis**", "the president **of Turkey**". */
function findComplement(
  doc: Doc,
  draft: Draft,
  starting: ReadonlyMap<number, Draft>,
  covering: ReadonlyMap<number, Draft>,
): void {
  // "forces **loyal to** General Haftar", "gunmen allied with the Houthis": theirs
  const sides = siding.test(doc.tokens[draft.coreLast]?.text ?? "");
  let at = draft.coreLast + (sides ? 1 : 0);
  for (let step = 0; step < 2; step++) {
    const word = doc.tokens[at];
    if (
      word === undefined ||
      word.sentence !== doc.tokens[draft.first]?.sentence ||
      !/^(?:of|for|in|from|to|with|at|within|inside|under)$/i.test(word.text)
    )
      return;
    let next = at + 1;
    while (
      /^(?:the|a|an|both|(?:(?:north|south)-?)?(?:east|west)(?:ern)?|(?:north|south)(?:ern)?|central|occupied|neighbou?ring)$/i.test(
        doc.tokens[next]?.text ?? "",
      ) &&
      covering.get(next) === undefined
    )
      next++;
    const whole = starting.get(at + 1);
    // "a spokesman for **the Nigerian army**": the army, not the adjective that it begins with
    const found = whole?.kind === "noun" && next > at + 1 ? whole : (starting.get(next) ?? whole ?? covering.get(next));
    const under = ownedBand(doc, found, starting) ?? found;
    if (under === undefined && step === 0) {
      // "director of global news for AFP": over words that name nobody to the next preposition.
      let behind = next;
      while (
        behind < next + 4 &&
        covering.get(behind) === undefined &&
        /^(?:NOUN|ADJ|PROPN|CCONJ)$/.test(doc.tokens[behind]?.upos ?? "")
      )
        behind++;
      if (behind === next || !/^(?:for|at|of|in)$/i.test(doc.tokens[behind]?.text ?? "")) return;
      at = behind;
      continue;
    }
    if (under === undefined || under === draft || under.kind === "pronoun") return;
    // "free the men at **Washington's** request", "the crowd at Russia's embassy": of somebody else
    if (/^at$/i.test(word.text) && doc.tokens[under.head]?.relation === "nmod:poss") return;
    draft.under.push({ word: sides ? "loyal" : word.text.toLowerCase(), draft: under });
    at = under.coreLast;
  }
}
