import { XMLBuilder } from "fast-xml-parser";
import type { ExportFormat } from "./format.ts";
import { partyGraph } from "./party-graph.ts";

const nodeAttributes = { kind: "string", events: "integer" } as const;
const edgeAttributes = { type: "string", quad: "integer", goldstein: "double" } as const;

/** GEXF 1.3: parties and who acted on whom, each edge with its first and last day, so that Gephi's timeline can play it. */
export const gexf: ExportFormat = {
  name: "gexf",
  extension: ".gexf",
  mediaType: "application/gexf+xml",
  write: async function* (entries, { codes, version, day }) {
    const { nodes, edges } = await partyGraph(entries, codes);
    const builder = new XMLBuilder({ ignoreAttributes: false, format: true });
    yield builder.build({
      "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
      gexf: {
        "@_xmlns": "http://gexf.net/1.3",
        "@_version": "1.3",
        meta: { "@_lastmodifieddate": day, creator: `demarche ${version}` },
        graph: {
          "@_defaultedgetype": "directed",
          "@_mode": "dynamic",
          "@_timeformat": "date",
          attributes: [declared("node", nodeAttributes), declared("edge", edgeAttributes)],
          nodes: {
            node: nodes.map((node) => ({
              "@_id": node.id,
              "@_label": node.label,
              attvalues: values(nodeAttributes, { ...node }),
            })),
          },
          edges: {
            edge: edges.map((edge) => ({
              "@_id": edge.id,
              "@_source": edge.source,
              "@_target": edge.target,
              "@_label": edge.type,
              "@_weight": edge.weight,
              ...(edge.first === null ? {} : { "@_start": edge.first, "@_end": edge.last }),
              attvalues: values(edgeAttributes, { ...edge }),
            })),
          },
        },
      },
    });
  },
};

const declared = (of: string, table: Readonly<Record<string, string>>): object => ({
  "@_class": of,
  attribute: Object.entries(table).map(([name, type]) => ({ "@_id": name, "@_title": name, "@_type": type })),
});

const values = (table: Readonly<Record<string, string>>, row: Readonly<Record<string, unknown>>): object => ({
  attvalue: Object.keys(table)
    .filter((name) => row[name] !== null)
    .map((name) => ({ "@_for": name, "@_value": row[name] })),
});
