import { type McpServer, ResourceTemplate } from "@modelcontextprotocol/server";
import { showOf } from "./show.ts";
import type { ToolParts } from "./tool.ts";

const kinds = {
  article: "An article: its text, claims, requests and ties",
  claim: "A claim: its words with their offsets, on whose word, its event and requests",
} as const;

/** Articles and claims under addresses of their own: demarche://claim/5d0c2f%3A12 */
export function offerResources(server: McpServer, { record, underway }: ToolParts): void {
  for (const [kind, description] of Object.entries(kinds))
    server.registerResource(
      kind,
      new ResourceTemplate(`demarche://${kind}/{id}`, { list: undefined }),
      { title: kind, description, mimeType: "application/json" },
      async (uri, { id }) => {
        const { data } = showOf(await underway(record.show(decodeURIComponent(String(id)))));
        return { contents: [{ uri: uri.href, mimeType: "application/json", text: JSON.stringify(data, null, 1) }] };
      },
    );
}
