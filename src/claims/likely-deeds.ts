import type { Sense } from "../codebook/index.ts";
import type { Deed, Doc } from "../language/index.ts";
import { hasFixedWords, type SenseContext } from "./choose-sense.ts";

/**
 * What the network, which learnt from sentences whose deeds people marked, holds for likely: that a word tells a deed, of which type, and which
 * words name its parties. The rows of the lexicon say what a word can mean; this says whether it does so here where their conditions are silent.
 */
const E = (k: string, d: number) => Number(process.env[k] ?? d);
/** A word that is likelier than this to tell a deed tells one though no row's conditions hold; a noun, which may only point back, more so. */
const likely = { verb: E("LV", 0.6), noun: E("LN", 0.7) };
/** How much of that must fall to the type of the row. */
const agreeing = E("AG", 0.4);
/** A word that is less likely than this to tell a deed tells none, whatever its row says. */
const unlikely = E("UN", 0.2);
/** A type that is likelier than the first, and one less likely than the second, for one row to give way to another. */
const contrary = { other: E("SO", 0.7), own: E("SW", 0.05) };
/** How likely a word must name a party, where nothing else does; and where something else does that does so with less than the second. */
const naming = { alone: E("NA", 0.3), against: E("NG", 0.7), doubtful: E("ND", 0.1) };

const knowsDeeds = (doc: Doc): boolean => doc.deeds.size > 0;

const shareOf = (deed: Deed, type: string | null): number => deed.types[type ?? "NULL"] ?? 0;

export const isLikely = (doc: Doc, token: number, part: "verb" | "noun"): boolean =>
  (doc.deeds.get(token)?.share ?? 0) >= likely[part];

export const isUnlikely = (doc: Doc, token: number): boolean =>
  knowsDeeds(doc) && (doc.deeds.get(token)?.share ?? 0) < unlikely;

type Chosen = { readonly sense: Sense; readonly runnerUp: Sense | null };

/**
 * The row of a word that likely tells a deed where no row's conditions hold: of the rows whose fixed words follow, the one of the likeliest type,
 * the first of equals. Null where none is of a likely type.
 */
export function likelySense(
  context: SenseContext,
  token: number,
  senses: readonly Sense[],
  part: "verb" | "noun",
): Chosen | null {
  const deed = context.doc.deeds.get(token);
  if (deed === undefined || deed.share < likely[part]) return null;
  return ofLikeliestType(context, token, senses, deed, deed.share * agreeing);
}

/** "**cut off** the hotline": a row whose conditions hold gives way to one of the type that the sentence speaks for, where it speaks against its own. */
export function likelierSense(context: SenseContext, token: number, senses: readonly Sense[], chosen: Chosen): Chosen {
  const deed = context.doc.deeds.get(token);
  if (deed === undefined || shareOf(deed, chosen.sense.type) >= contrary.own) return chosen;
  return ofLikeliestType(context, token, senses, deed, contrary.other) ?? chosen;
}

function ofLikeliestType(
  context: SenseContext,
  token: number,
  senses: readonly Sense[],
  deed: Deed,
  least: number,
): Chosen | null {
  let best: Sense | null = null;
  let most = least;
  for (const sense of senses) {
    const share = shareOf(deed, sense.type);
    if (share > most && hasFixedWords(context, token, sense.words)) {
      best = sense;
      most = share;
    }
  }
  return best === null ? null : { sense: best, runnerUp: null };
}

export type Side = "doers" | "targets";

/** The words that likely name who does a deed, or to whom, the surest first; `certain` where something else stands against them. */
export function likelyNames(doc: Doc, token: number, side: Side, certain = false): readonly number[] {
  const least = certain ? naming.against : naming.alone;
  return [...(doc.deeds.get(token)?.[side] ?? [])]
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share)
    .map((party) => party.token);
}

/** Whether none of the words from `start` to `end` (offsets) likely names a party of the deed. */
export function isDoubtful(
  doc: Doc,
  token: number,
  side: Side,
  { start, end }: { start: number; end: number },
): boolean {
  const deed = doc.deeds.get(token);
  if (deed === undefined) return false;
  return !deed[side].some((party) => {
    const word = doc.tokens[party.token]!;
    return word.start >= start && word.end <= end && party.share >= naming.doubtful;
  });
}
