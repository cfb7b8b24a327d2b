/** Made-up weights of a few numbers, for tests: all kinds of layers and heads, in the form of training/weights-format.md. */
export interface TinyWeights {
  readonly plan: string;
  readonly vocabulary: string;
  readonly weights: Uint8Array;
  /** The same numbers by name: `x.weight` already multiplied by its scale. */
  readonly numbers: ReadonlyMap<
    string,
    { readonly rows: number; readonly columns: number; readonly values: Float64Array }
  >;
}

export const tinyLabels = {
  upos: ["NOUN", "VERB", "PUNCT"],
  xpos: ["NN", "VBD", "NNP", "IN", "."],
  relations: ["nsubj", "obj", "root", "punct"],
  entities: ["O", "B-PER", "I-PER"],
  roles: ["-", "ARG0", "ARG1"],
};
export const tinyDeeds = {
  hidden: 16,
  layers: [
    { kind: "convolution", dilation: 1 },
    { kind: "attention", heads: 2 },
  ],
  size: 16,
  types: ["-", "REQUEST", "ASSAULT"],
  roles: ["-", "doer", "target"],
} as const;
export const tinyLexicon = ["told", "tale"];
export const tinyWords = ["china", "told", "iran", "."];
export const tinyLayers = [
  { kind: "convolution", dilation: 1 },
  { kind: "convolution", dilation: 2 },
  { kind: "attention", heads: 2 },
  { kind: "convolution", dilation: 4 },
] as const;
export const tinyHidden = 16;

/** Weights from a seed; the same seed gives the same. */
export function makeTinyWeights(seed: number): TinyWeights {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
  const tensors: Record<string, { type: string; shape: number[]; offset: number }> = {};
  const numbers = new Map<string, { rows: number; columns: number; values: Float64Array }>();
  const bytes: number[] = [];
  const begin = (name: string, type: string, shape: number[]) => {
    while (bytes.length % 16 !== 0) bytes.push(0);
    tensors[name] = { type, shape, offset: bytes.length };
  };
  function floats(name: string, count: number, make: () => number): Float32Array {
    begin(name, "float32", [count]);
    const values = Float32Array.from({ length: count }, make);
    bytes.push(...new Uint8Array(values.buffer));
    numbers.set(name, { rows: 1, columns: count, values: Float64Array.from(values) });
    return values;
  }
  function table(name: string, rows: number, columns: number, byColumn: boolean): void {
    const weights = Int8Array.from({ length: rows * columns }, () => Math.round((next() * 2 - 1) * 127));
    begin(`${name}.weight`, "int8", [rows, columns]);
    bytes.push(...new Uint8Array(weights.buffer));
    const scale = floats(`${name}.scale`, byColumn ? columns : rows, () => (0.5 + next()) / 127);
    const values = Float64Array.from(weights, (weight, at) => {
      return weight * scale[byColumn ? at % columns : Math.floor(at / columns)]!;
    });
    numbers.set(`${name}.weight`, { rows, columns, values });
  }
  function linear(name: string, outs: number, columns: number): void {
    table(name, (outs + 3) & ~3, columns, false);
    floats(`${name}.bias`, (outs + 3) & ~3, () => next() - 0.5);
  }
  function norm(name: string): void {
    floats(`${name}.gain`, tinyHidden, () => 0.5 + next());
    floats(`${name}.shift`, tinyHidden, () => next() - 0.5);
  }

  const h = tinyHidden;
  table("feature.lower", tinyWords.length + 2, 8, true);
  table("feature.suffix2", 4, 8, true);
  linear("input", h, 16);
  floats("root", h, () => next() - 0.5);
  const layerOf = (name: string, kind: "convolution" | "attention") => {
    norm(name);
    if (kind === "convolution") linear(name, 2 * h, 3 * h);
    else {
      linear(`${name}.qkv`, 3 * h, h);
      linear(`${name}.out`, h, h);
    }
  };
  tinyLayers.forEach((layer, i) => {
    layerOf(`layer.${i}`, layer.kind);
  });
  norm("last");
  linear("tops", 4 * h + 3 + 5 + 3 + 1 + 2 * h, h);
  linear("arc", h, h);
  floats("arcBias.weight", h, () => next() - 0.5);
  linear("label.hidden", h, h);
  linear("label.out", tinyLabels.relations.length, h);
  floats("entities.transition", 9, () => next() - 0.5);
  floats("entities.start", 3, () => next() - 0.5);
  table("role.pathArgument", 8 * tinyLabels.relations.length, h, true);
  table("role.pathPredicate", 8 * tinyLabels.relations.length, h, true);
  linear("role.hidden", h, h);
  linear("role.out", tinyLabels.roles.length, h);
  table("deed.lexicon", tinyLexicon.length + 2, 16, true);
  linear("deed.words", h, 16);
  linear("deed.read", h, h);
  linear("deed.input", h, h);
  tinyDeeds.layers.forEach((layer, i) => {
    layerOf(`deed.layer.${i}`, layer.kind);
  });
  norm("deed.last");
  linear("deed.tops", 3 * tinyDeeds.size, h);
  linear("deed.kinds", tinyDeeds.types.length + 2, tinyDeeds.size);
  table("deed.pathArgument", 8 * tinyLabels.relations.length, h, true);
  table("deed.pathPredicate", 8 * tinyLabels.relations.length, h, true);
  linear("deed.hidden", h, h);
  linear("deed.out", tinyDeeds.roles.length, h);
  const plan = {
    format: 1,
    card: {},
    features: [
      { name: "lower", size: 8 },
      { name: "suffix2", size: 8 },
    ],
    hidden: h,
    layers: tinyLayers,
    sizes: { dependent: h, head: h, labelHidden: h, roleHidden: h },
    labels: tinyLabels,
    deeds: tinyDeeds,
    tensors,
  };
  const vocabulary = `# lower 4\n${tinyWords.join("\n")}\n# suffix2 2\nld\nan\n# lexicon 2\n${tinyLexicon.join("\n")}\n`;
  return { plan: JSON.stringify(plan), vocabulary, weights: Uint8Array.from(bytes), numbers };
}
