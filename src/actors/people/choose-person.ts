import { type Actor, isState, type Sector } from "../actor.ts";
import { isTeller } from "../clauses/telling.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { isFormer, roleOf } from "../nouns/resolve-noun.ts";
import { daysBetween, isFamilyFirst, isParticle, keyOf, type Person, type Tenure, tenureOn } from "../tables/people.ts";
import { soundOf } from "../tables/sound-of.ts";
import type { ActorTables } from "../tables/tables.ts";
import { isOfRuler, rulersOf, rulesOn } from "./ruler-meant.ts";

/** Who of the tables may be meant by a folded name: bearers of it in full, turned, short, or by surname alone where the text takes it for a person. */
export function candidatesFor(key: string, draft: Draft, tables: ActorTables, discourse: Discourse): readonly Person[] {
  const full = tables.people.named(key);
  if (full !== undefined) return full;
  if (key.includes(" ")) {
    // "Donald J. Trump", "Mohammad Javad Zarif": drop the middle; "Robert S. Mueller III": and the number.
    const words = key.split(" ");
    // "V. P. Singh" for V.P. Singh
    const initials = words.findIndex((word) => word.length > 1);
    if (initials > 1) {
      const joined = tables.people.named([words.slice(0, initials).join(""), ...words.slice(initials)].join(" "));
      if (joined !== undefined) return joined;
    }
    if (words.length > 2 && /^i[iv]+$/.test(words.at(-1) ?? "")) words.pop();
    const twice = words.length > 2 ? namedTwice(words, tables) : [];
    if (twice.length > 0) return twice;
    const particled =
      isParticle(words[0] ?? "") && words.length === 2
        ? tables.people.surnamed(words[1] ?? "")?.filter((person) => keyOf(person.name).endsWith(key))
        : undefined;
    if (particled !== undefined && particled.length > 0) return particled;
    // "Motegi Toshimitsu", family name first; "Ahmed Sharif" is no Sharif Ahmed
    const isTurned = (person: Person) => isOfFamilyFirst(person) || tables.people.longest(words[0] ?? "") === 0;
    const turned = words.length === 2 ? (tables.people.named(`${words[1]} ${words[0]}`)?.filter(isTurned) ?? []) : [];
    if (turned.length > 0) return turned;
    const fits = (person: Person) => isKnownBy(person, discourse.day) && isSameMiddle(person, words);
    const short =
      tables.people
        .named(`${words[0]} ${words.at(-1)}`)
        ?.filter((person) => fits(person) && !(words.length === 3 && isOfFamilyFirst(person))) ?? [];
    if (short.length > 0) return short;
    // "Climate John Kerry": what the network took for a name has a known one at its end.
    const isCut = words.length < 3 || /^(?:al|el|abu|abd[eau]l)$/.test(words.at(-2) ?? "");
    const end = isCut ? undefined : tables.people.named(words.slice(-2).join(" "));
    if (end !== undefined) return end;
    // "Ryan **Law Wai-kwong**": the given name of the West before the Chinese one
    const western = words.length === 4 ? tables.people.named(`${words[0]} ${words[1]}`) : undefined;
    const chinese = western?.filter(isOfFamilyFirst) ?? [];
    if (chinese.length > 0) return chinese;
    const bearers = tables.people.surnamed(words.at(-1) ?? "")?.filter(fits) ?? [];
    const last = soundOf(words.at(-1) ?? "");
    const named = bearers.filter((person) => {
      const [first, ...rest] = keyOf(person.name).split(" ");
      // "Daniel Martínez" is no Daniel Palacios Martínez; the rarer given name is enough
      const isCommon = tables.sexes.has(words[0] ?? "");
      return first === words[0] && (!isCommon || rest.some((word) => soundOf(word) === last));
    });
    if (named.length > 0) return named;
    // "G.P. Koirala", "Dadfar Spanta": initials for given names, the first of them left out
    const brief = bearers.filter((person) => isShortened(words, keyOf(person.name).split(" ")));
    if (brief.length > 0) return brief;
    // "Abdul-Salam" is a surname of two words.
    return tables.people.surnamed(key) ?? soundingAlike(key, tables, discourse);
  }
  const alone = tables.people.alone(key);
  // "the West", "the Hill": no person goes by an article
  const { tokens } = discourse.doc;
  const stands = !/^(?:compound|amod|nmod:poss)/.test(tokens[draft.head]?.relation ?? "");
  if (stands && /^the$/i.test(tokens[draft.coreFirst - 1]?.text ?? "") && draft.partner === null) return [];
  const rulers = isOfRuler(draft, discourse) ? rulersOf(tables.people.surnamed(key) ?? [], discourse.day) : [];
  // "the Biden-**Harris** administration" is no other Harris's
  const isOwn = alone?.some((person) => tenureOn(person, discourse.day)?.when === "held" && !rulers.includes(person));
  const isNow = rulers.some((person) => rulesOn(person, discourse.day));
  // "**Marcos**' widow" of 1992: the father, whose son is known by the name alone thirty years later
  const isBefore = alone?.every((person) => tenureOn(person, discourse.day)?.when === "later") === true;
  if (isOwn !== true && rulers.length > 0 && (isNow || isBefore)) return rulers;
  if (tables.commonWords.has(key) && draft.partner === null && draft.first === draft.coreFirst) return [];
  if (draft.partner?.kind === "noun") return [...(alone ?? []), ...(tables.people.surnamed(key) ?? [])];
  const bearers = tables.people.surnamed(key) ?? [];
  if (alone !== undefined) return standing(alone, bearers, discourse);
  return isLikelyPerson(draft, discourse) ? alike(bearers, discourse) : rulers;
}

