import type { Address } from "../address.ts";
export function TimelineView(_: { readonly at: Address }) {
  return null;
}
