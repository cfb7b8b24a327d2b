import type { Doc } from "../language/index.ts";
import { type Draft, isPossessiveMark, isSubject, prepositionBefore } from "./draft.ts";

const within = /^(?:in|at|near|inside|across|throughout|around|outside|within|above|off|onto|beyond|via)$/;
const motion =
  /^(?:visit|travel|trip|fly|go|come|arrive|return|head|move|flight|journey|tour|drive|sail|walk|flee|deport|transfer|bring|take|ship|export|import|smuggle|stop|stopover|trek|march|rush)$/;

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
  if (isSubject(head)) return false;
  if (isPossessiveMark(doc.tokens[draft.coreLast])) return false;
  const preposition = prepositionBefore(doc, draft);
  if (preposition === null) return false;
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
  if (capital && (preposition === "on" || preposition === "of"))
    return (
      preposition === "of" ||
      /^(?:strike|attack|airstrike|assault|march|raid|bombing|fire|bombardment)$/.test(
        doc.tokens[head.head]?.lemma.toLowerCase() ?? "",
      )
    );
  return false;
}

/** "pressure **from Washington**", "assurances from Beijing": what a government gives or says comes from it, not from the town. */
const given =
  /^(?:pressure|call|demand|request|appeal|plea|support|backing|help|assistance|message|response|reply|answer|approval|assurance|guarantee|promise|pledge|threat|warning|criticism|condemnation|praise|order|instruction|permission|invitation|offer|proposal|signal|letter|concession|commitment|denial|objection|opposition)$/;
