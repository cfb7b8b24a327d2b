// The arithmetic of the network, in WebAssembly with SIMD: the same bits on every machine and for every batch size,
// since each number is made by the same operations in the same order. AssemblyScript; `npm run build:kernel` makes dist/kernel.wasm.
// All addresses are bytes in the one memory, which the caller lays out (network/arena.ts). `rows` is even, `width` a multiple of 16,
// `outs` a multiple of 4 in products; activations are int16, 256 to the unit, within ±8191.

export * from "./encoder";
export * from "./heads";
