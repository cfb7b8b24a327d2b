import { addDays } from "../joined-request.ts";
import { partiesOf } from "../request.ts";
import { sentencesAfter } from "./bond.ts";
import type { AnswerRule, LaterNode, OpenRequest } from "./rule.ts";

/** Days that tell by themselves that it came after the asking. */
function cameAfter({ asked }: OpenRequest, { node }: LaterNode): boolean {
  return asked !== null && node.date !== null && node.date.start > asked.end;
}

/** So near behind the asking a deed told by its words is the answer, and so old at most. */
const [near, daysBack] = [2, 31];

/** What puts a deed before the asking or beside it: "**had** withdrawn", "**before** it withdrew", "men **who** withdrew". */
const aside =
  /\b(?:had|would|could|might)(?: \w+ly| already| long| not)? $|\b(?:after|when|since|before|until|once|where|wh(?:o|ich|ose)|because|as|while|whether|if) (?:[^\s.,;:]+ ){0,7}$/i;

/** "**has** asked", which may have come last of all, and words by which a deed came later still. */
const perfect = /\b(?:has|have|is|are)(?: \w+ly| also| now| again| long| been)* $/i;
const onThen =
  /\b(?:since|then|duly|promptly|swiftly|eventually|later|afterwards?|the (?:next|following) day|with(?:in|out) (?:\w+ )?(?:hours|days))\b/i;

const stems = (words: string): readonly string[] =>
  (words.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 4));

/** "freed the nurse **after Kenya asked** it to let her go" */
const isForAsking = ({ tellings }: OpenRequest, { node, claim }: LaterNode): boolean =>
  tellings.some(
    ({ claim: told, node: asking, before }) =>
      told.sentence.index === claim.sentence.index &&
      node.trigger.start < asking.trigger.start &&
      /\bafter (?:[^\s,;:]+ ){0,7}$/.test(before),
  );

/**
 * "asked Sudan **to withdraw its troops**. Sudan **withdrew its troops**": without days the order of the telling shows it,
 * where the asking is a thing past, the deed is told by its words, and nothing puts the deed before it.
 */
function isToldAfter(request: OpenRequest, later: LaterNode): boolean {
  const { node, above, words, before, claim } = later;
  const { aim } = request.telling;
  if (aim === null || above !== null || node.modality !== "actual" || aside.test(before)) return false;
  if (request.asked !== null && node.date !== null) return false;
  if (request.tellings.some((telling) => telling.node.modality !== "actual")) return false;
  const { published } = claim.article;
  if (node.date !== null && published !== null && node.date.start < addDays(published, -daysBack)) return false;
  const doers = partiesOf(node.actors.filter(({ implied }) => !implied));
  if (!aim.actors.some(({ party }) => doers.includes(party))) return false;
  if (isForAsking(request, later)) return aim.polarity === "positive";
  const distance = sentencesAfter(request, later);
  if (distance > near || (distance === 0 && !/\b(?:and|but|then),? [^,;]*$/.test(before))) return false;
  const isThen = onThen.test(words) || onThen.test(before);
  if (!isThen && request.tellings.every((telling) => perfect.test(telling.before))) return false;
  // so much else is struck and struck again that only "struck it **hours later**" defies an asking
  if (aim.polarity === "negative" && !isThen) return false;
  const asked = stems(aim.text);
  return stems(words).some((stem) => asked.includes(stem));
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
  const isDated = cameAfter(request, later);
  if (!isDated && !isToldAfter(request, later)) return null;
  const recipients = partiesOf(node.recipients);
  if (!fits(aim.actors, partiesOf(node.actors))) return null;
  if (aim.recipients.length > 0 && recipients.length > 0 && !fits(aim.recipients, recipients)) return null;
  const when = node.date === null ? "as told next" : `on ${node.date.start}`;
  if (node.polarity === aim.polarity) return { status: "met", bond: 3, why: `what was asked came about ${when}` };
  if (aim.polarity === "positive") return null;
  return { status: "defied", bond: 3, why: `what was asked not to happen happened ${when}` };
};