const isOfFamilyFirst = ({ tenures }: Person): boolean => isFamilyFirst(tenures[0]?.party ?? "");

/** Days before a first term on which nobody is known by half of a name. */
const unheardOf = 1826;

/** "Juan Miguel Gonzalez" of 2000 is not the Juan Gonzalez who came to office in 2021. */
function isKnownBy(person: Person, day: string | null): boolean {
  const found = tenureOn(person, day);
  if (found?.when !== "later" || day === null || found.tenure.from === null) return true;
  return daysBetween(day, found.tenure.from) < unheardOf;
}

/** "Kim Hyun Chul" is no Kim Dong-chul; "George Herbert Bush" and "George H.W. Bush" are one. */
function isSameMiddle({ name }: Person, words: readonly string[]): boolean {
  const whole = keyOf(name).split(" ");
  // "Abu Khabab al-Masri" is no Abu Hamza al-Masri
  if (words[0] === "abu" && whole[0] === "abu") return soundOf(words[1] ?? "") === soundOf(whole[1] ?? "");
  const own = whole.slice(1, -1);
  const said = words.slice(1, -1);
  if (own.length !== 1 || said.length !== 1) return true;
  const [mine = "", other = ""] = [own[0], said[0]];
  return mine.startsWith(other[0] ?? "") || soundOf(mine) === soundOf(other);
}

/** Whether some words of a name are its given names' initials or its last ones. */
function isShortened(words: readonly string[], whole: readonly string[]): boolean {
  const [first = ""] = words;
  if (words.length === 2 && /^[a-z]{2,3}$/.test(first))
    return (
      whole
        .slice(0, -1)
        .map((word) => word.slice(0, 1))
        .join("") === first
    );
  return whole.length === words.length + 1 && whole.slice(1).join(" ") === words.join(" ");
}

/** A name of fewer letters sounds as a dozen others. */
const shortestSounding = 9;
/** A name of fewer letters must be all that sounds so in the tables, whoever held office on the day. */
const commonSounding = 13;
/** A name of more letters is nobody else's, whichever states the text speaks of. */
const longSounding = 17;

/** "Kasymzhomart Tokayev", "Vartan Oskanyan": one whose name is written otherwise in the tables and who is known by the day, of a state that the text speaks of where it speaks of any and the name is not a long one. */
function soundingAlike(key: string, tables: ActorTables, { day, spoken }: Discourse): readonly Person[] {
  if (key.length < shortestSounding) return [];
  const all = new Set(tables.people.sounding(key));
  if (key.length < commonSounding && all.size > 1) return [];
  const people = [...all].filter((person) => {
    const found = tenureOn(person, day);
    const party = found?.tenure.party ?? "";
    // "Lee Jun" and "Lee Joon" are two
    if (key.length < commonSounding && isFamilyFirst(party)) return false;
    const isLikely = spoken.size === 0 || spoken.has(party) || !isState(party) || key.length > longSounding;
    return found?.when === "held" && isLikely;
  });
  return people.length === 1 ? people : [];
}

