import type { Logger } from "pino";
import type { DemarcheRecord } from "../service/index.ts";
import type { Limits } from "./limits.ts";
import type { OneRunToken, Visitor } from "./visitor.ts";

export interface AppOptions {
  readonly record: DemarcheRecord;
  /** Bound to loopback: reading is open, and only loopback's names are answered to. */
  readonly local: boolean;
  readonly tokens?: readonly OneRunToken[] | undefined;
  /** Hosts of the server's own network that it may fetch from: "wiki.lan". */
  readonly fetchFrom?: readonly string[] | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** The built desk. */
  readonly desk?: string | undefined;
  /** What answers at /mcp. */
  readonly mcp?: ((request: Request) => Promise<Response>) | undefined;
  readonly log: Logger;
  /** Whether to measure the process too; once a process. */
  readonly measureProcess?: boolean | undefined;
}

/** What hono carries along with a request. */
export interface AppEnv {
  Variables: { visitor: Visitor };
}
