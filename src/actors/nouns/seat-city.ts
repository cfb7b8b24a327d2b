/** Cities where bodies of many states sit, and whose people there are seldom the city's state's: "regulators in Brussels", "diplomats in Vienna". */
import { isState } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";

const cities = /^(?:Brussels|The Hague|Hague|Vienna|Geneva|Strasbourg|Luxembourg|Addis Ababa)$/;
const union = /^(?:Brussels|Strasbourg|Luxembourg)$/;
/** Who there is of the body that sits there. */
const ofBody =
  /^(?:official|regulator|diplomat|negotiator|mediator|envoy|judge|prosecutor|minister|delegate|ambassador|inspector|lawmaker|legislator|bureaucrat|technocrat|leader|commissioner|policymaker|policy-maker|court|tribunal|investigator|spokesman|spokeswoman)$/;
/** Of Brussels, who belongs to the Union: ministers and diplomats there are the members'. */
const ofUnion =
  /^(?:official|regulator|bureaucrat|technocrat|commissioner|policymaker|policy-maker|lawmaker|legislator)$/;

/** Of whom people told by such a city are: the Union's slug, or null for nobody; undefined where the city is only a city, or its state is spoken of. */
export function bodyOfSeatCity(draft: Draft, { doc, namesOf }: Discourse): string | null | undefined {
  const city = draft.under.find(({ word }) => word === "in")?.draft;
  if (city === undefined) return undefined;
  const name = doc.article.text.slice(doc.tokens[city.coreFirst]?.start, doc.tokens[city.coreLast - 1]?.end);
  const noun = doc.tokens[draft.coreLast - 1]?.lemma.toLowerCase() ?? "";
  const state = city.country ?? city.actors[0]?.party ?? null;
  if (!cities.test(name) || !ofBody.test(noun) || !isState(state)) return undefined;
  // "Belgian officials in Brussels", or a report that speaks of Belgium
  const said = [...(namesOf.get(state) ?? [])].filter((form) => form !== name.toLowerCase());
  if (said.length > 0) return undefined;
  return union.test(name) && ofUnion.test(noun) ? "european-union" : null;
}
