import type { BuildContext } from "../build-events.ts";
import type { EventNode, TextSpan } from "../claim.ts";
import type { ClaimPredicate } from "../find-predicates.ts";
import { wordsBetween } from "./locate.ts";
import type { Reason } from "./reason.ts";

type Part = Omit<Reason, "path">;

const stands: Readonly<Record<string, string>> = {
  own: "hangs on the word itself",
  carrier: "hangs on its verb",
  clause: "stands in its clause",
  phrase: "stands in a phrase under it",
  joined: "stands before the verb that it is joined to",
  governor: "hangs on the verb over it",
  behind: "stands right behind it",
  noun: "is told of the noun that it belongs to",
  opening: "opens the sentence",
  planned: "hangs on what is planned",
  "from-deed": "counts from a deed that the text dates",
  subject: "stands with the verb that it is the subject of",
  undergoing: "is what undergoes it",
  leads: "is where it leads",
};

/** When, where, how many died and what it is about, each with its words. */
export function explainCircumstances(
  context: BuildContext,
  predicate: ClaimPredicate | undefined,
  token: number,
  node: EventNode,
): readonly Part[] {
  const carrier = predicate?.carrier ?? token;
  return [
    ...explainDate(context, token, carrier, node),
    ...explainPlace(context, token, carrier, node),
    ...explainCasualties(node),
    ...explainContexts(context, token, node),
  ];
}

function explainDate(
  { doc, circumstances }: BuildContext,
  token: number,
  carrier: number,
  { date }: EventNode,
): readonly Part[] {
  if (date === null) return [];
  const found = circumstances.when(token, carrier);
  const value = date.start === date.end ? date.start : `${date.start} to ${date.end}`;
  if (found === null || found.date.text !== date.text) {
    const words = doc.times.filter(({ text }) => text === date.text).slice(0, 1);
    const spans = words.map(({ start, end }) => wordsBetween(doc, start, end));
    return [
      {
        field: "date",
        value,
        why: "told with the saying, or with a deed that was joined to it",
        words: spans,
        rule: "joined",
        rows: [],
      },
    ];
  }
  const { time, where } = found;
  const { published } = doc.article;
  const from = {
    text: "the words fix the day",
    published: `counted from the day of publication, ${published}`,
    inferred: "counted from a day that the text names before",
  }[date.from];
  return [
    {
      field: "date",
      value,
      why: `“${time.text}” ${stands[where] ?? where}; ${from}`,
      words: [wordsBetween(doc, time.start, time.end)],
      rule: `${time.rule} ${where}`,
      rows: [],
    },
  ];
}

function explainPlace(
  { circumstances }: BuildContext,
  token: number,
  carrier: number,
  { place, mode }: EventNode,
): readonly Part[] {
  if (place === null) return [];
  const found = circumstances.where(token, carrier, mode);
  const value = [place.text, ...(place.country === null ? [] : [place.country])].join(", ");
  if (found === null || found.mention.text !== place.text)
    return [
      { field: "place", value, why: "told with a deed that was joined to it", words: [], rule: "joined", rows: [] },
    ];
  const { mention, where } = found;
  const { start, end, text, rows, rule } = mention;
  const table = rows.length === 0 ? "" : `; country and coordinates by ${rows.join(", ")}`;
  return [
    {
      field: "place",
      value,
      why: `“${text}” ${stands[where] ?? where}${table}`,
      words: [{ start, end, text }],
      rule: `${rule} ${where}`,
      rows,
    },
  ];
}

function explainCasualties({ fatalities, injured }: EventNode): readonly Part[] {
  const counts = [
    ...(fatalities === null ? [] : [`${fatalities} dead`]),
    ...(injured === null ? [] : [`${injured} injured`]),
  ];
  if (counts.length === 0) return [];
  const why = "counted at its word, or at a verb joined to it, that tells of dead or hurt (casualties.tsv)";
  return [{ field: "casualties", value: counts.join(", "), why, words: [], rule: "casualties", rows: [] }];
}

function explainContexts({ doc, codebook }: BuildContext, token: number, { contexts }: EventNode): readonly Part[] {
  if (contexts.length === 0) return [];
  const { first, last } = doc.sentences[doc.tokens[token]!.sentence]!;
  const spans: TextSpan[] = [];
  const why = contexts.map((context) => {
    const shown: string[] = [];
    for (const phrase of codebook.contexts.get(context) ?? []) {
      const words = phrase.split(" ");
      for (let at = first; at + words.length <= last; at++) {
        const here = doc.tokens.slice(at, at + words.length);
        const said = words.every((word, index) => {
          const { lemma, text } = here[index]!;
          return lemma.toLowerCase() === word || text.toLowerCase() === word;
        });
        if (!said) continue;
        const span = wordsBetween(doc, here[0]!.start, here.at(-1)!.end);
        shown.push(`“${span.text}”`);
        spans.push(span);
      }
    }
    return `${context} by ${[...new Set(shown)].join(", ")}`;
  });
  const value = contexts.join(", ");
  return [
    { field: "contexts", value, why: `${why.join("; ")} (contexts.tsv)`, words: spans, rule: "contexts", rows: [] },
  ];
}
