import { createRoute, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import { DemarcheError } from "../../errors.ts";
import { type AddressDone, ingestAddresses, ingestPage } from "../../service/index.ts";
import type { AppEnv } from "../app-options.ts";
import { problemOf, problemSchema } from "../problem.ts";
import { problems, type Route, type RouteParts } from "../route.ts";
import { dayQuery } from "../schemas/page.ts";
import { startTurnstile } from "../turnstile.ts";

/** Only what a browser may safely be led to. */
const webAddress = z
  .string()
  .trim()
  .max(2000)
  .refine((text) => /^https?:\/\//iu.test(text) && URL.canParse(text), "give an http or https address");
const name = z.string().trim().max(1000).nullable().optional();
const about = {
  url: webAddress.nullable().optional(),
  title: name,
  publisher: name,
  published: dayQuery.nullable().describe("day of publication; relative days count back from it"),
};

const article = z.union([
  z.strictObject({ text: z.string().min(1), ...about }),
  z.strictObject({ html: z.string().min(1), ...about }),
  z.strictObject({
    addresses: z.array(webAddress).min(1).max(100),
    publisher: name,
    published: about.published,
  }),
]);

const one = z.strictObject({ id: z.string() });
const many = z.strictObject({
  ids: z.array(z.string()).readonly(),
  problems: z.array(problemSchema).readonly(),
});

const path = "/api/articles";

/** Reads and keeps a report: its text, its page, or what lies at addresses. */
export const postArticle: Route = {
  method: "post",
  path,
  role: "reviewer",
  add: (app, parts) => {
    const pass = startTurnstile(parts.limits.readings);
    const route = createRoute({
      method: "post",
      path,
      summary: "Reads and keeps a text, a page, or what lies at web addresses",
      security: [{ token: [] }],
      request: { body: { required: true, content: { "application/json": { schema: article } } } },
      responses: {
        201: {
          description: "kept; with addresses, where the client accepts text/event-stream, the progress as it is made",
          content: {
            "application/json": { schema: z.union([one, many]) },
            "text/event-stream": { schema: z.string() },
          },
        },
        ...problems,
      },
    });
    const handle = async (context: Context<AppEnv>): Promise<Response> => {
      const given = context.req.valid("json" as never) as z.output<typeof article>;
      if ("addresses" in given) return pass((leave) => fetchAll(context, parts, given, leave));
      const { record, limits } = parts;
      const length = "text" in given ? given.text.length : given.html.length;
      if ("text" in given && length > limits.text)
        throw new DemarcheError(
          "too-large",
          "text",
          `the text has more than ${limits.text.toLocaleString("en")} characters`,
          "post each report by itself",
        );
      const id = await pass(async (leave) => {
        try {
          return await ("text" in given ? record.ingestText(given) : ingestPage(record, given));
        } finally {
          leave();
        }
      });
      return context.json({ id }, 201);
    };
    app.openapi(route, handle as never);
  },
};

type Addresses = Extract<z.output<typeof article>, { addresses: unknown }>;

async function fetchAll(
  context: Context<AppEnv>,
  { record, limits, fetchFrom = [], log }: RouteParts,
  { addresses, publisher, published }: Addresses,
  leave: () => void,
): Promise<Response> {
  const options = {
    publisher: publisher ?? undefined,
    published: published ?? undefined,
    signal: context.req.raw.signal,
    limits: { milliseconds: limits.fetchMilliseconds, bytes: limits.fetchBytes, localHosts: fetchFrom },
  };
  if (!(context.req.header("accept") ?? "").includes("text/event-stream")) {
    try {
      return context.json(summaryOf(await ingestAddresses(record, addresses, options)), 201);
    } finally {
      leave();
    }
  }
  context.header("cache-control", "no-store");
  // A proxy must not hold the progress back until it is complete.
  context.header("x-accel-buffering", "no");
  return streamSSE(context, async (stream) => {
    const tell = (event: string, data: unknown): void =>
      void stream.writeSSE({ event, data: JSON.stringify(data) }).catch(() => {});
    let count = 0;
    const onDone = (done: AddressDone): void => {
      count += 1;
      if ("id" in done) tell("article", done);
      else tell("problem", { address: done.address, ...problemOf(done.problem) });
      tell("progress", { done: count, total: Math.max(count, addresses.length) });
    };
    const heart = setInterval(() => void stream.write(": still at it\n\n").catch(() => {}), 10_000);
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    try {
      tell("progress", { done: 0, total: addresses.length });
      const done = await ingestAddresses(record, addresses, { ...options, signal: gone.signal, onDone });
      await stream.writeSSE({ event: "done", data: JSON.stringify(summaryOf(done)) });
    } catch (error) {
      log.error({ err: error }, "reading addresses failed");
      const told = new DemarcheError(
        "internal-error",
        path,
        "the program failed on this",
        "try again; please report it",
      );
      tell("problem", problemOf(error instanceof DemarcheError ? error : told));
    } finally {
      clearInterval(heart);
      leave();
    }
  });
}

function summaryOf(done: readonly AddressDone[]): z.output<typeof many> {
  return {
    ids: done.flatMap((one) => ("id" in one ? [one.id] : [])),
    problems: done.flatMap((one) => ("problem" in one ? [problemOf(one.problem)] : [])),
  };
}
