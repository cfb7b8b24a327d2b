/** "We" and "our" of two who stand together: "**our** friendship" in a greeting to Denmark, "**we** agreed" beside a guest. */
import { childrenOf, type Doc, quotationAt, type Token } from "../../language/index.ts";
import { type Actor, isState } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isSubject, isWe } from "../draft.ts";
import { lastMeeting } from "../pronouns/follow-met.ts";

/** What only two or more have together: "our **relationship**", "our two **countries**". */
const sharedThing =
  /^(?:relationship|partnership|friendship|alliance|cooperation|collaboration|tie|bond|link|relation|dialogue|engagement|coordination)$/;
const sharedPeople = /^(?:country|nation|people|government|economy|society|democracy|state|republic|leader)$/;
const collective = /^(?:collective|common|combined|coordinated|collaborative)$/i;
const sharedWord =
  /^(?:bilateral|shared|mutual|joint|two|both|trilateral|respective|enduring|long-standing|longstanding)$/i;
/** What two do with one another. */
const mutual =
  /^(?:discuss|exchange|agree|disagree|differ|consult|talk|speak|meet|confer|share|celebrate|commemorate|cooperate|collaborate|sign)$/;
const together = /^(?:together|jointly|both|each|another|mutually)$/i;

/** What two have or hold with one another: "we had a detailed **discussion**". */
const held =
  /^(?:discussion|conversation|talk|meeting|exchange|dialogue|agenda|relationship|partnership|consultation|session|call|tie|bond|relation|cooperation|collaboration|friendship)$/;

/** What two are to one another: "we are **friends**". */
const friends = /^(?:friend|ally|partner|neighbou?r|brother)$/;

/** What who is in the room has with the speaker: "I look forward to our **conversation**". */
const talk = /^(?:conversation|discussion|meeting|talk|agenda|dialogue|encounter)$/;
const holding = /^(?:have|get|enjoy|build|strengthen|deepen|elevate|broaden|expand)$/;

/** "Our partnership **with Canada**", "colleagues whom we **talk to**": who else there is stands beside the word, and is not meant by it. */
function isWithOthers(doc: Doc, token: Token | undefined): boolean {
  const children = doc.children[token?.index ?? -1] ?? [];
  return children.some((child) => {
    const { relation, text, index } = doc.tokens[child]!;
    if (index === (token?.index ?? -1) + 1 && /^(?:to|with)$/i.test(text)) return true;
    const below = /^(?:obl(?::\w+)?|nmod)$/.test(relation) ? (doc.children[index] ?? []) : [];
    return below.some((one) => /^(?:with|to)$/i.test(doc.tokens[one]?.text ?? ""));
  });
}

/** Whether "our" and "we" mean the speaker and somebody else, by the words beside them. */
function isShared(doc: Doc, pronoun: Token): boolean {
  const over = doc.tokens[pronoun.head];
  if (over === undefined) return false;
  const under = (token: Token) => childrenOf(doc, token.index);
  if (under(pronoun).some(({ text }) => /^between$/i.test(text))) return true;
  if (pronoun.relation === "nmod:poss") {
    if (isWithOthers(doc, over)) return false;
    const lemma = over.lemma.toLowerCase();
    const isMany = /^NNP?S$/.test(over.xpos);
    return (
      sharedThing.test(lemma) ||
      (isMany && sharedPeople.test(lemma)) ||
      under(over).some(({ index, text }) => index < over.index && (sharedWord.test(text) || collective.test(text)))
    );
  }
  // "we'll continue to **work together**": what is done stands below
  // and "we call on all to work together" is what others are to do
  const isForOthers = under(over).some(
    ({ index, relation }) => index > over.index && /^(?:obj|iobj|obl)$/.test(relation),
  );
  const done = [over, ...under(over).filter(({ relation }) => relation === "xcomp" && !isForOthers)];
  if (done.some((verb) => isWithOthers(doc, verb))) return false;
  if (done.some((verb) => under(verb).some((child) => together.test(child.text)))) return true;
  if (pronoun.relation !== "nsubj") return false;
  // "we have been **friends** for years", "we know **each other**"
  const isBoth =
    over.xpos === "NNS" && friends.test(over.lemma) && !under(over).some(({ relation }) => relation === "nmod");
  const isMutual = under(over).some(
    ({ index, text }) => /^other$/i.test(text) && /^each$/i.test(doc.tokens[index - 1]?.text ?? ""),
  );
  if (isBoth || isMutual) return true;
  const isHeld = done.some(
    (verb) =>
      holding.test(verb.lemma) &&
      under(verb).some((child) => child.relation === "obj" && held.test(child.lemma) && !isWithOthers(doc, child)),
  );
  // "we agreed" tells of both, "we agree" of who says it
  const isSaid = over.lemma === "agree" && !/^VB[DN]$/.test(over.xpos);
  return isHeld || (mutual.test(over.lemma.toLowerCase()) && !isSaid);
}