/** "Trump **Donald John Trump**GOP", "Ro Khanna **Rohit** (Ro)": a page's link run into the name, which says it again in full. */
function namedTwice(words: readonly string[], tables: ActorTables): readonly Person[] {
  const [first = "", second = "", third = ""] = words;
  // "Ali Mohamed Ghedi" says no name twice
  const isSaid = words.slice(2).some((word) => word.startsWith(first));
  const again = isSaid
    ? (tables.people.surnamed(first) ?? []).filter((person) => keyOf(person.name).startsWith(`${second} `))
    : [];
  if (again.length > 0) return again;
  return third === first ? (tables.people.named(`${first} ${second}`) ?? []) : [];
}

/** A bare name that the network takes for a person, that says something, or that is all the text there is. */
function isLikelyPerson(draft: Draft, { doc }: Discourse): boolean {
  const sentence = doc.sentences[doc.tokens[draft.head]?.sentence ?? 0];
  return (
    draft.rule === "entity-PER" ||
    isTeller(doc, draft) ||
    (sentence !== undefined && sentence.last - sentence.first <= draft.last - draft.first + 1)
  );
}

/** Bearers of a bare surname, where those best known on that day are of one party: "Flake", "McCaskill". */
function alike(bearers: readonly Person[], discourse: Discourse): readonly Person[] {
  const ranked = bearers.map((person) => ({
    person,
    rank: rankOf(person, discourse) + (leads(person, discourse) ? 5 : 0),
  }));
  const highest = Math.max(...ranked.map(({ rank }) => rank));
  const best = ranked.filter(({ rank }) => rank === highest && rank > unfit).map(({ person }) => person);
  return new Set(best.map((person) => person.tenures[0]?.party)).size === 1 ? best : [];
}

/** "Johnson" of October 2019, and no state told: who leads one before the ambassadors of others. */
function leads(person: Person, { day, spoken }: Discourse): boolean {
  return spoken.size === 0 && rulesOn(person, day);
}

/** "Gates" of 1992: who is mostly meant by the word alone, unless somebody else so called was in office on that day and they were not. */
function standing(alone: readonly Person[], bearers: readonly Person[], discourse: Discourse): readonly Person[] {
  const known = Math.max(...alone.map((person) => rankOf(person, discourse) + (leads(person, discourse) ? 5 : 0)));
  const others = bearers.filter((person) => !alone.includes(person) && rankOf(person, discourse) > Math.max(known, 6));
  return others.length === 1 ? others : alone;
}

const unfit = -1;

/** How likely a bare surname means somebody on a day: of a state that the text speaks of, in office, an official before a reporter. */
function rankOf(person: Person, { day, spoken }: Discourse): number {
  const found = day === null ? null : tenureOn(person, day);
  // those of the second rank are seldom meant by a surname that the text has not given in full
  if (found === null || found.when === "later" || /^(?:leaders|people-terms)/.test(found.tenure.row)) return unfit;
  const { party, role, office } = found.tenure;
  // where the text speaks of no state at all, an American first of all
  const near = party === "USA" || spoken.has(party) || !isState(party);
  if (!near && spoken.size > 0) return unfit;
  // "Sherman said" of 2022: the deputy secretary and the congressman, before a reporter of that name
  const official = office !== null && /^(?:GOV|LEG|SPY|MIL)$/.test(role ?? "");
  return (near ? 4 : 0) + (found.when === "held" ? 2 : 0) + (official ? 1 : 0);
}

/** "Libyan commander Khalifa Haftar": his army is a group in Libya. */
function fitsParty(own: string, said: string, tables: ActorTables): boolean {
  return own === said || tables.slugNames.get(own)?.country === said || tables.slugNames.get(said)?.country === own;
}

