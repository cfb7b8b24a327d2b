import type { EventNode } from "../claims/index.ts";
import { partiesOf } from "./request.ts";

/** One request as one sentence tells it: through whom it is to go, and what for. */
export interface TracedChain {
  readonly asking: EventNode;
  /** Asker (one party, or several together), then the addressees in order. */
  readonly steps: readonly (readonly string[])[];
  /** What the last one is to do; null where the text names nothing ("made a request to China"). */
  readonly aim: EventNode | null;
  /** The last link before the aim, whose words open the aim's ("curbing the Houthis' attacks"). */
  readonly link: EventNode | null;
}

/** What is wanted or unwanted, not what the text mentions besides as a fact ("take note of Iran's attacks"). */
const isWanted = (content: EventNode): boolean =>
  content.polarity === "negative" || (content.modality !== "actual" && content.modality !== "ongoing");

/** Types by which one party moves another: "threaten Iran with sanctions unless it returns to talks". */
const movingTypes = new Set(["COERCE", "THREATEN", "CONSULT"]);

/**
 * Whether a content only passes the request on: "urge Iran", "deter Iran", "use its influence with Iran".
 * A request that is not to be made ("not to press Iran") is an aim, and so is a deed done to somebody.
 */
function isLink(content: EventNode): boolean {
  if (content.polarity === "negative") return false;
  if (content.type === null || content.type === "REQUEST")
    return partiesOf(content.recipients).length > 0 || content.contents.some(leadsOn);
  if (isBrokering(content)) return true;
  if (!movingTypes.has(content.type)) return false;
  return content.contents.some((inner) => isMoved(content, inner));
}

/** "asked Turkey **to mediate with Russia**", "to **warn Washington**": the words go on to another, though nothing is asked of it. */
const isBrokering = ({ type, mode, actors, recipients, trigger, contents }: EventNode): boolean => {
  if (type === "CONSULT") return mode === "third-party" && partiesOf([...actors, ...recipients]).length > 1;
  // "asked the African Union **to raise the matter with Asmara**"
  if (type === "ACCUSE") return raising.test(trigger.text) && partiesOf(recipients).length > 0;
  return (
    type === "THREATEN" &&
    warning.test(trigger.text) &&
    partiesOf(recipients).length > 0 &&
    // "warn Turkey that **it will strike**" is a threat, "that Iran will strike" is news
    !contents.some((inner) => partiesOf(inner.actors).some((party) => partiesOf(actors).includes(party)))
  );
};

const warning = /^warn(?:ing|ed)?$/i;
const raising = /^(?:rais|bring|brought|tak|took)/i;

/** "pressure Iran into **curbing**": what the moved one does is wanted, whatever its own words say. */
function isMoved(mover: EventNode, inner: EventNode): boolean {
  const moved = partiesOf(mover.recipients);
  return movingTypes.has(mover.type ?? "") && partiesOf(inner.actors).some((party) => moved.includes(party));
}

/** "take steps to **halt the attacks**" leads on to a deed; of "solve the problem" the problem is no aim of its own. */
const leadsOn = (content: EventNode): boolean =>
  isWanted(content) &&
  (content.type !== null || partiesOf(content.recipients).length > 0 || content.contents.some(leadsOn));

/** The content that leads furthest: a link before a plain deed, a typed deed before words without a type. */
function mainContent(step: EventNode): EventNode | undefined {
  const wanted = step.contents.filter((content) => isWanted(content) || isMoved(step, content));
  const pool = wanted.length > 0 ? wanted : step.contents.filter((content) => content.type !== null);
  return pool.find(isLink) ?? pool.find((content) => content.type !== null) ?? pool[0];
}

/** The chains of one asking: "urged both nations" gives one for each, joint askers stand in one step. */
export function traceChains(asking: EventNode): readonly TracedChain[] {
  // a newspaper's "request for comment" is how news is made, not news
  const askers = partiesOf(asking.actors.filter(({ role }) => role !== "JRN"));
  if (askers.length === 0) return [];
  const behind = partiesOf(asking.onBehalfOf ?? []).filter((party) => !askers.includes(party));
  return follow(asking, asking, behind.length > 0 ? [behind, askers] : [askers]);
}

