export { createLanguage, createSplitter, type Language, type LanguageOptions, type SentenceSpan } from "./analyse.ts";
export type * from "./doc.ts";
export { childrenOf, makeDoc, quotationAt } from "./doc.ts";
export { spansOfTags } from "./entities.ts";
export { type Deed, longestSentence, type Network, type Reading as SentenceReading } from "./network/index.ts";
export { shiftDays } from "./times/index.ts";
