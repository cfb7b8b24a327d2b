import type { Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { addressError } from "../service/index.ts";
import type { App } from "./route.ts";

/** How patient the server is. Times are in milliseconds. */
export interface Patience {
  /** A client's headers must be there within this. */
  readonly headers: number;
  /** A client's whole request must be there within this: 5 MB at 90 kB a second. */
  readonly request: number;
  /** A connection on which nothing moves is cut after this; also one whose client does not take the answer. */
  readonly idle: number;
  /** How often the first two are looked at. */
  readonly check: number;
  /** Connections at once, in all and from one client elsewhere. Those on loopback are all one client. */
  readonly connections: number;
  readonly connectionsOfOne: number;
  /** How long answers under way may take when the server is to end. */
  readonly farewell: number;
}

export const usualPatience: Patience = {
  headers: 10_000,
  request: 60_000,
  idle: 60_000,
  check: 1_000,
  connections: 1_024,
  connectionsOfOne: 128,
  farewell: 5_000,
};

export interface Listening {
  readonly port: number;
  /** How many are open. */
  readonly connections: () => Promise<number>;
  /** Takes no more connections, lets answers under way finish, and cuts what is still there after the farewell. */
  readonly close: () => Promise<void>;
}

/** Opens the door. Slow clients cost a socket each, a bounded number of them, for a bounded time. Throws `port-in-use`. */
export async function listen(app: App, host: string, port: number, given: Partial<Patience> = {}): Promise<Listening> {
  const patience = { ...usualPatience, ...given };
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: {
      headersTimeout: patience.headers,
      requestTimeout: patience.request,
      connectionsCheckingInterval: patience.check,
      keepAliveTimeout: Math.min(5_000, patience.idle),
      maxHeaderSize: 16 * 1024,
      insecureHTTPParser: false,
    },
  }) as Server;
  server.maxConnections = patience.connections;
  server.setTimeout(patience.idle, (socket: Socket) => socket.destroy());
  limitClients(server, patience.connectionsOfOne);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(addressError(error, host, port)));
    server.listen(port, host, () => resolve());
  });
  server.on("error", () => {});
  return {
    port: (server.address() as AddressInfo).port,
    connections: () =>
      new Promise((resolve, reject) => {
        server.getConnections((error, count) => (error === null ? resolve(count) : reject(error)));
      }),
    close: () =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), patience.farewell);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

/** One client elsewhere cannot take all connections. */
function limitClients(server: Server, most: number): void {
  const counts = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const client = socket.remoteAddress ?? "";
    if (/^(?:127\.|::1$|::ffff:127\.)/u.test(client)) return;
    const count = (counts.get(client) ?? 0) + 1;
    if (count > most) {
      socket.destroy();
      return;
    }
    counts.set(client, count);
    socket.once("close", () => {
      const left = (counts.get(client) ?? 1) - 1;
      if (left > 0) counts.set(client, left);
      else counts.delete(client);
    });
  });
}
