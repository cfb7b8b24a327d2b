import { z } from "@hono/zod-openapi";
import { DemarcheError } from "../../errors.ts";
import { readDay } from "../../service/index.ts";

/** A list as all lists are answered. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item).readonly(),
    next: z.string().nullable().describe("given back as `after` for the next page; null at the end"),
    total: z.int().min(0).describe("how many there are in all"),
  });
}

export const pageQuery = {
  after: z.string().max(2000).optional().describe("where the page begins: `next` of the page before"),
  limit: z.coerce.number().int().min(1).max(1000).optional().describe("rows of a page, 100 where nothing is said"),
};

export const order = z.enum(["newest", "oldest"]).optional().describe("newest first where nothing is said");

/** A day in any form that can be read in one way only; it goes on as an ISO day. */
export const dayQuery = z
  .string()
  .max(40)
  .transform((text, context) => {
    try {
      return readDay(text);
    } catch (error) {
      if (!(error instanceof DemarcheError)) throw error;
      context.addIssue(`${error.message}: ${error.advice}`);
      return z.NEVER;
    }
  })
  .optional()
  .openapi({ type: "string", description: "ISO day, inclusive", example: "2024-04-12" });

export const days = { since: dayQuery, until: dayQuery };

/** Several values of one filter: repeated (`type=ASSAULT&type=THREATEN`) or with commas (`type=ASSAULT,THREATEN`). */
export function severalOf<Item extends z.ZodType<unknown, string>>(item: Item, description: string) {
  return z
    .union([z.string().max(4000), z.array(z.string().max(4000)).max(100)])
    .transform((given) =>
      [given]
        .flat()
        .flatMap((words) => words.split(","))
        .map((word) => word.trim())
        .filter((word) => word !== ""),
    )
    .pipe(z.array(item).max(200))
    .optional()
    .openapi({ type: "array", items: { type: "string" }, description: `${description}; several are alternatives` });
}

export const yesOrNo = z
  .enum(["true", "false", "1", "0", "yes", "no"])
  .transform((word) => word === "true" || word === "1" || word === "yes")
  .optional()
  .openapi({ type: "boolean" });

export const word = z.string().trim().min(1).max(200);
/** An id, or the first signs of one. */
export const idWord = z.string().trim().min(1).max(300);
