import type { Doc, Token } from "../../language/index.ts";
import { type Draft, isPossessiveMark, isSubject, prepositionBefore } from "../draft.ts";

const within = /^(?:in|at|near|inside|across|throughout|around|outside|within|above|off|onto|beyond|via)$/;
const motion =
  /^(?:visit|travel|trip|fly|go|come|arrive|return|head|move|flight|journey|tour|drive|sail|walk|flee|deport|transfer|bring|take|ship|export|import|smuggle|stop|stopover|trek|march|rush|airlift|evacuate|relocate|welcome|depart)$/;
/** "will **visit** Sofia", "left Kyiv", "**divide** Nicosia", "recognized Jerusalem as": what one goes to, takes by force or takes for a seat is the town. */
const visiting =
  /^(?:visit|leave|reach|tour|enter|depart|recogni[sz]e|divide|redivide|partition|surround|encircle|besiege|capture|recapture|retake|liberate|seize|occupy|annex|storm|shell|overrun|loot|rebuild|rename|proclaim)$/;
/** "**fleeing** Syria", "entered the United States": the country itself; whoever visits China may see its government. */
const crossing = /^(?:flee|enter|tour|neighbor|neighbour)$/;
/** "the **coast** of Italy", "in the history of Spain": of the country, not of its government. */
const ofLand = /^(?:coast|coastline|shore|history|map|outskirts|interior|tip|corner|centre|center|heart)$/;

/** Whether the name stands before a noun: "Geneva talks". */
export function isModifierHere(doc: Doc, draft: Draft): boolean {
  const next = doc.tokens[draft.coreLast];
  return (
    next !== undefined && next.sentence === doc.tokens[draft.first]?.sentence && /^(?:NOUN|PROPN|ADJ)$/.test(next.upos)
  );
}

