import type { Coder } from "../coder.ts";
import type { DemarcheError } from "../errors.ts";

/** Loads tables and weights, about half a second, when the first operation needs them. */
export async function loadCoder(
  actors: readonly string[] = [],
  onSkipped: ((problem: DemarcheError) => void) | undefined = undefined,
): Promise<Coder> {
  const { createCoder } = await import("../coder.ts");
  return createCoder({ actors, ...(onSkipped === undefined ? {} : { onSkipped }) });
}
