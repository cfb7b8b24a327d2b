export { claimsByParty, type NewClaim } from "./claim-row.ts";
export { type CodedReading, codedReading } from "./coded-reading.ts";
export type { Database, Queries } from "./database.ts";
export { deleteEvents, insertEvents, type NewEvent, tellEvents } from "./event-row.ts";
export {
  type ArticleFilter,
  articleById,
  countRecord,
  findArticles,
  type KeptArticle,
  type ListedArticle,
} from "./find-articles.ts";
export { claimsById, claimsOfArticle, claimsOfEvents, findClaims, findDoubtful } from "./find-claims.ts";
export { countEvents, countNetwork, findEvents } from "./find-events.ts";
export { findPaths, type PathOptions } from "./find-paths.ts";
export { findRequests, findTies, requestsTold } from "./find-requests.ts";
export * from "./ledger-sources.ts";
export { type DatabasePlace, defaultFolder, type OpenOptions, openDatabase } from "./open-database.ts";
export { findParties } from "./parties.ts";
export * from "./pending.ts";
export type * from "./record.ts";
export { insertRequests, type NewRequest } from "./request-row.ts";
export { findReviews, type KeptReview, reviewsOfArticle, saveReview } from "./reviews.ts";
export { codersOf, findPastCodings, type NewReading, type PastCoding, saveArticle } from "./save-article.ts";
export { searchWords } from "./search.ts";
export { showRecord } from "./show.ts";
export { findToken, findTokens, revokeToken, saveToken } from "./tokens.ts";
