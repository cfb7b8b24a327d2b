import { readFileSync } from "node:fs";
import type { Article } from "../intake/index.ts";
import { type Doc, makeDoc, type Sentence, type Token } from "./doc.ts";
import { entitiesOf } from "./entities.ts";
import { createLemmatiser, type Lemmatiser, readLemmaTable } from "./lemmatise.ts";
import { readSentences } from "./lift-inserts.ts";
import { loadNetwork } from "./load-network.ts";
import { mendTree } from "./mend-trees.ts";
import { type Deed, longestSentence, moveDeed, type Network, type Reading } from "./network/index.ts";
import { findQuotations } from "./quotations.ts";
import { splitParagraphs } from "./split-paragraphs.ts";
import { splitSentences } from "./split-sentences.ts";
import { findTimes } from "./times/index.ts";
import { readTokenForms, type TokenForms } from "./token-forms.ts";
import { createTokeniser, type TokenSpans } from "./tokenise.ts";
import { findTurns } from "./turns.ts";

export interface Language {
  /** The article's body as a document: offsets stand in the article's text as given. Keeps nothing of it. */
  readonly analyse: (article: Article) => Doc;
  /** The network on words that are given, for scoring it apart from the tokeniser. */
  readonly network: Network;
  readonly lemmatise: Lemmatiser;
}

export interface LanguageOptions {
  /** Rows that are computed together; changes the speed and nothing else. */
  readonly batchRows?: number;
}

/** A sentence before it is read: its tokens in `spans`, from `first` up to `last`. */
export interface SentenceSpan {
  readonly spans: TokenSpans;
  readonly first: number;
  readonly last: number;
  readonly paragraph: number;
  readonly heading: boolean;
}

const table = (name: string) => readFileSync(new URL(`../../data/language/${name}`, import.meta.url), "utf8");

/** Load the weights and tables, some tenths of a second; then `analyse` as often as wanted. */
export function createLanguage(options: LanguageOptions = {}): Language {
  const network = loadNetwork(options);
  const forms = readTokenForms(table("tokens.tsv"));
  const split = createSplitter(forms);
  const lemmatise = createLemmatiser(readLemmaTable(table("lemmas.tsv")));
  const analyse = (article: Article): Doc => {
    const { text } = article;
    const spans = split(text, article.body.start, article.body.end);
    const words = spans.map((span) => wordsOf(text, span));
    const readings = readSentences(network, words).map((reading, index) => mendTree(words[index]!, reading));
    const { tokens, sentences } = joinReadings(text, spans, readings, lemmatise);
    return makeDoc({
      article,
      tokens,
      sentences,
      entities: entitiesOf(sentences, readings),
      predicates: predicatesOf(sentences, readings),
      deeds: deedsOf(sentences, readings),
      quotations: findQuotations(text, tokens, sentences),
      turns: findTurns(tokens, sentences, forms),
      times: findTimes(article, tokens, sentences),
    });
  };
  return { analyse, network, lemmatise };
}

/** Sentences and tokens alone, as `analyse` finds them between two offsets of a text. */
export function createSplitter(
  forms: TokenForms = readTokenForms(table("tokens.tsv")),
): (text: string, start: number, end: number) => readonly SentenceSpan[] {
  const tokenise = createTokeniser(forms);
  return (text, start, end) =>
    splitParagraphs(text, start, end).flatMap(({ start, end, heading }, paragraph) => {
      const spans = tokenise(text, start, end);
      const cuts = splitSentences(text, spans, forms, longestSentence);
      return cuts.map((last, i) => ({ spans, first: i === 0 ? 0 : cuts[i - 1]!, last, paragraph, heading }));
    });
}

function wordsOf(text: string, { spans, first, last }: SentenceSpan): readonly string[] {
  const words: string[] = [];
  for (let i = first; i < last; i++) {
    const word = text.slice(spans.starts[i]!, spans.ends[i]!);
    // "the Houthis‘ attacks": an opening mark that closes a word is an apostrophe
    const apostrophe =
      word === "‘" && i > first && spans.ends[i - 1] === spans.starts[i] && text[spans.ends[i]!] === " ";
    words.push(apostrophe ? "'" : word);
  }
  return words;
}

function joinReadings(
  text: string,
  spans: readonly SentenceSpan[],
  readings: readonly Reading[],
  lemmatise: Lemmatiser,
): { readonly tokens: readonly Token[]; readonly sentences: readonly Sentence[] } {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  spans.forEach((span, index) => {
    const reading = readings[index]!;
    const first = tokens.length;
    for (let i = span.first; i < span.last; i++) {
      const word = i - span.first;
      const start = span.spans.starts[i]!;
      const end = span.spans.ends[i]!;
      const form = text.slice(start, end);
      const xpos = reading.xpos[word]!;
      const head = reading.heads[word]!;
      // "**is appealing** to donors": what has an auxiliary is a verb, and no adjective
      const isProgressive =
        xpos === "VBG" && reading.heads.some((over, at) => over === word && reading.relations[at] === "aux");
      const upos = isProgressive ? "VERB" : reading.upos[word]!;
      tokens.push({
        index: tokens.length,
        sentence: index,
        start,
        end,
        text: form,
        lemma: lemmatise(form, upos, xpos),
        upos,
        xpos,
        head: head < 0 ? -1 : first + head,
        relation: reading.relations[word]!,
      });
    }
    sentences.push({
      index,
      start: tokens[first]!.start,
      end: tokens.at(-1)!.end,
      first,
      last: tokens.length,
      paragraph: span.paragraph,
      heading: span.heading,
    });
  });
  return { tokens, sentences };
}

function predicatesOf(sentences: readonly Sentence[], readings: readonly Reading[]): Doc["predicates"] {
  return sentences.flatMap(({ first }, index) =>
    readings[index]!.predicates.map((predicate) => ({
      token: first + predicate.word,
      arguments: predicate.arguments.map(({ role, word }) => ({ role, token: first + word })),
    })),
  );
}

function deedsOf(sentences: readonly Sentence[], readings: readonly Reading[]): Doc["deeds"] {
  const deeds = new Map<number, Deed>();
  sentences.forEach(({ first }, index) => {
    for (const deed of readings[index]!.deeds)
      deeds.set(
        first + deed.token,
        moveDeed(deed, (token) => first + token),
      );
  });
  return deeds;
}
