import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  makeTinyWeights,
  type TinyWeights,
  tinyDeeds,
  tinyHidden,
  tinyLabels,
  tinyLayers,
  tinyLexicon,
  tinyWords,
} from "../../../test/tiny-weights.ts";
import { createEncoder } from "./encoder.ts";
import { compileKernel, createArena } from "./kernel-memory.ts";
import { createNetwork } from "./network.ts";
import { readPlan } from "./plan.ts";
import { bestTree, isProjective, isTree } from "./spanning-tree.ts";
import { readVocabulary } from "./vocabulary.ts";
import { createWordRows } from "./word-rows.ts";

const kernel = compileKernel(readFileSync(new URL("../../../dist/kernel.wasm", import.meta.url)));
const sentences = [
  ["China", "told", "Iran", "."],
  ["Told"],
  ["Iran", "told", "a", "stranger", "that", "China", "told", "Iran", ".", "Oman", "sold", "."],
  ["China", "."],
  ["an", "old", "Iran", "told", "old", "China", "an", "old", "tale"],
];

type Row = Float64Array;
const h = tinyHidden;
const sum = (rows: readonly Row[]) =>
  Float64Array.from(rows[0]!, (_, k) => rows.reduce((all, row) => all + row[k]!, 0));
const relu = (row: Row) => row.map((value) => Math.max(0, value));
const best = (row: ArrayLike<number>) => Array.from(row).indexOf(Math.max(...Array.from(row)));

/** Step 9's last part: ARG0 and ARG1 (roles 1 and 2) go to one word each. */
function sharedOut(scores: readonly Row[]): readonly number[] {
  for (;;) {
    const roles = scores.map(best);
    const twice = [1, 2].find((role) => roles.filter((one) => one === role).length > 1);
    if (twice === undefined) return roles;
    const lead = (word: number) =>
      scores[word]![twice]! - Math.max(...scores[word]!.filter((_, role) => role !== twice));
    const words = [...roles.keys()].filter((word) => roles[word] === twice);
    const keeper = words.reduce((a, b) => (lead(b) > lead(a) ? b : a));
    for (const word of words) if (word !== keeper) scores[word]![twice] = Number.NEGATIVE_INFINITY;
  }
}

