import { partiesOf } from "../request.ts";
import type { AnswerRule, LaterNode, OpenRequest } from "./rule.ts";

/** Both days must be known: of a deed without a date nobody can say that it came after the asking. */
function cameAfter({ asked }: OpenRequest, { node }: LaterNode): boolean {
  return asked !== null && node.date !== null && node.date.start > asked.end;
}

const fits = (wanted: readonly { readonly party: string }[], found: readonly string[]): boolean =>
  wanted.length === 0 || wanted.some(({ party }) => found.includes(party));

/** "freed them **at the request of** Washington": what is told as done by the very words that it was asked for in. */
const isSameDeed = ({ tellings }: OpenRequest, { node }: LaterNode): boolean =>
  tellings.some(({ node: { contents } }) => contents.some(({ trigger }) => trigger.start === node.trigger.start));

/** What was asked for came about (met); what was asked not to happen happened afterwards (defied). */
export const fulfilRule: AnswerRule = (request, later) => {
  const { aim } = request.telling;
  const { node } = later;
  if (node.modality === "actual" && node.polarity === "positive" && isSameDeed(request, later))
    return { status: "met", bond: 3, why: "it was done at the request" };
  if (aim === null || aim.type === null || aim.actors.length === 0 || node.type !== aim.type) return null;
  if (!cameAfter(request, later)) return null;
  const recipients = partiesOf(node.recipients);
  if (!fits(aim.actors, partiesOf(node.actors))) return null;
  if (aim.recipients.length > 0 && recipients.length > 0 && !fits(aim.recipients, recipients)) return null;
  const day = node.date?.start ?? "";
  if (node.polarity === aim.polarity) return { status: "met", bond: 3, why: `what was asked came about on ${day}` };
  if (aim.polarity === "positive") return null;
  return { status: "defied", bond: 3, why: `what was asked not to happen happened on ${day}` };
};
