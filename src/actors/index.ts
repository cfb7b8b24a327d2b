export type * from "./actor.ts";
export { resolveActors } from "./resolve-actors.ts";
export { type ActorTables, actorDataFolder, loadActorTables } from "./tables.ts";
