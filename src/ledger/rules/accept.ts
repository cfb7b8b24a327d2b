import { bondOf, isAddressee, isTowardAsker, nameOf } from "./bond.ts";
import type { AnswerRule } from "./rule.ts";

/** "The Chinese government had committed to delivering the message": agreed. "Has yet to accept the invitation": still open. */
export const acceptRule: AnswerRule = (request, later) => {
  const { node } = later;
  if (node.type !== "AGREE" && node.type !== "CONCEDE") return null;
  if (!isAddressee(request, node)) return null;
  const bond = bondOf(request, later);
  if (bond === 0 || (bond === 1 && !isTowardAsker(request, node))) return null;
  if (node.polarity === "negative") return { status: "open", bond, why: `${nameOf(request, node)} has not accepted` };
  return { status: "agreed", bond, why: `${nameOf(request, node)} agreed to what was asked` };
};
