import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { type Logger, pino } from "pino";
import { announceServer, type DemarcheRecord } from "../service/index.ts";
import { createApp } from "./app.ts";
import type { Limits } from "./limits.ts";
import { type Listening, listen, type Patience } from "./listen.ts";

export interface ServeOptions {
  readonly record: DemarcheRecord;
  /** Loopback where nothing is said. */
  readonly host?: string | undefined;
  /** The usual port where nothing is said, or a free one where that is taken. */
  readonly port?: number | undefined;
  readonly fetchFrom?: readonly string[] | undefined;
  readonly mcp?: ((request: Request) => Promise<Response>) | undefined;
  readonly logLevel?: string | undefined;
  /** Takes log lines; stderr where nothing is said. */
  readonly logTo?: { readonly write: (line: string) => void } | undefined;
  /** The built desk; the package's own where nothing is said. */
  readonly desk?: string | undefined;
  readonly limits?: Partial<Limits> | undefined;
  readonly patience?: Partial<Patience> | undefined;
}

export interface Serving {
  /** "http://127.0.0.1:4420" */
  readonly address: string;
  /** The same with this run's token, which lets the desk write. What stands after # is never sent to a server nor logged. */
  readonly deskAddress: string;
  readonly local: boolean;
  /** Lets answers finish, and gives up the port; the record stays open. */
  readonly close: () => Promise<void>;
}

export const usualPort = 4420;

/** Serves the record over HTTP until `close` is called. Throws `port-in-use`, `bad-host`. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const host = options.host ?? "127.0.0.1";
  const local = isLoopback(host);
  const desk = newSecret();
  const link = newSecret();
  const app = await createApp({
    record: options.record,
    local,
    tokens: [
      { secret: desk, role: "reviewer" },
      { secret: link, role: "admin" },
    ],
    fetchFrom: options.fetchFrom,
    limits: options.limits,
    desk: options.desk ?? fileURLToPath(new URL("../../dist/desk", import.meta.url)),
    mcp: options.mcp,
    log: logger(options),
    measureProcess: true,
  });
  const open = (port: number): Promise<Listening> => listen(app, host, port, options.patience);
  const listening = await openSomewhere(open, options.port);
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${listening.port}`;
  // Other commands find the server there while it holds the record.
  const silence = await announceServer(options.record.place, {
    address: reachable(host, listening.port),
    secret: link,
  });
  return {
    address,
    deskAddress: `${address}/#token=${desk}`,
    local,
    close: async () => {
      await silence();
      await listening.close();
    },
  };
}

async function openSomewhere(open: (port: number) => Promise<Listening>, port: number | undefined): Promise<Listening> {
  if (port !== undefined) return open(port);
  try {
    return await open(usualPort);
  } catch (error) {
    if ((error as { code?: string }).code !== "port-in-use") throw error;
    return open(0);
  }
}

const newSecret = (): string => randomBytes(24).toString("base64url");

const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/iu.test(host);

/** A server bound to every address of the machine is asked on loopback. */
const reachable = (host: string, port: number): string => {
  const name = host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
};

function logger({ logLevel = "warn", logTo }: ServeOptions): Logger {
  const level = { level: logLevel, redact: ["authorization", "token", "secret"] };
  return logTo === undefined ? pino(level, pino.destination(2)) : pino(level, logTo);
}