/** The computation as training/weights-format.md tells it, plainly, in float64. */
function readPlainly(tiny: TinyWeights, words: readonly string[]) {
  const tensor = (name: string) => tiny.numbers.get(name)!;
  const quantise = (row: Row) => row.map((v) => Math.min(8191, Math.max(-8191, Math.round(v * 256))) / 256);
  const row = (name: string, i: number): Row => {
    const { columns, values } = tensor(name);
    return values.slice(i * columns, (i + 1) * columns);
  };
  const linear = (name: string, x: Row): Row => {
    const input = quantise(x);
    const bias = tensor(`${name}.bias`).values;
    return bias.map((b, j) => row(`${name}.weight`, j).reduce((all, w, k) => all + w * input[k]!, b));
  };
  const norm = (name: string, x: Row): Row => {
    const mean = x.reduce((a, b) => a + b) / h;
    const deviation = Math.sqrt(x.reduce((a, b) => a + (b - mean) ** 2, 0) / h + 1e-5);
    return x.map(
      (v, k) => ((v - mean) / deviation) * tensor(`${name}.gain`).values[k]! + tensor(`${name}.shift`).values[k]!,
    );
  };
  const join = (rows: readonly Row[]) => Float64Array.from(rows.flatMap((one) => [...one]));
  let x: Row[] = [
    tensor("root").values,
    ...words.map((word) => {
      const lower = tinyWords.indexOf(word.toLowerCase());
      const ending = ["ld", "an"].indexOf(word.toLowerCase().slice(-2));
      return linear(
        "input",
        join([
          row("feature.lower.weight", lower < 0 ? 1 : lower + 2),
          row("feature.suffix2.weight", ending < 0 ? 1 : ending + 2),
        ]),
      );
    }),
  ];
  const first = x;
  const through = (name: string, layer: (typeof tinyLayers)[number]) => {
    const normal = x.map((one) => norm(name, one));
    const at = (t: number) => normal[t] ?? new Float64Array(h);
    if (layer.kind === "convolution") {
      x = x.map((one, t) => {
        const y = linear(name, join([at(t - layer.dilation), at(t), at(t + layer.dilation)]));
        return one.map((v, k) => v + y[k]! / (1 + Math.exp(-y[h + k]!)));
      });
      return;
    }
    const qkv = normal.map((one) => linear(`${name}.qkv`, one));
    const width = h / layer.heads;
    x = x.map((one, t) => {
      const mixed = new Float64Array(h);
      for (let head = 0; head < layer.heads; head++) {
        const part = (r: Row, which: number) => r.slice(which * h + head * width, which * h + (head + 1) * width);
        const scores = qkv.map(
          (r) => part(qkv[t]!, 0).reduce((all, q, k) => all + q * part(r, 1)[k]!, 0) / Math.sqrt(width),
        );
        const shares = scores.map((score) => Math.exp(score - Math.max(...scores)));
        const total = shares.reduce((a, b) => a + b);
        for (let k = 0; k < width; k++)
          mixed[head * width + k] = qkv.reduce((all, r, j) => all + (part(r, 2)[k]! * shares[j]!) / total, 0);
      }
      return sum([one, linear(`${name}.out`, mixed)]);
    });
  };
  tinyLayers.forEach((layer, i) => {
    through(`layer.${i}`, layer);
  });
  const tops = x.map((one) => linear("tops", norm("last", one)));
  const part = (t: number, from: number, size: number) => tops[t]!.slice(from, from + size);
  const rows = tops.length;
  const headRows = tops.map((_, t) => relu(part(t, h, h)));
  const arcs = tops.flatMap((_, d) => {
    const dependent = linear("arc", relu(part(d, 0, h)));
    return headRows.map((head) =>
      head.reduce((all, v, k) => all + (dependent[k]! * v) / 16 + tensor("arcBias.weight").values[k]! * v, 0),
    );
  });
  let heads: Int32Array = Int32Array.from(tops, (_, d) =>
    d === 0 ? 0 : best(arcs.slice(d * rows, (d + 1) * rows).map((v, head) => (head === d ? -1e9 : v))),
  );
  if (!isTree(heads, rows) || !isProjective(heads, rows)) heads = bestTree(rows, arcs, 0, rows);
  heads[0] = 0;
  const labels = tops.map((_, t) => {
    const hidden = relu(linear("label.hidden", relu(sum([part(t, 2 * h, h), part(heads[t]!, 3 * h, h)]))));
    return best(linear("label.out", hidden).slice(0, tinyLabels.relations.length));
  });
  const path = (p: number, t: number) => {
    const [a, b] = [heads[p]!, heads[t]!];
    return [t === p, b === p, a === t, b === a, heads[b] === p, b === heads[a], heads[a] === t, true].indexOf(true);
  };
  const base = 4 * h + 11;
  const pairScores = (name: string, p: number, predicate: (t: number) => Row, argument: (t: number) => Row) =>
    words.map((_, other) => {
      const t = other + 1;
      const at = path(p, t) * tinyLabels.relations.length;
      const joined = sum([
        predicate(p),
        argument(t),
        row(`${name}.pathArgument.weight`, at + labels[t]!),
        row(`${name}.pathPredicate.weight`, at + labels[p]!),
      ]);
      return linear(`${name}.out`, relu(linear(`${name}.hidden`, relu(joined)))).slice(0, 3);
    });
  const predicates = words.flatMap((_, word) => {
    const p = word + 1;
    if (!(tops[p]![base]! > 0)) return [];
    const scores = pairScores(
      "role",
      p,
      (row) => part(row, base + 1, h),
      (row) => part(row, base + 1 + h, h),
    );
    const list = sharedOut(scores).flatMap((role, other) =>
      role > 0 ? [{ role: tinyLabels.roles[role]!, word: other }] : [],
    );
    return [{ word, arguments: list }];
  });
  const shares = (scores: Row) => {
    const raised = scores.map((score) => Math.exp(score));
    return [...raised.map((one) => one / raised.reduce((a, b) => a + b))];
  };
  const likely = (share: number, least: number) => share >= least;
  const close = (share: number) => expect.closeTo(share, 3);
  x = x.map((one, t) => {
    const input = linear("deed.input", first[t]!);
    const form = t === 0 ? 0 : tinyLexicon.indexOf(words[t - 1]!.toLowerCase()) + 2;
    return sum([
      linear("deed.read", one),
      input,
      linear("deed.words", row("deed.lexicon.weight", t === 0 ? 0 : Math.max(1, form))),
    ]);
  });
  tinyDeeds.layers.forEach((layer, i) => {
    through(`deed.layer.${i}`, layer as (typeof tinyLayers)[number]);
  });
  const deedTops = x.map((one) => linear("deed.tops", norm("deed.last", one)));
  const deedPart = (which: number) => (t: number) => deedTops[t]!.slice(which * h, (which + 1) * h);
  const deeds = words.flatMap((_, word) => {
    const scores = linear("deed.kinds", relu(deedPart(0)(word + 1)));
    const kinds = shares(scores.slice(0, 3));
    if (!likely(1 - kinds[0]!, 0.1)) return [];
    const parties = pairScores("deed", word + 1, deedPart(1), deedPart(2)).map(shares);
    const named = (role: number) =>
      parties.flatMap((one, other) => (likely(one[role]!, 0.1) ? [{ token: other, share: close(one[role]!) }] : []));
    const types = [1, 2].filter((kind) => likely(kinds[kind]!, 0.01));
    return [
      {
        token: word,
        share: close(1 - kinds[0]!),
        types: Object.fromEntries(types.map((kind) => [tinyDeeds.types[kind]!, close(kinds[kind]!)])),
        doers: named(1),
        targets: named(2),
        doerUnderstood: close(1 / (1 + Math.exp(-scores[3]!))),
        targetUnderstood: close(1 / (1 + Math.exp(-scores[4]!))),
      },
    ];
  });
  return {
    upos: words.map((_, i) => tinyLabels.upos[best(part(i + 1, 4 * h, 3))]!),
    xpos: words.map((_, i) => tinyLabels.xpos[best(part(i + 1, 4 * h + 3, 5))]!),
    heads: Array.from(heads.slice(1), (head) => head - 1),
    predicates,
    deeds,
  };
}

