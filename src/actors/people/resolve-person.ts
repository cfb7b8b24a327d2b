import type { Actor } from "../actor.ts";
import {
  canBeOf,
  type Discourse,
  focusState,
  type KnownPerson,
  phraseOf,
  recallPerson,
  rememberPerson,
} from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { withoutNickname } from "../names/nicknames.ts";
import { isOfTablesAlone } from "../names/unspoken-owner.ts";
import { likeliestParty, strangerByName } from "../nouns/likeliest-party.ts";
import { partyOfNoun } from "../nouns/party-of-noun.ts";
import { isFormer, isOfTopic, nounEntry, partiesAround, roleOf } from "../nouns/resolve-noun.ts";
import { basedIn, homeBeside } from "../nouns/told-beside.ts";
import { keyOf, type Person, type Tenure, tenureOn } from "../tables/people.ts";
import type { ActorTables } from "../tables/tables.ts";
import { candidatesFor, choosePerson } from "./choose-person.ts";
import { localParty } from "./local-party.ts";
import { employerOf, nationOf } from "./person-around.ts";
import { partyOfTerm, roleOfTerm } from "./role-of-term.ts";
import { type Told, withTitle } from "./title-beside-person.ts";
import { type Workplace, workplaceBehind, workplaceOfTitle, workTold } from "./workplace.ts";

/** The actor that a person of the tables was on a day. */
export function actorOfPerson(
  person: Person,
  day: string | null,
): { readonly actor: Actor; readonly row: string; readonly told: Told } | null {
  const found = tenureOn(person, day);
  if (found === null) return null;
  const { tenure, when } = found;
  const office = when === "held" ? tenure.office : null;
  const role = roleOfTerm(person, tenure, when, day);
  const actor: Actor = {
    party: partyOfTerm(tenure, when, day),
    role,
    office,
    name: person.name,
    kind: "person",
  };
  return { actor, row: tenure.row, told: { when, known: tenure.role } };
}

