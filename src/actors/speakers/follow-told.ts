/** Words told outside all quotation marks: a tweet that its sender signs, what stands behind a name and a colon. */
import type { Sentence } from "../../language/index.ts";
import type { Actor } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";

/** Words of one who tells them, from a token up to another; nobody's where that one is not known. */
export interface ToldWords {
  readonly from: number;
  readonly to: number;
  readonly actors: readonly Actor[];
  /** Who is asked there: whoever tells on right behind a question. */
  readonly heard?: readonly Actor[];
}

/** All words told without marks: tweets, the lines of a dialogue, and an interview under the names of those who speak. */
export function toldWords(discourse: Discourse): readonly ToldWords[] {
  const dialogue =
    discourse.doc.turns.length > 0 ? [] : askedOn([...labelledLines(discourse), ...interview(discourse)], discourse);
  return [...dialogue, ...signedTweets(discourse)];
}

/** Words of a label before its colon: "Rep. Adam Schiff:". */
const longestLabel = 5;

/** "**Mr. Comey**: I don't think I remember": a line that a person's name opens, to the end of its paragraph or the next such line. */
function labelledLines({ doc, bySentence }: Discourse): ToldWords[] {
  const word = (index: number) => doc.tokens[index]?.text ?? "";
  const found: { from: number; to: number; actors: readonly Actor[]; paragraph: number }[] = [];
  for (const { index, first, last, paragraph } of doc.sentences) {
    let colon = first + 1;
    while (colon < last && colon < first + longestLabel && word(colon) !== ":") colon++;
    const who =
      word(colon) === ":" && colon < last - 1
        ? bySentence[index]?.find(
            (one) => one.kind === "person" && one.coreLast === colon && one.coreFirst <= first + 1,
          )
        : undefined;
    const before = found.at(-1);
    if (who?.actors[0]?.party != null) found.push({ from: colon, to: last, actors: who.actors, paragraph });
    else if (before?.paragraph === paragraph && before.to === first) before.to = last;
  }
  return found;
}

/** "**Jen Kirby** / Can you explain? / **Anand Menon** / We face": an interview under names that stand alone and return; whoever is named first asks for the outlet. */
function interview({ doc, bySentence, outlets }: Discourse): ToldWords[] {
  const labels = doc.sentences.flatMap(({ index, first, last, heading }) => {
    const who =
      heading && last - first <= 4
        ? bySentence[index]?.find((one) => one.kind === "person" && one.first === first && one.last === last)
        : undefined;
    const name = doc.tokens
      .slice(first, last)
      .map(({ text }) => text)
      .join(" ");
    return who === undefined ? [] : [{ first, last, name, actors: who.actors }];
  });
  const again = labels.filter(({ name }, at) => labels.some((one, other) => other !== at && one.name === name));
  const asker = again[0]?.name;
  if (new Set(again.map(({ name }) => name)).size < 2) return [];
  const party = outlets.find(({ at }) => at < 0)?.entry.party ?? null;
  const asking: readonly Actor[] =
    party === null ? [] : [{ party, role: "JRN", office: null, name: null, kind: "unnamed" }];
  return again.map(({ last, name, actors }, at) => ({
    from: last,
    to: again[at + 1]?.first ?? doc.tokens.length,
    actors: name === asker ? asking : actors,
  }));
}

/** Those who are asked, by who tells next. */
function askedOn(lines: readonly ToldWords[], { doc }: Discourse): ToldWords[] {
  return lines.map((line, at) => {
    const next = lines[at + 1];
    const isAsked = next !== undefined && doc.tokens[line.to - 1]?.text === "?";
    return isAsked ? { ...line, heard: next.actors } : line;
  });
}

/** Words of a sender's name: "U.S. Central Command Public Affairs". */
const longestName = 9;
const dash = /^[—–―-]+$/;

/** "We do not seek war. — **Javad Zarif** (@JZarif) January 8, 2020": a tweet, from the head of its paragraph or the tweet before. */
function signedTweets(discourse: Discourse): ToldWords[] {
  const { doc } = discourse;
  const word = (index: number) => doc.tokens[index]?.text ?? "";
  const found: ToldWords[] = [];
  for (const { index, text, sentence } of doc.tokens) {
    if (text.length < 2 || !text.startsWith("@") || word(index - 1) !== "(" || word(index + 1) !== ")") continue;
    let to = index - 2;
    while (to > index - longestName && !dash.test(word(to))) to--;
    if (!dash.test(word(to))) continue;
    const from = Math.max(firstOfParagraph(to, doc.sentences, sentence), found.at(-1)?.to ?? 0);
    found.push({ from, to, actors: senderOf(discourse, to + 1, index) });
  }
  return found;
}

/** The paragraph of a token, or the one before where it begins its own. */
function firstOfParagraph(token: number, sentences: readonly Sentence[], at: number): number {
  let sentence = at;
  if ((sentences[sentence]?.first ?? 0) === token) sentence--;
  const paragraph = sentences[sentence]?.paragraph;
  while (sentence > 0 && sentences[sentence - 1]?.paragraph === paragraph) sentence--;
  return sentences[sentence]?.first ?? token;
}

/** Who is named before a handle, else whom the handle itself spells: "toddstarnes (@**toddstarnes**)" after Todd Starnes. */
function senderOf({ doc, bySentence, persons }: Discourse, first: number, handle: number): readonly Actor[] {
  const here = doc.tokens[first]?.sentence ?? 0;
  const isNamed = (draft: Draft) =>
    draft.first >= first &&
    draft.first < handle &&
    (draft.kind === "person" || draft.kind === "name") &&
    draft.actors.some(({ party }) => party !== null);
  const named = bySentence
    .slice(here, here + 2)
    .flat()
    .find(isNamed);
  if (named !== undefined) return named.actors;
  const spelt = (doc.tokens[handle]?.text ?? "").slice(1).toLowerCase();
  return persons.filter(({ words }) => words.length > 1 && words.join("") === spelt).map(({ actor }) => actor);
}
