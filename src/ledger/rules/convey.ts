import { partiesOf } from "../request.ts";
import { bondOf, isAddressee, nameOf, sentencesAfter } from "./bond.ts";
import type { AnswerRule } from "./rule.ts";

/** "Beijing urged Tehran not to strike": the first addressee has asked the next one, so the request has gone on. */
export const conveyRule: AnswerRule = (request, later) => {
  const { node } = later;
  const { steps } = request.telling;
  if (node.type !== "REQUEST" || node.polarity === "negative" || steps.length < 3 || !isAddressee(request, node))
    return null;
  const actors = partiesOf(node.actors);
  const place = steps.findIndex((step, index) => index > 0 && step.some((party) => actors.includes(party)));
  const next = steps[place + 1] ?? [];
  if (!partiesOf(node.recipients).some((party) => next.includes(party))) return null;
  const bond = bondOf(request, later);
  if (bond < 3 && later.node.contents.some((content) => content.type !== null)) return null;
  // what it asked for itself before that passes nothing on
  return bond < 3 && sentencesAfter(request, later) === Number.POSITIVE_INFINITY
    ? null
    : { status: "conveyed", bond: 2, why: `${nameOf(request, node)} passed it on` };
};
