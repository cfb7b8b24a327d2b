export { type EventType, eventTypes, type Quad } from "./event-type.ts";
