import { partiesOf } from "../request.ts";
import { bondOf, isAddressee, nameOf } from "./bond.ts";
import type { AnswerRule, LaterNode } from "./rule.ts";

/** How English says that nobody answered: "fell on deaf ears", "ignored the call", "went unheeded". */
const unanswered =
  /^(?:ignor|disregard|unheed|unanswer|(?:fall|fell|falls|fallen|falling) (?:up)?on deaf|deaf|(?:brush|shrug|wav)\w* (?:[^.,;]{0,40} )?(?:aside|off|away)\b|(?:go|goes|went|gone) (?:unheeded|unanswered|ignored)|(?:met|greeted) with silence|turn\w* (?:a deaf|a blind|its back)|pay no|paid no|took no notice|taken no notice)/i;

/** Words of answering: what says with them that the addressee refuses says that there was no answer ("did not **respond**"). */
const answeringWords =
  /^(?:respon[ds]\w*|repl(?:y|ies|ied|ying)|answer\w*|comment\w*|react\w*|acknowledg\w*|(?:say|said|says|keep|kept|remain|stay)\w* (?:silent|mum|nothing)\b)/i;

export function isLeftUnanswered({ node, words }: LaterNode): boolean {
  return (
    node.type === "REJECT" &&
    (unanswered.test(node.trigger.text) ||
      unanswered.test(words) ||
      /deaf ears/i.test(words) ||
      [words, node.trigger.text].some((each) => node.contents.length === 0 && answeringWords.test(each)) ||
      // "failed to **respond**"
      (node.contents.length > 0 && node.contents.every(({ trigger }) => answeringWords.test(trigger.text))))
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