/** "Our **collective** dependence on Russia": of those in the room, else of all sorts of allies. */
const isCollective = (doc: Doc, { head, index }: Token): boolean =>
  (doc.children[head] ?? []).some(
    (child) => child > index && child < head && collective.test(doc.tokens[child]?.text ?? ""),
  );

const everybodys = /^(?:world|planet|globe|ocean|earth|universe|time)$/i;

/** "It has affected **us all**", "**our** planet": nobody's in particular. */
export function isEverybody(doc: Doc, pronoun: Token): boolean {
  const over = doc.tokens[pronoun.head];
  if (pronoun.relation === "nmod:poss") return everybodys.test(over?.lemma ?? "");
  const isEach = over !== undefined && /^(?:each|all|everyone)$/i.test(over.text);
  return /^us$/i.test(pronoun.text) && (isEach || /^all$/i.test(doc.tokens[pronoun.index + 1]?.text ?? ""));
}

/** Whom a speaker's "we" means beside the speaker, by what "us" meant before. */
type PartnersOf = (draft: Draft, speaker: readonly Actor[], heard: readonly Actor[]) => readonly Actor[];

/** Who else than the speaker is meant by each "we", "us" and "our", asked in order. "**Our partnership** enables **us** to work as **we** confront": who is meant first is meant to the end of the sentence. */
export function followUs(discourse: Discourse): PartnersOf {
  let last: { readonly sentence: number; readonly own: string | null; readonly partners: readonly Actor[] } | null =
    null;
  return (draft, speaker, heard) => {
    const sentence = discourse.doc.tokens[draft.head]?.sentence ?? 0;
    const own = speaker[0]?.party ?? null;
    const found = partnersInUs(draft, speaker, heard, discourse);
    const same = last !== null && last.sentence === sentence && last.own === own ? last.partners : [];
    last = { sentence, own, partners: found.length > 0 ? found : same };
    return found.length > 0 || !isDoneTo(draft, same, discourse) ? last.partners : [];
  };
}

/** "Our partnership is ironclad, and **we** stand with **Korea**": whoever it is done to is not of those who do it. */
function isDoneTo(draft: Draft, partners: readonly Actor[], { doc, bySentence }: Discourse): boolean {
  const token = doc.tokens[draft.head];
  const over = token?.relation === "nsubj" ? doc.tokens[token.head] : undefined;
  if (token === undefined || over === undefined) return false;
  const below = (index: number) => childrenOf(doc, index);
  const verbs = [over, ...below(over.index).filter(({ relation }) => relation === "xcomp")];
  const reached = verbs.flatMap(({ index }) => below(index)).filter(({ relation }) => /^(?:i?obj|obl)/.test(relation));
  return reached.some(
    ({ index, text }) =>
      /^you$/i.test(text) ||
      (bySentence[token.sentence] ?? []).some(
        ({ head, actors }) => head === index && actors.some(({ party }) => partners.some((one) => one.party === party)),
      ),
  );
}

