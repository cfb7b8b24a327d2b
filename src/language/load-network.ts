import { readFileSync } from "node:fs";
import { DemarcheError } from "../errors.ts";
import { compileKernel, createNetwork, type Network } from "./network/index.ts";

/** The package's root, as seen from src/language and from dist/language alike. */
const root = new URL("../../", import.meta.url);

function read(path: string, code: string, advice: string): Buffer<ArrayBuffer> {
  try {
    return readFileSync(new URL(path, root));
  } catch {
    throw new DemarcheError(code, path, "the file is missing", advice);
  }
}

/** Read the weights and the kernel from the package's files. Takes some tenths of a second, so do it once. */
export function loadNetwork(options: { readonly batchRows?: number } = {}): Network {
  const kernel = compileKernel(read("dist/kernel.wasm", "kernel-missing", "run npm run build"));
  const file = (name: string) => read(`data/language/${name}`, "weights-missing", "install the package again");
  return createNetwork({
    kernel,
    plan: file("model.json").toString("utf8"),
    vocabulary: file("vocabulary.txt").toString("utf8"),
    weights: file("model.bin"),
    ...options,
  });
}
