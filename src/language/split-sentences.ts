import type { TokenForms } from "./token-forms.ts";
import type { TokenSpans } from "./tokenise.ts";
import { labelBefore } from "./turns.ts";

// A smiling face ends a sentence as a stop does.
const finalMark = /^(?:[.!?]+|…+|[.!?…]{2,}|[:;=]-?[()D])$/;
const closer = /^["'”’»)\]]$|^''$/;
const opener = /^["'“‘«([]$|^``$|^''$/;
/** What stands behind "Smith said" where nothing is said there: a mark, a time, a circumstance. */
const endsClause =
  /^(?:|[.,;:!?—–-]+|on|in|at|after|during|while|as|before|to|of|when|with|from|last|this|late|early|yesterday|today|then|again|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/i;
const startsLikeSentence = /^[\p{Lu}\p{Lt}\p{N}$€£@#•]/u;

/**
 * Where sentences end within one paragraph: the tokens past the last of each, the last being the number of tokens.
 * A sentence longer than `longest` tokens is cut behind a comma or another mark, so that no text can make the analysis hang.
 */
export function splitSentences(text: string, spans: TokenSpans, forms: TokenForms, longest: number): readonly number[] {
  const { starts, ends } = spans;
  const count = starts.length;
  const word = (i: number) => (i < count ? text.slice(starts[i]!, Math.min(ends[i]!, starts[i]! + 40)) : "");
  const touches = (i: number) => i > 0 && i < count && starts[i] === ends[i - 1];
  const found: number[] = [];
  let first = 0;

  for (let i = 0; i < count; i++) {
    const mark = word(i);
    // "QUESTION: Can you …": who speaks in a transcript is a sentence apart, wherever the line ran on
    const label = labelBefore(word, i, first, forms);
    if (label !== null) {
      cutTo(label);
      cutTo(i + 1);
      continue;
    }
    const isMark = finalMark.test(mark);
    if (!isMark && !mark.endsWith(".")) continue;
    let next = i + 1;
    // What closes a quotation or a bracket and touches the mark belongs to this sentence: “We will go.”
    while (next < count && touches(next) && closer.test(word(next))) next++;
    next = pastReferences(next);
    if (next >= count || (isMark ? endsAtMark(i, next, mark) : endsAtAbbreviation(next, mark))) {
      if (next < count) cutTo(next);
      i = next - 1;
    }
  }
  cutTo(count);
  return found;

  function endsAtMark(at: number, next: number, mark: string): boolean {
    // "1. The", at the head of a paragraph, is a number and its stop; ".org" and "v2.0beta" are not ends either.
    if (mark === "." && at === first + 1 && /^\d{1,2}$/.test(word(first))) return false;
    if (touches(next) && next === at + 1 && /^[\p{L}\p{N}]/u.test(word(next)) && mark === ".")
      return /^\p{Lu}\p{Ll}/u.test(word(next));
    const opened = afterOpeners(next);
    const start = word(opened);
    if (/^(?:…+|\.\.+)$/.test(mark))
      return forms.starters.has(start) || (opened > next && startsLikeSentence.test(start));
    // "Did it work? nobody knows": a question ends, whatever follows, but for “Did it work?” he asked.
    if (/^\?+$/.test(mark) && next === at + 1) return true;
    if (!startsLikeSentence.test(start))
      return opened > next && mark === "." && !/^\p{Ll}/u.test(start) && start !== "";
    return !(next > at + 1 && speechFollows(opened));
  }

  /** “Go!” Smith said: the sentence goes on behind the quotation. “It is over.” She says it was so: another one begins. */
  function speechFollows(at: number): boolean {
    for (let i = at; i < Math.min(at + 4, count); i++) {
      if (forms.speech.has(word(i))) return i > at && endsClause.test(word(i + 1));
      if (
        !/^[\p{Lu}]|^(?:the|a)$/u.test(word(i)) ||
        (i === at && forms.starters.has(word(i)) && !/^(?:He|She|They|It|The|A|I|We)$/.test(word(i)))
      )
        return false;
    }
    return false;
  }

  function endsAtAbbreviation(next: number, form: string): boolean {
    const isInitial = /^\p{L}\.$/u.test(form);
    if (isInitial || !(forms.endings.has(form) || /^(?:\p{L}\.){2,}$/u.test(form))) return false;
    const opened = afterOpeners(next);
    return (
      forms.starters.has(word(opened)) ||
      (opened > next && !/^[([]$/.test(word(next)) && startsLikeSentence.test(word(opened)))
    );
  }

  /** Numbers of notes behind the mark, as encyclopedias have them: "in Dulwich.[17] Placed under". */
  function pastReferences(at: number): number {
    let i = at;
    while (word(i) === "[" && word(i + 2) === "]" && /^\d+$/.test(word(i + 1))) i += 3;
    return i;
  }

  function afterOpeners(at: number): number {
    let i = at;
    while (i < count && opener.test(word(i))) i++;
    return i;
  }

  function cutTo(end: number): void {
    while (end - first > longest) {
      // Half of what may be: the work on a piece grows with the square of its length.
      let cut = first + longest / 2;
      for (let i = cut; i > first + longest / 4; i--) {
        if (/^[,;:.!?—–)]$/.test(word(i - 1))) {
          cut = i;
          break;
        }
      }
      found.push(cut);
      first = cut;
    }
    if (end > first) found.push(end);
    first = end;
  }
}
