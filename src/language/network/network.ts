import { createDeedReader, type Deed } from "./deed-reader.ts";
import { createEncoder } from "./encoder.ts";
import { createTagReader } from "./entity-tags.ts";
import { type CompiledKernel, createArena } from "./kernel-memory.ts";
import { readPlan } from "./plan.ts";
import { createRoleReader, type WordPredicate } from "./role-reader.ts";
import { bestTree, isProjective, isTree } from "./spanning-tree.ts";
import { readLexicon, readVocabulary } from "./vocabulary.ts";
import { createWordRows } from "./word-rows.ts";

/** What the network says of one sentence; all numbers are words of the sentence, from 0. */
export interface Reading {
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** -1 for the one word under the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  /** BIO tags; empty where the weights know no entities. */
  readonly entities: readonly string[];
  readonly predicates: readonly WordPredicate[];
  /** Empty where the weights have no layers for deeds. */
  readonly deeds: readonly Deed[];
}

export interface Network {
  /** Read sentences, each a list of at most `longestSentence` words. What comes out does not depend on which are read together. */
  read(sentences: readonly (readonly string[])[]): readonly Reading[];
  readonly card: Readonly<Record<string, unknown>>;
}

/** The files of data/language and the compiled kernel. */
export interface NetworkParts {
  readonly kernel: CompiledKernel;
  /** model.json */
  readonly plan: string;
  /** vocabulary.txt */
  readonly vocabulary: string;
  /** model.bin */
  readonly weights: Uint8Array;
  /** Rows of a batch; for tests that the answer does not depend on it. */
  readonly batchRows?: number;
}

/** Words of the longest sentence that is read as one. */
export const longestSentence = 200;

