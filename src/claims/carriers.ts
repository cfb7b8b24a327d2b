import type { Codebook } from "../codebook/index.ts";
import type { Claim, EventNode, PartyMention } from "./claim.ts";
import type { PartyContext } from "./deed-parties.ts";
import type { ClaimPredicate } from "./find-predicates.ts";
import { childrenBy, prepositionOf } from "./grammar/index.ts";
import { gatherParties } from "./parties.ts";

/** Who stands between asker and asked, and who behind the asker. */
export type Carriers = Pick<EventNode, "through" | "onBehalfOf">;

/** "through **Twitter**", "via **Reuters**": what everybody speaks through carries nothing. */
const channels: ReadonlySet<string> = new Set(["JRN", "BUS"]);

/**
 * Through whom an asking goes, and for whom it is made: "urged Iran **via Swiss intermediaries** not to strike", "**Egypt** conveyed an
 * Israeli demand", "urged Hamas to disarm **at Washington's request**".
 */
export function carriersOf(
  context: PartyContext & { readonly codebook: Codebook },
  predicate: ClaimPredicate,
  { actors, recipients }: Pick<EventNode, "actors" | "recipients">,
  contents: readonly number[],
): Carriers {
  if (predicate.sense.type !== "REQUEST") return {};
  const { finder, predicates, codebook } = context;
  const others = (people: readonly PartyMention[]) =>
    people.filter(
      ({ party, role }) =>
        party !== null &&
        !channels.has(role ?? "") &&
        ![...actors, ...recipients].some((other) => other.party === party),
    );
  const { slots, light } = predicate;
  // "urged Hamas to release them **at the request of Washington**": the parser hangs the phrase on the deed
  const within = contents.flatMap((content) => predicates.get(content)?.slots.get("behalf") ?? []);
  const ways = [
    ...(slots.get("through") ?? []),
    ...(slots.get("via") ?? []),
    ...waysOfTelling(context, predicate.token),
  ];
  // "**Egypt** passed on a U.S. request"
  const isPassing = light !== null && codebook.classes.get("passing")?.has([light.lemma, ...light.words].join(" "));
  const bearers = isPassing ? context.roles.subjects(predicate.carrier) : [];
  const through = others(gatherParties(finder, [...ways, ...bearers], "place"));
  const onBehalfOf = others(principals(context, [...(slots.get("behalf") ?? []), ...within]));
  return {
    ...(through.length > 0 ? { through } : {}),
    ...(onBehalfOf.length > 0 && actors.some(({ party }) => party !== null) ? { onBehalfOf } : {}),
  };
}

/** "was told **through Iran's ambassador** that France wants it to leave": by what way the clause was told. */
export function waysOfTelling({ doc }: Pick<PartyContext, "doc">, token: number): readonly number[] {
  const { relation, head } = doc.tokens[token]!;
  const isWay = (word: number) => ["through", "via"].includes(prepositionOf(doc, word) ?? "");
  // at times the clause hangs on the one it was told through
  const over = doc.tokens[doc.tokens[head]?.head ?? -1];
  if (relation === "acl:relcl" && isWay(head) && telling.has(over?.lemma ?? "")) return [head];
  if (relation !== "ccomp" || !telling.has(doc.tokens[head]?.lemma ?? "")) return [];
  return childrenBy(doc, head, "obl", "nmod")
    .filter(({ index }) => isWay(index))
    .map(({ index }) => index);
}

const telling = new Set(["inform", "message", "notify", "say", "send", "signal", "tell", "warn"]);

/** "at the request **of the United States**", "at **Washington's** request", "on instructions **from Moscow**" */
export function principals({ doc, finder }: PartyContext, nouns: readonly number[]): readonly PartyMention[] {
  const behind = nouns.flatMap((noun) =>
    childrenBy(doc, noun, "nmod")
      .filter((child) => ["of", "from"].includes(prepositionOf(doc, child.index) ?? ""))
      .map((child) => child.index),
  );
  return gatherParties(finder, behind.length > 0 ? behind : nouns, "place");
}

/** A claim as it is given out: who carries an asking stands in the ledger's chain and nowhere in the claim's event. */
export const withoutCarriers = (claim: Claim): Claim => ({ ...claim, event: bare(claim.event) });

function bare({ through: _through, onBehalfOf: _onBehalfOf, ...node }: EventNode): EventNode {
  return node.contents.length === 0 ? node : { ...node, contents: node.contents.map(bare) };
}
