import type { Sentence, Token } from "../doc.ts";
import type { Tense } from "./reading.ts";

/** Verbs and adjectives whose infinitive or noun lies ahead: "plans to meet on Monday", "a summit scheduled for May". */
const forward = new Set(
  "plan expect schedule due set intend agree want hope slate aim prepare vow promise pledge seek decide threaten invite urge ask call need wait likely ready about scheduled planned upcoming forthcoming until deadline expire".split(
    " ",
  ),
);

/**
 * Tells whether an expression's verb looks back or ahead. With a tree it climbs from the expression to its verb and reads
 * the auxiliaries; without one it reads the words before it: "will meet in May", "met in May".
 */
export function tenseAt(tokens: readonly Token[], sentence: Sentence, first: number): Tense {
  const token = tokens[first];
  if (token === undefined) return "unknown";
  const tree = token.head >= 0 || token.relation === "root";
  if (isAhead(tokens, sentence, first)) return "future";
  const seen = tree ? climb(tokens, sentence, first) : "unknown";
  return seen === "unknown" ? scan(tokens, sentence, first) : seen;
}

/** "visits Riyadh **ahead of** Thursday's meeting", "**heads into** a Monday meeting": such words look ahead from whatever verb. */
function isAhead(tokens: readonly Token[], sentence: Sentence, first: number): boolean {
  let at = first - 1;
  if (/^(?:the|a|an|his|her|its|their)$/i.test(tokens[at]?.text ?? "")) at -= 1;
  if (at - 1 < sentence.first) return false;
  const words = `${tokens[at - 1]!.lemma} ${tokens[at]!.lemma}`.toLowerCase();
  return words === "ahead of" || words === "head into";
}

function climb(tokens: readonly Token[], sentence: Sentence, first: number): Tense {
  let at = first;
  for (let step = 0; step < 12 && at >= sentence.first && at < sentence.last; step += 1) {
    const token = tokens[at]!;
    if (isVerb(token)) {
      const tense = ofVerb(tokens, sentence, at);
      if (tense !== "unknown") return tense;
    } else if (forward.has(token.lemma.toLowerCase()) && at !== first && token.upos === "ADJ") return "future";
    else if (hasCopula(tokens, sentence, at)) return ofVerb(tokens, sentence, at);
    at = token.head;
  }
  return "unknown";
}

function isVerb(token: Token): boolean {
  return token.xpos.startsWith("VB") || token.xpos === "MD";
}

function hasCopula(tokens: readonly Token[], sentence: Sentence, at: number): boolean {
  for (let index = sentence.first; index < sentence.last; index += 1) {
    if (tokens[index]!.head === at && tokens[index]!.relation === "cop") return true;
  }
  return false;
}

function ofVerb(tokens: readonly Token[], sentence: Sentence, at: number): Tense {
  const verb = tokens[at]!;
  let to = false;
  let past = verb.xpos === "VBD";
  let present = verb.xpos === "VBZ" || verb.xpos === "VBP";
  for (let index = sentence.first; index < Math.min(sentence.last, at + 3); index += 1) {
    const child = tokens[index]!;
    if (child.head !== at || index === at) continue;
    if (/^aux|^cop/.test(child.relation)) {
      const word = child.text.toLowerCase();
      if (/^(?:will|'ll|’ll|shall|would|'d|’d|wo|may|might|can|could|should|must)$/.test(word)) {
        // "Would meet on Thursday", told on Tuesday; "could have met" looks back.
        return tokens.slice(index, at).some((each) => each.lemma === "have") ? "past" : "future";
      }
      if (child.xpos === "VBD" || child.lemma === "have") past = true;
      else if (child.xpos === "VBZ" || child.xpos === "VBP") present = true;
    }
    // "was **due to** stand down", where the tree makes one mark of the two words
    if (child.relation === "mark" && child.lemma === "due") return "future";
    if (child.relation === "mark" && child.lemma === "to") {
      // "was **due** to stand down", wherever the tree hangs the word
      if (forward.has(tokens[index - 1]?.lemma.toLowerCase() ?? "")) return "future";
      to = true;
    }
  }
  if (to) {
    const governor = tokens[verb.head];
    // "Plans to meet", "is to meet".
    if (governor !== undefined && (forward.has(governor.lemma.toLowerCase()) || governor.lemma === "be"))
      return "future";
    // A purpose or another infinitive shares its governor's time.
    return governor === undefined ? "future" : "unknown";
  }
  if (past) return "past";
  if (verb.xpos === "VBG" && present) return "future";
  if (verb.xpos === "VBN" && present) return forward.has(verb.lemma) ? "future" : "present";
  if (verb.xpos === "VBN" && forward.has(verb.lemma) && /^acl|^amod/.test(verb.relation)) return "future";
  return present ? "present" : "unknown";
}

const pastWord =
  /^(?:was|were|had|did|said|told|began|took|came|went|met|held|made|gave|got|left|saw|sent|fell|won|lost|became|broke|struck|shot|fought|led|spoke|knew|kept|has|have|'ve|’ve|[a-z]{3,}ed)$/;
const futureWord = /^(?:will|shall|'ll|’ll|would|wo)$/;

function scan(tokens: readonly Token[], sentence: Sentence, first: number): Tense {
  for (let index = first - 1; index >= sentence.first; index -= 1) {
    const tense = ofWord(tokens, sentence, index);
    if (tense !== "unknown") return tense;
  }
  for (let index = first + 1; index < sentence.last; index += 1) {
    const tense = ofWord(tokens, sentence, index);
    if (tense !== "unknown") return tense;
  }
  return "unknown";
}

function ofWord(tokens: readonly Token[], sentence: Sentence, index: number): Tense {
  const token = tokens[index]!;
  const word = token.text.toLowerCase();
  const before = index > sentence.first ? tokens[index - 1]!.text.toLowerCase() : "";
  if (futureWord.test(word)) return "future";
  if (forward.has(word) && /^(?:due|set|scheduled|slated|planned|expected|upcoming|forthcoming)$/.test(word))
    return "future";
  if (before === "to" && (token.xpos === "VB" || token.xpos === "X"))
    return index - 2 >= sentence.first ? governed(tokens, index - 2) : "future";
  if (token.xpos === "VBD" || (token.xpos === "X" && pastWord.test(word))) return "past";
  if (token.xpos === "VBN" && /^(?:has|have|had|was|were|been|'ve)$/.test(before)) return "past";
  if (token.xpos === "VBZ" || token.xpos === "VBP") return /^(?:has|have)$/.test(word) ? "past" : "present";
  return "unknown";
}

/** "Plans to meet", "is expected to meet": ahead. */
function governed(tokens: readonly Token[], index: number): Tense {
  const word = tokens[index]!;
  const text = word.text.toLowerCase();
  return forward.has(word.lemma.toLowerCase()) ||
    /^(?:plans|expected|scheduled|intends|hopes|wants|agreed|going|planning|planned|is|are|was|were)$/.test(text)
    ? "future"
    : "unknown";
}
