import type { MiddlewareHandler } from "hono";
import { DemarcheError } from "../../errors.ts";
import type { AppEnv } from "../app-options.ts";
import { includes, type Role } from "../visitor.ts";
import { tokenAdvice } from "./visit.ts";

/** Lets those pass who may: reading is open on loopback; all else needs a token of the role, or of a higher one. */
export function checkAccess(needed: Role | null, local: boolean): MiddlewareHandler<AppEnv> {
  return async (context, next) => {
    const { role } = context.get("visitor");
    if (needed === null && local) return next();
    const what = `${context.req.method} ${context.req.path}`;
    if (role === null) throw new DemarcheError("token-needed", what, "this needs a token", tokenAdvice);
    if (!includes(role, needed ?? "reader"))
      throw new DemarcheError("not-allowed", what, `a ${role} may not do this`, `it takes the role ${needed}`);
    return next();
  };
}
