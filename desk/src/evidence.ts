import { type Address, addressOf } from "./address.ts";
import type { PathStep } from "./record.ts";

/** Where the words behind a step are found. Claims and ties are named by their article: "5d0c:12", "5d0c:tie:0"; an entry of the ledger has an id of its own. */
export function evidenceAddress(
  id: string,
  kind: PathStep["kind"],
): { readonly to: Address; readonly kind: "request" | "tie" | "claim" } {
  const [, article = "", rest = ""] = /^(.*?):((?:[a-z]+:)?\d+)$/u.exec(id) ?? [];
  if (/^\d+$/u.test(rest)) return { to: addressOf("read", article, { claim: id }), kind: "claim" };
  if (kind === "tie") return { to: addressOf("read", article === "" ? id : article), kind };
  return { to: addressOf("request", id), kind: "request" };
}