/** "in Geneva", "a summit in Beijing", "flew to Moscow" are places; "Beijing asked", "talks with Moscow" act. */
export function isPlaceHere(doc: Doc, draft: Draft, capital: boolean): boolean {
  const head = doc.tokens[draft.head];
  if (head === undefined) return false;
  // "WASHINGTON (Reuters) —": where it was written.
  const sentence = doc.sentences[head.sentence];
  if (
    capital &&
    sentence?.first === draft.first &&
    /^(?:\(|—|–|--|-)$/.test(doc.tokens[draft.coreLast]?.text ?? "") &&
    doc.tokens[draft.coreLast]?.start !== doc.tokens[draft.coreLast - 1]?.end
  )
    return true;
  const written = doc.tokens[draft.coreFirst]?.text ?? "";
  if (
    capital &&
    sentence !== undefined &&
    draft.first - sentence.first < 6 &&
    written.length > 3 &&
    written === written.toUpperCase() &&
    /\p{Ll}/u.test(doc.article.text.slice(sentence.start, sentence.end))
  )
    return true;
  if (isPossessiveMark(doc.tokens[draft.coreLast])) return false;
  if (capital && isCalledAfterTown(doc, draft)) return true;
  if (isSubject(head)) return isBehindIn(doc, draft);
  if (head.relation === "obj") {
    const verb = doc.tokens[head.head]?.lemma.toLowerCase() ?? "";
    if ((capital ? visiting : crossing).test(verb) || isSlogan(doc, draft)) return true;
  }
  const preposition = prepositionBefore(doc, draft);
  if (preposition === null) return isJoinedPlace(doc, head);
  if (within.test(preposition)) return !/^(?:compound|amod|nmod:poss)/.test(head.relation);
  if (
    preposition === "to" ||
    preposition === "from" ||
    preposition === "into" ||
    preposition === "through" ||
    preposition === "over" ||
    preposition === "toward" ||
    preposition === "towards"
  ) {
    const governor = doc.tokens[head.head];
    if (governor !== undefined && motion.test(governor.lemma.toLowerCase())) return true;
    return preposition === "into" || preposition === "through"
      ? true
      : capital && preposition === "from" && governor?.upos === "NOUN" && !given.test(governor.lemma.toLowerCase());
  }
  if (preposition === "of" && ofLand.test(doc.tokens[head.head]?.lemma.toLowerCase() ?? "")) return true;
  if (capital && (preposition === "on" || preposition === "of"))
    return (
      (preposition === "of" && !/^(?:mayor|governor)$/.test(doc.tokens[head.head]?.lemma.toLowerCase() ?? "")) ||
      /^(?:strike|attack|airstrike|assault|march|raid|bombing|fire|bombardment)$/.test(
        doc.tokens[head.head]?.lemma.toLowerCase() ?? "",
      )
    );
  return false;
}

/** "searches **in the US** continue": the parser may take for the subject what stands right behind "in". */
function isBehindIn(doc: Doc, draft: Draft): boolean {
  const at = /^the$/i.test(doc.tokens[draft.coreFirst - 1]?.text ?? "") ? draft.coreFirst - 2 : draft.coreFirst - 1;
  return /^(?:in|inside|across|throughout)$/i.test(doc.tokens[at]?.text ?? "");
}

/** "**Make** Finland **Great** Again", with capitals: the words of a campaign. */
function isSlogan(doc: Doc, draft: Draft): boolean {
  const [before, after] = [doc.tokens[draft.coreFirst - 1], doc.tokens[draft.coreLast]];
  return /^(?:Make|MAKE|Keep|KEEP)$/.test(before?.text ?? "") && /^(?:Great|GREAT)$/.test(after?.text ?? "");
}

/** "travel to Cairo, Amman **and Doha**": joined with a place to which somebody goes. */
function isJoinedPlace(doc: Doc, head: Token): boolean {
  const first = head.relation === "conj" ? doc.tokens[head.head] : undefined;
  const governor = first === undefined ? undefined : doc.tokens[first.head];
  if (first === undefined || governor === undefined || !motion.test(governor.lemma.toLowerCase())) return false;
  return (doc.children[first.index] ?? []).some((child) =>
    /^(?:to|from|in|into)$/i.test(doc.tokens[child]?.text ?? ""),
  );
}

/** "pressure **from Washington**", "assurances from Beijing": what a government gives or says comes from it, not from the town. */
const given =
  /^(?:pressure|call|demand|request|appeal|plea|support|backing|help|assistance|message|response|reply|answer|approval|assurance|guarantee|promise|pledge|threat|warning|criticism|condemnation|praise|order|instruction|permission|invitation|offer|proposal|signal|letter|concession|commitment|denial|objection|opposition)$/;

/** "The **Hanoi** summit", "the Kabul airport", "the Brussels attacks": called after the town where it is. */
const inTown =
  /^(?:summit|talks?|conference|accords?|climate|agreement|treaty|protocol|declaration|convention|consensus|negotiations?|attacks?|bombings?|massacre|siege|airport|stadium|suburbs?|metro|subway|zoo|museum|marathon|olympics|games|skyline|streets?|neighbou?rhood|hotel|restaurant|market|nightclub|hospital)$/i;

function isCalledAfterTown(doc: Doc, { head, coreFirst, coreLast }: Draft): boolean {
  const next = doc.tokens[coreLast];
  return (
    next !== undefined &&
    /^(?:NOUN|PROPN)$/.test(next.upos) &&
    inTown.test(next.text) &&
    /^(?:compound|amod|nmod)/.test(doc.tokens[head]?.relation ?? "") &&
    !/^[-–/]$/.test(doc.tokens[coreFirst - 1]?.text ?? "")
  );
}

/** What is done to an outlet that "on" stands before: "called **on** Fox News to fire her", "an attack on the newspaper". */
const doneOn =
  /^(?:call|sanction|attack|assault|raid|strike|ban|curb|restriction|crackdown|crack|pressure|impose|rely|reliance|depend|focus|report|spy|war|effect|impact|based|lawsuit|tariff|influence|blame)$/;

/** "Said **on Twitter**", "via Facebook". */
export const isPostedOn = (doc: Doc, draft: Draft): boolean =>
  /^(?:on|via|over|through)$/.test(prepositionBefore(doc, draft) ?? "");

/** "Said **on CNN**", "in an interview on CBS's **Face the Nation**": where it was aired, though the name of the station may stand before that of the programme. */
function isAiredOn(doc: Doc, draft: Draft): boolean {
  let at = draft.first - 1;
  for (; at > draft.first - 6; at--) {
    const token = doc.tokens[at];
    if (token === undefined || token.sentence !== doc.tokens[draft.head]?.sentence) return false;
    if (/^on$/i.test(token.text)) return !doneOn.test(doc.tokens[at - 1]?.lemma.toLowerCase() ?? "");
    if (!/^(?:PROPN|PUNCT|PART)$/.test(token.upos) && !isPossessiveMark(token)) return false;
    if (/^[,;:.]$/.test(token.text)) return false;
  }
  return false;
}

/** Whether an outlet is where something was aired, or a seat the house that somebody walks into: "departing **the White House**". */
export function isSpot(doc: Doc, draft: Draft, kind: string): boolean {
  if (kind === "outlet") return isAiredOn(doc, draft);
  const head = doc.tokens[draft.head];
  return (
    kind === "seat" &&
    head?.relation === "obj" &&
    /^(?:enter|exit|depart|tour)$/.test(doc.tokens[head.head]?.lemma.toLowerCase() ?? "")
  );
}

/** "Wuhan, **China**", "**Sofia**, Bulgaria": a place and the state in which it lies, side by side. */
export function isAddress(doc: Doc, draft: Draft, around: readonly Draft[]): boolean {
  const lies = ({ place, entries }: Draft): string | null =>
    place?.country ?? entries.find(({ kind }) => kind === "capital")?.country ?? null;
  const own = draft.entries.find(({ kind }) => kind === "state");
  if (own !== undefined) {
    if (doc.tokens[draft.coreFirst - 1]?.text !== "," || isSubject(doc.tokens[draft.head])) return false;
    const town = around.find(({ coreLast }) => coreLast === draft.coreFirst - 1);
    return town !== undefined && lies(town) === own.country;
  }
  if (doc.tokens[draft.coreLast]?.text !== ",") return false;
  const state = around.find(({ coreFirst }) => coreFirst === draft.coreLast + 1);
  return (
    state !== undefined &&
    lies(draft) !== null &&
    state.entries.some(({ kind, country }) => kind === "state" && country === lies(draft))
  );
}
