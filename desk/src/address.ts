/** What the address bar says, and back: every view, what it shows and how it is narrowed, so that a person can send it to another. */

export const views = {
  home: { path: "/", id: "none", query: [] },
  ledger: {
    path: "/ledger",
    id: "none",
    query: ["by", "to", "through", "about", "status", "aim", "since", "until", "series", "order"],
  },
  request: { path: "/request", id: "needed", query: [] },
  timeline: {
    path: "/timeline",
    id: "none",
    query: ["parties", "actor", "recipient", "type", "quad", "since", "until", "by", "only", "event", "view"],
  },
  network: { path: "/network", id: "none", query: ["parties", "type", "quad", "since", "until", "from", "to", "view"] },
  map: { path: "/map", id: "none", query: ["parties", "type", "quad", "since", "until", "place", "view"] },
  read: { path: "/read", id: "free", query: ["claim", "new", "after"] },
  compare: { path: "/compare", id: "free", query: ["parties", "type", "disputed"] },
  search: { path: "/search", id: "none", query: ["words"] },
  tour: { path: "/tour", id: "none", query: [] },
  missing: { path: "/missing", id: "none", query: [] },
} as const satisfies Readonly<
  Record<string, { path: string; id: "none" | "free" | "needed"; query: readonly string[] }>
>;

export type View = keyof typeof views;

export interface Address {
  readonly view: View;
  readonly id: string | null;
  /** Only what the view knows, in its order, empty values left out. `step` of the tour may stand in any view. */
  readonly query: Readonly<Record<string, string>>;
}

const known = (view: View): readonly string[] => [...views[view].query, "step"];

export function address(view: View, query: Readonly<Record<string, string | null | undefined>> = {}): Address {
  return addressOf(view, null, query);
}

export function addressOf(
  view: View,
  id: string | null,
  query: Readonly<Record<string, string | null | undefined>> = {},
): Address {
  const kept = known(view).flatMap((key): [string, string][] => {
    const value = query[key]?.trim();
    return value === undefined || value === "" ? [] : [[key, value]];
  });
  return { view, id, query: Object.fromEntries(kept) };
}

/** `/read/5d0c:1?claim=…` to what it means; an address that nothing answers to is the view `missing`. */
export function readAddress(path: string, search: string): Address {
  const [, name = "", rest = "", ...more] = path.replace(/\/+$/u, "").split("/");
  const view = name === "" ? "home" : (Object.keys(views) as View[]).find((one) => views[one].path === `/${name}`);
  const id = decoded(rest);
  if (view === undefined || view === "missing" || more.length > 0 || id === null) return addressOf("missing", null);
  const wants = views[view].id;
  if ((wants === "none" && id !== "") || (wants === "needed" && id === "")) return addressOf("missing", null);
  return addressOf(view, id === "" ? null : id, Object.fromEntries(new URLSearchParams(search)));
}

/** Null where the signs are no words: "%E0%A4%A". */
function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

export function writeAddress({ view, id, query }: Address): string {
  const path = id === null ? views[view].path : `${views[view].path}/${encodeURIComponent(id)}`;
  const search = new URLSearchParams(addressOf(view, id, query).query).toString().replaceAll("%2C", ",");
  return search === "" ? path : `${path}?${search}`;
}

/** The same view, narrowed otherwise; an empty value takes a narrowing away. */
export function narrowed(at: Address, change: Readonly<Record<string, string | null | undefined>>): Address {
  return addressOf(at.view, at.id, { ...at.query, ...change });
}

/** "USA,CHN" as a list. */
export const listOf = (value: string | undefined): readonly string[] =>
  [...new Set((value ?? "").split(",").map((one) => one.trim()))].filter((one) => one !== "");

/** A question to the API: `/api/claims?party=USA&party=CHN`. */
export function question(
  path: string,
  query: Readonly<Record<string, string | number | boolean | readonly string[] | null | undefined>> = {},
): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== "" && one !== false) search.append(key, String(one));
  const words = search.toString();
  return words === "" ? path : `${path}?${words}`;
}
