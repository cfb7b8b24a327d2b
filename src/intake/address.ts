import { DemarcheError } from "../errors.ts";
import { kindOfBytes, kindOfName, type Source, type SourceKind } from "./source.ts";

/** How long an address may take, all told, and how much it may send. */
export const addressLimits = { milliseconds: 10_000, bytes: 10 * 1024 * 1024 } as const;

export interface AddressLimits {
  readonly milliseconds: number;
  readonly bytes: number;
}

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
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(limits.milliseconds),
      headers: {
        accept: "text/html,application/xhtml+xml,text/plain,application/json;q=0.8",
        "user-agent": "demarche",
      },
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw fail(
        "http-status",
        `the server answered ${response.status} ${response.statusText}`.trim(),
        "check the address",
      );
    }
    const parts: Uint8Array[] = [];
    let size = 0;
    for await (const part of response.body ?? []) {
      size += part.length;
      if (size > limits.bytes) {
        const problem = `the page is larger than ${Math.round(limits.bytes / 1024 / 1024)} MB`;
        throw fail("too-large", problem, "save it and give the part with the report");
      }
      parts.push(part);
    }
    const [type = "", ...parameters] = (response.headers.get("content-type") ?? "").toLowerCase().split(/\s*;\s*/u);
    const charset =
      parameters
        .find((one) => one.startsWith("charset="))
        ?.slice(8)
        .replace(/"/gu, "") ?? null;
    const bytes = Buffer.concat(parts);
    const byType = kindsByType.find(([pattern]) => pattern.test(type))?.[1];
    const kind = byType ?? kindOfName(new URL(response.url).pathname) ?? kindOfBytes(bytes);
    return { subject: address, file: null, url: response.url, kind, charset, bytes: once(bytes) };
  } catch (error) {
    if (error instanceof DemarcheError) throw error;
    const seconds = limits.milliseconds / 1000;
    if (error instanceof Error && error.name === "TimeoutError")
      throw fail(
        "timed-out",
        `the server did not finish within ${seconds} s`,
        "try again, or save the page and give the file",
      );
    if (error instanceof TypeError) {
      const cause = error.cause as { code?: string; message?: string } | undefined;
      throw fail(
        "unreachable-address",
        `the address cannot be reached (${cause?.code ?? cause?.message ?? error.message})`,
        "check the address and the connection",
      );
    }
    throw error;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
