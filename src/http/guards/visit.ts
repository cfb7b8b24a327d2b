import { timingSafeEqual } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { DemarcheError } from "../../errors.ts";
import type { AppEnv } from "../app-options.ts";
import type { RouteParts } from "../route.ts";
import type { Visitor } from "../visitor.ts";
import type { Gate } from "./rate.ts";

/** Finds out who asks. A wrong token is an error, never a stranger's reading: whoever sends one means to be known. */
export function knowVisitor(parts: RouteParts, wrongTokens: Gate): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const address = addressOf(context);
    const given = context.req.header("authorization");
    context.set("visitor", { role: null, name: null, address });
    if (given !== undefined) {
      await wrongTokens.check(address);
      const visitor = await visitorOf(given, parts, address);
      if (visitor === null) {
        await wrongTokens.count(address);
        throw new DemarcheError("bad-token", "Authorization", "the token is unknown or was revoked", tokenAdvice);
      }
      context.set("visitor", visitor);
    }
    await next();
  };
}

export const tokenAdvice = "send Authorization: Bearer and a token that demarche token create has made";

async function visitorOf(given: string, { record, tokens = [] }: RouteParts, address: string): Promise<Visitor | null> {
  const [, secret = ""] = /^Bearer +(\S+)$/iu.exec(given.trim()) ?? [];
  if (secret === "" || secret.length > 200) return null;
  const own = tokens.find((token) => isSame(token.secret, secret));
  if (own !== undefined) return { role: own.role, name: null, address };
  const token = await record.findToken(secret);
  return token === null ? null : { role: token.role, name: token.name, address };
}

/** Compares in the same time wherever they differ. */
function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
}

/** The other end's number; in tests without a socket there is none. */
function addressOf(context: Context): string {
  try {
    return getConnInfo(context).remote.address ?? "unknown";
  } catch {
    return "unknown";
  }
}
