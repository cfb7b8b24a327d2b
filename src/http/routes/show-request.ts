import { shownRequest } from "../schemas/record.ts";
import { shownOf } from "../shown.ts";

export const showRequest = shownOf("request", "/api/requests/{id}", shownRequest);
