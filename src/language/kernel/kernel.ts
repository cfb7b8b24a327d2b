// The arithmetic of the network, in WebAssembly with SIMD: the same bits on every machine and for every batch size,
// since each number is made by the same operations in the same order. AssemblyScript; `npm run build:kernel` makes dist/kernel.wasm.
// All addresses are bytes in the one memory, which the caller lays out (network/kernel-memory.ts). Widths are multiples of 16, outputs of 4;
// rows of products are rounded up to fours, so that their rooms hold three rows more. Activations are int16, 256 to the unit, within ±8191.

export * from "./encoder";
export * from "./heads";
