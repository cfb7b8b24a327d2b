/** "We" and "our" of two who stand together: "**our** friendship" in a greeting to Denmark, "**we** agreed" beside a guest. */
import { type Doc, quotationAt, type Token } from "../language/index.ts";
import type { Actor } from "./actor.ts";
import type { Discourse } from "./discourse.ts";
import type { Draft } from "./draft.ts";

/** What only two or more have together: "our **relationship**", "our two **countries**". */
const sharedThing =
  /^(?:relationship|partnership|friendship|alliance|cooperation|collaboration|tie|bond|link|relation|dialogue|engagement)$/;
const sharedPeople = /^(?:country|nation|people|government|economy|society|democracy|state|republic|leader)$/;
const sharedWord =
  /^(?:bilateral|shared|mutual|joint|two|both|trilateral|respective|enduring|long-standing|longstanding)$/i;
/** What two do with one another. */
const mutual =
  /^(?:discuss|exchange|agree|disagree|differ|consult|talk|speak|meet|confer|share|celebrate|commemorate|cooperate|collaborate|sign)$/;
const together = /^(?:together|jointly|both|each|another|mutually)$/i;

/** Whether "our" and "we" mean the speaker and somebody else, by the words beside them. */
function isShared(doc: Doc, pronoun: Token): boolean {
  const over = doc.tokens[pronoun.head];
  if (over === undefined) return false;
  const under = (token: Token) => (doc.children[token.index] ?? []).flatMap((child) => doc.tokens[child] ?? []);
  const isWith = (token: Token) =>
    under(token).some(
      (child) => /^(?:obl|nmod)/.test(child.relation) && under(child).some(({ text }) => /^(?:with|to)$/i.test(text)),
    );
  if (pronoun.relation === "nmod:poss") {
    if (isWith(over)) return false;
    const lemma = over.lemma.toLowerCase();
    const isMany = /^NNP?S$/.test(over.xpos);
    return (
      sharedThing.test(lemma) ||
      (isMany && sharedPeople.test(lemma)) ||
      under(over).some((child) => child.index < over.index && sharedWord.test(child.text))
    );
  }
  if (isWith(over)) return false;
  if (under(over).some((child) => together.test(child.text))) return true;
  // "we agreed" tells of both, "we agree" of who says it
  const isSaid = over.lemma === "agree" && !/^VB[DN]$/.test(over.xpos);
  return pronoun.relation === "nsubj" && mutual.test(over.lemma.toLowerCase()) && !isSaid;
}

/** Who else is meant: the other speaker in the room, else the party spoken of most beside the speaker's in a text that one party issues. */
export function partnersInUs(
  draft: Draft,
  speaker: readonly Actor[],
  heard: readonly Actor[],
  discourse: Discourse,
): readonly Actor[] {
  const { doc, spokenOf, issuer } = discourse;
  const token = doc.tokens[draft.head];
  const own = speaker[0]?.party ?? null;
  if (token === undefined || own === null || speaker.length !== 1) return [];
  const isOther = (party: string | null): party is string => party !== null && party !== own;
  const joined = joinedWithSpeaker(token, own, discourse);
  if (joined.length > 0) return joined;
  if (!isShared(doc, token)) return [];
  const [hearer] = heard;
  if (hearer !== undefined && isOther(hearer.party)) return [asParty(hearer.party)];
  if (issuer !== own || quotationAt(doc, draft.head) !== undefined || doc.turns.length > 0) return [];
  const [most, next] = [...spokenOf].filter(([party]) => isOther(party) && /^[A-Z]{3}$/.test(party));
  // of one partner alone, who is spoken of far more than any other
  if (most === undefined || (next !== undefined && next[1] * 2 > most[1])) return [];
  return [asParty(most[0])];
}

/** "**The United States and Togo** enjoy a growing relationship as we work": those who stand joined with the speaker before, in the same sentence. */
function joinedWithSpeaker(token: Token, own: string, { doc, bySentence }: Discourse): readonly Actor[] {
  const before = (bySentence[token.sentence] ?? []).filter(
    ({ head, kind, dropped, participle }) =>
      head < token.index && !dropped && participle === null && (kind === "name" || kind === "person"),
  );
  for (const draft of before) {
    const all = before.filter(({ head }) => {
      const token = doc.tokens[head];
      return head === draft.head || (token?.head === draft.head && token.relation === "conj");
    });
    const parties = new Set(all.flatMap(({ actors }) => actors.flatMap(({ party }) => party ?? [])));
    if (parties.size > 1 && parties.delete(own)) return [...parties].map(asParty);
  }
  return [];
}

const asParty = (party: string): Actor => ({ party, role: "GOV", office: null, name: null, kind: "state" });
