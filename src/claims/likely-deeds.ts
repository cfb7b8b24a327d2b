import type { Sense } from "../codebook/index.ts";
import type { Deed, DeedParty, Doc } from "../language/index.ts";
import { hasFixedWords, type SenseContext } from "./choose-sense.ts";

/**
 * What the network, which learnt from sentences whose deeds people marked, holds for likely: that a word tells a deed, of which type, and which
 * words name its parties. The rows of the lexicon say what a word can mean; this says whether it does so here where their conditions are silent.
 */

/** A word that is likelier than this to tell a deed tells one though no row's conditions hold. */
const likely = 0.6;
/** One that is less likely than this tells none, whatever its row says. */
const unlikely = 0.25;
/** A word that names a party of a deed with less than this does not. */
const leastOfParty = 0.5;

const knowsDeeds = (doc: Doc): boolean => doc.deeds.size > 0;

export const deedAt = (doc: Doc, token: number): Deed | undefined => doc.deeds.get(token);

/** How likely the word tells a deed of the type. */
const shareOf = (deed: Deed, type: string | null): number => deed.types[type ?? "NULL"] ?? 0;

export const isLikely = (doc: Doc, token: number): boolean => (deedAt(doc, token)?.share ?? 0) >= likely;

export const isUnlikely = (doc: Doc, token: number): boolean =>
  knowsDeeds(doc) && (deedAt(doc, token)?.share ?? 0) < unlikely;

/**
 * The row of a word that likely tells a deed where no row's conditions hold: of the rows whose fixed words follow, the one of the likeliest type,
 * the first of equals. Null where the network holds all their types for out of the question.
 */
export function likelySense(
  context: SenseContext,
  token: number,
  senses: readonly Sense[],
): { readonly sense: Sense; readonly runnerUp: null } | null {
  const deed = deedAt(context.doc, token);
  if (deed === undefined || deed.share < likely) return null;
  let best: Sense | null = null;
  let most = 0;
  for (const sense of senses) {
    const share = shareOf(deed, sense.type);
    if (share > most && hasFixedWords(context, token, sense.words)) {
      best = sense;
      most = share;
    }
  }
  return best === null ? null : { sense: best, runnerUp: null };
}

/** The words that name who does a deed, or to whom, as far as the network is sure of them; the surest first. */
export function likelyParties(doc: Doc, token: number, side: "doers" | "targets"): readonly number[] {
  return [...(deedAt(doc, token)?.[side] ?? [])]
    .filter(({ share }) => share >= leastOfParty)
    .sort((a: DeedParty, b: DeedParty) => b.share - a.share)
    .map((party) => party.token);
}
