import type { Mention } from "../actors/index.ts";
import type { Doc, Token } from "../language/index.ts";
import type { EventNode, PartyMention } from "./claim.ts";
import { isPassive } from "./grammar/index.ts";
import { partyMentions } from "./parties.ts";
import { implied } from "./read-parties.ts";

/** Deeds of courts and prosecutors, whose own words seldom say whose court it is. */
const ofCourts: ReadonlySet<string> = new Set(
  "charge indict indictment arraign arraignment prosecute prosecution convict conviction acquit acquittal sentence".split(
    " ",
  ),
);

/** Offices that bring somebody before a court, beside the courts themselves. */
const bringing =
  /\b(?:justice (?:department|ministry)|department of justice|ministry of justice|attorney[- ]general|prosecutors?|prosecutor's office)\b/i;

/** Sentences within which a court must be named for one who is only "accused". */
const near = 1;

/** Finds whose court it is that charges, tries or sentences somebody; nobody where that is not the court's doing. */
export type CourtFinder = (token: Token, place: EventNode["place"]) => readonly PartyMention[];

/**
 * "A U.S. **grand jury** indicted her … She **was charged** with conspiracy": whoever is charged, tried or sentenced is so by the state whose
 * court or prosecutor the article names nearest. Who "is accused" is so by one that the sentence, or the one beside it, names.
 */
export function createCourtFinder(doc: Doc, mentions: readonly Mention[]): CourtFinder {
  const isCourt = ({ acts, actors: [actor, ...others], text }: Mention): boolean =>
    acts && others.length === 0 && actor?.party != null && (actor.role === "JUD" || bringing.test(text));
  return (token, place) => {
    const isCharged = ofCourts.has(token.lemma);
    const isAccused =
      token.lemma === "accuse" && (isPassive(doc, token.index) || ofCourts.has(doc.tokens[token.head]?.lemma ?? ""));
    const courts = isCharged || isAccused ? mentions.filter(isCourt) : [];
    if (courts.length === 0) return [];
    const far = ({ head }: Mention): number => Math.abs(head - token.index);
    const nearest = courts.reduce((best, court) => (far(court) < far(best) ? court : best));
    // "was sentenced **in Minsk**": a place that is told with it goes before
    if (place?.country != null && place.country !== nearest.actors[0]!.party) return [];
    const apart = Math.abs(doc.tokens[nearest.head]!.sentence - token.sentence);
    return isCharged || apart <= near ? implied(partyMentions(nearest)) : [];
  };
}
