import { type Address, addressOf } from "./address.ts";

/** Where the words behind a request, a tie or a claim are found, by the form of its id: "5d0c:request:2", "5d0c:tie:0", "5d0c:12". */
export function evidenceAddress(id: string): { readonly to: Address; readonly kind: "request" | "tie" | "claim" } {
  const [, article = id, kind] = /^(.*?):(request|tie):/u.exec(id) ?? [];
  if (kind === "request") return { to: addressOf("request", id), kind };
  if (kind === "tie") return { to: addressOf("read", article), kind };
  const cut = id.lastIndexOf(":");
  return { to: addressOf("read", cut < 0 ? id : id.slice(0, cut), { claim: id }), kind: "claim" };
}
