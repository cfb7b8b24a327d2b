export type * from "./actor.ts";
export { isState } from "./actor.ts";
export { type ActorFile, parseActorFile, readActorFile, withActorFiles } from "./read-actor-file.ts";
export { resolveActors } from "./resolve-actors.ts";
export { type ActorTables, actorDataFolder, loadActorTables } from "./tables.ts";
export { type CastEntry, listActors, type WhoAnswer, who } from "./who.ts";
