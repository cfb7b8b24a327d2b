import type { Doc } from "../language/index.ts";
import { type EventNode, nodesOf } from "./claim.ts";
import type { Finding } from "./code-claims.ts";
import { childrenBy, isDefinite, isPointing } from "./grammar/index.ts";
import { isAnother } from "./link-same-deeds.ts";
import type { SourceReader } from "./read-sources.ts";

/**
 * Codebook rule 3: a deed already told in the article is a claim again only where a finite verb adds to it. A noun that points
 * back ("the strike", "Hamas' attack"), or a heading that repeats the text, is a mention of the first claim.
 */
export function keepFirstTelling(doc: Doc, findings: readonly Finding[], sourcesOf: SourceReader): readonly Finding[] {
  const inOrder = [...findings].sort((a, b) => a.predicate.token - b.predicate.token);
  // Only what holds a deed of its type can have told it, so that a long article is not gone through for each of its claims.
  const all: FindingsByType = new Map();
  const before: FindingsByType = new Map();
  for (const finding of inOrder) addByType(all, doc, finding);
  const isFirst = (finding: Finding): boolean => {
    const { predicate, event } = finding;
    const heading = doc.sentences[doc.tokens[predicate.token]!.sentence]!.heading;
    const others = (heading ? all : before).get(event.node.type) ?? [];
    // "imposed **such a** restriction": under a light verb too a noun may point back
    const bareNoun = predicate.part === "noun" && (predicate.light === null || isPointing(doc, predicate.token));
    if (!heading && !bareNoun && isAnother(doc, predicate)) return true;
    if (!heading && !bareNoun)
      return !others.some(
        (other) =>
          isRepeated(other, finding) && hasSameSources(sourcesOf, other, finding) && sharesWords(doc, other, finding),
      );
    const names = namesBothSides(event.node) && !isDefinite(doc, predicate.token);
    const pointsBack = heading || isDefinite(doc, predicate.token) || isOwned(doc, predicate.token);
    return !others.some((other) => {
      // "**Trump's first meeting with Putin** last July": another word that names both sides, or a day of its own, tells
      const isSameWord = other.predicate.sense.lemma === predicate.sense.lemma;
      if (!heading && ((names && !isSameWord) || (event.node.date !== null && other.event.node.date === null)))
        return false;
      // "escaped following **Turkish airstrikes**": a bare plural takes up only what was called the same
      if (!pointsBack && !isSameWord) return false;
      return nodesOf(other.event.node).some((node) => isRetelling(node, event.node));
    });
  };
  return inOrder.filter((finding) => {
    const isKept = isFirst(finding);
    addByType(before, doc, finding);
    return isKept;
  });
}

const namesBothSides = ({ actors, recipients }: EventNode) =>
  actors.length > 1 || (actors.length > 0 && recipients.length > 0);

/** How much of the words of two sentences must be the same for one to repeat the other. */
const repeated = 0.6;

/** A caption, a line printed twice: most words of the shorter sentence stand in the other. */
function sharesWords(doc: Doc, first: Finding, later: Finding): boolean {
  const wordsOf = ({ predicate }: Finding) => {
    const sentence = doc.sentences[doc.tokens[predicate.token]!.sentence]!;
    return new Set(doc.tokens.slice(sentence.first, sentence.last).map(({ text }) => text.toLowerCase()));
  };
  const [one, other] = [wordsOf(first), wordsOf(later)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared >= repeated * Math.min(one.size, other.size);
}

type FindingsByType = Map<EventNode["type"], Finding[]>;

/** A finding of the text under the types of all that it tells; what a heading says tells nothing first. */
function addByType(byType: FindingsByType, doc: Doc, finding: Finding): void {
  if (inHeading(doc, finding)) return;
  for (const type of new Set(nodesOf(finding.event.node).map((node) => node.type))) {
    const list = byType.get(type);
    if (list === undefined) byType.set(type, [finding]);
    else list.push(finding);
  }
}

/** "**Hamas'** attack" */
const isOwned = (doc: Doc, token: number) => childrenBy(doc, token, "nmod:poss").length > 0;

/** The same deed on another's word is a claim of its own. */
function hasSameSources(sourcesOf: SourceReader, first: Finding, later: Finding): boolean {
  const names = ({ predicate }: Finding) =>
    sourcesOf(predicate)
      .sources.map(({ party, text }) => party ?? text)
      .sort()
      .join("|");
  return names(first) === names(later);
}

const inHeading = (doc: Doc, finding: Finding) => doc.sentences[doc.tokens[finding.predicate.token]!.sentence]!.heading;

/** The same verb of the same parties with nothing added. */
function isRepeated(first: Finding, later: Finding): boolean {
  const [one, other] = [first.event.node, later.event.node];
  if (first.predicate.sense.lemma !== later.predicate.sense.lemma || !isRetelling(one, other)) return false;
  if (
    one.modality !== other.modality ||
    one.actors.length !== other.actors.length ||
    one.recipients.length !== other.recipients.length
  )
    return false;
  if ((other.date !== null && one.date === null) || (other.place !== null && one.place === null)) return false;
  return (
    other.contents.length === one.contents.length &&
    other.contents.every((content, index) => content.trigger.text === one.contents[index]!.trigger.text)
  );
}

/** The later telling names nobody whom the first does not, and no other day. */
function isRetelling(first: EventNode, later: EventNode): boolean {
  if (first.type !== later.type || first.polarity !== later.polarity) return false;
  const within = (inner: EventNode["actors"], outer: EventNode["actors"]) =>
    inner.every((party) => outer.some((other) => other.party === party.party));
  if (!within(later.actors, first.actors) || !within(later.recipients, first.recipients)) return false;
  return (
    later.date === null ||
    first.date === null ||
    (later.date.start <= first.date.end && first.date.start <= later.date.end)
  );
}
