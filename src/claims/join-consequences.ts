import type { Doc } from "../language/index.ts";
import type { EventNode } from "./claim.ts";
import type { Finding } from "./code-claims.ts";
import { baseRelation } from "./grammar/index.ts";

/**
 * Codebook rule 6: a consequence joined to its deed is one claim, with the dead on it: "attacked Israel **and killed** 1,200",
 * "hit Kharkiv, **killing** seven", "the **strike** killed three".
 */
export function joinConsequences(doc: Doc, findings: readonly Finding[]): readonly Finding[] {
  const byToken = new Map<number, Finding>();
  for (const finding of findings) {
    byToken.set(finding.predicate.carrier, finding);
    byToken.set(finding.predicate.token, finding);
  }
  const gone = new Set<Finding>();
  const instead = new Map<Finding, Finding>();
  const joined = new Map<Finding, Finding>();
  for (const finding of findings) {
    let deed = deedOf(doc, finding, byToken);
    // "the shelling **killed** seven and **injured** 21": the second joins what the first has become
    while (deed !== undefined && gone.has(deed)) deed = instead.get(deed);
    if (deed === undefined || deed === finding) continue;
    const takesOver = deed.predicate.part === "noun" && deed.event.node.recipients.length === 0;
    const [kept, dropped] = takesOver ? [finding, deed] : [deed, finding];
    gone.add(dropped);
    instead.set(dropped, kept);
    const node = mergeNodes((joined.get(kept) ?? kept).event.node, (joined.get(dropped) ?? dropped).event.node);
    const how = takesOver && deed.event.node.mode !== null ? deed.event.node : node;
    joined.set(kept, { ...kept, event: { ...kept.event, node: { ...node, mode: how.mode, cameo: how.cameo } } });
  }
  return findings.filter((finding) => !gone.has(finding)).map((finding) => joined.get(finding) ?? finding);
}

/** The deed of which an assault is the consequence: the verb it is joined to, or the noun that is its subject. */
function deedOf(doc: Doc, finding: Finding, byToken: ReadonlyMap<number, Finding>): Finding | undefined {
  const { node } = finding.event;
  if (node.type !== "ASSAULT" || finding.predicate.part !== "verb" || node.polarity === "negative") return undefined;
  const verb = doc.tokens[finding.predicate.token]!;
  const subject = finding.predicate.slots
    .get("subj")
    ?.map((token) => byToken.get(token))
    .find((other) => other?.predicate.part === "noun");
  const over =
    verb.head >= 0 && (baseRelation(verb) === "conj" || (baseRelation(verb) === "advcl" && verb.xpos === "VBG"))
      ? byToken.get(verb.head)
      : undefined;
  return [subject, over].find((other) => other !== undefined && isSameDeed(other.event.node, node));
}

function isSameDeed(deed: EventNode, consequence: EventNode): boolean {
  if (deed.type !== "ASSAULT" || deed.polarity !== consequence.polarity) return false;
  const within = (inner: EventNode["actors"], outer: EventNode["actors"]) =>
    inner.length === 0 ||
    outer.length === 0 ||
    inner.every((party) => outer.some((other) => other.party === party.party));
  const victims = consequence.recipients.filter((party) => party.party !== null);
  return (
    within(consequence.actors, deed.actors) &&
    (victims.length === 0 || deed.recipients.length === 0 || within(victims, deed.recipients))
  );
}

function mergeNodes(kept: EventNode, dropped: EventNode): EventNode {
  const named = (list: EventNode["actors"]) => list.some((party) => party.party !== null);
  return {
    ...kept,
    actors: named(kept.actors) ? kept.actors : dropped.actors,
    recipients: named(kept.recipients) ? kept.recipients : dropped.recipients,
    date: kept.date ?? dropped.date,
    place: kept.place ?? dropped.place,
    fatalities: kept.fatalities ?? dropped.fatalities,
    injured: kept.injured ?? dropped.injured,
  };
}
