const ignored = /\b(?:al|el|bin|ibn)\b|[^\p{L}]/gu;

/** Whether two folded names that sound alike differ in few letters: "vardan oskanyan" and "vartan oskanian", not "charles dallara" and "charles taylor". */
export function isSpelledAlike(one: string, other: string): boolean {
  const [left, right] = [one.replace(ignored, ""), other.replace(ignored, "")];
  return distance(left, right) * 4 <= Math.max(left.length, right.length) && isLastAlike(one, other);
}

/** "Rinke" is no Reinicke, however alike the rest. */
function isLastAlike(one: string, other: string): boolean {
  const [left = "", right = ""] = [one.split(" ").at(-1), other.split(" ").at(-1)];
  return distance(left, right) * 3 <= Math.max(left.length, right.length);
}

/** Letters to put in, leave out or change. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at++) {
    const next = [at + 1];
    for (let to = 0; to < other.length; to++) {
      const changed = (row[to] ?? 0) + (one[at] === other[to] ? 0 : 1);
      next.push(Math.min(changed, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