/** Set up the network in a memory of its own. Needs neither files nor Node, so it runs in a browser as well. */
export function createNetwork(parts: NetworkParts): Network {
  const plan = readPlan(parts.plan, parts.weights.length);
  const vocabulary = readVocabulary(parts.vocabulary, plan.features);
  const arena = createArena(parts.kernel, plan, parts.weights);
  const { kernel } = arena;
  const batchRows = parts.batchRows ?? 160;
  const mostRows = Math.max(batchRows, longestSentence + 1);
  const words = createWordRows(arena, plan, vocabulary);
  const encoder = createEncoder(arena, plan, words, mostRows);
  const { y, stride } = encoder;
  const { labels, sizes, parts: columns } = plan;
  const arc = arena.linear("arc");
  const arcBias = arena.tensor("arcBias.weight", "float32");
  const labelHidden = arena.linear("label.hidden");
  const labelOut = arena.linear("label.out");
  const roles = createRoleReader(arena, plan, { y, stride, mostRows });
  const deeds = createDeedReader(arena, plan, encoder, readLexicon(parts.vocabulary), mostRows);
  // Products go four rows at a time.
  const rooms = mostRows + 3;
  const narrow = arena.room(rooms * Math.max(arc.width, labelHidden.width, labelOut.width) * 2);
  const wide = arena.room(rooms * Math.max(arc.outs, labelHidden.outs, labelOut.outs) * 4);
  const turned = arena.room(rooms * sizes.head * 4);
  const biases = arena.room(rooms * 4);
  const scores = arena.room(rooms * rooms * 4);
  const chosen = [0, 1, 2, 3].map(() => arena.room(mostRows * 4)) as [number, number, number, number];
  const [headsAt, relationsAt, uposAt, xposAt] = chosen;
  const views = arena.views();
  const { floats, ints } = views;
  const tags =
    labels.entities.length === 0
      ? null
      : createTagReader(
          labels.entities,
          tensorView("entities.transition", labels.entities.length ** 2),
          tensorView("entities.start", labels.entities.length),
        );
  const rootRelation = labels.relations.indexOf("root");

  function tensorView(name: string, size: number): Float32Array {
    const at = arena.tensor(name, "float32") / 4;
    return floats.slice(at, at + size);
  }

  function readHeads(starts: readonly number[], rows: number): void {
    kernel.quantise(y, columns.dependent.offset, stride, narrow, sizes.dependent, rows);
    kernel.multiply(narrow, arc.weights, wide, arc.scale, arc.bias, rows, arc.outs, arc.width);
    for (let s = 0; s + 1 < starts.length; s++) {
      const first = starts[s]!;
      const count = starts[s + 1]! - first;
      const heads = y + (first * stride + columns.head.offset) * 4;
      const best = headsAt + first * 4;
      const padded = (count + 3) & ~3;
      kernel.scoreArcs(
        wide + first * arc.outs * 4,
        arc.outs,
        heads,
        stride,
        arcBias,
        count,
        turned,
        biases,
        scores,
        best,
      );
      const greedy = ints.subarray(best / 4, best / 4 + count);
      greedy[0] = 0;
      if (isTree(greedy, count) && isProjective(greedy, count)) continue;
      const tree = bestTree(count, floats, scores / 4, padded);
      for (let d = 1; d < count; d++) greedy[d] = tree[d]!;
    }
  }

  function readRelations(starts: readonly number[], rows: number): void {
    const width = sizes.labelHidden;
    const { labelDependent, labelHead } = columns;
    for (let s = 0; s + 1 < starts.length; s++)
      kernel.joinLabels(
        y,
        stride,
        labelDependent.offset,
        labelHead.offset,
        headsAt,
        starts[s]!,
        starts[s + 1]!,
        width,
        narrow,
      );
    kernel.multiply(
      narrow,
      labelHidden.weights,
      wide,
      labelHidden.scale,
      labelHidden.bias,
      rows,
      labelHidden.outs,
      width,
    );
    kernel.quantise(wide, 0, labelHidden.outs, narrow, labelHidden.outs, rows);
    kernel.multiply(narrow, labelOut.weights, wide, labelOut.scale, labelOut.bias, rows, labelOut.outs, labelOut.width);
    kernel.best(wide, 0, labelOut.outs, labels.relations.length, rows, relationsAt);
  }

  /** "root" stands on the word under the root and on no other: elsewhere the next best relation. */
  function relationName(row: number, head: number): string {
    const relation = ints[relationsAt / 4 + row]!;
    if (head === 0) return "root";
    if (relation !== rootRelation) return labels.relations[relation]!;
    const at = wide / 4 + row * labelOut.outs;
    let best = rootRelation === 0 ? 1 : 0;
    for (let k = 0; k < labels.relations.length; k++)
      if (k !== rootRelation && floats[at + k]! > floats[at + best]!) best = k;
    return labels.relations[best]!;
  }

  function readBatch(batch: readonly (readonly string[])[], readings: Reading[]): void {
    const starts = [0];
    for (const sentence of batch) starts.push(starts.at(-1)! + sentence.length + 1);
    const rows = starts.at(-1)!;
    words.makeRoom(rows);
    const slots = ints.subarray(encoder.slots / 4, encoder.slots / 4 + rows);
    batch.forEach((sentence, s) => {
      slots[starts[s]!] = 0;
      words.place(sentence, slots, starts[s]! + 1);
    });
    words.fill();
    encoder.run({ starts, rows });
    kernel.best(y, columns.upos.offset, stride, columns.upos.size, rows, uposAt);
    kernel.best(y, columns.xpos.offset, stride, columns.xpos.size, rows, xposAt);
    readHeads(starts, rows);
    readRelations(starts, rows);
    const told = deeds.read(batch, { starts, rows }, headsAt, relationsAt);
    batch.forEach((sentence, s) => {
      const first = starts[s]!;
      const count = sentence.length;
      const pick = (at: number, names: readonly string[]) =>
        sentence.map((_, i) => names[ints[at / 4 + first + 1 + i]!]!);
      const heads = ints.slice(headsAt / 4 + first, headsAt / 4 + first + count + 1);
      const tagsAt = y / 4 + (first + 1) * stride + columns.entities.offset;
      readings.push({
        upos: pick(uposAt, labels.upos),
        xpos: pick(xposAt, labels.xpos),
        heads: Array.from(heads.subarray(1), (head) => head - 1),
        relations: sentence.map((_, i) => relationName(first + 1 + i, heads[i + 1]!)),
        entities:
          tags === null ? [] : Array.from(tags.read(floats, tagsAt, stride, count), (tag) => labels.entities[tag]!),
        predicates: roles.read(first, count + 1, headsAt + first * 4, relationsAt + first * 4),
        deeds: told[s]!,
      });
    });
  }

  return {
    card: plan.card,
    read(sentences) {
      const readings: Reading[] = [];
      let batch: (readonly string[])[] = [];
      let rows = 0;
      for (const sentence of sentences) {
        if (sentence.length > longestSentence) throw new RangeError(`a sentence of ${sentence.length} words`);
        if (rows + sentence.length + 1 > batchRows && batch.length > 0) {
          readBatch(batch, readings);
          batch = [];
          rows = 0;
        }
        batch.push(sentence);
        rows += sentence.length + 1;
      }
      if (batch.length > 0) readBatch(batch, readings);
      return readings;
    },
  };
}
