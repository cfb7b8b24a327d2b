import { type IncomingMessage, request as plain } from "node:http";
import { request as secure } from "node:https";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createUnzip } from "node:zlib";
import { checkHost, publicLookup } from "./local-network.ts";

/** How long an address may take, all told, and how much it may send, counted after decompression. */
export interface AddressLimits {
  readonly milliseconds: number;
  readonly bytes: number;
  /**
   * The hosts of the local network that may be fetched, "wiki.lan", "127.0.0.1:8080"; all where nothing is said.
   * A server that fetches for others gives the few it allows or none: it must not reach for them what only it can reach.
   */
  readonly localHosts?: readonly string[] | undefined;
}

export interface Fetched {
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly status: number;
  readonly statusText: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

const mostRedirects = 5;

/** Sent more than the limit, whatever size it told. */
export class TooMuch extends Error {}
/** Redirected without end, or to what is no web address. */
export class BadRedirect extends Error {}

/** Fetches an http(s) address. Every step of a redirect is held to the same limits, and to the same care about the local network. */
export async function fetchBytes(address: string, limits: AddressLimits): Promise<Fetched> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    return await follow(address, limits, signal);
  } catch (error) {
    // A body that is cut off by the clock ends like one whose server went away.
    throw signal.aborted ? signal.reason : error;
  }
}

async function follow(address: string, limits: AddressLimits, signal: AbortSignal): Promise<Fetched> {
  let url = new URL(address);
  for (let step = 0; step <= mostRedirects; step += 1) {
    const response = await send(url, limits, signal);
    const location = response.headers.location;
    const status = response.statusCode ?? 0;
    if (![301, 302, 303, 307, 308].includes(status) || location === undefined) {
      const isGood = status >= 200 && status < 300;
      if (!isGood) response.destroy();
      return {
        url: url.href,
        status,
        statusText: response.statusMessage ?? "",
        contentType: response.headers["content-type"] ?? "",
        bytes: isGood ? await collect(response, limits.bytes) : new Uint8Array(),
      };
    }
    response.destroy();
    if (!URL.canParse(location, url.href)) throw new BadRedirect("it redirects to what is no address");
    url = new URL(location, url);
    if (!/^https?:$/u.test(url.protocol)) throw new BadRedirect(`it redirects to ${url.protocol}`);
  }
  throw new BadRedirect("it redirects without end");
}

function send(url: URL, { localHosts }: AddressLimits, signal: AbortSignal): Promise<IncomingMessage> {
  const isFree = localHosts === undefined || localHosts.includes(url.host);
  if (!isFree) checkHost(url);
  return new Promise((resolve, reject) => {
    const request = (url.protocol === "https:" ? secure : plain)(url, {
      signal,
      // No connection is kept: the next one looks its address up again.
      agent: false,
      ...(isFree ? {} : { lookup: publicLookup }),
      headers: {
        accept: "text/html,application/xhtml+xml,text/plain,application/json;q=0.8",
        "accept-encoding": "gzip, deflate, br",
        "user-agent": "demarche",
        connection: "close",
      },
    });
    request.once("response", resolve);
    request.once("error", reject);
    request.end();
  });
}

/** The body, unpacked. What swells past the limit (a few kilobytes can hold gigabytes) is cut off as it comes. */
async function collect(response: IncomingMessage, limit: number): Promise<Uint8Array> {
  const body = unpacked(response);
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of body as AsyncIterable<Uint8Array>) {
      size += part.length;
      if (size > limit) throw new TooMuch();
      parts.push(part);
    }
  } finally {
    response.destroy();
    body.destroy();
  }
  return Buffer.concat(parts);
}

function unpacked(response: IncomingMessage): Readable {
  const encoding = response.headers["content-encoding"]?.trim().toLowerCase();
  const unpack =
    encoding === "br"
      ? createBrotliDecompress()
      : encoding === "gzip" || encoding === "x-gzip" || encoding === "deflate"
        ? createUnzip()
        : null;
  if (unpack === null) return response;
  response.once("error", (error) => unpack.destroy(error));
  return response.pipe(unpack);
}