/** Resolves a name of a person: known from the article, from the tables, or by the words around it. */
export function resolvePerson(draft: Draft, discourse: Discourse, tables: ActorTables): void {
  const { doc } = discourse;
  const first = doc.tokens[draft.coreFirst];
  const last = doc.tokens[draft.coreLast - 1];
  if (first === undefined || last === undefined) return;
  const text = withoutNickname(doc.article.text.slice(first.start, last.end).replace(/['’]s$/, ""));
  const title = draft.partner?.kind === "noun" ? draft.partner : null;
  const said = title === null ? null : partiesAround(title, discourse);
  const recalled = recallPerson(discourse, text);
  // Somebody unknown who shares a famous name ("Trump Jr.") does not take it away.
  const famous =
    recalled !== undefined && recalled.actor.party === null && tables.people.alone(keyOf(text)) !== undefined;
  const known = famous ? undefined : recalled;
  const key = withoutInitial(keyOf(text), tables);
  const candidates = known === undefined ? candidatesFor(key, draft, tables, discourse) : [];
  const chosen =
    known === undefined
      ? choosePerson(
          candidates,
          title,
          sureParty(title, said),
          discourse,
          tables,
          isFull(key, tables),
          !key.includes(" "),
        )
      : null;
  if (known !== undefined) {
    if (title !== null) correct(known, title, discourse, tables);
    draft.actors = [enrich(known.actor, title, said?.actors[0]?.party ?? null, discourse)];
    draft.rows = known.rows;
    draft.rule = "person-known";
    known.actor = draft.actors[0] ?? known.actor;
    return;
  }
  if (chosen !== null) {
    const found = actorOfPerson(chosen, discourse.day);
    if (found !== null) {
      const told = title === null ? found.actor : withTitle(found.actor, title, found.told, discourse);
      // the spokesman of a group that governs on the day speaks for a government
      const governs = told.role === "REB" && told.office !== null && discourse.inPower.has(told.party ?? "");
      const actor: Actor = governs ? { ...told, role: "GOV" } : told;
      draft.actors = [actor];
      draft.rows = [found.row];
      draft.rule = "person-table";
      rememberPerson(discourse, keyOf(text).includes(" ") ? `${chosen.name} ${text}` : chosen.name, actor, draft.rows);
      return;
    }
  }
  const entry = title === null ? undefined : nounEntry(title);
  const shared = title === null ? sharedTitle(draft, discourse) : null;
  if (shared !== null) {
    draft.actors = [{ ...shared, name: text }];
    draft.rule = "person-by-shared-title";
    rememberPerson(discourse, text, { ...shared, name: text }, draft.rows);
    return;
  }
  const employer = title === null ? employerOf(draft, discourse) : null;
  // "Andrew Cohen **is a columnist** for the Ottawa Citizen"
  const calls = title ?? predicateOf(draft, discourse);
  const role = employer?.role ?? (calls === null ? null : roleOf(calls, discourse));
  const work =
    calls === null
      ? (workplaceBehind(draft.coreLast, draft.coreLast + 1, discourse, tables) ?? workTold(draft, discourse, tables))
      : null;
  const byTitle =
    calls === null ? null : tellOfTitle(calls, said ?? partiesAround(calls, discourse), discourse, tables);
  const told =
    title === null
      ? (employer?.party ??
        contactOf(draft, discourse) ??
        nationOf(draft, discourse) ??
        homeBeside(draft, discourse) ??
        work?.party ??
        byTitle?.party ??
        null)
      : (byTitle?.party ?? null);
  // "Farhani, a supporter of Israel", "Milner, an Iran expert": of those they are for, against or learned in they seldom are
  const topical = title !== null && isOfTopic(title, discourse);
  const likeliest = told ?? (topical ? null : likeliestParty(draft, strangerByName(draft, role), discourse, null));
  const local = likeliest === null && !topical ? localParty(draft, discourse, tables) : null;
  const actor: Actor = {
    party: likeliest ?? local ?? (work ?? byTitle)?.own ?? null,
    role,
    office: entry?.kind === "office" ? entry.name : null,
    name: text,
    kind: entry?.makes === "body" ? "organisation" : "person",
  };
  draft.actors = [actor];
  const guessed = local === null ? "person-likeliest-party" : "person-of-the-report";
  const alone = actor.party === null ? "person-unknown" : told === null ? guessed : "person-by-home";
  draft.rule = title !== null ? "person-by-title" : employer !== null ? "person-by-employer" : alone;
  draft.rows = entry === undefined ? [] : [entry.row];
  rememberPerson(discourse, text, actor, draft.rows);
}

/** What a title tells; nothing where that is but a body whose name could be any state's: "Martin Lee, leader of **the Democratic Party**". */
const sureParty = (title: Draft | null, said: ReturnType<typeof partiesAround>): Actor | null =>
  title !== null && [...title.modifiers, ...title.under.map(({ draft }) => draft)].some(isOfTablesAlone)
    ? null
    : (said?.actors[0] ?? null);

/** "**M.** Nasser Bourita", "W. Scott Ritter": an initial that the tables leave out. */
function withoutInitial(key: string, { people }: ActorTables): string {
  const rest = /^\p{L} (.+ .+)$/u.exec(key)?.[1];
  return rest !== undefined && people.named(key) === undefined && people.named(rest) !== undefined ? rest : key;
}

/** Whether a name is the whole one of somebody: of "Jaime Alberto Guzman" an unlike Jaime Guzman has but a part. */
const isFull = (key: string, { people }: ActorTables): boolean =>
  key.includes(" ") && (key.split(" ").length === 2 || people.named(key) !== undefined);

/** Whose the holder of a title is, by where they work and what stands around it. */
function tellOfTitle(
  title: Draft,
  said: ReturnType<typeof partiesAround>,
  discourse: Discourse,
  tables: ActorTables,
): Workplace {
  const work = /^(?:modifier|possessive)$/.test(said?.by ?? "") ? null : workplaceOfTitle(title, discourse, tables);
  if (work !== null) return work;
  const party =
    said?.actors[0]?.party ??
    title.actors[0]?.party ??
    placeOfBody(title, discourse) ??
    partyOfNoun(title, discourse) ??
    basedIn(title, discourse) ??
    countryOfTitle(title, discourse);
  return { party, own: null };
}

/** "Nina Roy **is a professor** at Harvard": what the sentence says somebody is. */
function predicateOf(draft: Draft, { doc, bySentence }: Discourse): Draft | null {
  const head = doc.tokens[draft.head];
  const noun = head?.relation === "nsubj" ? doc.tokens[head.head] : undefined;
  if (noun?.upos !== "NOUN" || !draft.rule.startsWith("entity-PER")) return null;
  const isSaid = (doc.children[noun.index] ?? []).some((child) => doc.tokens[child]?.relation === "cop");
  const said = isSaid
    ? bySentence[noun.sentence]?.find((one) => one.kind === "noun" && one.head === noun.index)
    : undefined;
  return said?.entries.some(({ makes }) => makes === "person") ? said : null;
}

/** "For any questions, please contact **Vanessa Vidal**": who publishes the text. */
function contactOf(draft: Draft, { doc, issuer }: Discourse): string | null {
  const head = doc.tokens[draft.head];
  const verb = head === undefined ? undefined : doc.tokens[head.head];
  return head?.relation === "obj" && verb?.lemma.toLowerCase() === "contact" ? issuer : null;
}

/** "Mira Roy, head of the health department **in Kerala**", "an expert at a university **in Seoul**": where the body is that the title is held in. */
function placeOfBody(title: Draft, discourse: Discourse): string | null {
  for (const { word, draft } of title.under) {
    if (!/^(?:of|at|for|in|with|from)$/.test(word) || draft.kind !== "noun" || nounEntry(draft)?.makes !== "body")
      continue;
    const party = draft.actors[0]?.party ?? partiesAround(draft, discourse)?.actors[0]?.party;
    if (party != null) return party;
  }
  return null;
}

/** "Reps. Matt Cartwright, Dan Kildee and Luis Gutierrez": one title in the plural before several names. */
function sharedTitle(draft: Draft, { doc, past }: Discourse): Actor | null {
  let head = doc.tokens[draft.head];
  for (let step = 0; step < 8 && head?.relation === "conj"; step++) head = doc.tokens[head.head];
  if (head === undefined || head.index === draft.head) return null;
  const first = past.findLast((before) => before.head === head.index && before.kind === "person");
  const title = first?.partner;
  if (first === undefined || title?.kind !== "noun" || title.first > first.coreFirst) return null;
  const last = doc.tokens[title.coreLast - 1];
  const plural = /^(?:NNS|NNPS)$/.test(last?.xpos ?? "") || /^(?:Reps|Sens|Govs|Gens)\.?$/.test(last?.text ?? "");
  const actor = first.actors[0];
  return plural && actor !== undefined && actor.party !== null ? { ...actor } : null;
}

/** "Interior Minister Joachim Brudziński" in a report from Poland: who holds office of state holds it where the report is about. */
function countryOfTitle(title: Draft, discourse: Discourse): string | null {
  const entry = nounEntry(title);
  const state = entry?.kind === "office" && /^(?:GOV|MIL|LEG|JUD|COP|SPY)$/.test(entry.role ?? "");
  if (!state) return null;
  const words = phraseOf(title, discourse);
  // "Special Envoy Lipstadt" in a text of the State Department; another state's president may go without it too
  const { issuer } = discourse;
  if (issuer !== null && canBeOf(issuer, words) && !/president$/i.test(words)) return issuer;
  return focusState(discourse, words);
}

/** "Harrow said …, said Harrow, **a professor at the University of Otago**": a title that tells a party goes before what was guessed of an unknown name, or known of a reporter so called. */
function correct(known: KnownPerson, title: Draft, discourse: Discourse, tables: ActorTables): void {
  const { name, party: guess } = known.actor;
  const first = discourse.past.find(({ actors }) => actors.length === 1 && actors[0]?.name === name);
  const isGuess = /^person-(?:likeliest-party|of-the-report)$/.test(first?.rule ?? "");
  const isReporter = known.rows.some((row) => row.startsWith("people-press")) && roleOf(title, discourse) !== "JRN";
  if (!(isGuess || isReporter) || isFormer(title, discourse) || isOfTopic(title, discourse)) return;
  const work = workplaceOfTitle(title, discourse, tables);
  const party = work?.party ?? work?.own ?? partiesAround(title, discourse)?.actors[0]?.party ?? null;
  if (party === null || party === guess) return;
  known.actor = { ...known.actor, party, role: roleOf(title, discourse), office: null };
  for (const draft of discourse.past)
    if (draft.actors.length === 1 && draft.actors[0]?.name === name) draft.actors = [known.actor];
}

/** Fills what an earlier mention left open, from a title that stands here. */
function enrich(actor: Actor, title: Draft | null, party: string | null, discourse: Discourse): Actor {
  if (title === null) return actor;
  const entry = nounEntry(title);
  return {
    ...actor,
    party:
      actor.party ??
      party ??
      title.actors[0]?.party ??
      partyOfNoun(title, discourse) ??
      countryOfTitle(title, discourse),
    role: actor.role ?? roleOf(title, discourse),
    office: actor.office ?? (entry?.kind === "office" ? entry.name : null),
  };
}

export type { Tenure };
