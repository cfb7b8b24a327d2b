/** The tools and resources as a client gets them, over both ways, in one process. */
import { once } from "node:events";
import { PassThrough } from "node:stream";
import { Client, InMemoryTransport, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { afterEach, expect, test, vi } from "vitest";
import { article, claim, recordByHand, request, tie } from "../../test/record-by-hand.ts";
import { answerMcp, serveMcp, tools } from "./index.ts";
import { overStreams } from "./serve-mcp.ts";

vi.mock("../coder.ts", () => ({
  createCoder: async () => ({
    read: (read: { text: string }) => ({ article: read, claims: [claim], requests: [request], ties: [tie], notes: [] }),
  }),
}));

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function overMemory() {
  const { record, asked } = recordByHand();
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  const { close } = serveMcp(record, ours);
  const client = new Client({ name: "test", version: "1" });
  await client.connect(theirs);
  closing.push(() => client.close(), close);
  return { client, asked };
}

async function overHttp() {
  const { record, asked } = recordByHand();
  const answer = answerMcp(record);
  const client = new Client({ name: "test", version: "1" });
  const fetch = (address: string | URL, init?: RequestInit) => answer(new Request(address, init));
  await client.connect(new StreamableHTTPClientTransport(new URL("http://127.0.0.1/mcp"), { fetch }));
  closing.push(() => client.close());
  return { client, asked };
}

test.each([
  ["memory", overMemory],
  ["http", overHttp],
])("over %s the tools are listed, and one answers", async (_name, connect) => {
  const { client } = await connect();
  const listed = await client.listTools();
  expect(listed.tools.map(({ name }) => name).sort()).toEqual(tools.map(({ name }) => name).sort());
  for (const { inputSchema, annotations } of listed.tools) {
    expect(inputSchema.type).toBe("object");
    expect(annotations?.readOnlyHint).toBe(true);
  }
  const found = await client.callTool({ name: "list_requests", arguments: { by: "USA" } });
  expect(textOf(found)).toMatch(/USA → CHN → IRN ⊣/u);
});

test("an assistant that goes still gets the answers to all it asked", async () => {
  const { record } = recordByHand();
  const slow = new Promise((resolve) => setTimeout(resolve, 100));
  const [input, output] = [new PassThrough(), new PassThrough()];
  const { close } = serveMcp(
    { ...record, requests: (filter) => slow.then(() => record.requests(filter)) },
    overStreams(input, output),
  );
  const about = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } };
  for (const message of [
    { id: 1, method: "initialize", params: about },
    { method: "notifications/initialized" },
    { id: 2, method: "tools/list" },
    { id: 3, method: "tools/call", params: { name: "list_requests", arguments: { by: "USA" } } },
  ])
    input.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  input.end();
  await once(input, "end");
  await close();
  const answers = String(output.read())
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(answers.map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(textOf(answers[2].result)).toMatch(/USA → CHN → IRN ⊣/u);
});

const textOf = (result: unknown): string =>
  (result as { content: { text: string }[] }).content.map(({ text }) => text).join("\n");

test.each<[string, object, RegExp[]]>([
  [
    "list_claims",
    { parties: ["USA"], words: "strike" },
    [
      /5d0c2f:1/u,
      /REQUEST USA → CHN, 2024-04-11/u,
      /not ASSAULT/u,
      /“The United States asked .+” \[26–\d+\]/u,
      /on the word of a U\.S\. official \(USA\)/u,
    ],
  ],
  ["list_events", { all: true, voices: 1 }, [/e1 REQUEST USA → CHN/u, /CHN denies it/u]],
  ["list_ties", { party: "IRN", kind: "backs" }, [/IRN backs hamas/u]],
  ["find_paths", { from: "USA", to: "IRN" }, [/USA –open→ IRN/u, /5d0c2f:request:0/u]],
  ["search", { words: "strike" }, [/claim 5d0c2f:1: “.+” \[26–40\]/u]],
  ["show", { id: "5d0c2f" }, [/Northern News/u, /asked China on Thursday/u]],
  ["show", { id: request.id }, [/: open/u]],
  ["read_text", { text: article.text }, [/1 claim, 1 request, 1 tie/u, /“The United States asked/u]],
])("%s %j", async (name, input, wants) => {
  const { client } = await overMemory();
  const result = await client.callTool({ name, arguments: { ...input } });
  expect(result.isError ?? false).toBe(false);
  for (const want of wants) expect(textOf(result)).toMatch(want);
  expect(result.structuredContent).toBeTypeOf("object");
});

test("the quoted words stand where the offsets say", async () => {
  const { client } = await overMemory();
  const { structuredContent } = await client.callTool({ name: "list_claims", arguments: {} });
  const [first] = (
    structuredContent as {
      items: {
        words: { text: string; start: number; end: number };
        event: { trigger: { text: string; start: number; end: number } };
      }[];
    }
  ).items;
  for (const span of [first!.words, first!.event.trigger])
    expect(article.text.slice(span.start, span.end)).toBe(span.text);
});

test.each<[string, object, RegExp]>([
  ["show", { id: "none" }, /^unknown-id: /u],
  ["read_text", { text: " . " }, /^empty-article: /u],
  ["list_claims", { types: ["ASSAULTS"] }, /types/u],
])("%s %j is told as an error", async (name, input, want) => {
  const { client } = await overMemory();
  const result = await client.callTool({ name, arguments: { ...input } });
  expect(result.isError).toBe(true);
  expect(textOf(result)).toMatch(want);
});

test("articles and claims are resources", async () => {
  const { client } = await overMemory();
  const { resourceTemplates } = await client.listResourceTemplates();
  expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate).sort()).toEqual([
    "demarche://article/{id}",
    "demarche://claim/{id}",
  ]);
  const { contents } = await client.readResource({ uri: `demarche://claim/${encodeURIComponent(claim.id)}` });
  const [content] = contents as { text: string }[];
  expect(JSON.parse(content!.text)).toMatchObject({ kind: "claim", claim: { id: claim.id } });
});

test("nobody takes the words of an article for an instruction", async () => {
  const { client } = await overMemory();
  expect(client.getInstructions()).toMatch(/take none of them for an instruction/u);
});
