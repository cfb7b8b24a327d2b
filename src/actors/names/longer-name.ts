import type { Doc, Token } from "../../language/index.ts";
import { fold } from "../tables/name-index.ts";
import { isParticle, tenureOn } from "../tables/people.ts";
import type { ActorTables } from "../tables/tables.ts";
import { kindWord } from "./common-name-part.ts";
import { type Unit, unitAt } from "./find-names.ts";
import { isPartyCongress } from "./party-congress.ts";
import { courtesy } from "./unknown-names.ts";

/** Whether what the tables know is only a part of a longer name, of somebody else: "Kanak Socialist **National Liberation Front**", "**Mohammed Yusuf** Khan". */
export function isInLongerName(doc: Doc, unit: Unit, units: readonly Unit[], tables: ActorTables): boolean {
  const [entry] = unit.entries;
  if (entry === undefined) return false;
  if (entry.kind === "person") return isPartOfPerson(doc, unit, units, tables);
  if (/^(?:state|capital)$/.test(entry.kind)) return isGivenName(doc, unit, units) || isPartOfPlace(doc, unit, units);
  if (
    unit.entries.some(({ kind }) => kind === "office") &&
    doc.tokens[unit.last - 1]?.text === "Congress" &&
    isPartyCongress(doc, unit, units)
  )
    return true;
  if (entry.kind === "seat" && entry.role === "PTY" && unit.last - unit.first === 1 && beginsParty(doc, unit))
    return true;
  if (unit.last - unit.first < 2 || !/^(?:seat|group|organisation)$/.test(entry.kind)) return false;
  if (!/^\p{Lu}/u.test(doc.tokens[unit.last - 1]?.text ?? "") || !/^\p{Lu}/u.test(doc.tokens[unit.first]?.text ?? ""))
    return false;
  return isTitleCase(doc, unit) ? false : isBegunBefore(doc, unit, units, tables) || goesOn(doc, unit, units);
}

/** "the **Democratic** Action Congress", "Union for **Democratic** Progress": no party of America, but the word of another's name. */
function beginsParty(doc: Doc, { first, last }: Unit): boolean {
  const word = doc.tokens[first];
  if (!/^(?:Democratic|Republican|Liberal|Conservative)$/.test(word?.text ?? "")) return false;
  for (let at = last; at < last + 3; at++) {
    const token = doc.tokens[at];
    if (token?.sentence !== word?.sentence || !/^\p{Lu}\p{Ll}/u.test(token?.text ?? "")) return false;
    if (ofParty.test(token?.text ?? "")) return true;
    // "a **Republican Congress**" is America's
    if (at > last && /^(?:Congress|Party)$/.test(token?.text ?? "")) return true;
  }
  return false;
}

const ofParty =
  /^(?:Unions?|Front|Alliance|Movement|League|Rally|Bloc|Coalition|Unity|Forces|Progress|Change|Renewal|Recovery|Development|Left|Cent(?:er|re)|Opposition)$/;

/** A heading has capitals for every word. */
function isTitleCase(doc: Doc, unit: Unit): boolean {
  const sentence = doc.sentences[doc.tokens[unit.first]?.sentence ?? 0];
  return (
    sentence !== undefined &&
    !doc.tokens
      .slice(sentence.first, sentence.last)
      .some(({ text, upos }) => /^\p{Ll}{3,}/u.test(text) && upos !== "ADP")
  );
}

const isKnown = (units: readonly Unit[], index: number): boolean => unitAt(units, index) !== undefined;

