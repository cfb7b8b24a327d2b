import { bondOf, isAddressee, nameOf, partiesOf } from "./bond.ts";
import type { AnswerRule, LaterNode } from "./rule.ts";

/** How English says that nobody answered: "fell on deaf ears", "ignored the call", "went unheeded". */
const unanswered =
  /^(?:ignor|disregard|unheed|unanswer|(?:fall|fell|falls|fallen|falling) on deaf|deaf|brush\w* (?:aside|off)|shrug\w* off|(?:go|goes|went|gone) (?:unheeded|unanswered)|(?:met|greeted) with silence|turn\w* a deaf|pay no|paid no)/i;

export function isLeftUnanswered({ node, words }: LaterNode): boolean {
  return (
    node.type === "REJECT" && (unanswered.test(node.trigger.text) || unanswered.test(words) || /deaf ears/i.test(words))
  );
}

/** "… which appeared to fall on deaf ears": the asking itself is the subject, so the addressee may be left unsaid. */
export const ignoreRule: AnswerRule = (request, later) => {
  const { node } = later;
  if (node.polarity === "negative" || !isLeftUnanswered(later)) return null;
  if (partiesOf(node.actors).length > 0 && !isAddressee(request, node)) return null;
  const bond = bondOf(request, later);
  return bond === 0 ? null : { status: "ignored", bond, why: `${nameOf(request, node)} did not answer` };
};
