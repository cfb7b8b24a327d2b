/** Whom "you" of a quotation means where the text tells to whom it was said: "Duterte wrote **to Trudeau**. “You should take it back.”" */
import { type Doc, type Quotation, quotationAt, type Token } from "../../language/index.ts";
import { type Draft, isSubject, prepositionBefore } from "../draft.ts";

/** Verbs whose object is spoken to. */
const addressing =
  /^(?:address|chide|scold|lecture|rebuke|berate|admonish|reprimand|reproach|confront|taunt|implore|beseech|beg|caution|counsel|advise|interrupt|hail|toast|telephone|text|email|question|quiz|grill|greet|welcome|meet)$/;
const speaking = /^(?:write|turn|speak|talk|say|appeal|reply|respond|address|gesture|point|send|issue|deliver)$/;
const aiming = /^(?:aim|direct|shout|yell|snap|bark|take|hit|lash|target|address)$/;
const placed = /^(?:sit|stand|seat|appear|speak)$/;
const message =
  /^(?:message|letter|warning|note|appeal|plea|jab|dig|swipe|shot|ultimatum|word|tweet|answer|response|reply|advice|telegram|reminder|threat)$/;
const talk = /^(?:meeting|call|exchange|talk|conversation|summit|session|dialogue|discussion|debate|encounter)$/;

/** "When **you** look", "**you** never know": said of anybody. */
export function meansAnybody(doc: Doc, you: number): boolean {
  const word = (index: number) => doc.tokens[index]?.text ?? "";
  return (
    /^(?:know|see|guys|never|get|got|ca|can)$/i.test(word(you + 1)) ||
    /^(?:when|whenever|wherever)$/i.test(word(you - 1))
  );
}

/** Who is told the words: in the sentence of whoever tells them, else in the one before, where the same one acts. */
export function hearerBeside(
  doc: Doc,
  quotation: Quotation,
  speaker: Draft,
  sentences: readonly (readonly Draft[])[],
): Draft | undefined {
  const own = speaker.actors[0]?.party ?? null;
  const at = doc.tokens[speaker.head]?.sentence ?? 0;
  const before = (doc.tokens[quotation.first]?.sentence ?? 0) - 1;
  if (isToldSomebody(doc, speaker)) return undefined;
  const isOwn = ({ head, actors }: Draft) => isSubject(doc.tokens[head]) && actors[0]?.party === own;
  for (const index of at === before ? [at] : [at, before]) {
    const here = (sentences[index] ?? []).filter(({ head }) => quotationAt(doc, head) === undefined);
    if (index === before && !here.some(isOwn)) continue;
    const told = here.find(
      (draft) =>
        draft.acts &&
        draft.actors.length === 1 &&
        draft.actors[0]?.party != null &&
        draft.actors[0].party !== own &&
        draft.actors[0].role !== "JRN" &&
        isToldTo(doc, draft),
    );
    if (told !== undefined) return told;
  }
  return undefined;
}

/** "“You will see,” he **told reporters**": they hear it, and nobody whom he wrote to. */
function isToldSomebody(doc: Doc, speaker: Draft): boolean {
  const verb = doc.tokens[doc.tokens[speaker.head]?.head ?? -1];
  return (
    verb !== undefined &&
    /^(?:tell|ask)$/.test(verb.lemma) &&
    (doc.children[verb.index] ?? []).some((child) => /^i?obj$/.test(doc.tokens[child]?.relation ?? ""))
  );
}

function isToldTo(doc: Doc, draft: Draft): boolean {
  const head = doc.tokens[draft.head];
  const over = head === undefined ? undefined : doc.tokens[head.head];
  if (head === undefined || over === undefined || !/^(?:i?obj|obl|nmod)/.test(head.relation)) return false;
  const lemma = over.lemma.toLowerCase();
  if (/^i?obj$/.test(head.relation)) return addressing.test(lemma);
  const word = prepositionBefore(doc, draft) ?? "";
  const isVerb = over.upos === "VERB";
  switch (word) {
    case "to":
      return isVerb ? speaking.test(lemma) : message.test(lemma);
    case "at":
      return isVerb ? aiming.test(lemma) : message.test(lemma);
    case "for":
      return message.test(lemma);
    case "with":
      return talk.test(lemma) && isMeanwhile(doc, over);
    case "beside":
    case "alongside":
      return isVerb && placed.test(lemma);
    default:
      return false;
  }
}

/** "**At** a meeting with", "in an exchange with", and not "after a call with". */
const isMeanwhile = (doc: Doc, { index }: Token): boolean =>
  (doc.children[index] ?? []).some((child) => /^(?:at|in|during|on)$/i.test(doc.tokens[child]?.text ?? ""));
