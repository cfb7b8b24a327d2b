import type { Codebook, EventType } from "../../codebook/index.ts";
import type { Doc } from "../../language/index.ts";
import type { Claim, EventNode } from "../claim.ts";
import type { ClaimPredicate } from "../find-predicates.ts";
import { childrenBy } from "../grammar/index.ts";
import { isJudgedInWords } from "./deed-of-the-speaker.ts";

/** What a party that tells of it ahead threatens with. */
const hostile: ReadonlySet<EventType> = new Set(["ASSAULT", "COERCE", "SANCTION"]);

/** What two agree to do to a third is agreed between them: "agreed to expel 60 diplomats". */
const joint: ReadonlySet<string> = new Set(["agree", "accept", "consent", "concur", "agreement", "accord"]);

/**
 * "Israel said **it would strike** Iran", "we **will impose** sanctions unless …": a blow that a party announces itself is THREATEN
 * with that blow as its content, and so is a blow it promises or stands ready for ("**promised** to retaliate"). What others expect of it stays expected.
 */
export function asThreat(
  node: EventNode,
  { sense, carrier }: ClaimPredicate,
  sources: Claim["sources"],
  codebook: Codebook,
  doc: Doc,
): EventNode {
  // "they **will pay a price**, Trump said": the words themselves threaten
  if (node.type === "THREATEN" && isJudgedInWords(sense) && node.modality === "expected")
    return { ...node, modality: "actual" };
  if (node.type === "AGREE") {
    const blow = node.contents.find(({ type, polarity }) => isBlow(type) && polarity === "positive");
    if (blow === undefined || joint.has(sense.lemma) || node.polarity === "negative") return node;
    const contents = node.contents.map((content) => ({ ...content, modality: "threatened" as const }));
    return { ...threat(blow, codebook), ...placed(node), contents };
  }
  if ((!isBlow(node.type) && node.type !== "PROTEST") || node.modality !== "expected" || node.polarity === "negative")
    return node;
  // "considers using troops **to target** them": only what it says it will do
  const isAnnounced = (word: number) => childrenBy(doc, word, "aux").some(({ lemma }) => announcing.has(lemma));
  // "it **will begin** to bomb them", "it **plans to** impose sanctions"
  const { head, relation } = doc.tokens[carrier]!;
  const isUnder = head >= 0 && ["xcomp", "obj"].includes(relation);
  if (!isAnnounced(carrier) && !(isUnder && (isAnnounced(head) || planning.has(doc.tokens[head]!.lemma)))) return node;
  const speaker = sources[0]?.party;
  const isOwn = speaker != null && node.actors.length > 0 && node.actors.every(({ party }) => party === speaker);
  if (!isOwn || node.recipients.some(({ party }) => party === speaker)) return node;
  return {
    ...threat(node, codebook),
    ...placed(node),
    modality: "actual",
    contents: [{ ...node, modality: "threatened" }],
  };
}

const announcing: ReadonlySet<string> = new Set(["will", "would", "shall", "'ll", "'d"]);

const planning: ReadonlySet<string> = new Set(["plan", "intend", "go", "prepare"]);

const isBlow = (type: EventNode["type"]): boolean => type !== null && hostile.has(type);

/** The threat of a blow, by its type. */
function threat(blow: EventNode, codebook: Codebook): EventNode {
  const isForce = blow.type === "ASSAULT";
  const mode = isForce ? "violence" : null;
  const [quad, goldstein] = [codebook.quadOf("THREATEN"), codebook.scoreOf("THREATEN", mode)];
  return { ...blow, type: "THREATEN", mode, cameo: isForce ? "138" : "130", quad, goldstein };
}

const placed = ({ actors, recipients, modality, polarity, date, place, trigger, contexts, contents }: EventNode) => ({
  actors,
  recipients: recipients.length > 0 ? recipients : (contents.find(({ type }) => isBlow(type))?.recipients ?? []),
  modality,
  polarity,
  date,
  place,
  trigger,
  contexts,
  fatalities: null,
  injured: null,
});
