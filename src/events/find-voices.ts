import { familyOf, type PublisherFamilies } from "./publisher-families.ts";

/** What is known of an article by which it can be told from a copy. */
export interface VoiceArticle {
  readonly id: string;
  readonly publisher: string | null;
  /** ISO day. */
  readonly published: string | null;
  /** As `fingerprintOf` gives it; null or "" where there is none. */
  readonly fingerprint: string | null;
}

/** Agencies whose reports others print: of copies theirs is the first, whichever came out first. */
const agencies = new Set([
  "associated-press",
  "reuters",
  "agence-france-presse",
  "bloomberg",
  "united-press-international",
  "xinhua",
  "tass",
  "yonhap",
  "kyodo news",
  "press association",
  "deutsche presse-agentur",
]);

/** So much of its text an article shares with one that it was copied from; reports by two reporters share a tenth at most. */
const copied = 0.35;
const signs = 4;
const rows = 2;
/** Copies of a report past so many in a bucket are found by the others. */
const compared = 16;

/**
 * The voice of each article, by id: copies of one report are one voice, that of the agency or of who printed it first, and so are outlets of
 * one family of publishers. An article without a publisher, of which there is no copy, is a voice of its own.
 */
export function findVoices(
  articles: readonly VoiceArticle[],
  families: PublisherFamilies,
): ReadonlyMap<string, string> {
  const ordered = [...articles].sort((one, other) => (one.id < other.id ? -1 : 1));
  const copies = groupCopies(ordered);
  const voices = new Map<string, string>();
  for (const group of copies) {
    const first = originOf(group, families);
    const voice = first.publisher === null ? first.id : familyOf(first.publisher, families);
    for (const { id } of group) voices.set(id, voice);
  }
  return voices;
}

function originOf(group: readonly VoiceArticle[], families: PublisherFamilies): VoiceArticle {
  const rank = ({ publisher, published, id }: VoiceArticle): string => {
    const isAgency = publisher !== null && agencies.has(familyOf(publisher, families));
    return `${isAgency ? 0 : 1} ${published ?? "9999"} ${publisher === null ? 1 : 0} ${id}`;
  };
  return group.reduce((best, article) => (rank(article) < rank(best) ? article : best));
}

/** Articles that share enough of their text, and what hangs together by them. */
function groupCopies(articles: readonly VoiceArticle[]): readonly (readonly VoiceArticle[])[] {
  const parent = articles.map((_, place) => place);
  const rootOf = (place: number): number => {
    let root = place;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = place; parent[at] !== root; ) [at, parent[at]] = [parent[at]!, root];
    return root;
  };
  const buckets = new Map<string, number[]>();
  articles.forEach(({ fingerprint }, place) => {
    if (fingerprint === null) return;
    for (let from = 0; from < fingerprint.length; from += rows * signs) {
      const key = `${from}:${fingerprint.slice(from, from + rows * signs)}`;
      const bucket = buckets.get(key);
      if (bucket === undefined) {
        buckets.set(key, [place]);
        continue;
      }
      for (const other of bucket) {
        const [root, otherRoot] = [rootOf(place), rootOf(other)];
        if (root !== otherRoot && sharedText(fingerprint, articles[other]!.fingerprint ?? "") >= copied)
          parent[Math.max(root, otherRoot)] = Math.min(root, otherRoot);
      }
      if (bucket.length < compared) bucket.push(place);
    }
  });
  const groups = new Map<number, VoiceArticle[]>();
  articles.forEach((article, place) => {
    const root = rootOf(place);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [article]);
    else group.push(article);
  });
  return [...groups.values()];
}

function sharedText(one: string, other: string): number {
  if (one.length === 0 || one.length !== other.length) return 0;
  let shared = 0;
  for (let at = 0; at < one.length; at += signs)
    if (one.slice(at, at + signs) === other.slice(at, at + signs)) shared += 1;
  return (shared * signs) / one.length;
}
