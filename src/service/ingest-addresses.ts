import { DemarcheError } from "../errors.ts";
import { type Article, isAddress, type ReadOptions, readArticles } from "../intake/index.ts";
import type { DemarcheRecord } from "./record.ts";

export interface AddressOptions extends Pick<ReadOptions, "limits" | "publisher" | "published"> {
  /** Is told of every article kept and of every address or article that could not be. */
  readonly onDone?: ((done: AddressDone) => void) | undefined;
  /** Ends the work after the address under way. */
  readonly signal?: AbortSignal | undefined;
}

export type AddressDone =
  | { readonly address: string; readonly id: string }
  | { readonly address: string; readonly problem: DemarcheError };

/** So many addresses are fetched at once. */
const atOnce = 4;

/**
 * Fetches web addresses for a client, reads and keeps what is there. The record is free for others while a server elsewhere thinks,
 * and one address that fails does not stop the rest.
 */
export async function ingestAddresses(
  record: Pick<DemarcheRecord, "ingestText">,
  addresses: readonly string[],
  { onDone, signal, ...options }: AddressOptions = {},
): Promise<readonly AddressDone[]> {
  const waiting = [...addresses];
  const done: AddressDone[] = [];
  const tell = (one: AddressDone): void => {
    done.push(one);
    onDone?.(one);
  };
  const work = async (): Promise<void> => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      if (signal?.aborted) return;
      // What is no address would be read as a path of this machine.
      if (!isAddress(address))
        tell({
          address,
          problem: new DemarcheError("bad-request", address, "this is no web address", "give http or https"),
        });
      else
        for await (const taken of readArticles(address, options))
          tell("problem" in taken ? { address, problem: taken.problem } : await keep(record, address, taken.article));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, addresses.length) }, work));
  return done;
}

async function keep(
  record: Pick<DemarcheRecord, "ingestText">,
  address: string,
  article: Article,
): Promise<AddressDone> {
  try {
    return { address, id: await record.ingestText(article) };
  } catch (error) {
    if (error instanceof DemarcheError) return { address, problem: error };
    throw error;
  }
}
