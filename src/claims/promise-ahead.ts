import type { Codebook, EventType, Sense } from "../codebook/index.ts";
import type { EventNode } from "./claim.ts";
import type { ClaimPredicate } from "./find-predicates.ts";

/** What a deed that is still to come is, by the codebook: a future meeting, visit, aid or support is agreed; a future withdrawal or easing is conceded. */
const ahead: Partial<Record<EventType, EventType>> = {
  CONSULT: "AGREE",
  AID: "AGREE",
  SUPPORT: "AGREE",
  COOPERATE: "AGREE",
  RETREAT: "AGREE",
};

/** Retreats of arms that are announced are concessions; a release or access to come is agreed. */
const conceded: ReadonlySet<string> = new Set(["withdraw", "ceasefire"]);
const cameoAhead: Partial<Record<EventType, string>> = { AGREE: "030", CONCEDE: "080" };

/**
 * "Modi **will meet** Trump next week": cooperation announced for a day to come is AGREE, and CONCEDE where it is a retreat (codebook, "Rules that trip coders").
 * Only at the root of a claim: what is asked or promised keeps its type inside.
 */
export function asPromise(node: EventNode, codebook: Codebook): EventNode {
  if (node.type === null || node.modality !== "expected") return node;
  if (node.polarity === "negative") return asRefusal(node, codebook);
  // "the tariffs will be removed": an easing has no mode
  const isEasing = node.type === "RETREAT" && (node.mode === null || conceded.has(node.mode));
  const type = isEasing ? "CONCEDE" : ahead[node.type];
  if (type === undefined) return node;
  return {
    ...node,
    type,
    mode: null,
    cameo: cameoAhead[type] ?? null,
    quad: codebook.quadOf(type),
    goldstein: codebook.scoreOf(type, null),
  };
}

/** What one party can refuse another. */
const refusable: ReadonlySet<EventType> = new Set([
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
]);

/** "Maduro said he **will not lift** the ban": who says that help, talks or easing will not come refuses them (codebook, same place). */
function asRefusal(node: EventNode, codebook: Codebook): EventNode {
  if (node.type === null || !refusable.has(node.type) || node.actors.length === 0) return node;
  return {
    ...node,
    type: "REJECT",
    mode: null,
    cameo: "120",
    quad: codebook.quadOf("REJECT"),
    goldstein: codebook.scoreOf("REJECT", null),
    modality: "actual",
    polarity: "positive",
    contents: [{ ...node, modality: "requested", polarity: "positive" }],
  };
}

/**
 * "**offered** to lift its blockade", "**promised** to withdraw": an offered, promised or announced easing is CONCEDE, not AGREE (codebook, same place).
 * What is agreed to stays AGREE.
 */
export function asConcession(node: EventNode, { sense, light }: ClaimPredicate, codebook: Codebook): EventNode {
  const offers = codebook.classes.get("offer");
  // "Iran **would respond** to any aggression": whoever says so threatens now
  if (isRetort(sense) && node.type === "THREATEN") return { ...node, modality: "actual" };
  // "announced a withdrawal"
  if (node.type === "RETREAT" && node.modality !== "ongoing" && light !== null && offers?.has(light.lemma))
    return concede(node, codebook);
  if (node.type !== "AGREE" || !offers?.has(sense.lemma)) return node;
  const [first] = node.contents;
  if (first === undefined || (first.type !== "RETREAT" && first.type !== "CONCEDE") || first.polarity === "negative")
    return node;
  return { ...concede(node, codebook), recipients: node.recipients.length > 0 ? node.recipients : first.recipients };
}

const retorts = new Set(["retaliate", "respond", "strike"]);

/** Words that tell of a deed in answer, of whatever kind: still to come, it is a threat; done, it is told by other words. */
export const isRetort = ({ lemma, type }: Sense): boolean => type === "THREATEN" && retorts.has(lemma);

function concede(node: EventNode, codebook: Codebook): EventNode {
  const [quad, goldstein] = [codebook.quadOf("CONCEDE"), codebook.scoreOf("CONCEDE", null)];
  return { ...node, type: "CONCEDE", mode: null, cameo: "080", quad, goldstein };
}
