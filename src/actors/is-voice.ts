/** Who speaks beside words in quotation marks, by more verbs than tell in plain text. */
import type { Doc } from "../language/index.ts";
import { type Draft, isSubject } from "./draft.ts";
import { isTellingVerb } from "./follow-speaker.ts";

/** "Cotton **insinuated** that “we have to get to the bottom of it”". */
const voicing =
  /^(?:insinuate|allege|contend|maintain|joke|jest|complain|lament|boast|brag|crow|gloat|grouse|gripe|grumble|fume|rant|rail|interject|interrupt|retort|shout|yell|scream|chant|cry|exclaim|plead|thunder|sneer|scoff|concede|confess|opine|muse|counter|reason|marvel|gush|wonder|inquire|volunteer|theorize|speculate|hint|indicate|quote|counsel|advise|lecture|preach|proclaim|pronounce|profess|swear|attest|protest|decry|bemoan|clarify|elaborate|summarize|mock|tease|deadpan|chide|scold|admonish|threaten|repeat|recount|relate|believe|think|intone|whisper|mutter|signal)$/;
const going = /^(?:go|proceed|begin|start|want|like|need|try|have|happen|use|take)$/;
const giving = /^(?:release|issue|publish|post|put|give|deliver|read|send|share|make|circulate|distribute)$/;
const message =
  /^(?:statement|message|note|letter|speech|remark|comment|response|reply|answer|email|e-mail|memo|tweet|post|warning|appeal|declaration|announcement)$/;

/** Whether somebody is said to speak, be it that "he **went on to say**" or that "the firm **released a statement**". */
export function isVoice(doc: Doc, draft: Draft): boolean {
  const head = doc.tokens[draft.head];
  const verb = isSubject(head) ? doc.tokens[head?.head ?? -1] : undefined;
  if (verb === undefined) return false;
  const lemma = verb.lemma.toLowerCase();
  if (isTellingVerb(verb) || voicing.test(lemma)) return true;
  const below = (doc.children[verb.index] ?? []).flatMap((child) => doc.tokens[child] ?? []);
  return (
    (going.test(lemma) && below.some((one) => /^(?:xcomp|advcl)$/.test(one.relation) && isTellingVerb(one))) ||
    (giving.test(lemma) && below.some(({ relation, lemma: thing }) => relation === "obj" && message.test(thing)))
  );
}
