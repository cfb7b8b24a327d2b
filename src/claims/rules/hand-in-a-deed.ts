import type { Codebook } from "../../codebook/index.ts";
import type { BuiltEvent } from "../build-events.ts";
import type { EventNode } from "../claim.ts";
import type { ClaimPredicate } from "../find-predicates.ts";

/**
 * "Iranian officials' **involvement in** planning the attack", "took part in the raid": having a hand in an assault is ASSAULT (codebook, "Rules that trip coders").
 * The party whose hand it is acts; whether it is only suggested is the modality of the words around.
 */
export function handInDeed(predicate: ClaimPredicate, event: BuiltEvent, codebook: Codebook): BuiltEvent | null {
  const { sense } = predicate;
  // "claimed credit **for** the attack"
  const owns = (slot: string) => slot === "in" || (slot === "for" && (isResponsible || claims.has(sense.lemma)));
  // "Kataib Hezbollah was **responsible for** the attacks", where nobody says so but the article
  const isResponsible = sense.lemma === "responsible" && event.node.actors.length === 0;
  if (
    (sense.type !== null && !isResponsible) ||
    !sense.contents.some(({ slot, polarity }) => owns(slot) && polarity === "positive")
  )
    return null;
  const deed = findAssault(event.node.contents);
  const actors = isResponsible ? event.node.recipients : event.node.actors;
  if (deed === null || actors.length === 0) return null;
  const node: EventNode = {
    ...event.node,
    actors,
    type: "ASSAULT",
    mode: deed.mode,
    cameo: deed.cameo,
    quad: codebook.quadOf("ASSAULT"),
    goldstein: codebook.scoreOf("ASSAULT", deed.mode),
    recipients: deed.recipients,
    date: event.node.date ?? deed.date,
    place: event.node.place ?? deed.place,
    fatalities: deed.fatalities,
    injured: deed.injured,
    contents: [],
  };
  return { node, tokens: event.tokens, contents: [] };
}

const claims = new Set(["claim", "take", "assume", "accept"]);

function findAssault(nodes: readonly EventNode[]): EventNode | null {
  for (const node of nodes) {
    const found = node.type === "ASSAULT" ? node : findAssault(node.contents);
    if (found !== null) return found;
  }
  return null;
}
