import type { Doc, Turn } from "../../language/index.ts";
import type { Actor } from "../actor.ts";
import { type Discourse, recallPerson } from "../discourse.ts";
import type { Draft } from "../draft.ts";

/** Words of one speaker in a transcript, from a token on: nobody's where whoever asks is not known. */
export interface SpokenTurn {
  readonly from: number;
  readonly actors: readonly Actor[];
  readonly asks: boolean;
  /** Who speaks to the press for all, and to nobody in the room: "MODERATOR:", "OPERATOR:". */
  readonly leads?: boolean;
  /** Whom an interview asks whose answers are not given. */
  readonly asked?: readonly Actor[];
}

/** Labels of those who speak for whoever issues the text, though no table knows them: "MR ICE:", "SENIOR STATE DEPARTMENT OFFICIAL ONE:". */
const ofIssuer = /^(?:MR|MS|MRS|MISS|DR)\.?$|^(?:OFFICIAL|STAFF|MODERATOR|OPERATOR)$/;

const leading = /^(?:MODERATOR|OPERATOR|STAFF)$/;

/** Who speaks where in a transcript, in order; one label is one speaker throughout. */
export function spokenTurns(discourse: Discourse, issuer: readonly Actor[]): SpokenTurn[] {
  const { doc } = discourse;
  const known = new Map<string, readonly Actor[]>();
  const labelOf = ({ first, colon }: Turn) =>
    doc.tokens
      .slice(first, colon)
      .map(({ text }) => text)
      .join(" ");
  for (const turn of doc.turns) {
    if (turn.asks || (known.get(labelOf(turn))?.length ?? 0) > 0) continue;
    known.set(labelOf(turn), speakerOf(turn, discourse, issuer));
  }
  const titled = doc.turns.map((turn) => ({
    from: turn.colon,
    actors: turn.asks ? [] : (known.get(labelOf(turn)) ?? []),
    asks: turn.asks,
    leads: doc.tokens.slice(turn.first, turn.colon).some(({ text }) => leading.test(text)),
  }));
  return [...titled, ...namedTurns(discourse), ...bracketedTurns(discourse)].sort((a, b) => a.from - b.from);
}

function speakerOf(turn: Turn, discourse: Discourse, issuer: readonly Actor[]): readonly Actor[] {
  const { doc, past } = discourse;
  const named = inLabel(past, turn.first, turn.colon);
  if (named !== undefined) return named.actors;
  const words = doc.tokens.slice(turn.first, turn.colon).map(({ text }) => text);
  const person = recallPerson(discourse, words.at(-1) ?? "");
  if (person !== undefined && person.actor.party !== null) return [person.actor];
  return words.some((word) => ofIssuer.test(word))
    ? issuer.map(({ party, role }) => ({ party, role, office: null, name: null, kind: "unnamed" }))
    : [];
}

const inLabel = (past: readonly Draft[], first: number, colon: number): Draft | undefined =>
  past.find(
    (draft) =>
      draft.first >= first &&
      draft.coreLast <= colon &&
      draft.kind !== "pronoun" &&
      draft.actors.some(({ party }) => party !== null),
  );

/** "POMPEO: …" at the head of a line, without a title: only of a person whom the text names. */
function namedTurns({ doc, past }: Discourse): SpokenTurn[] {
  return doc.sentences.flatMap(({ first, last }) => {
    const colon = colonAfterName(doc, first, last);
    if (colon === null || doc.turns.some((turn) => turn.colon === colon)) return [];
    const who = inLabel(past, first, colon);
    return who === undefined ? [] : [{ from: colon, actors: who.actors, asks: false }];
  });
}

/** Words of a label in brackets, and who asks there: an outlet by its letters. */
const longestLabel = 6;
const outletLetters = /^(?:\p{Lu}{2,4}|Wikinews)$/u;

/** "**((WN))** What led you to it? **((Sara Seager))** We wanted": the labels of an interview in Wikinews, some with the questions alone. */
function bracketedTurns({ doc, past, bySentence, outlets }: Discourse): SpokenTurn[] {
  const party = outlets.find(({ at }) => at < 0)?.entry.party ?? null;
  const asker: readonly Actor[] =
    party === null ? [] : [{ party, role: "JRN", office: null, name: null, kind: "unnamed" }];
  const word = (index: number) => doc.tokens[index]?.text;
  const turns: SpokenTurn[] = [];
  for (const { first } of doc.sentences) {
    if (word(first) !== "(" || word(first + 1) !== "(") continue;
    const words = doc.tokens.slice(first + 2, first + 3 + longestLabel);
    const length = words.findIndex(({ text }) => text === ")");
    // "((fa))Farsi language": no label
    if (length < 1 || word(first + 3 + length) !== ")" || !/^\p{Lu}/u.test(words[0]?.text ?? "")) continue;
    const from = first + 2 + length;
    const asks = words.slice(0, length).every(({ text }) => outletLetters.test(text));
    turns.push({ from, asks, actors: asks ? asker : (inLabel(past, first, from)?.actors ?? []) });
  }
  const [start] = turns;
  if (start === undefined || turns.some(({ asks }) => !asks)) return turns;
  const told = bySentence.slice(0, doc.tokens[start.from]?.sentence ?? 0).flat();
  const asked = mostNamed(told);
  return turns.map((turn) => ({ ...turn, asked }));
}

/** The person of whom most is told, and no reporter. */
function mostNamed(drafts: readonly Draft[]): readonly Actor[] {
  const counts = new Map<string, number>();
  let best: readonly Actor[] = [];
  for (const { kind, actors } of drafts) {
    const name = actors[0]?.name ?? null;
    if (kind !== "person" || name === null || actors[0]?.role === "JRN") continue;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    if (count > (counts.get(best[0]?.name ?? "") ?? 0) || best.length === 0) best = actors;
  }
  return best;
}

function colonAfterName(doc: Doc, first: number, last: number): number | null {
  for (let index = first; index < Math.min(first + 5, last); index++) {
    const { text } = doc.tokens[index]!;
    if (text === ":") return index > first ? index : null;
    if (!/^[\p{Lu}.]/u.test(text) || /\p{Ll}/u.test(text)) return null;
  }
  return null;
}

/**
 * Whom a speaker's "you" means: who asks means the one asked, who answers in their turn, and an official the other official in the
 * room; none where that is a reporter.
 */
export function addressedIn(turns: readonly SpokenTurn[], token: number): readonly Actor[] {
  const at = turns.findLastIndex(({ from }) => from <= token);
  const own = turns[at];
  if (own === undefined) return [];
  const isOther = ({ asks, actors }: SpokenTurn) =>
    !asks &&
    actors.length > 0 &&
    actors[0]?.name !== null &&
    actors[0]?.name !== own.actors[0]?.name &&
    (actors[0]?.party !== own.actors[0]?.party || !turns.some((turn) => turn.asks));
  const after = (fits: (turn: SpokenTurn) => boolean) => turns.find((turn, index) => index > at && fits(turn));
  const before = (fits: (turn: SpokenTurn) => boolean) => turns.findLast((turn, index) => index < at && fits(turn));
  const answers = ({ asks }: SpokenTurn) => !asks;
  if (own.asks) return (after(answers) ?? before(answers))?.actors ?? own.asked ?? [];
  if (turns[at - 1]?.asks === true || own.leads === true) return [];
  return (before(isOther) ?? after(isOther))?.actors ?? [];
}
