/** Where "it" and "they" stand for no body: "it is clear that", or for a plain thing: "it was hijacked". */
import { childrenOf, type Doc, type Token } from "../../language/index.ts";
import type { Discourse } from "../discourse.ts";
import { isSubject } from "../draft.ts";

const it = /^(?:it|its|itself)$/i;

/** What a thing is, and no body: "if it were **true**". */
const ofThings =
  /^(?:true|false|untrue|possible|impossible|necessary|unnecessary|inevitable|obvious|evident|plausible|unclear|hard|difficult|easy|crazy|worth|lawful|unlawful|legal|illegal|unconstitutional|constitutional|acceptable|unacceptable|appropriate|inappropriate|premature|unfair|unwise|ridiculous|absurd|outrageous|disgusting|disgraceful|shameful|amazing|incredible|unbelievable|awful|terrible|horrible|great|fantastic|wonderful|sad|tragic|funny|strange|weird|odd|ironic|interesting|important|crucial|vital|essential|imperative|useless|rare|common|unusual|typical|real|fake|late|early|inconceivable|unthinkable|unprecedented|regrettable|unfortunate|impressive)$/i;
/** What only bodies are: "it is the third **country** to sign". */
const ofBodies =
  /^(?:country|nation|state|kingdom|republic|democracy|dictatorship|autocracy|monarchy|theocracy|power|superpower|empire|colony|island|ally|partner|friend|enemy|foe|adversary|rival|competitor|neighbou?r|member|signatory|party|sponsor|supporter|supplier|exporter|importer|producer|consumer|buyer|seller|maker|manufacturer|provider|operator|retailer|employer|donor|lender|creditor|owner|leader|player|actor|champion|winner|loser|guarantor|mediator|broker|aggressor|occupier|company|firm|business|bank|airline|newspaper|outlet|agency|group|organi[sz]ation|body|bloc|alliance|union|coalition|militia|movement|network|force|government|regime|target|victim|economy|percent|one)$/;
const times = /^(?:second|minute|hour|day|week|month|year|decade|generation|time|while)$/;
/** What is done to things, and seldom to bodies: "it had been **hijacked**". */
const doneToThings =
  /^(?:use|need|perpetrate|dismiss|hijack|save|accompany|recapture|publish|sign|launch|build|write|implement|apply|approve|reject|pass|ratify|introduce|create|establish|design|develop|produce|carry|cause|close|open|cancel|postpone|delay|hold|kill|destroy|damage|shoot|fire|test|detonate|drop|deploy|deliver|ship|sell|buy|leak|release|post|broadcast|air|film|record|discover|find|complete|finish|schedule|replace|remove|repeal|lift|impose|extend|renew|adopt|draft|file|issue|announce|propose|conduct|measure|install|solve|resolve|address|handle|negotiate|steal|seize|intercept|translate|interpret|misconstrue)$/;

/** What is done to things alone: "instead of **lifting** them". */
const onlyToThings =
  /^(?:publish|sign|launch|build|write|rewrite|implement|ratify|develop|lift|impose|renew|repeal|draft|detonate|download|upload|exacerbate|deepen|widen|overturn|revoke|rescind|violate|amend|enact|fulfil|fulfill|postpone|solve|install|translate|misinterpret|cook|wear|store|print|veto|shelve|scrap|enforce|enrich|dismantle|ease|loosen|tighten|waive|raise|lower|reopen|unload|export|import|manufacture|test|retest|patch|redact|declassify|read|reread|watch|eat|drink)$/;

/** "It is clear that", "it seems", "it rained": stands for nobody. */
export function isExpletive({ doc, doing }: Discourse, index: number): boolean {
  const token = doc.tokens[index];
  if (token === undefined || !it.test(token.text)) return false;
  const governor = doc.tokens[token.head];
  // "it was **unwilling** to pay", which only somebody is
  if (governor?.upos === "ADJ" && doing.has(governor.lemma.toLowerCase())) return false;
  if (token.relation === "expl") return true;
  if (governor === undefined || !isSubject(token)) return false;
  const verb = governor.lemma.toLowerCase();
  if (/^(?:seem|appear|happen|rain|snow|depend|matter|pertain)$/.test(verb)) return true;
  // "when it comes to", "as it turns out", "it takes two".
  const next = doc.tokens[governor.index + 1]?.text ?? "";
  if (verb === "come" && next === "to" && /^when$/i.test(doc.tokens[index - 1]?.text ?? "")) return true;
  if (verb === "turn" && next === "out") return true;
  const below = childrenOf(doc, governor.index);
  const behind = below.filter((child) => child.index > governor.index);
  // "it has been suggested **that**", "it would surprise me **if**", "it took three weeks **to**"
  if (token.relation === "nsubj:pass" && behind.some(({ relation }) => /^(?:ccomp|csubj)/.test(relation))) return true;
  if (verb === "surprise" && behind.some(({ relation }) => /^(?:ccomp|csubj|advcl)/.test(relation))) return true;
  if (verb === "take" && behind.some(({ relation, lemma }) => relation === "obj" && times.test(lemma)))
    return behind.some(({ relation }) => /^(?:ccomp|csubj|advcl|xcomp)/.test(relation));
  if (!below.some(({ relation }) => relation === "cop")) return false;
  return (
    ofThings.test(verb) ||
    isThing(governor, below) ||
    below.some(({ relation }) => /^(?:csubj|ccomp|xcomp|advcl|acl|parataxis)/.test(relation))
  );
}

/** "It was **a coconut**", "it’s 500,000 **jobs**": as "it is in talks" and "it is a partner" are not. */
function isThing({ lemma, upos }: Token, below: readonly Token[]): boolean {
  if (upos !== "NOUN" || ofBodies.test(lemma.toLowerCase())) return false;
  return below.every(({ relation, text }) => relation !== "case" || /^of$/i.test(text));
}

/** "It was **hijacked**", "the first **of its kind**", "terrorism in **all its forms**": a thing's, whatever is named before. */
export function isOfThing(doc: Doc, token: Token): boolean {
  const above = doc.tokens[token.head];
  if (above === undefined) return false;
  const lemma = above.lemma.toLowerCase();
  if (token.relation === "nsubj:pass") return doneToThings.test(lemma) && !isActive(doc, token);
  if (token.relation === "obj") return onlyToThings.test(lemma);
  if (token.relation !== "nmod:poss") return false;
  const before = doc.tokens[token.index - 1]?.text.toLowerCase();
  return before === "of" ? lemma === "kind" : before === "all" && /^(?:form|manifestation|aspect)$/.test(lemma);
}

/** "The land **it** once held": a subject that does the deed, though the tree takes the verb for a passive. */
export const isActive = (doc: Doc, { relation, head }: Token): boolean =>
  relation === "nsubj:pass" &&
  /^acl/.test(doc.tokens[head]?.relation ?? "") &&
  (doc.children[head] ?? []).every((child) => !/^aux/.test(doc.tokens[child]?.relation ?? ""));
