/** The open door: slow clients, giant posts, and the end, over real sockets. */
import { request as httpRequest } from "node:http";
import { connect, type Socket } from "node:net";
import { Readable } from "node:stream";
import { pino } from "pino";
import { afterEach, expect, test } from "vitest";
import { recordByHand } from "../../test/record-by-hand.ts";
import { createApp } from "./app.ts";
import { type Listening, listen, type Patience } from "./listen.ts";

const open: Listening[] = [];
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const one of open.splice(0)) await one.close();
});

async function start(patience: Partial<Patience> = {}, options: object = {}) {
  const { record } = recordByHand();
  const tokens = [{ secret: "writer", role: "reviewer" as const }];
  const app = await createApp({ record, local: true, tokens, log: pino({ level: "silent" }), ...options });
  const listening = await listen(app, "127.0.0.1", 0, { farewell: 300, ...patience });
  open.push(listening);
  return { ...listening, address: `http://127.0.0.1:${listening.port}` };
}

/** A client that says so much and then no more. */
async function dawdle(
  port: number,
  words: string,
): Promise<{ readonly closed: Promise<void>; readonly isOpen: () => boolean }> {
  const socket = connect(port, "127.0.0.1");
  sockets.push(socket);
  let isOpen = true;
  socket.on("error", () => {});
  socket.resume();
  const closed = new Promise<void>((resolve) =>
    socket.once("close", () => {
      isOpen = false;
      resolve();
    }),
  );
  await new Promise<void>((resolve) => {
    socket.once("connect", resolve);
    socket.once("close", () => resolve());
  });
  socket.write(words);
  return { closed, isOpen: () => isOpen };
}

test.each<[string, string]>([
  ["half a header", "GET /api/counts HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow: "],
  ["not a word", ""],
  [
    "a body that never comes",
    "POST /api/articles HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer writer\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{",
  ],
])(
  "clients that send %s hold a bounded number of sockets for a bounded time",
  async (_name, words) => {
    const patience = { headers: 400, request: 600, idle: 800, check: 100, connections: 50 };
    const { port, address, connections } = await start(patience);
    let most = 0;
    const watch = setInterval(() => {
      void connections().then((count) => {
        most = Math.max(most, count);
      });
    }, 5);
    const clients = await Promise.all(Array.from({ length: 200 }, () => dawdle(port, words)));
    // All are cut: those over the limit at once, the others in their time. Then there is room again.
    await Promise.all(clients.map(({ closed }) => closed));
    clearInterval(watch);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(patience.connections);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  },
  90_000,
);

test("who does not take his answer is cut", async () => {
  const long = "word ".repeat(8_000_000);
  const { record } = recordByHand();
  const reached = signal();
  const parties = async () => {
    reached.give();
    return [{ party: "USA", name: long, claims: 1, events: 1 }];
  };
  const { port, connections } = await start({ idle: 500, check: 100 }, { record: { ...record, parties } });
  const socket = connect(port, "127.0.0.1");
  sockets.push(socket);
  socket.on("error", () => {});
  socket.write("GET /api/parties HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
  // Reads nothing at all: what waits to be sent would lie in the server's memory for ever.
  socket.pause();
  await reached.given;
  await expect.poll(connections, { timeout: 60_000, interval: 100 }).toBe(0);
}, 90_000);

function signal() {
  let give = (): void => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}

const pieces = function* (megabytes: number) {
  const piece = Buffer.alloc(1024 * 1024, 97);
  for (let count = 0; count < megabytes; count += 1) yield piece;
};

/** Posts so many megabytes, and tells the status and how much the server let us send. */
function postGiant(port: number, megabytes: number, headers: Record<string, string>) {
  return new Promise<{ readonly status: number | null; readonly sent: number }>((resolve) => {
    let sent = 0;
    let status: number | null = null;
    const body = Readable.from(pieces(megabytes));
    const request = httpRequest(
      {
        port,
        host: "127.0.0.1",
        path: "/api/articles",
        method: "POST",
        headers: { authorization: "Bearer writer", "content-type": "application/json", ...headers },
      },
      (response) => {
        status = response.statusCode ?? null;
        response.resume();
        body.destroy();
        request.destroy();
      },
    );
    request.on("error", () => {});
    request.on("close", () => resolve({ status, sent }));
    body.on("data", (part: Buffer) => {
      sent += part.length;
    });
    body.on("error", () => {});
    body.pipe(request);
  });
}

test.each<[string, Record<string, string>]>([
  ["that tells its length", { "content-length": String(50 * 1024 * 1024) }],
  ["that tells none", { "transfer-encoding": "chunked" }],
])(
  "a post of 50 MB %s is refused and not taken in",
  async (_name, headers) => {
    const { port, address } = await start();
    const before = process.memoryUsage.rss();
    const { status } = await postGiant(port, 50, headers);
    expect(status).toBe(413);
    // Ten at once would be half a gigabyte if they were kept.
    const many = await Promise.all(Array.from({ length: 10 }, () => postGiant(port, 50, headers)));
    expect(many.map((one) => one.status)).toEqual(many.map(() => 413));
    expect((process.memoryUsage.rss() - before) / 1024 / 1024).toBeLessThan(250);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  },
  90_000,
);

test("a body that tells no length is taken in like any other", async () => {
  const { address } = await start();
  const body = Readable.toWeb(Readable.from([Buffer.from('{"text": "Norway asked'), Buffer.from(' Sweden."}')]));
  const headers = { authorization: "Bearer writer", "content-type": "application/json" };
  const init = { method: "POST", body, headers, duplex: "half" } as unknown as RequestInit;
  expect((await fetch(`${address}/api/articles`, init)).status).toBe(201);
});

test("a port that is taken is told", async () => {
  const { port } = await start();
  const app = await createApp({ record: recordByHand().record, local: true, log: pino({ level: "silent" }) });
  await expect(listen(app, "127.0.0.1", port)).rejects.toMatchObject({ code: "port-in-use" });
  await expect(listen(app, "192.0.2.1", 0)).rejects.toMatchObject({ code: "bad-host" });
});

test("the end lets answers finish, and waits for nobody for ever", async () => {
  const { record } = recordByHand();
  const [reached, answer] = [signal(), signal()];
  const parties = async () => {
    reached.give();
    await answer.given;
    return [];
  };
  const { address, port, close } = await start({ farewell: 5000 }, { record: { ...record, parties } });
  const waiting = fetch(`${address}/api/parties`);
  await reached.given;
  await dawdle(port, "GET /");
  const closing = close();
  answer.give();
  expect((await waiting).status).toBe(200);
  await closing;
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
}, 90_000);
