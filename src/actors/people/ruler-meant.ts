import { isState } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isPossessiveMark } from "../draft.ts";
import { type Person, type Tenure, tenureOn } from "../tables/people.ts";

const ruling = /^(?:president|prime-minister|chancellor|leader|king|supreme-leader)$/;
const ruled =
  /^(?:government|regime|administration|cabinet|leadership|dictatorship|loyalist|troop|force|army|soldier)s?$/;
const kin =
  /^(?:widow|widower|wife|husband|brother|sister|son|daughter|father|mother|cousin|nephew|deputy|successor|heir)$/;

const isOfRule = ({ party, office }: Tenure): boolean => isState(party) && ruling.test(office ?? "");

/** The state that somebody leads on a day, without a day today; null for others. */
export function stateLed(person: Person, day: string | null): string | null {
  const found = tenureOn(person, day);
  return found?.when === "held" && isOfRule(found.tenure) ? found.tenure.party : null;
}

/** Whether somebody leads a state on a day. */
export const rulesOn = (person: Person, day: string | null): boolean => day !== null && stateLed(person, day) !== null;

/** The terms in which somebody led a state before a day. */
export const rulesBefore = ({ tenures }: Person, day: string | null): readonly Tenure[] =>
  tenures.filter((tenure) => isOfRule(tenure) && tenure.to !== null && day !== null && tenure.to < day);

/** "The **Kohl** government", "troops loyal to **Saleh**", "**Marcos**' widow": a surname beside what rulers have, which no senator has. */
export function isOfRuler({ coreFirst, coreLast }: Draft, { doc: { tokens } }: Discourse): boolean {
  const [to, loyal] = [tokens[coreFirst - 1]?.text, tokens[coreFirst - 2]?.text];
  if (to === "to" && loyal === "loyal") return true;
  const next = tokens[coreLast];
  const owned = isPossessiveMark(next) ? tokens[coreLast + 1]?.lemma.toLowerCase() : undefined;
  return owned === undefined ? ruled.test(next?.text ?? "") : ruled.test(owned) || kin.test(owned);
}

/** Of the bearers of a name those who lead a state on the day, else one who did once; empty where they are of several states. */
export function rulersOf(bearers: readonly Person[], day: string | null): readonly Person[] {
  const now = bearers.filter((person) => rulesOn(person, day));
  const found = now.length > 0 ? now : bearers.filter((person) => rulesBefore(person, day).length > 0);
  return new Set(found.map(({ tenures }) => tenures[0]?.party)).size === 1 ? found : [];
}
