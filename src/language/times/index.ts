export { findTimes } from "./find-times.ts";
export { shiftDays } from "./shift-days.ts";