/** Sentences back to a meeting of which one speaks in the news: "Song spoke with Mattis. “**We** go together,” he said". */
const justBefore = 2;

/** Who else is meant: the other speaker in the room, else the party spoken of most beside the speaker's in a text that one party issues. */
function partnersInUs(
  draft: Draft,
  speaker: readonly Actor[],
  heard: readonly Actor[],
  discourse: Discourse,
): readonly Actor[] {
  const { doc, spokenOf, issuer } = discourse;
  const token = doc.tokens[draft.head];
  const own = speaker[0]?.party ?? null;
  if (token === undefined || own === null || speaker.length !== 1) return [];
  const isOther = (party: string | null): party is string => party !== null && party !== own;
  const joined = joinedWithSpeaker(token, own, discourse);
  if (joined.length > 0) return joined;
  const isTalk = heard.length > 0 && token.relation === "nmod:poss" && talk.test(doc.tokens[token.head]?.lemma ?? "");
  if (!isTalk && !isShared(doc, token)) return [];
  const [hearer] = heard;
  if (hearer !== undefined && isOther(hearer.party)) return [asParty(hearer.party)];
  const quoted = quotationAt(doc, draft.head) !== undefined;
  if ((issuer !== own && !quoted) || doc.turns.length > 0) return [];
  const last = lastMeeting(token, discourse, quoted ? justBefore : undefined);
  const isOwn = !quoted || last.some(({ party }) => party === own);
  const met = last.flatMap(({ party, role }) => (isOwn && isOther(party) && role !== "JRN" ? [party] : []));
  if (met.length > 0) return [...new Set(met)].map(asParty);
  if (quoted || isCollective(doc, token)) return [];
  const [most, next] = [...spokenOf].filter(([party]) => isOther(party) && isState(party));
  // of one partner alone, who is spoken of far more than any other
  if (most === undefined || (next !== undefined && next[1] * 2 > most[1])) return [];
  return [asParty(most[0])];
}

/** "**The United States and Togo** enjoy a growing relationship as we work": those who stand joined with the speaker before, in the same sentence. */
function joinedWithSpeaker(token: Token, own: string, { doc, bySentence }: Discourse): readonly Actor[] {
  const sofar = (bySentence[token.sentence] ?? []).filter(
    ({ head, dropped, participle }) => head < token.index && !dropped && participle === null,
  );
  // "**They** addressed our work together"
  for (const { head, actors, kind, acts } of sofar) {
    if (kind === "name" || kind === "person" || !acts || !isSubject(doc.tokens[head])) continue;
    const parties = new Set(actors.flatMap(({ party }) => party ?? []));
    if (parties.size < 2 || isUs(doc, head) || !parties.delete(own)) continue;
    // "They discussed **Australia**'s readiness to help our allies": told of one of them alone
    const isOneTold = sofar.some((one) => one.head > head && one.actors.some(({ party }) => parties.has(party ?? "")));
    if (!isOneTold && !isWithOthers(doc, doc.tokens[token.head])) return [...parties].map(asParty);
  }
  // "“If not for it” by the United States and Peru, Clinton said, “we would …”": told of outside the words
  const quoted = quotationAt(doc, token.index);
  const before = sofar.filter(
    ({ kind, head }) => (kind === "name" || kind === "person") && (quoted === undefined || head >= quoted.first),
  );
  for (const draft of before) {
    const all = before.filter(({ head }) => {
      const token = doc.tokens[head];
      return head === draft.head || (token?.head === draft.head && token.relation === "conj");
    });
    const parties = new Set(all.flatMap(({ actors }) => actors.flatMap(({ party }) => party ?? [])));
    if (parties.size > 1 && parties.delete(own)) return [...parties].map(asParty);
  }
  return [];
}

const isUs = ({ tokens }: Doc, head: number): boolean => tokens[head] !== undefined && isWe(tokens[head]);

const asParty = (party: string): Actor => ({ party, role: "GOV", office: null, name: null, kind: "state" });
