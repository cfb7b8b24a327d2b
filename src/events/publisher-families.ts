import { fileURLToPath } from "node:url";
import { readTable } from "../codebook/index.ts";

/** Whose voice a publisher is: by name, "usa today", and by domain, "freep.com". */
export interface PublisherFamilies {
  readonly names: ReadonlyMap<string, string>;
  readonly domains: ReadonlyMap<string, string>;
}

const ownFile = fileURLToPath(new URL("../../data/events/publisher-families.tsv", import.meta.url));

/** Loads the publishers that put out under several names or addresses. Throws `bad-table-row` where a row cannot be read. */
export function loadPublisherFamilies(path: string = ownFile): PublisherFamilies {
  const names = new Map<string, string>();
  const domains = new Map<string, string>();
  for (const { cells } of readTable(path, ["family", "names", "domains"])) {
    const [family = "", named = "", addresses = ""] = cells;
    for (const name of named.split(";")) names.set(plainName(name), family);
    for (const domain of addresses.split(";")) domains.set(domain, family);
  }
  return { names, domains };
}

/** Desks that directories put behind a publisher's name: "New York Times - Opinion", "Fox News (Online News)". */
const desks = /\s*(?:[-–|]|\()\s*(?:(?:online |web )?news|opinion|editorial|blogs?|world|politics)\)?$/iu;

const plainName = (name: string): string =>
  name
    .trim()
    .replace(desks, "")
    .replace(/^the\s+/iu, "")
    .replaceAll("’", "'")
    .toLowerCase();

/** Second labels under which countries give out names: "bbc.**co**.uk". */
const secondLabels = new Set(["ac", "co", "com", "edu", "gov", "gob", "go", "net", "or", "org"]);

/** The family of a publisher, given by its name or its site; a publisher that no row knows is a family of its own. */
export function familyOf(publisher: string, families: PublisherFamilies): string {
  const named = families.names.get(plainName(publisher));
  if (named !== undefined) return named;
  const site = siteOf(publisher);
  if (site === null) return plainName(publisher);
  const labels = site.split(".");
  for (let from = 0; from < labels.length - 1; from++) {
    const family = families.domains.get(labels.slice(from).join("."));
    if (family !== undefined) return family;
  }
  const long = labels.length > 2 && labels.at(-1)?.length === 2 && secondLabels.has(labels.at(-2) ?? "");
  return labels.slice(long ? -3 : -2).join(".");
}

/** "https://africa.chinadaily.com.cn/world/x" and "www.chinadaily.com.cn" name a site; "Northern News" does not. */
function siteOf(publisher: string): string | null {
  const host = publisher
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, "")
    .replace(/[/?#].*$/u, "")
    .replace(/^www\./u, "");
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(host) ? host : null;
}
