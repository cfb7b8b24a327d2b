/** Moving about without loading the page anew; a click with a modifier key, or the middle button, is the browser's own. */
import { type AnchorHTMLAttributes, type MouseEvent, type ReactNode, useSyncExternalStore } from "react";
import { type Address, readAddress, writeAddress } from "./address.ts";

const moved = "demarche:moved";

function subscribe(listener: () => void): () => void {
  window.addEventListener("popstate", listener);
  window.addEventListener(moved, listener);
  return () => {
    window.removeEventListener("popstate", listener);
    window.removeEventListener(moved, listener);
  };
}

let last: { href: string; address: Address } | null = null;

function here(): Address {
  const href = window.location.pathname + window.location.search;
  if (last?.href !== href) last = { href, address: readAddress(window.location.pathname, window.location.search) };
  return last.address;
}

export const useAddress = (): Address => useSyncExternalStore(subscribe, here);

/** `replace` is for narrowing what is shown: going back leaves the view, not each sign typed. */
export function go(to: Address, how: "push" | "replace" = "push"): void {
  const href = writeAddress(to);
  if (how === "replace") window.history.replaceState(null, "", href);
  else window.history.pushState(null, "", href);
  window.dispatchEvent(new Event(moved));
  if (how === "push") window.scrollTo(0, 0);
}

type Rest = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href">;

export function Go({
  to,
  replace = false,
  children,
  ...rest
}: { readonly to: Address; readonly replace?: boolean; readonly children?: ReactNode } & Rest) {
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    rest.onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    go(to, replace ? "replace" : "push");
  };
  return (
    <a {...rest} href={writeAddress(to)} onClick={follow}>
      {children}
    </a>
  );
}
