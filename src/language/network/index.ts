export { type Deed, type DeedParty, moveDeed } from "./deed-reader.ts";
export { compileKernel } from "./kernel-memory.ts";
export { createNetwork, longestSentence, type Network, type NetworkParts, type Reading } from "./network.ts";
export type { WordPredicate } from "./role-reader.ts";
export { lowerWord } from "./vocabulary.ts";
