import type { Cast } from "../../../actors/index.ts";
import type { Doc, Sentence } from "../../../language/index.ts";
import type { Draft } from "../draft.ts";
import { makeWords, trimRange } from "../spans.ts";

/** "Poll: …", "Officials: …". */
const speakers = new Set(
  "poll report study survey source sources official officials expert experts analyst analysts minister president spokesman spokeswoman".split(
    " ",
  ),
);

/** Words in a speaker's name line: "SECRETARY BLINKEN:", "Pence:". */
const longestName = 6;

/**
 * Turns of a transcript ("SECRETARY BLINKEN: Well, look …", on a line of their own or not), lines that open with a name, and
 * headlines that do ("Pence: …"). A single line counts only where a person is named; "Syria: the war goes on" names a topic.
 * Who only asks ("QUESTION: …") vouches for nothing.
 */
export function findSpeakerLines(doc: Doc, cast: Cast): readonly Draft[] {
  const lines = doc.sentences.flatMap((sentence, index) => {
    if (index > 0 && doc.sentences[index - 1]!.paragraph === sentence.paragraph) return [];
    const colon = colonOf(doc, sentence);
    // "From The Telegraph: …" is the Telegraph's.
    const first = /^(?:["“]|From|Via)$/.test(doc.tokens[sentence.first]!.text) ? sentence.first + 1 : sentence.first;
    return colon === null || doc.turns.some((turn) => turn.colon === colon)
      ? []
      : [{ first, colon, last: endOfParagraph(doc, index) }];
  });
  const untitled = lines.filter(
    ({ first, colon }) =>
      isPerson(doc, cast, first, colon) ||
      (lines.length + doc.turns.length >= 3 &&
        /^[A-Z .'’-]+$/.test(doc.article.text.slice(doc.tokens[first]!.start, doc.tokens[colon]!.start))),
  );
  const titled = doc.turns.flatMap(({ first, colon, last, asks }) => {
    const next = untitled.find((line) => line.first > colon)?.first ?? last;
    return asks ? [] : [{ first, colon, last: Math.min(last, next) }];
  });
  return [...titled, ...untitled].flatMap(({ first, colon, last }) => {
    const content = trimRange(doc, { first: colon + 1, last });
    if (content === null || /^https?:/.test(doc.tokens[content.first]!.text)) return [];
    return [
      {
        source: makeWords(doc, { first, last: colon }, headOfName(doc, first, colon)),
        pronoun: null,
        cue: makeWords(doc, { first: colon, last: colon + 1 }, colon),
        content: [content],
        stance: "asserts" as const,
        quoted: true,
        passedBy: null,
        rule: "speaker-line",
        attitude: false,
        audience: null,
      },
    ];
  });
}

function endOfParagraph(doc: Doc, index: number): number {
  const { paragraph } = doc.sentences[index]!;
  let at = index;
  while (doc.sentences[at + 1]?.paragraph === paragraph) at += 1;
  return doc.sentences[at]!.last;
}

/** The colon after a short run of capitalised words at the head of a line. */
function colonOf(doc: Doc, sentence: Sentence): number | null {
  const quoted = /^["“]$/.test(doc.tokens[sentence.first]!.text) ? 1 : 0;
  for (
    let index = sentence.first + quoted;
    index < Math.min(sentence.last - 1, sentence.first + longestName + 1);
    index += 1
  ) {
    const token = doc.tokens[index]!;
    if (token.text === ":") return index > sentence.first + quoted ? index : null;
    if (!/^[A-Z.,]/.test(token.text) && !/^(?:of|de|al|bin|van|von)$/.test(token.text)) return null;
  }
  return null;
}

function headOfName(doc: Doc, first: number, last: number): number {
  for (let index = first; index < last; index += 1) {
    const head = doc.tokens[index]!.head;
    if (head < first || head >= last) return index;
  }
  return last - 1;
}

function isPerson(doc: Doc, cast: Cast, first: number, last: number): boolean {
  if (doc.entities.some((entity) => entity.kind === "PER" && entity.first >= first && entity.last <= last)) return true;
  for (let index = first; index < last; index += 1) {
    const kind = cast.at(index)?.actors[0]?.kind;
    if (kind === "person" || kind === "outlet") return true;
  }
  // A surname in a headline is told in full further down.
  const surname = doc.tokens[last - 1]!.text;
  if (speakers.has(surname.toLowerCase())) return true;
  return cast.mentions.some(
    ({ actors }) => actors[0]?.kind === "person" && actors[0].name?.split(" ").at(-1) === surname,
  );
}
