export { createRoles, type Roles } from "./roles.ts";
export { createSlotReader, governingVerb, mergeSlots, nounModifiers, type SlotReader, type Slots } from "./slots.ts";
export {
  antecedentOf,
  baseRelation,
  childrenBy,
  childrenOf,
  isInfinitive,
  isNominal,
  isPassive,
  isUnder,
  isVerb,
  prepositionOf,
  withConjuncts,
  wordOf,
} from "./tree.ts";
