import type { Route } from "../route.ts";
import { claimsOfEvents } from "./claims-of-events.ts";
import { countEvents } from "./count-events.ts";
import { counts } from "./counts.ts";
import { deleteToken } from "./delete-token.ts";
import { explainClaim } from "./explain-claim.ts";
import { exportFile } from "./export-file.ts";
import { findPaths } from "./find-paths.ts";
import { listArticles } from "./list-articles.ts";
import { listClaims } from "./list-claims.ts";
import { listDoubtful } from "./list-doubtful.ts";
import { listEvents } from "./list-events.ts";
import { listParties } from "./list-parties.ts";
import { listRequests } from "./list-requests.ts";
import { listReviews } from "./list-reviews.ts";
import { listTies } from "./list-ties.ts";
import { listTokens } from "./list-tokens.ts";
import { network } from "./network.ts";
import { postArticle } from "./post-article.ts";
import { postJudgement } from "./post-judgement.ts";
import { postReview } from "./post-review.ts";
import { postToken } from "./post-token.ts";
import { search } from "./search.ts";
import { session } from "./session.ts";
import { showArticle } from "./show-article.ts";
import { showClaim } from "./show-claim.ts";
import { showEvent } from "./show-event.ts";
import { showRecord } from "./show-record.ts";
import { showRequest } from "./show-request.ts";

/** Every way to ask under /api, in the order of docs/http.md. Of two that fit, the first one answers: "events/counts" and "events/claims" stand over "events/{id}". */
export const routes: readonly Route[] = [
  session,
  counts,
  showRecord,
  listArticles,
  showArticle,
  postArticle,
  listClaims,
  explainClaim,
  showClaim,
  listEvents,
  countEvents,
  claimsOfEvents,
  showEvent,
  network,
  listRequests,
  showRequest,
  listTies,
  listParties,
  findPaths,
  search,
  listDoubtful,
  listReviews,
  postReview,
  postJudgement,
  exportFile,
  listTokens,
  postToken,
  deleteToken,
];