test.each([1, 2, 3, 4, 5, 6])("equals the plain computation of the written form, weights %i", (seed) => {
  const tiny = makeTinyWeights(seed);
  const network = createNetwork({ kernel, ...tiny });
  network.read(sentences).forEach((reading, s) => {
    expect(reading).toMatchObject(readPlainly(tiny, sentences[s]!));
  });
});

test("every number of a sentence's rows is the same bits alone and in a batch", () => {
  const tiny = makeTinyWeights(7);
  const plan = readPlan(tiny.plan, tiny.weights.length);
  const run = (batch: readonly (readonly string[])[]) => {
    const arena = createArena(kernel, plan, tiny.weights);
    const words = createWordRows(arena, plan, readVocabulary(tiny.vocabulary, plan.features));
    const encoder = createEncoder(arena, plan, words, 64);
    const starts = [0];
    for (const sentence of batch) starts.push(starts.at(-1)! + sentence.length + 1);
    const { ints } = arena.views();
    batch.forEach((sentence, s) => {
      ints[encoder.slots / 4 + starts[s]!] = 0;
      words.place(sentence, ints.subarray(encoder.slots / 4), starts[s]! + 1);
    });
    words.fill();
    encoder.run({ starts, rows: starts.at(-1)! });
    return batch.map((_, s) => {
      const [first, last] = [starts[s]! * encoder.stride, starts[s + 1]! * encoder.stride];
      return ints.slice(encoder.y / 4 + first, encoder.y / 4 + last);
    });
  };
  const together = run(sentences);
  const backwards = run([...sentences].reverse()).reverse();
  sentences.forEach((sentence, s) => {
    expect(together[s]).toEqual(run([sentence])[0]);
    expect(together[s]).toEqual(backwards[s]);
  });
});

test("a kernel that cannot run is refused in words", () => {
  expect(() => compileKernel(Uint8Array.of(0, 97, 115, 109, 9))).toThrowError(
    expect.objectContaining({ code: "no-simd" }),
  );
});

test("forgetting words changes nothing", () => {
  const network = createNetwork({ kernel, ...makeTinyWeights(2) });
  const before = network.read(sentences);
  const many = Array.from({ length: 500 }, (_, s) => Array.from({ length: 30 }, (_, i) => `w${s * 30 + i}an`));
  const first = network.read(many);
  expect(network.read(sentences)).toEqual(before);
  expect(network.read(many)).toEqual(first);
});

test.each<[string, (plan: Record<string, unknown>) => void, string]>([
  ["another format", (plan) => Object.assign(plan, { format: 2 }), "format 2"],
  ["a size that is no multiple of 16", (plan) => Object.assign(plan, { hidden: 20 }), "multiple of 16"],
  [
    "a kind of layer that is not known",
    (plan) => Object.assign(plan, { layers: [{ kind: "recurrent" }] }),
    "recurrent",
  ],
  ["a feature that is not known", (plan) => Object.assign(plan, { features: [{ name: "hash3", size: 16 }] }), "hash3"],
  [
    "a tensor past the end",
    (plan) => Object.assign(plan, { tensors: { root: { type: "int8", shape: [9, 1e6], offset: 0 } } }),
    "outside",
  ],
])("refuses %s", (_, change, problem) => {
  const tiny = makeTinyWeights(1);
  const plan = JSON.parse(tiny.plan) as Record<string, unknown>;
  change(plan);
  const vocabulary = tiny.vocabulary.replace("# lower", problem === "hash3" ? "# hash3" : "# lower");
  expect(() => createNetwork({ kernel, ...tiny, vocabulary, plan: JSON.stringify(plan) })).toThrow(problem);
});
