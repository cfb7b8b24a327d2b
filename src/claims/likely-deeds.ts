/**
 * What the network, which learnt from sentences whose deeds are marked, holds for likely: that a word tells a deed, of which type, and which
 * words name its parties. The rows of the lexicon say what a word can mean; this says whether it does so here where their conditions are silent.
 */
import type { Sense } from "../codebook/index.ts";
import type { Deed, Doc } from "../language/index.ts";
import { hasFixedWords, isBarred, type SenseContext } from "./choose-sense.ts";
import type { TextSpan } from "./claim.ts";
import { isDefinite, isInfinitive, isPassive, type Slots } from "./grammar/index.ts";

/** A word that is likelier than this to tell a deed tells one though no row's conditions hold; a noun, which may only point back, more so. */
const likely = { verb: 0.75, noun: 0.8 };
/** How much of that must fall to the type of the row. */
const agreeing = 0.6;
/** A word that is less likely than this to tell a deed tells none, whatever its row says. */
const unlikely = 0.2;
/**
 * How likely a word must name a party to be taken for its name; what is less likely than `doubtful` to do so where the slots say so; and how
 * likely somebody is understood whom no word names.
 */
const naming = { least: 0.5, doubtful: 0.2, understood: 0.15 };

const shareOf = (deed: Deed, type: string | null): number => deed.types[type ?? "NULL"] ?? 0;

/** "**the attack**": a definite noun may point back to a deed already told, which the network, reading one sentence, cannot know. */
export const isLikely = (doc: Doc, token: number, part: "verb" | "noun"): boolean =>
  (doc.deeds.get(token)?.share ?? 0) >= likely[part] && (part === "verb" || !isDefinite(doc, token));

export const isUnlikely = (doc: Doc, token: number): boolean =>
  doc.deeds.size > 0 && (doc.deeds.get(token)?.share ?? 0) < unlikely;

type Chosen = { readonly sense: Sense; readonly runnerUp: Sense | null };

/**
 * The row of a word that likely tells a deed where no row's conditions hold: of the rows whose fixed words follow and that nothing bars, the one of the likeliest type,
 * the first of equals. Null where none is of a likely type, and for an infinitive: "asked them **to halt** the strikes" is what another word makes of it.
 */
export function likelySense(
  context: SenseContext,
  token: number,
  senses: readonly Sense[],
  part: "verb" | "noun",
  slots: Slots,
): Chosen | null {
  const deed = context.doc.deeds.get(token);
  if (deed === undefined || !isLikely(context.doc, token, part) || isInfinitive(context.doc, token)) return null;
  let best: Sense | null = null;
  let most = deed.share * agreeing;
  for (const sense of senses) {
    const share = shareOf(deed, sense.type);
    if (share <= most || isBarred(context, sense, slots, isPassive(context.doc, token))) continue;
    if (hasFixedWords(context, token, sense.words)) {
      best = sense;
      most = share;
    }
  }
  return best === null ? null : { sense: best, runnerUp: null };
}

export type Side = "doers" | "targets";

/** The words that likely name who does a deed, or to whom, the surest first. */
export const likelyNames = (doc: Doc, token: number, side: Side): readonly number[] =>
  (doc.deeds.get(token)?.[side] ?? [])
    .filter(({ share }) => share >= naming.least)
    .sort((a, b) => b.share - a.share)
    .map((party) => party.token);

/** Whether none of the words from `start` to `end` (offsets) likely names a party of the deed. */
export function isDoubtful(doc: Doc, token: number, side: Side, { start, end }: TextSpan): boolean {
  const deed = doc.deeds.get(token);
  if (deed === undefined) return false;
  return !deed[side].some((party) => {
    const word = doc.tokens[party.token]!;
    return word.start >= start && word.end <= end && party.share >= naming.doubtful;
  });
}

/** "launched a **campaign**": of a deed that likely has nobody on that side, whom no word names, nobody is to be understood. */
export function isNobodys(doc: Doc, token: number, side: Side, parties: readonly TextSpan[]): boolean {
  const deed = doc.deeds.get(token);
  if (deed === undefined) return false;
  const understood = side === "doers" ? deed.doerUnderstood : deed.targetUnderstood;
  return understood < naming.understood && parties.every((party) => isDoubtful(doc, token, side, party));
}
