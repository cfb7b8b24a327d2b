/** Who speaks beside words in quotation marks, by more verbs than tell in plain text. */
import { childrenOf, type Doc, type Token } from "../../language/index.ts";
import { isTellingVerb } from "../clauses/telling.ts";
import { type Draft, isSubject } from "../draft.ts";

/** "Cotton **insinuated** that “we have to get to the bottom of it”". */
const voicing =
  /^(?:insinuate|allege|contend|maintain|joke|jest|complain|lament|boast|brag|crow|gloat|grouse|gripe|grumble|fume|rant|rail|interject|interrupt|retort|shout|yell|scream|chant|cry|exclaim|plead|thunder|sneer|scoff|concede|confess|opine|muse|counter|reason|marvel|gush|wonder|inquire|volunteer|theorize|speculate|hint|indicate|quote|counsel|advise|lecture|preach|proclaim|pronounce|profess|swear|attest|protest|decry|bemoan|clarify|elaborate|summarize|mock|tease|deadpan|chide|scold|admonish|threaten|repeat|recount|relate|believe|think|intone|whisper|mutter|signal)$/;
const going = /^(?:go|proceed|begin|start|want|like|need|try|have|happen|use|take)$/;
const giving = /^(?:release|issue|publish|post|put|give|deliver|read|send|share|make|circulate|distribute)$/;
const message =
  /^(?:statement|message|note|letter|speech|remark|comment|response|reply|answer|email|e-mail|memo|tweet|post|warning|appeal|declaration|announcement)$/;
/** What holds words of somebody's. */
const worded =
  /^(?:statement|message|note|letter|response|reply|answer|email|e-mail|memo|tweet|post|declaration|word|reaction|warning)$/;

/** "**According to** a Pakistani official", and "“…,” **grumbled** a senior official", where the tree takes who stands behind the verb for its object. */
function isSource(doc: Doc, head: Token, { actors, first, last }: Draft): boolean {
  // "**Cavusoglu**: “We will buy it”"
  if (actors[0]?.name != null && head.relation === "root" && doc.tokens[last]?.text === ":")
    return /^["“'‘]+$/.test(doc.tokens[last + 1]?.text ?? "");
  if (/^(?:obl|nmod|root)/.test(head.relation))
    return (doc.children[head.index] ?? []).some((child) => /^according$/i.test(doc.tokens[child]?.text ?? ""));
  if (!/^i?obj$/.test(head.relation)) return false;
  const verb = doc.tokens[head.head];
  const isBehind = verb !== undefined && first > verb.index && first <= verb.index + 2;
  return (
    isBehind &&
    /^[,.?!”"’'—–-]+$/.test(doc.tokens[verb.index - 1]?.text ?? "") &&
    (isTellingVerb(verb) || voicing.test(verb.lemma.toLowerCase()))
  );
}

/** "**Trudeau's** statement said", "a tweet from **the ministry** read", "in the words of **the ambassador**": whose the words are. */
function isAuthor(doc: Doc, { index, head, relation }: Token): boolean {
  const words = doc.tokens[head];
  if (words === undefined || !/^nmod/.test(relation) || !worded.test(words.lemma)) return false;
  if (/^obl/.test(words.relation))
    return words.lemma === "word" && /^in$/i.test(doc.tokens[words.index - 2]?.text ?? "");
  if (!isSubject(words)) return false;
  const below = (doc.children[index] ?? []).map((child) => doc.tokens[child]?.text ?? "");
  if (relation !== "nmod:poss" && !below.some((word) => /^(?:of|from|by)$/i.test(word))) return false;
  const verb = doc.tokens[words.head];
  return isTellingVerb(verb) || /^(?:be|clear|simple|blunt|come|go|run)$/.test(verb?.lemma ?? "");
}

/** Whether somebody is said to speak, be it that "he **went on to say**" or that "the firm **released a statement**". */
export function isVoice(doc: Doc, draft: Draft): boolean {
  const head = doc.tokens[draft.head];
  if (head === undefined) return false;
  if (!isSubject(head))
    return draft.actors[0]?.kind !== "outlet" && (isSource(doc, head, draft) || isAuthor(doc, head));
  const verb = doc.tokens[head.head];
  if (verb === undefined) return false;
  const lemma = verb.lemma.toLowerCase();
  if (isTellingVerb(verb) || voicing.test(lemma)) return true;
  const below = childrenOf(doc, verb.index);
  return (
    (going.test(lemma) && below.some((one) => /^(?:xcomp|advcl)$/.test(one.relation) && isTellingVerb(one))) ||
    (giving.test(lemma) && below.some(({ relation, lemma: thing }) => relation === "obj" && message.test(thing)))
  );
}
