import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { DemarcheRecord } from "../service/index.ts";
import { answerJson } from "./answer.ts";
import type { AppEnv, AppOptions } from "./app-options.ts";
import type { Limits } from "./limits.ts";
import { problemSchema } from "./problem.ts";
import type { Role, Visitor } from "./visitor.ts";

export type App = OpenAPIHono<AppEnv>;

/** What a route answers from. */
export interface RouteParts extends Omit<AppOptions, "limits"> {
  readonly limits: Limits;
}

/** One way to ask: a method and a path, documented and checked by the same schemas. */
export interface Route {
  readonly method: "get" | "post" | "delete";
  /** With names in braces: "/api/claims/{id}". */
  readonly path: string;
  /** Whose token is needed; null: reading is open on loopback. */
  readonly role: Role | null;
  readonly add: (app: App, parts: RouteParts) => void;
}

interface Asked<Params, Query> {
  readonly record: DemarcheRecord;
  readonly params: Params;
  readonly query: Query;
  readonly visitor: Visitor;
}

const nothing = z.strictObject({});

/** A question to the record: `find` gives what `answer` describes. */
export function readRoute<
  Answer extends z.ZodType,
  Params extends z.ZodObject = typeof nothing,
  Query extends z.ZodObject = typeof nothing,
>(fields: {
  readonly path: string;
  readonly summary: string;
  readonly role?: Role;
  readonly params?: Params;
  readonly query?: Query;
  readonly answer: Answer;
  readonly find: (asked: Asked<z.output<Params>, z.output<Query>>) => Promise<z.output<Answer>> | z.output<Answer>;
}): Route {
  const { path, summary, params = nothing, query = nothing, answer, find } = fields;
  const route = createRoute({
    method: "get",
    path,
    summary,
    request: { params, query },
    responses: {
      200: { description: "the answer", content: { "application/json": { schema: answer } } },
      304: { description: "it is what the client's If-None-Match names" },
      ...problems,
    },
  });
  return {
    method: "get",
    path,
    role: fields.role ?? null,
    add: (app, { record }) => {
      const handle = async (context: Context<AppEnv>): Promise<Response> => {
        const asked = { record, visitor: context.get("visitor"), ...checked<Params, Query>(context) };
        return answerJson(context, await find(asked));
      };
      app.openapi(route, handle as never);
    },
  };
}

/** Something that changes the record. `done` gives what `answer` describes, or nothing where there is no answer. */
export function writeRoute<
  Body extends z.ZodType,
  Answer extends z.ZodType,
  Params extends z.ZodObject = typeof nothing,
>(fields: {
  readonly method: "post" | "delete";
  readonly path: string;
  readonly summary: string;
  readonly role: Role;
  readonly params?: Params;
  readonly body?: Body;
  readonly answer?: Answer;
  readonly change: (
    asked: Omit<Asked<z.output<Params>, unknown>, "query"> & { readonly body: z.output<Body> },
  ) => Promise<z.output<Answer> | undefined>;
}): Route {
  const { method, path, summary, role, params = nothing, body, answer, change } = fields;
  const status = answer === undefined ? 204 : method === "post" ? 201 : 200;
  const route = createRoute({
    method,
    path,
    summary,
    security: [{ token: [] }],
    request: {
      params,
      ...(body === undefined ? {} : { body: { required: true, content: { "application/json": { schema: body } } } }),
    },
    responses: {
      [status]:
        answer === undefined
          ? { description: "done" }
          : { description: "the answer", content: { "application/json": { schema: answer } } },
      ...problems,
    },
  });
  return {
    method,
    path,
    role,
    add: (app, { record }) => {
      const handle = async (context: Context<AppEnv>): Promise<Response> => {
        const { params: named } = checked<Params, z.ZodObject>(context);
        const given = (body === undefined ? undefined : context.req.valid("json" as never)) as z.output<Body>;
        const made = await change({ record, visitor: context.get("visitor"), params: named, body: given });
        return answer === undefined ? context.body(null, 204) : context.json(made as object, status as 200);
      };
      app.openapi(route, handle as never);
    },
  };
}

/** What the schemas made of the path's names and of the query. */
function checked<Params extends z.ZodType, Query extends z.ZodType>(context: Context<AppEnv>) {
  const valid = (target: "param" | "query"): unknown => context.req.valid(target as never);
  return { params: valid("param") as z.output<Params>, query: valid("query") as z.output<Query> };
}

/** How every route may fail. */
export const problems = {
  default: { description: "what is wrong", content: { "application/json": { schema: problemSchema } } },
};
