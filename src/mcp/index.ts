export { answerMcp, serveMcp } from "./serve-mcp.ts";
export { tools } from "./tools/index.ts";
