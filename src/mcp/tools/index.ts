import type { Tool } from "../tool.ts";
import { explain } from "./explain.ts";
import { findPaths } from "./find-paths.ts";
import { listClaims } from "./list-claims.ts";
import { listEvents } from "./list-events.ts";
import { listRequests } from "./list-requests.ts";
import { listTies } from "./list-ties.ts";
import { readText } from "./read-text.ts";
import { search } from "./search.ts";
import { show } from "./show.ts";

/** All that an assistant may ask, in the order of docs/mcp.md. */
export const tools: readonly Tool[] = [
  readText,
  search,
  listRequests,
  listEvents,
  listClaims,
  listTies,
  findPaths,
  show,
  explain,
];
