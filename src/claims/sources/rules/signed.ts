import type { Doc, Sentence } from "../../../language/index.ts";
import { isNominal } from "../../grammar/index.ts";
import type { TokenRange } from "../attribution.ts";
import type { Draft } from "../draft.ts";
import { makeWords, trimRange } from "../spans.ts";
import { isVerb } from "./set-off-source.ts";

/** Words in a signature: "Ann Berg, a teacher from Oslo". */
const longestSignature = 14;

/** A paragraph in quotation marks with a name behind a dash: “We will not go.” — Ann Berg, teacher */
export function findSigned(doc: Doc): readonly Draft[] {
  return paragraphsOf(doc).flatMap((paragraph): readonly Draft[] => {
    if (!/^["“”]$|^''$|^``$/.test(doc.tokens[paragraph.first]!.text)) return [];
    const dash = dashOf(doc, paragraph);
    const content = dash === null ? null : trimRange(doc, { first: paragraph.first, last: dash });
    const words = dash === null ? null : trimRange(doc, { first: dash + 1, last: paragraph.last });
    if (dash === null || content === null || words === null || !/^[A-Z]/.test(doc.tokens[words.first]!.text)) return [];
    return [
      {
        source: makeWords(doc, words, headOf(doc, words)),
        pronoun: null,
        cue: makeWords(doc, { first: dash, last: dash + 1 }, dash),
        content: [content],
        stance: "asserts",
        quoted: true,
        passedBy: null,
        rule: "signed",
        attitude: false,
        audience: null,
      },
    ];
  });
}

/** The dash behind the closing mark, where nothing but a name follows. */
function dashOf(doc: Doc, { first, last }: TokenRange): number | null {
  for (let index = last - 2; index > first && last - index <= longestSignature; index -= 1) {
    const token = doc.tokens[index]!;
    if (isVerb(token)) return null;
    if (/^(?:—|–|―|--|-)$/.test(token.text) && /^["”]$|^''$/.test(doc.tokens[index - 1]!.text)) return index;
  }
  return null;
}

function headOf(doc: Doc, { first, last }: TokenRange): number {
  for (let index = first; index < last; index += 1) {
    const { head } = doc.tokens[index]!;
    if (isNominal(doc.tokens[index]!) && (head < first || head >= last)) return index;
  }
  return first;
}

function paragraphsOf(doc: Doc): readonly TokenRange[] {
  const found: { first: number; last: number }[] = [];
  let before: Sentence | null = null;
  for (const sentence of doc.sentences) {
    if (sentence.first === sentence.last) continue;
    if (before?.paragraph === sentence.paragraph) found.at(-1)!.last = sentence.last;
    else found.push({ first: sentence.first, last: sentence.last });
    before = sentence;
  }
  return found;
}
