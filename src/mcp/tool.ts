import type { CallToolResult, McpServer } from "@modelcontextprotocol/server";
import type { z } from "zod";
import { DemarcheError } from "../errors.ts";
import type { createTextReader, DemarcheRecord } from "../service/index.ts";
import type { Told } from "./tell.ts";

/** What tools answer from. */
export interface ToolParts {
  readonly record: DemarcheRecord;
  readonly readText: ReturnType<typeof createTextReader>;
  /** Remembers an answer that is under way until it is given. */
  readonly underway: <T>(answer: Promise<T>) => Promise<T>;
}

/** One thing that an assistant may ask, ready to be offered. */
export interface Tool {
  readonly name: string;
  readonly offer: (server: McpServer, parts: ToolParts) => void;
}

/** Makes a tool of a question. All of them read and change nothing. */
export function tool<Input extends z.ZodObject>(fields: {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  readonly answer: (parts: ToolParts, input: z.output<Input>) => Promise<Told>;
}): Tool {
  const { name, title, description, input, answer } = fields;
  return {
    name,
    offer: (server, parts) => {
      const call = async (given: z.output<Input>): Promise<CallToolResult> => {
        try {
          const { lines, data } = await answer(parts, given);
          return { content: [{ type: "text", text: lines.join("\n") }], structuredContent: data };
        } catch (error) {
          // What the asker can mend is an answer; a bug is not.
          if (!(error instanceof DemarcheError)) throw error;
          const text = `${error.code}: ${error.message}; ${error.advice}`;
          return { content: [{ type: "text", text }], isError: true };
        }
      };
      server.registerTool(
        name,
        { title, description, inputSchema: input, annotations: { readOnlyHint: true, openWorldHint: false } },
        ((given: z.output<Input>) => parts.underway(call(given))) as never,
      );
    },
  };
}
