import { shownEvent } from "../schemas/record.ts";
import { shownOf } from "../shown.ts";

export const showEvent = shownOf("event", "/api/events/{id}", shownEvent);
