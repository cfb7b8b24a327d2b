import type { MiddlewareHandler } from "hono";
import { DemarcheError } from "../../errors.ts";
import type { AppEnv } from "../app-options.ts";

const loopbackHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/iu;

/**
 * On loopback only loopback's own names are answered to. A page elsewhere whose name is made to lead to 127.0.0.1 would else
 * read everything with the browser's help.
 */
export function checkHostName(local: boolean): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const host = context.req.header("host") ?? new URL(context.req.url).host;
    if (local && !loopbackHost.test(host))
      throw new DemarcheError(
        "foreign-host",
        host.slice(0, 100),
        "the server is asked under a name that is not this machine's own",
        "ask it at 127.0.0.1 or localhost",
      );
    await next();
  };
}

/** A browser tells which page a change comes from; another site's has no business here. */
export function checkOrigin(): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const origin = context.req.header("origin");
    const isRead = context.req.method === "GET" || context.req.method === "HEAD";
    if (!isRead && origin !== undefined) {
      const host = context.req.header("host") ?? new URL(context.req.url).host;
      if (!URL.canParse(origin) || new URL(origin).host !== host)
        throw new DemarcheError(
          "foreign-page",
          origin.slice(0, 200),
          "a page of another site asks for a change",
          "use the desk at this server's own address",
        );
    }
    await next();
  };
}
