import type { Doc } from "../../language/index.ts";
import { type BuildContext, buildEvent } from "../build-events.ts";
import type { EventNode } from "../claim.ts";
import type { Finding } from "../code-claims.ts";
import type { ClaimPredicate } from "../find-predicates.ts";
import { isPassive, wordOf } from "../grammar/index.ts";
import { type AskingsBefore, allAsked, askingNouns, hasKnown, isOvershadowed } from "./askings-before.ts";

/** Words beside the nouns that can stand for an asking told before: "**which** appeared to fall on deaf ears". */
const pointers = new Set(["which", "that", "it", "this", "they"]);

/**
 * "…, which appeared to fall on deaf ears", "The plea was rejected": who was asked last is the one who answers, and the one who asked
 * is the one who is answered, though the sentence names neither.
 */
export function findUnanswered(context: BuildContext, askings: AskingsBefore): readonly Finding[] {
  return [...context.predicates.values()].filter(answersUnnamed(context)).flatMap((predicate): readonly Finding[] => {
    const event = buildEvent(context, predicate);
    if (hasKnown(event.node.actors)) return [];
    const { actors, recipients } = event.node;
    const isAnswered = ({ actors: askers }: EventNode) => hasKnown(askers) && among(recipients, askers);
    const ofAll = isByAll(context.doc, predicate);
    const isOfAll = (asking: EventNode) =>
      asking.recipients.length > 1 &&
      !hasKnown(actors) &&
      !isOvershadowed(context.doc, predicate.slots.get("subj") ?? [], asking) &&
      event.node.contents.every((content) => isOfAsking(asking, content));
    const fits = (asking: EventNode) => (isRebuff(predicate) ? isAnswered(asking) : !ofAll || isOfAll(asking));
    const asking = askings.last(predicate.token, 1, fits);
    if (asking === null) return [];
    const implied = (people: EventNode["actors"]) => people.map((person) => ({ ...person, implied: true }));
    const { sense } = predicate;
    const node: EventNode = {
      ...event.node,
      actors: implied(asking.recipients),
      recipients: implied(asking.actors),
      // "appeared to", "seems to have": how it looks to the one who tells it
      modality: event.node.modality === "possible" ? "actual" : event.node.modality,
      contents: ofAll ? event.node.contents : [],
    };
    const rule = `unanswered by verb ${sense.id} (${sense.file}:${sense.line})`;
    return [{ predicate, event: { node, tokens: [predicate.token], contents: [] }, rule }];
  });
}

/** "Both rejected **the call**", "All agreed **to withdraw**": the asking or what it asked for; "All agreed that it was **useful**" answers nothing. */
function isOfAsking(asking: EventNode, { type, trigger }: EventNode): boolean {
  const word = trigger.text.toLowerCase();
  if (type === "REQUEST" || type === "AGREE" || type === "CONCEDE") return true;
  if (pointers.has(word) || askingNouns.has(word.replace(/s$/, ""))) return true;
  return asking.contents.some((asked) =>
    type === null ? asked.trigger.text.toLowerCase() === word : asked.type === type,
  );
}

const among = (some: EventNode["actors"], all: EventNode["actors"]): boolean =>
  some.some(({ party }) => party !== null && all.some((other) => other.party === party));

const answering = new Set(["REJECT", "AGREE", "CONCEDE"]);

/** A verb of an answer whose subject is the asking: a row of REJECT that takes its subject for its content, or a passive whose doer is left unsaid. */
const answersUnnamed =
  ({ doc }: BuildContext) =>
  ({ sense, part, slots, token, light }: ClaimPredicate): boolean => {
    if (part !== "verb" || light !== null || !answering.has(sense.type ?? "")) return false;
    if (isByAll(doc, { slots })) return true;
    const stands = (one: number) => {
      const word = doc.tokens[one]!;
      return askingNouns.has(word.lemma.toLowerCase()) || pointers.has(wordOf(word));
    };
    if (sense.type === "REJECT" && sense.contents.some(({ slot }) => slot === "subj"))
      return (slots.get("subj") ?? []).every((one) => stands(one) || doc.tokens[one]!.relation !== "nsubj");
    // "The request **was granted**"
    const objects = slots.get("obj") ?? [];
    if (!isPassive(doc, token) || slots.has("subj") || objects.length === 0) return false;
    return objects.every(stands) || isRebuff({ sense, slots });
  };

/** "**Both** rejected the call": all who were asked. */
const isByAll = ({ tokens }: Doc, { slots }: Pick<ClaimPredicate, "slots">): boolean => {
  const subjects = slots.get("subj") ?? [];
  return subjects.length > 0 && subjects.every((one) => allAsked.has(wordOf(tokens[one]!)));
};

/** "asked it to open the crossing, but **was rebuffed**": the asker stands where an asking would. */
const isRebuff = ({ sense, slots }: Pick<ClaimPredicate, "sense" | "slots">): boolean =>
  rebuffs.has(sense.lemma) && !slots.has("subj");

const rebuffs = new Set(["rebuff", "ignore", "spurn", "snub", "refuse"]);