function follow(asking: EventNode, step: EventNode, steps: readonly (readonly string[])[]): readonly TracedChain[] {
  const link = step === asking ? null : step;
  const known = new Set(steps.flat());
  const content = mainContent(step);
  const addressed = isBrokering(step) ? [...step.actors, ...step.recipients] : step.recipients;
  const asked = addressed.filter(({ party, implied }) => !implied || !isOnlyHit(content, party));
  // "asked Brazil to get **Maduro** to publish them", asked by his opposition: a link may lead back to the asker's own state
  const back = step === asking ? [] : asked.filter(({ implied }) => !implied).flatMap(({ party }) => party ?? []);
  const isNew = (party: string) => !known.has(party) || (back.includes(party) && !steps.at(-1)?.includes(party));
  const named = partiesOf(asked).filter(isNew);
  // "demanded that Hamas release the hostages" names its addressee only as the one who is to act.
  const next =
    named.length > 0 || content === undefined
      ? named
      : partiesOf(doersOf(content)).filter((party) => !known.has(party));
  // "**lawmakers** urged **Trump** to drop it": one asks another of the same state
  const isAtHome = step === asking && next.length === 0;
  const others = isAtHome ? partiesOf(step.recipients.filter(({ implied }) => !implied)) : next;
  const carriers = step === asking ? partiesOf(asking.through ?? []).filter((party) => !known.has(party)) : [];
  const carried = carriers.length > 0 ? [...steps, carriers] : steps;
  const reached =
    others.length > 0
      ? others.filter((party) => !carriers.includes(party)).map((party) => [...carried, [party]])
      : [steps];
  return reached.flatMap((chain): readonly TracedChain[] => {
    if (content === undefined) return [{ asking, steps: chain, aim: null, link }];
    if (isLink(content) && actsFor(content, chain)) return follow(asking, content, chain);
    return [{ asking, steps: chain, aim: content, link }];
  });
}

const blows: ReadonlySet<string> = new Set(["SANCTION", "COERCE", "ASSAULT", "ACCUSE"]);

/** "called for sanctions **on Iran**": whom the blow is to hit is not the one who is asked for it. */
const isOnlyHit = (content: EventNode | undefined, party: string | null): boolean =>
  content !== undefined &&
  blows.has(content.type ?? "") &&
  content.polarity === "positive" &&
  content.recipients.some((hit) => hit.party === party) &&
  !content.actors.some((doer) => doer.party === party && !doer.implied);

/** Of "sought sanctions on the North" the words name nobody who is to do it. */
const doersOf = (content: EventNode): EventNode["actors"] =>
  content.actors.filter(({ party, implied }) => !implied || !isOnlyHit(content, party));

/** A link is taken by the one who was asked last; an actor left unsaid is that one. */
function actsFor(content: EventNode, chain: readonly (readonly string[])[]): boolean {
  const actors = partiesOf(content.actors);
  const all = [...actors, ...partiesOf(content.through ?? [])];
  return actors.length === 0 || all.some((party) => chain.at(-1)?.includes(party));
}

/** Types that take all sides to do, so that each addressee's aim names them all: "urged both sides to meet". */
const jointTypes = new Set(["CONSULT", "COOPERATE", "AGREE"]);

/** Who is to do it: each addressee answers for itself; whom the text leaves unsaid is the one asked last. */
export function aimActors(chain: TracedChain): readonly string[] {
  if (chain.aim === null) return [];
  const last = chain.steps.at(-1) ?? [];
  const actors = partiesOf(doersOf(chain.aim));
  if (actors.length === 0) return chain.steps.length > 1 ? last : [];
  // "asked Turkey to mediate **a ceasefire** with Russia": who only brokers it does not keep it
  if (chain.link !== null && isBrokering(chain.link) && !actors.some((party) => last.includes(party))) return last;
  const own = actors.filter((party) => last.includes(party));
  return own.length > 0 && chain.steps.length > 1 && !jointTypes.has(chain.aim.type ?? "") ? own : actors;
}
