import { childrenOf, type Doc, type Token } from "../../language/index.ts";

/** What people at large do in the mind or in words. */
const minding =
  /^(?:say|think|believe|feel|want|know|talk|ask|like|understand|mean|remember|wonder|forget|hate|love|disagree|agree|realize|realise|care|expect|assume|suppose|imagine|complain|argue|claim|worry|speculate|call|speak|tell)$/;

/** "**Those** who would harm us", "people who think so": whoever they be, as "those who fled" are not. */
export function isAnyWho(doc: Doc, { index, text, xpos }: Token): boolean {
  if (!/^those$/i.test(text) && (xpos !== "NNS" || /^others$/i.test(text))) return false;
  const who = doc.tokens[index + 1];
  const verb = who?.text.toLowerCase() === "who" ? doc.tokens[who.head] : undefined;
  if (verb === undefined || who?.relation !== "nsubj") return false;
  const helpers = childrenOf(doc, verb.index);
  return (
    helpers.some(({ relation, lemma }) => /^aux/.test(relation) && /^(?:would|might|may|could|dare)$/i.test(lemma)) ||
    (minding.test(verb.lemma.toLowerCase()) &&
      (verb.xpos === "VBP" || (verb.xpos === "VB" && helpers.some(({ xpos }) => xpos === "VBP"))))
  );
}
