import { DemarcheError } from "../errors.ts";
import type { AddressLimits } from "./fetch-bytes.ts";
import { kindOfBytes, kindOfName, type Source, type SourceKind } from "./source.ts";

/** How long an address may take, all told, and how much it may send. */
export const addressLimits = { milliseconds: 10_000, bytes: 10 * 1024 * 1024 } as const;

const kindsByType: readonly (readonly [RegExp, SourceKind])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)$/u, "page"],
  [/^(?:application\/(?:x-)?(?:jsonl|ndjson|json-lines|jsonlines)|text\/jsonl)$/u, "json-lines"],
  [/^(?:application\/json|text\/json)$/u, "json"],
  [/^text\/csv$/u, "csv"],
  [/^text\/tab-separated-values$/u, "tsv"],
];

export function isAddress(path: string): boolean {
  return /^https?:\/\//iu.test(path);
}

/** Fetches an address, redirects followed, within the limits of time and size. The whole of it is read before anything is made of it. */
export async function openAddress(address: string, limits: AddressLimits = addressLimits): Promise<Source> {
  const fail = (code: string, problem: string, advice: string): DemarcheError =>
    new DemarcheError(code, address, problem, advice);
  if (!URL.canParse(address)) throw fail("unreachable-address", "this is no address", "check the address");
  // Node's client with its encryption is loaded with the first address.
  const { BadRedirect, fetchBytes, TooMuch } = await import("./fetch-bytes.ts");
  try {
    const { url, status, statusText, contentType, bytes } = await fetchBytes(address, limits);
    if (status < 200 || status > 299)
      throw fail("http-status", `the server answered ${status} ${statusText}`.trim(), "check the address");
    const [type = "", ...parameters] = contentType.toLowerCase().split(/\s*;\s*/u);
    const charset =
      parameters
        .find((one) => one.startsWith("charset="))
        ?.slice(8)
        .replace(/"/gu, "") ?? null;
    const byType = kindsByType.find(([pattern]) => pattern.test(type))?.[1];
    const kind = byType ?? kindOfName(new URL(url).pathname) ?? kindOfBytes(bytes);
    return { subject: address, file: null, url, kind, charset, bytes: once(bytes) };
  } catch (error) {
    if (error instanceof DemarcheError) throw error;
    if (error instanceof TooMuch)
      throw fail(
        "too-large",
        `the page is larger than ${Math.round(limits.bytes / 1024 / 1024)} MB`,
        "save it and give the part with the report",
      );
    if (error instanceof BadRedirect) throw fail("unreachable-address", error.message, "check the address");
    const { name, code, message } = error as NodeJS.ErrnoException;
    if (name === "TimeoutError")
      throw fail(
        "timed-out",
        `the server did not finish within ${limits.milliseconds / 1000} s`,
        "try again, or save the page and give the file",
      );
    // Trouble of the network and of the server's bytes has a code, "ECONNREFUSED", "Z_DATA_ERROR"; a bug has none.
    if (code === undefined) throw error;
    throw fail(
      "unreachable-address",
      `the address cannot be reached (${code || message})`,
      "check the address and the connection",
    );
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
