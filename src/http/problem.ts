import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { DemarcheError } from "../errors.ts";

/** The one shape of all errors. */
export const problemSchema = z
  .strictObject({
    code: z.string().describe("a stable word, listed in docs/messages.md"),
    message: z.string().describe("what is wrong"),
    what: z.string().describe("what came"),
    todo: z.string().describe("what to do about it"),
  })
  .meta({ id: "Problem" });

export type Problem = z.output<typeof problemSchema>;

type Status = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 421 | 422 | 429 | 500 | 501 | 502 | 503 | 504 | 507;

/** What an error of ours is in HTTP. What is not listed is trouble with what was sent: 422. */
const statuses: Readonly<Record<string, Status>> = {
  "bad-request": 400,
  "bad-cursor": 400,
  "bad-date": 400,
  "unknown-format": 404,
  "token-needed": 401,
  "bad-token": 401,
  "not-allowed": 403,
  "foreign-page": 403,
  "local-address": 403,
  "unknown-id": 404,
  "unknown-claim": 404,
  "unknown-request": 404,
  "no-such-route": 404,
  "ambiguous-id": 409,
  "too-large": 413,
  "packed-body": 415,
  "foreign-host": 421,
  "too-many-requests": 429,
  "internal-error": 500,
  "http-status": 502,
  "unreachable-address": 502,
  busy: 503,
  "record-in-use": 503,
  "connection-lost": 503,
  "store-refused": 503,
  "store-forbidden": 503,
  "timed-out": 504,
  "disk-full": 507,
};

export const statusOf = (code: string): Status => statuses[code] ?? 422;

export function problemOf({ code, message, subject, advice }: DemarcheError): Problem {
  return { code, message, what: subject, todo: advice };
}

/** An error as an answer. What is no trouble of the asker's is told to the log alone. */
export function answerProblem(context: Context, error: unknown, log: (error: unknown) => void): Response {
  const known = asKnown(error, context.req.path);
  if (known === null) log(error);
  const told =
    known ??
    new DemarcheError("internal-error", context.req.path, "the program failed on this", "try again; please report it");
  return context.json(problemOf(told), statusOf(told.code));
}

function asKnown(error: unknown, path: string): DemarcheError | null {
  if (error instanceof DemarcheError) return error;
  // What hono itself finds wrong: a body that is no JSON, or that breaks off.
  if (error instanceof HTTPException && error.status < 500)
    return new DemarcheError(
      "bad-request",
      path,
      error.message || "the request is malformed",
      "send it as /openapi.json describes",
    );
  return null;
}
