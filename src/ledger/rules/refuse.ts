import { bondOf, isAddressee, isTowardAsker, nameOf } from "./bond.ts";
import { isLeftUnanswered } from "./ignore.ts";
import type { AnswerRule } from "./rule.ts";

/** "Tehran rejected the demand": refused. A denial ("denied that it armed them") answers no request. */
export const refuseRule: AnswerRule = (request, later) => {
  const { claim, node } = later;
  if (node.type !== "REJECT" || node.polarity === "negative" || claim.stance === "denies") return null;
  if (isLeftUnanswered(later) || !isAddressee(request, node)) return null;
  const bond = bondOf(request, later);
  if (bond === 0 || (bond === 1 && !isTowardAsker(request, node))) return null;
  return { status: "refused", bond, why: `${nameOf(request, node)} refused what was asked` };
};
