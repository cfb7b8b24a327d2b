import { main } from "./cli/index.ts";

/** Runs the program: the command line, with the doors that it can open. They are loaded when they are opened. */
export function run(words: readonly string[]): Promise<number> {
  return main(words, undefined, {
    serve: async (choices) => {
      const [{ serve }, { answerMcp }] = await Promise.all([import("./http/index.ts"), import("./mcp/index.ts")]);
      return serve({ ...choices, mcp: answerMcp(choices.record) });
    },
    serveMcp: async (record) => (await import("./mcp/index.ts")).serveMcp(record),
  });
}
