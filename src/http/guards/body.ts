import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { DemarcheError } from "../../errors.ts";
import type { AppEnv } from "../app-options.ts";

/** No body is taken in that is larger than the limit, whatever length it tells; and none that is packed, for it could swell. */
export function limitBody(bytes: number): MiddlewareHandler<AppEnv> {
  const limit = bodyLimit({
    maxSize: bytes,
    onError: () => {
      const size = `${(bytes / 1024 / 1024).toLocaleString("en", { maximumFractionDigits: 1 })} MB`;
      throw new DemarcheError("too-large", "body", `the body is larger than ${size}`, "post each report by itself");
    },
  });
  return async (context, next) => {
    const encoding = context.req.header("content-encoding");
    if (encoding !== undefined && encoding.toLowerCase() !== "identity")
      throw new DemarcheError("packed-body", encoding.slice(0, 40), "the body is packed", "send it as it is");
    return limit(context, next);
  };
}
