import type { BuildContext } from "./build-events.ts";
import type { EventNode } from "./claim.ts";
import type { ClaimPredicate } from "./find-predicates.ts";
import { isPassive, prepositionOf } from "./grammar/index.ts";

/**
 * Whether a deed that nobody asks, threatens or reports inside another is a claim by itself: it has a type, and a political
 * party does it or undergoes it. "The earthquake hit Iran" has a doer that is no party, and is none.
 */
export function qualifies(context: BuildContext, predicate: ClaimPredicate, node: EventNode): boolean {
  if (node.type === null) return false;
  const named = (list: EventNode["actors"]) => list.some((party) => party.party !== null);
  // a crowd needs no name
  if (node.type === "PROTEST" && predicate.part === "verb" && node.actors.length > 0) return true;
  if (!named(node.actors) && !named(node.recipients)) return false;
  // "does as it **demands**", "Republicans **agree**, saying": nobody is asked for anything, nothing is agreed
  const isBare = [...predicate.slots.keys()].every((slot) => slot === "subj");
  // "**Asked** about it, he said": reporters ask
  if (
    node.type === "REQUEST" &&
    asking.has(predicate.sense.lemma) &&
    node.actors.length === 0 &&
    isAside(context, predicate)
  )
    return false;
  // "Mnuchin did not **discuss** the timing": one alone only speaks
  if (
    node.type === "CONSULT" &&
    discussing.has(predicate.sense.lemma) &&
    node.actors.length + node.recipients.length < 2
  )
    return false;
  // "CNN has reached out to the White House": asking for comment is no diplomacy
  if (node.type === "CONSULT" && node.actors.some(({ role }) => role === "JRN")) return false;
  if (node.type === "AGREE" && predicate.sense.lemma === "agree" && isBare) return false;
  if (node.type === "CONSULT" && isAskedAbout(context, predicate)) return false;
  if (node.type === "CONSULT")
    return (
      node.actors.length > 1 || node.recipients.length > 0 || predicate.light !== null || predicate.part === "verb"
    );
  if (node.type === "REQUEST" && predicate.part === "verb" && isBare) return false;
  const subjects = predicate.slots.get("subj") ?? [];
  if (predicate.part === "noun" && isAskedAbout(context, predicate)) return false;
  // "the **appointment** of Haspel": whose support it was is not said
  if (predicate.part === "noun" && node.type === "SUPPORT" && predicate.light === null && !named(node.actors))
    return false;
  if (predicate.part === "noun") return named(node.actors) || predicate.light !== null || isAimed(context, predicate);
  const active = !isPassive(context.doc, predicate.token);
  return !(
    active &&
    subjects.length > 0 &&
    node.actors.length === 0 &&
    !subjects.every((token) => mayAct(context, token))
  );
}

/** "when questioned about China's **communication** with Iran": a question tells nothing. */
function isAskedAbout({ doc }: BuildContext, { part, token, light }: ClaimPredicate): boolean {
  const { head } = doc.tokens[token]!;
  if (part !== "noun" || light !== null || head < 0) return false;
  return asking.has(doc.tokens[head]!.lemma) && ["about", "on", "regarding"].includes(prepositionOf(doc, token) ?? "");
}

const isAside = ({ doc }: BuildContext, { token }: ClaimPredicate): boolean => doc.tokens[token]!.relation === "advcl";

const asking = new Set(["ask", "question", "query", "quiz", "grill", "press"]);

const discussing = new Set(["negotiate", "discuss", "debate", "talk", "speak", "converse", "chat"]);

/** "**Thousands** marched in Caracas" */
const crowds = new Set(["thousand", "hundred", "dozen", "ten", "score", "million", "many", "several", "some", "other"]);

/** People without a party ("gunmen") and weapons act as well as parties do. */
function mayAct(context: BuildContext, token: number): boolean {
  const lemma = context.doc.tokens[token]!.lemma.toLowerCase();
  const { classes } = context.codebook;
  return (
    context.finder.isPerson(token) ||
    context.predicates.has(token) ||
    (classes.get("document")?.has(lemma) ?? false) ||
    crowds.has(lemma) ||
    (context.codebook.classes.get("weapon")?.has(lemma) ?? false)
  );
}

/** "an attack **on the embassy**", "the killing **of Khashoggi**": a deed that nobody is named for still has its target in words of its own. */
function isAimed(context: BuildContext, predicate: ClaimPredicate): boolean {
  const undergoes = predicate.sense.recipient.flat().filter((slot) => slot === "of");
  return ["on", "against", "to", "at", "into", ...undergoes].some((slot) =>
    predicate.slots.get(slot)?.some((token) => context.finder.at(token, "place") !== undefined),
  );
}
