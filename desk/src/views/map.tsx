import type { Address } from "../address.ts";
export function MapView(_: { readonly at: Address }) {
  return null;
}
