export { asksAtContact, isAskedAtContact } from "./asked-at-contact.ts";
export { hyphenated } from "./hyphens.ts";
export { isOfPrincipal } from "./of-principal.ts";
export { createRoles, type Roles } from "./roles.ts";
export { createSlotReader, mergeSlots, nounModifiers, type SlotReader, type Slots } from "./slots.ts";
export {
  antecedentOf,
  baseRelation,
  childrenBy,
  isDefinite,
  isInfinitive,
  isNominal,
  isPassive,
  isPointing,
  isUnder,
  isVerb,
  negations,
  prepositionOf,
  withConjuncts,
  wordOf,
} from "./tree.ts";