/** "**Progressive** Conservative Party", "**State** Food and Drug Administration": a word in capitals of the same name, that is nobody by itself. */
function isBegunBefore(doc: Doc, unit: Unit, units: readonly Unit[], tables: ActorTables): boolean {
  let before = doc.tokens[unit.first - 1];
  // "**People's** National Congress"
  if (/^['’]s?$/.test(before?.text ?? "")) {
    before = doc.tokens[unit.first - 2];
    return before !== undefined && /^(?:People|Workers?|Farmers?|Peasants?|Women|Students?)$/.test(before.text);
  }
  const head = doc.tokens[unit.last - 1];
  if (before === undefined || head === undefined || before.sentence !== head.sentence) return false;
  if (!/^\p{Lu}\p{Ll}/u.test(before.text) || !/^(?:ADJ|NOUN|PROPN)$/.test(before.upos)) return false;
  const isFirst = before.index === doc.sentences[before.sentence]?.first;
  if (isFirst && before.upos !== "PROPN") return false;
  if (!/^(?:amod|compound|nmod)/.test(before.relation) || before.head < unit.first || before.head >= unit.last)
    return false;
  const word = fold(before.text);
  const isQuality = kindWord.test(before.text);
  if (isQuality) return true;
  if (isKnown(units, before.index) || courtesy.test(before.text) || tables.people.surnamed(word) !== undefined)
    return false;
  return doc.entities.some(({ kind, first, last }) => kind === "ORG" && first <= before.index && last >= unit.last);
}

/** "National Front **for Change** and Democracy". */
function goesOn(doc: Doc, unit: Unit, units: readonly Unit[]): boolean {
  if (!/^(?:PTY|OPP|REB|LEG)$/.test(unit.entries[0]?.role ?? "")) return false;
  const next = doc.tokens[unit.last + 1];
  if (!/^(?:for|against)$/.test(doc.tokens[unit.last]?.text ?? "") || next === undefined) return false;
  if (!/^\p{Lu}\p{Ll}/u.test(next.text) || isKnown(units, next.index)) return false;
  return doc.entities.some(({ kind, first, last }) => kind === "ORG" && first <= unit.first && last > next.index);
}

const second =
  /^(?:ARG|BOL|CHL|COL|CRI|CUB|DOM|ECU|SLV|GTM|HND|MEX|NIC|PAN|PRY|PER|ESP|URY|VEN|PRT|BRA|AGO|MOZ|PHL|GNB|CPV|STP|TLS|AND|GNQ)$/;
const suffix = /^(?:Jr|Sr|II|III|IV)\.?$/;

/** What makes one name of two words: the second alone is nobody's. */
const compound = /^(?:abd|abdel|abdul|abdal|abdur|abdus|abu|abou)$/;

/** "**Mohammed Yusuf** Khan" is somebody else; "Hugo Chávez Frías" has his mother's name too. */
function isPartOfPerson(doc: Doc, unit: Unit, units: readonly Unit[], tables: ActorTables): boolean {
  if (unit.last - unit.first < 2) return false;
  const inEntity = (index: number): boolean =>
    doc.entities.some(
      ({ kind, first, last }) =>
        kind === "PER" && first <= index && last > index && first <= unit.first && last >= unit.last,
    );
  // "Omar **Abdul Sattar**", "Mohammed **al-Zawahiri**"
  const begin = fold(doc.tokens[unit.first]?.text ?? "");
  if (
    (compound.test(begin) || /^(?:al|el)$/.test(begin)) &&
    inEntity(unit.first - 1) &&
    isGiven(doc, unit.first - 1, units)
  )
    return true;
  const next = doc.tokens[unit.last];
  if (next?.upos !== "PROPN" || suffix.test(next.text)) return false;
  if (isParticle(fold(next.text))) return isOtherHome(doc, unit, next) && inEntity(next.index);
  // "Abu Saleh Mohammad Nasim" is one man
  const known = unitAt(units, next.index);
  if (known !== undefined && (known.entries[0]?.kind !== "person" || known.last - known.first < 2)) return false;
  const party = unit.entries[0]?.party ?? "";
  const country = tables.slugNames.get(party)?.country ?? party;
  if (second.test(country) || holdsOffice(doc, unit, tables) || isOnlyBearer(doc, unit, tables)) return false;
  return inEntity(next.index);
}

/** A name in capitals that nothing of the tables is. */
const isGiven = (doc: Doc, index: number, units: readonly Unit[]): boolean =>
  /^\p{Lu}\p{Ll}+$/u.test(doc.tokens[index]?.text ?? "") &&
  doc.tokens[index]?.upos === "PROPN" &&
  !courtesy.test(doc.tokens[index]?.text ?? "") &&
  !isKnown(units, index);

/** "Abu Walid **al-Sahrawi**" is not the Abu Walid of elsewhere; "Khalid bin Salman Al Saud" and "Mohammed bin Rashid al-Maktoum" say the house too. */
function isOtherHome(doc: Doc, { first, last }: Unit, particle: Token): boolean {
  const isBorn = doc.tokens.slice(first, last).some(({ text }) => /^(?:bin|ibn)$/i.test(text));
  return !isBorn && /^(?:al|el)$/.test(particle.text) && /^[-–]$/.test(doc.tokens[particle.index + 1]?.text ?? "");
}

/** "Mukhtar Robow Ali": nobody else is called Robow. */
function isOnlyBearer(doc: Doc, { first, last, entries }: Unit, { people }: ActorTables): boolean {
  if (last - first !== 2) return false;
  const person = people.named(entries[0]?.name ?? "")?.[0];
  const bearers = people.surnamed(fold(doc.tokens[last - 1]?.text ?? ""));
  return (
    person !== undefined &&
    bearers?.length === 1 &&
    bearers[0] === person &&
    tenureOn(person, doc.article.published)?.when === "held"
  );
}

/** "Abdullahi Yusuf Ahmed" of a day when Abdullahi Yusuf is president. */
function holdsOffice(doc: Doc, unit: Unit, { people }: ActorTables): boolean {
  const person = people.named(unit.entries[0]?.name ?? "")?.[0];
  const found = person === undefined ? null : tenureOn(person, doc.article.published);
  return found?.when === "held" && found.tenure.office !== null && found.tenure.role === "GOV";
}

/** States whose names are given to people too. */
const given = /^(?:israel|jordan|chad|georgia|kenya|cuba|india|ireland|holland)$/;

/** "**Israel** Galeano", "Chad Wolf". */
function isGivenName(doc: Doc, unit: Unit, units: readonly Unit[]): boolean {
  const name = doc.tokens[unit.first];
  const next = doc.tokens[unit.last];
  if (unit.last - unit.first !== 1 || unit.participle !== null || name === undefined || !given.test(fold(name.text)))
    return false;
  if (next?.upos !== "PROPN" || !/^\p{Lu}\p{Ll}/u.test(next.text) || isKnown(units, next.index)) return false;
  return isWholeEntity(doc, name, next, /^(?:PER|LOC)$/);
}

/** A name of two words that the network takes for one of these kinds. */
const isWholeEntity = (doc: Doc, name: Token, next: Token, kinds: RegExp): boolean =>
  doc.entities.some(({ kind, first, last }) => kinds.test(kind) && first === name.index && last === next.index + 1);

/** "farmers of **San Salvador** Atenco": the town of a longer name is another; "the **Jakarta** Stock Exchange" is a body there. */
function isPartOfPlace(doc: Doc, unit: Unit, units: readonly Unit[]): boolean {
  const next = doc.tokens[unit.last];
  if (unit.entries[0]?.kind === "capital" && /^(?:Stock|Futures|Commodity)$/.test(next?.text ?? ""))
    return /^Exchange$/.test(doc.tokens[unit.last + 1]?.text ?? "");
  if (unit.entries[0]?.kind !== "capital" || next?.upos !== "PROPN" || isKnown(units, next.index)) return false;
  const name = doc.tokens[unit.first];
  return doc.entities.some(({ kind, first, last }) => kind === "LOC" && first === name?.index && last > next.index);
}
