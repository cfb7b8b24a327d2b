import { XMLBuilder } from "fast-xml-parser";
import type { ExportFormat } from "./format.ts";
import { type GraphEdge, type GraphNode, partyGraph } from "./party-graph.ts";

const nodeKeys = { label: "string", kind: "string", events: "int" } as const;
const edgeKeys = {
  type: "string",
  quad: "int",
  weight: "double",
  goldstein: "double",
  first: "string",
  last: "string",
} as const;

/** GraphML: parties and who acted on whom, for Gephi, igraph and networkx. */
export const graphml: ExportFormat = {
  name: "graphml",
  extension: ".graphml",
  mediaType: "application/graphml+xml",
  write: async function* (entries, { codes }) {
    const { nodes, edges } = await partyGraph(entries, codes);
    const builder = new XMLBuilder({ ignoreAttributes: false, format: true });
    const keys = (of: "node" | "edge", table: Readonly<Record<string, string>>) =>
      Object.entries(table).map(([name, type]) => ({
        "@_id": `${of}-${name}`,
        "@_for": of,
        "@_attr.name": name,
        "@_attr.type": type,
      }));
    yield builder.build({
      "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
      graphml: {
        "@_xmlns": "http://graphml.graphdrawing.org/xmlns",
        key: [...keys("node", nodeKeys), ...keys("edge", edgeKeys)],
        graph: {
          "@_edgedefault": "directed",
          node: nodes.map((node) => ({ "@_id": node.id, data: data("node", nodeKeys, node) })),
          edge: edges.map((edge) => ({
            "@_id": edge.id,
            "@_source": edge.source,
            "@_target": edge.target,
            data: data("edge", edgeKeys, edge),
          })),
        },
      },
    });
  },
};

function data(of: string, keys: Readonly<Record<string, string>>, row: GraphNode | GraphEdge): readonly object[] {
  const values = row as unknown as Readonly<Record<string, string | number | null>>;
  return Object.keys(keys)
    .filter((name) => values[name] !== null)
    .map((name) => ({ "@_key": `${of}-${name}`, "#text": values[name] }));
}