const fits = (person: Person, party: string, tables: ActorTables): boolean =>
  person.tenures.some((tenure) => fitsParty(tenure.party, party, tables));

const political = /^(?:GOV|LEG|PTY|OPP|REB|PRM|ELI)$/;

/**
 * "Martin Lee, the leader of the **Democratic Party**", "Walid Jumblatt, the **Druse** leader": a party's name that another state's has too, or a
 * people's, says nothing against a politician of the day by that name in full.
 */
function isAnothersNamesake(said: Actor | null, isEthnic: boolean, { party, role }: Tenure): boolean {
  if (said === null || !political.test(role ?? "")) return false;
  const isPeople = isEthnic || (said.kind === "people" && !isState(said.party));
  return (
    isPeople ||
    ((isState(party) || role === "GOV") && (said.role === "PTY" || (said.kind === "group" && !isState(said.party))))
  );
}

/** Of several bearers of a name: of the party that the title names, in an office like it, in office on the day. */
export function choosePerson(
  candidates: readonly Person[],
  title: Draft | null,
  said: Actor | null,
  discourse: Discourse,
  tables: ActorTables,
  full: boolean,
  bare: boolean,
): Person | null {
  if (candidates.length === 0) return null;
  const party = said?.party ?? null;
  const { day, spoken } = discourse;
  const trade = title === null ? null : roleOf(title, discourse);
  // "a former Wall Street Journal reporter" is somewhere else by now
  const fullMisfit = title !== null && isFormer(title, discourse) ? 0 : -2;
  const misfit = full ? fullMisfit : -6;
  const { tokens } = discourse.doc;
  const isEthnic = title !== null && tokens.slice(title.first, title.coreFirst).some(({ text }) => text === "ethnic");
  const offices = new Set(title?.entries.map((entry) => entry.name).filter((name) => name !== null) ?? []);
  const score = (person: Person): number => {
    const found = tenureOn(person, day);
    if (found === null) return -1;
    // "Paul Kagame" of 1994, in full and before any office: of his state already
    const early = full && isState(found.tenure.party) ? 2 : 0;
    let points = found.when === "held" ? 3 : found.when === "past" ? 2 : early;
    const isLikeOne = full && isAnothersNamesake(said, isEthnic, found.tenure);
    if (party !== null && !(isLikeOne && !fits(person, party, tables)))
      points += fits(person, party, tables) ? 6 : misfit;
    // "Jamal Khashoggi, a U.S.-based journalist": in full, and known as one
    if (full && trade !== null && (found.tenure.role === trade || trade === "ELI")) points += 2;
    // "King Abdullah": of the two the one whose state the text speaks of
    if (spoken.has(found.tenure.party)) points += 1;
    if (offices.size > 0)
      points += person.tenures.some((tenure) => tenure.office !== null && offices.has(tenure.office)) ? 4 : 0;
    if (offices.size > 0 && found.tenure.office !== null && offices.has(found.tenure.office) && found.when === "held")
      points += 2;
    if (bare && isOfOtherTrade(person, trade)) points -= 6;
    return points;
  };
  let best: Person | null = null;
  let most = -1;
  for (const person of candidates) {
    const points = score(person);
    if (points > most) {
      best = person;
      most = points;
    }
  }
  // A surname that only a title supports must fit the party or the office.
  return most < (party === null || full ? 2 : 3) ? null : best;
}

/** "Judge Yousef", "Commander Bravo": a surname alone is nobody's whose trades are far from the one that the title says. */
function isOfOtherTrade({ tenures }: Person, trade: Sector | null): boolean {
  const known = tenures.map(({ role }) => role);
  if (/^(?:JUD|COP|EDU|MED)$/.test(trade ?? "")) return !known.includes(trade);
  if (trade === "MIL") return known.every((role) => /^(?:REL|JRN|EDU|MED|BUS|SOC|LAB|AGR|CVL)$/.test(role ?? ""));
  return trade === "REL" && known.every((role) => /^(?:MIL|JRN|EDU|MED|BUS|COP|SPY|LAB|AGR|LEG)$/.test(role ?? ""));
}
