import { DemarcheError } from "../../errors.ts";
import { type NetworkPlan, tensorOf } from "./plan.ts";

/** The part of WebAssembly that is used, by which no types of the browser come into the project. */
interface WebAssemblyGlobal {
  validate(bytes: Uint8Array): boolean;
  Module: new (bytes: Uint8Array) => CompiledKernel;
  Instance: new (module: CompiledKernel, imports: object) => { readonly exports: unknown };
}

/** A WebAssembly.Module of the kernel; may be sent to worker threads. */
export type CompiledKernel = object;

const webAssembly = (globalThis as unknown as { readonly WebAssembly: WebAssemblyGlobal }).WebAssembly;

/** What kernel/ exports; each function is described there. */
export interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  pack(
    source: number,
    columns: number,
    first: number,
    width: number,
    outs: number,
    padded: number,
    target: number,
  ): void;
  packFolded(source: number, width: number, outs: number, which: number, target: number): void;
  embed(table: number, scale: number, row: number, size: number, target: number, from: number): void;
  multiply(
    a: number,
    b: number,
    out: number,
    scale: number,
    bias: number,
    rows: number,
    outs: number,
    width: number,
  ): void;
  normalise(x: number, gain: number, shift: number, target: number, rows: number, hidden: number): void;
  fold(
    source: number,
    target: number,
    room: number,
    pair: number,
    first: number,
    last: number,
    hidden: number,
    dilation: number,
  ): number;
  unfold(
    products: number,
    room: number,
    pair: number,
    x: number,
    scale: number,
    bias: number,
    first: number,
    last: number,
    hidden: number,
    dilation: number,
  ): number;
  firstConvolution(
    cache: number,
    slots: number,
    x: number,
    scale: number,
    bias: number,
    first: number,
    last: number,
    hidden: number,
    dilation: number,
  ): void;
  attend(
    y: number,
    z: number,
    first: number,
    last: number,
    hidden: number,
    heads: number,
    keys: number,
    weights: number,
  ): void;
  add(x: number, y: number, count: number): void;
  quantise(source: number, offset: number, stride: number, target: number, width: number, rows: number): void;
  quantiseSigned(source: number, target: number, width: number, rows: number): void;
  scoreArcs(
    dependents: number,
    size: number,
    heads: number,
    stride: number,
    bias: number,
    rows: number,
    turned: number,
    biases: number,
    scores: number,
    best: number,
  ): void;
  joinLabels(
    y: number,
    stride: number,
    left: number,
    right: number,
    heads: number,
    first: number,
    last: number,
    width: number,
    target: number,
  ): void;
  joinRoles(
    y: number,
    stride: number,
    predicate: number,
    argument: number,
    p: number,
    rows: number,
    heads: number,
    labels: number,
    labelCount: number,
    pathArgument: number,
    pathPredicate: number,
    width: number,
    target: number,
  ): void;
  best(source: number, offset: number, stride: number, count: number, rows: number, target: number): void;
}

/** A linear layer in the arena: packed int16 weights, and scale and bias by output. `width` is a multiple of 16. */
export interface Linear {
  readonly weights: number;
  readonly scale: number;
  readonly bias: number;
  readonly outs: number;
  readonly width: number;
}

/** A convolution of three taps as four matrices of `outs` rows; see packFolded in the kernel. */
export interface Folded {
  readonly matrices: readonly number[];
  readonly scale: number;
  readonly bias: number;
  readonly outs: number;
}

/** The one memory: the weights as they are in the file, then what is laid out behind them. */
export interface Arena {
  readonly kernel: Kernel;
  /** Address of that many bytes, all zero, on a boundary of 64. */
  room(bytes: number): number;
  /** Address of a tensor as it stands in model.bin. */
  tensor(name: string, type: "int8" | "float32"): number;
  /** `columns` of a matrix from `first` on, packed; the whole of it where they are left out. */
  linear(name: string, first?: number, columns?: number): Linear;
  /** The matrix of a convolution, folded. */
  folded(name: string, width: number): Folded;
  /** Views of the memory. Taken anew after room has been made, since memory that grows moves. */
  views(): { readonly floats: Float32Array; readonly ints: Int32Array; readonly shorts: Int16Array };
}

const page = 65536;
/** Pages that memory grows by at least: each growth is told to the garbage collector as memory anew, and a hundred small ones set it off a dozen times. */
const step = 1024;

/** Start the kernel and put the weights into its memory. */
export function createArena(module: CompiledKernel, plan: NetworkPlan, weights: Uint8Array): Arena {
  const kernel = instantiate(module);
  // The first page is the kernel's own.
  let top = page;
  function room(bytes: number): number {
    const address = top;
    top = (top + bytes + 63) & ~63;
    const missing = Math.ceil((top - kernel.memory.buffer.byteLength) / page);
    if (missing > 0) kernel.memory.grow(Math.max(missing, step));
    return address;
  }
  const file = room(weights.length);
  new Uint8Array(kernel.memory.buffer).set(weights, file);
  const tensor = (name: string, type: "int8" | "float32") => file + tensorOf(plan, name, type).offset;
  return {
    kernel,
    room,
    tensor,
    linear(name, first = 0, columns) {
      const source = tensor(`${name}.weight`, "int8");
      const [outs = 0, all = 0] = tensorOf(plan, `${name}.weight`, "int8").shape;
      const taken = columns ?? all;
      const width = (taken + 15) & ~15;
      const packed = room(outs * width * 2);
      kernel.pack(source, all, first, taken, outs, width, packed);
      return {
        weights: packed,
        scale: tensor(`${name}.scale`, "float32"),
        bias: tensor(`${name}.bias`, "float32"),
        outs,
        width,
      };
    },
    folded(name, width) {
      const source = tensor(`${name}.weight`, "int8");
      const [outs = 0] = tensorOf(plan, `${name}.weight`, "int8").shape;
      const matrices = [0, 1, 2, 3].map((which) => {
        const target = room(outs * width * 2);
        kernel.packFolded(source, width, outs, which, target);
        return target;
      });
      return { matrices, scale: tensor(`${name}.scale`, "float32"), bias: tensor(`${name}.bias`, "float32"), outs };
    },
    views: () => ({
      floats: new Float32Array(kernel.memory.buffer),
      ints: new Int32Array(kernel.memory.buffer),
      shorts: new Int16Array(kernel.memory.buffer),
    }),
  };
}

function instantiate(module: CompiledKernel): Kernel {
  const abort = () => {
    throw new Error("the kernel stopped");
  };
  return new webAssembly.Instance(module, { env: { abort } }).exports as unknown as Kernel;
}

/** Compile the kernel. Without SIMD, as in Node below 16.4 or old browsers, there is no slow path: the error says so. */
export function compileKernel(bytes: Uint8Array): CompiledKernel {
  if (!webAssembly.validate(bytes))
    throw new DemarcheError(
      "no-simd",
      "dist/kernel.wasm",
      "this JavaScript engine has no WebAssembly SIMD, or the file is damaged",
      "use Node 20.19 or newer, or build again with npm run build",
    );
  return new webAssembly.Module(bytes);
}
