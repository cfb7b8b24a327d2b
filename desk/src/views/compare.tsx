import type { Address } from "../address.ts";
export function CompareView(_: { readonly at: Address }) {
  return null;
}
