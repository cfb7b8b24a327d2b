import { lookup as ask, type LookupAddress } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { DemarcheError } from "../errors.ts";

/** What is no public address: this machine, private and shared networks, link-local (with the clouds' metadata), multicast, test nets, and ways to write IPv4 inside IPv6. */
const ranges: readonly (readonly [string, number, "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"],
  ["10.0.0.0", 8, "ipv4"],
  ["100.64.0.0", 10, "ipv4"],
  ["127.0.0.0", 8, "ipv4"],
  ["169.254.0.0", 16, "ipv4"],
  ["172.16.0.0", 12, "ipv4"],
  ["192.0.0.0", 24, "ipv4"],
  ["192.0.2.0", 24, "ipv4"],
  ["192.88.99.0", 24, "ipv4"],
  ["192.168.0.0", 16, "ipv4"],
  ["198.18.0.0", 15, "ipv4"],
  ["198.51.100.0", 24, "ipv4"],
  ["203.0.113.0", 24, "ipv4"],
  ["224.0.0.0", 3, "ipv4"],
  // Of IPv6 only 2000::/3 is public, and inside it Teredo, 6to4 and documentation are not.
  ["::", 3, "ipv6"],
  ["4000::", 2, "ipv6"],
  ["8000::", 1, "ipv6"],
  ["2001::", 32, "ipv6"],
  ["2001:db8::", 32, "ipv6"],
  ["2002::", 16, "ipv6"],
];

// Two lists: a list that has IPv6 nets takes every IPv4 address for one of ::ffff:0:0/96.
const local = { ipv4: new BlockList(), ipv6: new BlockList() } as const;
for (const [net, prefix, family] of ranges) local[family].addSubnet(net, prefix, family);

/** Whether a number address lies on this machine or its network: "127.0.0.1", "fe80::1", "::ffff:10.0.0.1". */
export function isLocalNumber(address: string): boolean {
  const family = isIP(address);
  return family === 0 || (family === 6 ? local.ipv6.check(address, "ipv6") : local.ipv4.check(address, "ipv4"));
}

/** Refuses hosts written as numbers of the local network; names are looked at when they are resolved. Throws `local-address`. */
export function checkHost(url: URL): void {
  const host = url.hostname.replace(/^\[|\]$/gu, "");
  if (isIP(host) !== 0 && isLocalNumber(host)) throw localAddress(url.host);
}

/**
 * Resolves a name, and refuses it where any of its numbers is local. The connection is made to the very numbers that were looked at,
 * so that a name that answers otherwise the next moment gains nothing.
 */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  ask(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error !== null) done(error, []);
    else if (found.length === 0 || found.some(({ address }) => isLocalNumber(address)))
      done(localAddress(hostname) as NodeJS.ErrnoException & DemarcheError, []);
    else if (options.all === true) done(null, found);
    else done(null, found[0]?.address ?? "", found[0]?.family ?? 4);
  });
};

function localAddress(host: string): DemarcheError {
  const advice = "give a public address, or start the server with --fetch-from and this host";
  return new DemarcheError("local-address", host, "the address lies in the server's own network", advice);
}
