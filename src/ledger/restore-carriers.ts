import { type Claim, type EventNode, nodesOf, type PartyMention } from "../claims/index.ts";
import { partiesOf, partiesOfStep, type RequestEntry } from "./request.ts";

const passing = " passed it on";

type Carriers = Pick<EventNode, "through" | "onBehalfOf">;

/**
 * Gives claims of the record back who carries their asking, or stands behind it. The record's claims do not hold that, the ledger's chains do: a step
 * that nobody in the asking's own words is ("asked Iran **through Oman**"). For working the ledger out again where a person has put a word into it:
 * `coded` are the claims from which `requests` were made, `claims` those that stand now.
 */
export function restoreCarriers(
  claims: readonly Claim[],
  coded: readonly Claim[],
  requests: readonly RequestEntry[],
): readonly Claim[] {
  const byClaim = new Map(requests.flatMap((request) => request.claims.map((id) => [id, request] as const)));
  const carriers = new Map(
    coded.flatMap(({ id, event }) => {
      const request = event.type === "REQUEST" ? byClaim.get(id) : undefined;
      return request === undefined ? [] : [[id, carriersIn(event, request)] as const];
    }),
  );
  return claims.map((claim) =>
    claim.event.type === "REQUEST" ? { ...claim, event: { ...claim.event, ...carriers.get(claim.id) } } : claim,
  );
}

function carriersIn(event: EventNode, request: RequestEntry): Carriers {
  const said = nodesOf(event).flatMap(({ actors, recipients }) => [...actors, ...recipients]);
  const named = partiesSaid(said);
  const steps = request.chain.map(partiesOfStep);
  const askers = new Set(partiesOf(event.actors));
  const asker = steps.findIndex((step) => step.some((party) => askers.has(party)));
  if (asker < 0) return {};
  const isForeign = (step: readonly string[], known: ReadonlySet<string>) => step.every((party) => !known.has(party));
  const words = request.history.find(({ why }) => why.endsWith(passing))?.why.slice(0, -passing.length);
  const mentions = (chosen: readonly (readonly string[])[]): readonly PartyMention[] =>
    chosen.flat().map((party) => ({
      party,
      role: null,
      name: null,
      text: words ?? party,
      start: event.trigger.start,
      end: event.trigger.end,
      implied: true,
    }));
  // "to free the men at **Washington**'s request": who stands behind it may be told of again in what is asked
  const own = partiesSaid([...event.actors, ...event.recipients]);
  const onBehalfOf = mentions(steps.slice(0, asker).filter((step) => isForeign(step, own)));
  const through = mentions(steps.slice(asker + 1).filter((step) => isForeign(step, named)));
  return { ...(through.length > 0 ? { through } : {}), ...(onBehalfOf.length > 0 ? { onBehalfOf } : {}) };
}

/** The parties that words give, without those understood. */
const partiesSaid = (mentions: readonly PartyMention[]): ReadonlySet<string> =>
  new Set(partiesOf(mentions.filter(({ implied }) => !implied)));
