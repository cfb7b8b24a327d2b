import type { createCoder } from "../src/coder.ts";
import { createArticle } from "../src/intake/index.ts";
import { partiesOfStep } from "../src/ledger/index.ts";

/** Reads a text of a day in April 2024 to its requests, each as "USA → CHN → IRN · ignored". */
export const createLedgerReader =
  (coder: Awaited<ReturnType<typeof createCoder>>) =>
  (text: string): readonly string[] => {
    const { requests } = coder.read(createArticle({ text, published: "2024-04-12" }));
    return requests.map(
      ({ chain, status }) => `${chain.map((step) => partiesOfStep(step).join("+")).join(" → ")} · ${status}`,
    );
  };
