export type * from "./actor.ts";
