import type { Doc } from "../language/index.ts";
import type { PartyMention } from "./claim.ts";
import type { PartyContext } from "./deed-parties.ts";
import { baseRelation, childrenBy, isOfPrincipal, negations, wordOf } from "./grammar/index.ts";
import { isDoubtful, likelyNames, type Side } from "./likely-deeds.ts";
import { partyMentions } from "./parties.ts";

type Sentence = Pick<PartyContext, "doc" | "finder">;

/** "The **army** moved in at dawn, **killing** 12": the parties at the words that the network holds for the names of a deed's doers or targets. */
export function namedByNetwork({ doc, finder }: Sentence, token: number, side: Side): readonly PartyMention[] {
  const where = side === "doers" ? "through" : "place";
  const named = new Map<string, PartyMention>();
  for (const word of likelyNames(doc, token, side)) {
    if (side === "doers" && isSparedBy(doc, word, token)) continue;
    if (side === "targets" && isBehindIt(doc, word)) continue;
    const mention = finder.at(word, where) ?? finder.covering(word);
    for (const party of mention === undefined ? [] : partyMentions(mention))
      if (party.party !== null && !named.has(party.party)) named.set(party.party, party);
  }
  return [...named.values()];
}

/** "a strike **by Iran** on Iraq": parties that a deed's slots give, where the network does not name others surely and those not at all. */
export function weighedByNetwork(
  sentence: Sentence,
  token: number,
  written: readonly PartyMention[],
  side: Side,
): readonly PartyMention[] {
  if (written.length === 0 || written.some((party) => party.implied || !isDoubtful(sentence.doc, token, side, party)))
    return written;
  const others = namedByNetwork(sentence, token, side);
  return others.length > 0 ? others : written;
}

/** "urged Hamas to disarm at **Washington's** request": who has it done undergoes nothing. */
const isBehindIt = (doc: Doc, word: number): boolean =>
  /^nmod/.test(doc.tokens[word]!.relation) && isOfPrincipal(doc, doc.tokens[word]!.head);

/** "**France** did not address the attack": who does not do what stands over the deed did not do the deed by it. */
export function isSparedBy(doc: Doc, word: number, deed: number): boolean {
  const name = doc.tokens[word]!;
  if (name.head < 0 || name.head === deed || baseRelation(name) !== "nsubj") return false;
  const { head, relation } = doc.tokens[deed]!;
  return (
    head === name.head &&
    /^(?:obj|obl)/.test(relation) &&
    childrenBy(doc, name.head, "advmod").some((child) => negations.has(wordOf(child)))
  );
}
