export type * from "./actor.ts";
export { isState } from "./actor.ts";
export { resolveActors } from "./resolve-actors.ts";
export { type ActorFile, parseActorFile, readActorFile, withActorFiles } from "./tables/read-actor-file.ts";
export { type ActorTables, actorDataFolder, loadActorTables } from "./tables/tables.ts";
export { type CastEntry, listActors, type WhoAnswer, who } from "./who.ts";
