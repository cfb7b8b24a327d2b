import { type ChainStep, stateName } from "../service/index.ts";

/** A state's plain name; of others the code itself, which is made of their name. */
export const partyOf = (code: string): string => stateName(code) ?? code;

/** "USA → China → Iran", joint askers as "China + Russia". */
export const chainOf = ({ chain }: { readonly chain: readonly ChainStep[] }): string =>
  chain.map((step) => ("party" in step ? [step] : step).map(({ party }) => partyOf(party)).join(" + ")).join(" → ");
