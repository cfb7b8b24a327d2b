import { isUnder } from "./mend-phrases.ts";
import type { MendRule } from "./mend-trees.ts";

const bounded = /^(?:MD|VBD|VBZ|VBP)$/;

/** The word right behind all that hangs on `word` without a gap. */
function behind(word: number, heads: readonly number[]): number {
  let next = word + 1;
  while (next < heads.length && isUnder(next, word, heads)) next++;
  return next;
}

/** A bounded verb right behind "and" with a noun has that noun for its subject: in "had defeated ISIS **and Turkey would be moving** in" Turkey was not defeated. */
export const giveVerbItsSubject: MendRule = (words, { upos, xpos, heads, relations }) => {
  words.forEach((_, noun) => {
    const first = heads[noun]!;
    if (relations[noun] !== "conj" || first < 0 || first > noun || !/^(?:NOUN|PROPN|PRON)$/.test(upos[noun]!)) return;
    if (!/^(?:obj|obl|nmod|iobj)/.test(relations[first]!)) return;
    const and = words.findIndex((_, at) => heads[at] === noun && relations[at] === "cc" && at < noun);
    if (and <= first) return;
    const next = behind(noun, heads);
    if (next >= words.length || !bounded.test(xpos[next]!)) return;
    const verb = /^(?:aux|cop)/.test(relations[next]!) ? heads[next]! : next;
    if (verb < next || (upos[next] !== "AUX" && upos[next] !== "VERB")) return;
    if (relations[verb] !== "conj" || heads[verb]! > first) return;
    const children = words.flatMap((_, at) => (heads[at] === verb ? [at] : []));
    if (children.some((child) => /^(?:[nc]subj|expl)/.test(relations[child]!))) return;
    if (children.some((child) => child < next && /^(?:cc|mark)$/.test(relations[child]!))) return;
    const passive = children.some((child) => relations[child] === "aux:pass");
    heads[noun] = verb;
    relations[noun] = passive ? "nsubj:pass" : "nsubj";
    heads[and] = verb;
  });
};
