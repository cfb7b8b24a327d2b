/** Log-linear rankers: of several choices, each shown by features in words, those that are right are to be likeliest. */

/** One question: what each choice shows, as numbers of `Features`, and whether it is right; several may be. */
export interface Case {
  readonly choices: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

/** Numbers for features in words, in the order they are met. */
export class Features {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    this.names.push(name);
    return this.names.length - 1;
  }
}

const pointsOf = (features: readonly number[], weights: ArrayLike<number>): number => {
  let sum = 0;
  for (const feature of features) sum += weights[feature] ?? 0;
  return sum;
};

/** The likeliest choice by some weights; the first of equals. */
export function best({ choices }: Case, weights: ArrayLike<number>): number {
  let at = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [index, features] of choices.entries()) {
    const points = pointsOf(features, weights);
    if (points > most) [at, most] = [index, points];
  }
  return at;
}

/** How likely, from 0 to 1, some weights hold a choice. */
export function likelihood({ choices }: Case, at: number, weights: ArrayLike<number>): number {
  const points = choices.map((features) => pointsOf(features, weights));
  const own = points[at] ?? Number.NEGATIVE_INFINITY;
  return 1 / points.reduce((sum, other) => sum + Math.exp(other - own), 0);
}

/** Weights of `size` features that make the right choices likely, by Adagrad with a pull to nothing of `penalty`; `averaged`, those of the later half of the rounds taken together, which the last cases seen sway less. Tells the loss of every twentieth round on stderr. */
export function learn(cases: readonly Case[], size: number, { rounds = 40, penalty = 0.01, averaged = false } = {}): Float64Array {
  const sums = new Float64Array(size);
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-6);
  for (let round = 0; round < rounds; round++) {
    let loss = 0;
    for (let step = 0; step < cases.length; step++) {
      const { choices, right } = cases[(step * 7919 + round * 31) % cases.length] ?? { choices: [], right: [] };
      const points = choices.map((features) => pointsOf(features, weights));
      const most = Math.max(...points);
      const shares = points.map((point) => Math.exp(point - most));
      const all = shares.reduce((sum, share) => sum + share, 0);
      const good = shares.reduce((sum, share, at) => sum + (right[at] ? share : 0), 0);
      loss -= Math.log(good / all);
      const gradient = new Map<number, number>();
      choices.forEach((features, at) => {
        const pull = (right[at] ? (shares[at] ?? 0) / good : 0) - (shares[at] ?? 0) / all;
        for (const feature of features) gradient.set(feature, (gradient.get(feature) ?? 0) + pull);
      });
      for (const [feature, pull] of gradient) {
        const slope = pull - penalty * (weights[feature] ?? 0);
        squares[feature] = (squares[feature] ?? 0) + slope * slope;
        weights[feature] = (weights[feature] ?? 0) + (0.2 * slope) / Math.sqrt(squares[feature] ?? 1);
      }
    }
    if (averaged && round >= rounds / 2) for (let at = 0; at < size; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0);
    if (round % 20 === 19) console.error(`round ${round + 1}: loss ${(loss / cases.length).toFixed(3)} of ${cases.length} cases`);
  }
  return averaged ? sums.map((sum) => sum / (rounds - Math.ceil(rounds / 2))) : weights;
}

/** The cases without the features that fewer than `least` of them show, which would be learnt by heart. */
export function withoutRare(cases: readonly Case[], least: number): Case[] {
  const counts = new Map<number, number>();
  for (const { choices } of cases)
    for (const feature of new Set(choices.flat())) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return cases.map(({ choices, right }) => ({
    right,
    choices: choices.map((features) => features.filter((feature) => (counts.get(feature) ?? 0) >= least)),
  }));
}

/** Lines of a table of weights, in the order of their names; those that are nothing at two decimals are left out. */
export function weightLines(names: readonly string[], weights: ArrayLike<number>): string[] {
  return names
    .map((name, index) => ({ name, weight: Math.round((weights[index] ?? 0) * 100) / 100 }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, weight }) => `${name}\t${weight}`);
}

/** The words of the command line: files, flags, and N of `--test N`, by which every Nth report is held out (0: none). */
export function readArguments(): { readonly files: readonly string[]; readonly flags: ReadonlySet<string>; readonly every: number } {
  const words = process.argv.slice(2);
  return {
    files: words.filter((word, index) => !word.startsWith("--") && words[index - 1] !== "--test"),
    flags: new Set(words.filter((word) => word.startsWith("--"))),
    every: words.includes("--test") ? Number(words[words.indexOf("--test") + 1]) : 0,
  };
}
