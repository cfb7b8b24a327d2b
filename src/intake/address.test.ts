/** Addresses that a server fetches for others: nothing of its own network, nothing that swells without end. */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openAddress } from "./address.ts";
import { isLocalNumber } from "./local-network.ts";

let server: Server;
let address = "";
const port = (): number => (server.address() as AddressInfo).port;
beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "";
    if (path === "/packed")
      response
        .writeHead(200, { "content-encoding": "gzip", "content-type": "text/html" })
        .end(gzipSync("<p>Words.</p>"));
    else if (path === "/bomb")
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(64 * 1024 * 1024, 97)));
    else if (path === "/damaged") response.writeHead(200, { "content-encoding": "gzip" }).end("no gzip at all");
    else if (path === "/round") response.writeHead(302, { location: "/round" }).end();
    else if (path === "/file") response.writeHead(302, { location: "file:///etc/passwd" }).end();
    else if (path === "/inward") response.writeHead(302, { location: `http://localhost:${port()}/packed` }).end();
    else if (path === "/moved") response.writeHead(301, { location: "/packed" }).end();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  address = `http://127.0.0.1:${port()}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each<[string, boolean]>([
  ["127.0.0.1", true],
  ["127.8.8.8", true],
  ["0.0.0.0", true],
  ["10.1.2.3", true],
  ["172.31.255.255", true],
  ["172.32.0.1", false],
  ["192.168.1.1", true],
  ["169.254.169.254", true],
  ["100.100.100.200", true],
  ["224.0.0.1", true],
  ["255.255.255.255", true],
  ["8.8.8.8", false],
  ["::1", true],
  ["::", true],
  ["fe80::1", true],
  ["fd00:ec2::254", true],
  ["::ffff:127.0.0.1", true],
  ["::ffff:7f00:1", true],
  ["64:ff9b::7f00:1", true],
  ["2002:7f00:1::", true],
  ["2001:4860:4860::8888", false],
])("%s is local: %s", (number, want) => {
  expect(isLocalNumber(number)).toBe(want);
});

const codeOf = async (path: string, limits: object = {}): Promise<string> => {
  try {
    const { bytes } = await openAddress(path, { milliseconds: 5000, bytes: 1024 * 1024, ...limits });
    let text = "";
    for await (const part of bytes) text += Buffer.from(part).toString("utf8");
    return text;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

test.each([
  "http://127.0.0.1:1/x",
  "http://localhost:1/x",
  "http://[::1]:1/x",
  "http://2130706433:1/x",
  "http://0x7f.1:1/x",
  "http://[::ffff:10.0.0.1]/x",
  "http://169.254.169.254/latest/meta-data/",
])("%s is refused where the local network is", async (path) => {
  expect(await codeOf(path, { localHosts: [] })).toBe("local-address");
});

test("a redirect into the local network is refused, also from a host that is allowed", async () => {
  const localHosts = [new URL(address).host];
  expect(await codeOf(`${address}/moved`, { localHosts })).toBe("<p>Words.</p>");
  expect(await codeOf(`${address}/inward`, { localHosts })).toBe("local-address");
});

test.each<[string, string]>([
  ["/packed", "<p>Words.</p>"],
  ["/moved", "<p>Words.</p>"],
  ["/bomb", "too-large"],
  ["/damaged", "unreachable-address"],
  ["/round", "unreachable-address"],
  ["/file", "unreachable-address"],
])("%s gives %s", async (path, want) => {
  expect(await codeOf(`${address}${path}`)).toBe(want);
});
