import type { Address } from "../address.ts";
export function NetworkView(_: { readonly at: Address }) {
  return null;
}
