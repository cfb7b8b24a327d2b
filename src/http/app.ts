import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { DemarcheError } from "../errors.ts";
import { version } from "../service/index.ts";
import type { AppEnv, AppOptions } from "./app-options.ts";
import { loadDesk } from "./desk-files.ts";
import { checkAccess } from "./guards/access.ts";
import { limitBody } from "./guards/body.ts";
import { guardHeaders } from "./guards/headers.ts";
import { checkHostName, checkOrigin } from "./guards/host.ts";
import { startGate, TooOften } from "./guards/rate.ts";
import { knowVisitor } from "./guards/visit.ts";
import { usualLimits } from "./limits.ts";
import { type Measures, startMeasures } from "./measures.ts";
import { answerProblem } from "./problem.ts";
import type { App, RouteParts } from "./route.ts";
import { routes } from "./routes/index.ts";

/** The whole server without a socket: what comes in is guarded in this order, then answered by one of the routes, the protocol doors or the desk. */
export async function createApp(options: AppOptions): Promise<App> {
  const { record, local, log, mcp } = options;
  const limits = { ...usualLimits, ...options.limits };
  const parts: RouteParts = { ...options, limits };
  const measures = startMeasures(record, options.measureProcess === true);
  const reads = startGate("reading", limits.reads);
  const writes = startGate("writing", limits.writes);
  const app: App = new OpenAPIHono<AppEnv>({ defaultHook: refuseInvalid });

  app.use(watch(measures, log));
  app.use(guardHeaders());
  app.get("/healthz", (context) => context.json({ status: "ok", version }));
  app.use(checkHostName(local));
  app.use(checkOrigin());
  app.use(knowVisitor(parts, startGate("wrong tokens", limits.wrongTokens)));
  app.use(async (context, next) => {
    const { role, address } = context.get("visitor");
    // The owner's own commands read whole archives in through here.
    if (role === "admin") return next();
    const gate = context.req.method === "GET" || context.req.method === "HEAD" ? reads : writes;
    await gate.pass(address);
    return next();
  });
  app.use(limitBody(limits.body));

  for (const route of routes) {
    const path = route.path.replace(/\{(\w+)\}/gu, ":$1");
    app.on(route.method.toUpperCase(), path, checkAccess(route.role, local));
    route.add(app, parts);
  }
  let described: object | null = null;
  app.get("/openapi.json", checkAccess(null, local), (context) => {
    described ??= describe(app);
    return context.json(described);
  });
  app.get("/metrics", checkAccess(null, local), async (context) =>
    context.text(await measures.print(), 200, { "content-type": measures.contentType }),
  );
  if (mcp !== undefined) app.all("/mcp", checkAccess(null, local), (context) => mcp(context.req.raw));
  const desk = await loadDesk(options.desk);
  app.get("*", async (context, next) => (isDoor(context.req.path) ? next() : desk(context)));
  app.notFound((context) => answerProblem(context, noRoute(context), () => {}));
  app.onError((error, context) => {
    if (error instanceof TooOften) context.header("retry-after", String(error.seconds));
    if (error instanceof DemarcheError && error.code === "token-needed") context.header("www-authenticate", "Bearer");
    return answerProblem(context, error, (bug) => log.error({ err: bug, path: context.req.path }, "failed"));
  });
  return app;
}

/** The description of the API that programs read. */
export function describe(app: App): object {
  app.openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Demarche",
      version,
      description:
        "The record of diplomacy: who asked, threatened, struck, met, promised or refused whom, on whose word.",
      license: { name: "Apache-2.0" },
    },
  });
}

const isDoor = (path: string): boolean => /^\/(?:api|mcp)(?:\/|$)/u.test(path);

function noRoute({ req }: Context): DemarcheError {
  return new DemarcheError(
    "no-such-route",
    `${req.method} ${req.path.slice(0, 200)}`,
    "nothing answers there",
    "see /openapi.json",
  );
}

interface Checked {
  readonly success: boolean;
  readonly target?: string;
  readonly error?: { readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] };
}

/** What does not fit the schema is told with its place: "query.limit". */
function refuseInvalid({ success, target = "request", error }: Checked): void {
  if (success) return;
  const [issue] = error?.issues ?? [];
  const place = [target === "json" ? "body" : target, ...(issue?.path ?? [])].map(String).join(".");
  throw new DemarcheError(
    "bad-request",
    place,
    issue?.message ?? "it does not fit",
    "send it as /openapi.json describes",
  );
}

/** Counts and logs every answer, by the pattern of its path: neither queries nor headers, so that no token and nobody's search gets into a log. */
function watch(measures: Measures, log: AppOptions["log"]): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const started = performance.now();
    await next();
    const { method } = context.req;
    const route = patternOf(context);
    const seconds = (performance.now() - started) / 1000;
    measures.told(method, route, context.res.status, seconds);
    log.info({ method, route, status: context.res.status, milliseconds: Math.round(seconds * 1000) }, "answered");
  };
}

function patternOf(context: Context<AppEnv>): string {
  const matched = context.req.matchedRoutes.map(({ path }) => path).filter((path) => path !== "*" && path !== "/*");
  return matched.at(-1) ?? "desk";
}
