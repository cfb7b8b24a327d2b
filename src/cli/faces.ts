import type { DemarcheRecord } from "../service/index.ts";

/** What `serve` is told. */
export interface ServeChoices {
  readonly record: DemarcheRecord;
  readonly host?: string | undefined;
  readonly port?: number | undefined;
  readonly fetchFrom?: readonly string[] | undefined;
  readonly logLevel?: string | undefined;
}

/** A server that is open. */
export interface OpenServer {
  readonly address: string;
  /** With this run's token. */
  readonly deskAddress: string;
  readonly local: boolean;
  readonly close: () => Promise<void>;
}

/** The other faces that the command line can open. They come from outside, for no face knows another. */
export interface Faces {
  readonly serve: (choices: ServeChoices) => Promise<OpenServer>;
  /** Speaks MCP over standard input and output; `ended` is kept when the other end goes. */
  readonly serveMcp: (record: DemarcheRecord) => Promise<{ readonly close: () => Promise<void> }>;
}
