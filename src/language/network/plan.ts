import { DemarcheError } from "../../errors.ts";

/** Where a tensor lies in model.bin. */
export interface Tensor {
  readonly type: "int8" | "float32";
  readonly shape: readonly number[];
  readonly offset: number;
}

export type Layer =
  | { readonly kind: "convolution"; readonly dilation: number }
  | { readonly kind: "attention"; readonly heads: number };

/** Columns of the last linear layer: where each head's part starts, and how many there are. */
export interface Part {
  readonly offset: number;
  readonly size: number;
}

export interface DeedPlan {
  /** Numbers of a row in its layers. */
  readonly hidden: number;
  readonly layers: readonly Layer[];
  /** Numbers of each of the three parts that its last layer gives. */
  readonly size: number;
  /** What a word may tell; the first is none. */
  readonly types: readonly string[];
  readonly roles: readonly string[];
}

export interface NetworkPlan {
  readonly card: Readonly<Record<string, unknown>>;
  readonly features: readonly { readonly name: string; readonly size: number }[];
  readonly hidden: number;
  readonly layers: readonly Layer[];
  readonly sizes: {
    readonly dependent: number;
    readonly head: number;
    readonly labelHidden: number;
    readonly roleHidden: number;
  };
  readonly labels: {
    readonly upos: readonly string[];
    readonly xpos: readonly string[];
    readonly relations: readonly string[];
    readonly entities: readonly string[];
    readonly roles: readonly string[];
  };
  /** The layers that read on for deeds; null where the weights have none. */
  readonly deeds: DeedPlan | null;
  readonly tensors: Readonly<Record<string, Tensor>>;
  readonly parts: Readonly<Record<PartName, Part>>;
}

const partNames = [
  "dependent",
  "head",
  "labelDependent",
  "labelHead",
  "upos",
  "xpos",
  "entities",
  "predicate",
  "rolePredicate",
  "roleArgument",
] as const;
export type PartName = (typeof partNames)[number];

function refuse(problem: string): DemarcheError {
  return new DemarcheError(
    "weights-unreadable",
    "data/language/model.json",
    problem,
    "install the package again, or export the weights again",
  );
}

/** Read and check model.json. Its form is told in training/weights-format.md; weights without entities or roles have those lists empty. */
export function readPlan(text: string, bytes: number): NetworkPlan {
  let raw: NetworkPlan & { format?: unknown };
  try {
    raw = JSON.parse(text);
  } catch {
    throw refuse("the plan of the network is not JSON");
  }
  if (raw.format !== 1) throw refuse(`the plan has format ${String(raw.format)}, this version reads format 1`);
  const { hidden, sizes, labels, layers, tensors } = raw;
  const deeds = raw.deeds ?? null;
  // Rows are walked sixteen numbers at a time.
  for (const size of [
    hidden,
    sizes.dependent,
    sizes.head,
    sizes.labelHidden,
    sizes.roleHidden,
    deeds?.hidden ?? 16,
    deeds?.size ?? 16,
  ])
    if (!(size > 0 && size % 16 === 0)) throw refuse(`a size of ${size} is not a multiple of 16`);
  // Above this the int32 sums of a folded convolution could run over.
  if (hidden > 336) throw refuse(`${hidden} hidden numbers are more than the kernel can sum`);
  checkLayers(layers, hidden);
  if (deeds !== null) checkLayers(deeds.layers, deeds.hidden);
  for (const [name, tensor] of Object.entries(tensors)) {
    const size = tensor.shape.reduce((product, count) => product * count, tensor.type === "float32" ? 4 : 1);
    if (tensor.offset % 16 !== 0 || tensor.offset + size > bytes)
      throw refuse(`the tensor ${name} lies outside model.bin`);
  }
  const hasRoles = labels.roles.length > 0;
  const widths: Record<PartName, number> = {
    dependent: sizes.dependent,
    head: sizes.head,
    labelDependent: sizes.labelHidden,
    labelHead: sizes.labelHidden,
    upos: labels.upos.length,
    xpos: labels.xpos.length,
    entities: labels.entities.length,
    predicate: hasRoles ? 1 : 0,
    rolePredicate: hasRoles ? sizes.roleHidden : 0,
    roleArgument: hasRoles ? sizes.roleHidden : 0,
  };
  const parts = {} as Record<PartName, Part>;
  let offset = 0;
  for (const name of partNames) {
    parts[name] = { offset, size: widths[name] };
    offset += widths[name];
  }
  const outs = tensors["tops.weight"]?.shape[0] ?? 0;
  if (outs < offset || outs > offset + 3) throw refuse(`the last layer has ${outs} outputs where ${offset} are named`);
  return { ...raw, deeds, parts };
}

function checkLayers(layers: readonly Layer[], hidden: number): void {
  for (const layer of layers) {
    if (layer.kind === "convolution" ? !(layer.dilation > 0) : layer.kind !== "attention")
      throw refuse(`a layer of kind "${(layer as Layer).kind}" is not known`);
    if (layer.kind === "attention" && (hidden / layer.heads) % 8 !== 0)
      throw refuse(`${layer.heads} heads do not divide ${hidden} into multiples of 8`);
  }
}

/** The tensor of that name and type; weights that lack it cannot be run. */
export function tensorOf(plan: NetworkPlan, name: string, type: Tensor["type"]): Tensor {
  const tensor = plan.tensors[name];
  if (tensor?.type !== type) throw refuse(`the tensor ${name} (${type}) is missing`);
  return tensor;
}
