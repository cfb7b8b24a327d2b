import { loadActorTables, type Mention, resolveActors } from "../src/actors/index.ts";
import { createLanguage } from "../src/language/index.ts";
import { articleByHand } from "./article-by-hand.ts";

const language = createLanguage();
const tables = loadActorTables();

interface Where {
  readonly published?: string;
  readonly publisher?: string | null;
  /** Of several of the word, the last; else the first. */
  readonly last?: boolean;
  /** The word is to head its mention, not only to stand in it. */
  readonly heading?: boolean;
}

/** The parties for which a word of a text stands where its mention acts, joined by "+"; "-" for nobody. */
export function partiesAt(text: string, word: string, where: Where = {}): string {
  const { published = "2022-03-08", publisher = null, last = false, heading = false } = where;
  const doc = language.analyse(articleByHand(text, { id: "", published, publisher }));
  const isWord = ({ text: own }: { readonly text: string }): boolean => own === word;
  const token = last ? doc.tokens.findLast(isWord) : doc.tokens.find(isWord);
  const mention = token === undefined ? undefined : resolveActors(doc, tables).at(token.index);
  const isMeant = mention?.acts === true && (!heading || mention.head === token?.index);
  const parties = isMeant ? mention.actors.map(({ party }) => party ?? "-") : [];
  return [...new Set(parties)].sort().join("+") || "-";
}

/** Party and role of all whom the first mention of a text that fits means, joined by "; "; "-" where none fits. */
export function rolesOf(text: string, published: string, fits: (mention: Mention) => boolean): string {
  const { mentions } = resolveActors(language.analyse(articleByHand(text, { published })), tables);
  return (
    mentions
      .find(fits)
      ?.actors.map(({ party, role }) => `${party ?? "-"} ${role ?? "-"}`)
      .join("; ") || "-"
  );
}
