import type { EventNode } from "../../claims/index.ts";
import { partiesOf } from "../request.ts";
import { addresseesOf, askersOf, bondOf, isAddressee, isTowardAsker, nameOf } from "./bond.ts";
import type { AnswerRule, OpenRequest } from "./rule.ts";

/** "The Chinese government had committed to delivering the message": agreed. "Has yet to accept the invitation": still open. */
export const acceptRule: AnswerRule = (request, later) => {
  const { node } = later;
  if (node.type !== "AGREE" && node.type !== "CONCEDE") return null;
  if (!isAddressee(request, node) || isWithOthers(request, node)) return null;
  const bond = bondOf(request, later);
  if (bond === 0 || (bond === 1 && !isTowardAsker(request, node))) return null;
  if (node.polarity === "negative") return { status: "open", bond, why: `${nameOf(request, node)} has not accepted` };
  if (done.test(node.trigger.text) && node.modality === "actual")
    return { status: "met", bond, why: `${nameOf(request, node)} did what was asked` };
  return { status: "agreed", bond, why: `${nameOf(request, node)} agreed to what was asked` };
};

/** Words that say of an asking that what it asked for was done: "**complied** with the request", "**did** so". */
const done =
  /^(?:compl(?:y|ies|ied|ying)|heed\w*|obey\w*|oblig\w*|fulfil\w*|honou?r\w*|met|meet\w*|satisf\w*|d(?:o|id|oes|one|oing))$/i;

/** "Israel agreed to a truce with Hamas" is no answer to the United Nations: it names a partner, and none of those who ask or are spoken of. */
function isWithOthers(request: OpenRequest, node: EventNode): boolean {
  const { aim } = request.telling;
  const addressees = addresseesOf(request);
  const meant = [
    ...askersOf(request),
    ...[...(aim?.actors ?? []), ...(aim?.recipients ?? [])].map(({ party }) => party),
  ];
  const partners = partiesOf([...node.actors, ...node.recipients]).filter((party) => !addressees.includes(party));
  return partners.length > 0 && !partners.some((party) => meant.includes(party));
}
