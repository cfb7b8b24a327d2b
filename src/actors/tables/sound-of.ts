/** What two letters stand for that other hands write with one: "Rakhmonov" and "Rahmonov", "Zhelev" and "Jelev". */
const pairs: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map<string, Record<string, string>>([
  ["k", { h: "h" }],
  ["z", { h: "j" }],
  ["d", { j: "j" }],
  ["p", { h: "f" }],
  ["c", { k: "k", h: "C" }],
  ["t", { s: "s", z: "s" }],
]);
const singles: Readonly<Record<string, string>> = { c: "k", d: "t", g: "h", q: "k", w: "v", x: "ks", z: "s" };
const vowels = new Set("aeiouy");
const article = /^(?:al|el|ad|an|ar|as|ash|at|az|ul|ur|bin|ibn)$/;

const joined = /^al(?:[dkgst]h|q)/;

/**
 * How a folded name sounds, whoever wrote it in Latin letters: its consonants, alike those that are mixed up, without articles.
 * "kasymzhomart tokayev" and "kassym jomart tokayev" are one, so are "fayez seraj" and "fayez al sarraj".
 */
export function soundOf(key: string): string {
  let sound = "";
  for (const word of key.split(" ")) {
    if (article.test(word)) continue;
    // "Alkhatib"
    for (let at = joined.test(word) ? 2 : 0; at < word.length; at++) {
      const letter = word[at] ?? "";
      if (vowels.has(letter)) {
        // whether a name begins with a vowel, not with which
        if (sound === "") sound = "a";
        continue;
      }
      const pair = pairs.get(letter)?.[word[at + 1] ?? ""];
      if (pair !== undefined) at++;
      // "Abdulla" for Abdullah, "Gukasyan" for Ghukasyan: only an h that begins a syllable sounds
      else if (letter === "h" && at > 0 && !vowels.has(word[at - 1] ?? "")) continue;
      else if (letter === "h" && at === word.length - 1) continue;
      const sign = pair ?? singles[letter] ?? letter;
      if (!sound.endsWith(sign)) sound += sign;
    }
  }
  return sound;
}
