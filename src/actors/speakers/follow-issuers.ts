/** Whose words a text is that nobody is said to speak: one body's statement, or that of many together. */
import type { Actor } from "../actor.ts";
import type { Discourse } from "../discourse.ts";

/** Who says "we" in a text outside its quotations and turns: all who issue it together, else its publisher or whoever stands over it; nobody where that is an outlet. */
export function issuersOf(discourse: Discourse): readonly Actor[] {
  const joint = jointIssuers(discourse);
  if (joint.length > 1) return joint;
  const listed = listedFirst(discourse);
  return listed.length > 0 ? listed : issuerOf(discourse);
}

/** Sentences in which those who speak together are listed. */
const opening = 6;
/** What a statement does: no news of what some together did. */
const stating =
  /^(?:congratulate|extend|send|wish|welcome|express|condemn|mark|commemorate|celebrate|reaffirm|reiterate|affirm|declare|state|underscore|emphasi[sz]e|note|call|urge|remain|stand|honor|honour|deplore|regret|applaud|commend|support|recogni[sz]e|share|follow|issue|reject|denounce|acknowledge|recall|demand)$/;

/** "**The Troika (the United States, the United Kingdom and Norway)** congratulates": who stand listed before the first verb of a statement, its publisher among them. */
function listedFirst({ doc, publisher, bySentence }: Discourse): readonly Actor[] {
  const own = publisher?.[0]?.party ?? null;
  if (own === null) return [];
  const body = doc.sentences.filter(({ heading }) => !heading).slice(0, opening);
  const words = body.map(({ first, last }) => doc.tokens.slice(first, last));
  // "Representatives of France, Germany and the United States met. **Begin text**: We remain committed"
  const isGiven = words.some(([begin, text]) => begin?.text === "Begin" && /^text$/i.test(text?.text ?? ""));
  for (const [at, sentence] of words.entries()) {
    const verb = sentence.find(({ upos }) => /^(?:VERB|AUX|PRON|SCONJ)$/.test(upos));
    if (verb === undefined || !(isGiven || stating.test(verb.lemma.toLowerCase()))) continue;
    const found: Actor[] = [];
    for (const { head, kind, acts, actors } of bySentence[verb.sentence] ?? [])
      if (head < verb.index && acts && /^(?:name|person)$/.test(kind)) add(found, actors);
    if (found.length >= (at === 0 ? 3 : 4) && found.some(({ party }) => party === own)) return found;
  }
  return [];
}

function add(found: Actor[], actors: readonly Actor[]): void {
  for (const actor of actors)
    if (actor.party !== null && !found.some(({ party }) => party === actor.party)) found.push(actor);
}

const giving = /^(?:by|from)$/i;
const topical = /^(?:on|about|regarding|concerning|following|after|during)$/i;

/** "The following is a joint statement by the governments of France, Germany and the United States": all of them say "we". */
function jointIssuers({ doc, past }: Discourse): readonly Actor[] {
  const lead = doc.sentences
    .slice(0, 4)
    .find((sentence) =>
      doc.tokens
        .slice(sentence.first, sentence.last)
        .some(
          (token, at, tokens) =>
            /^(?:statement|communiqué|communique|declaration)$/i.test(token.text) &&
            tokens.slice(at + 1, at + 7).some((next) => /^(?:by|of|from)$/i.test(next.text)),
        ),
    );
  if (lead === undefined || !/^(?:the|following|text|joint|we|this)/i.test(doc.tokens[lead.first]?.text ?? ""))
    return [];
  // "a statement by France and Germany **on** the anniversary of Syria's election"
  const isTopic = (index: number): boolean => {
    const before = doc.tokens.slice(lead.first, index);
    const word = before.findLast(({ text }) => giving.test(text) || topical.test(text));
    return word !== undefined && topical.test(word.text) && doc.tokens[word.index + 1]?.text !== "behalf";
  };
  const found: Actor[] = [];
  for (const draft of past)
    if (draft.first >= lead.first && draft.last <= lead.last && /^(?:name|noun)$/.test(draft.kind) && draft.acts)
      if (!isTopic(draft.first))
        add(
          found,
          draft.actors.filter(({ kind }) => kind === "state" || kind === "organisation"),
        );
  // "the G7 foreign ministers of Canada, France …": the members that are listed speak, and no forum beside them
  return found.length > 2 ? found.filter(({ party }) => !/^g-?\d+$/.test(party ?? "")) : found;
}

/** Whose statement the text is, where its publisher is no outlet: a ministry, a party, an organisation; else whoever's name and title stand over it. */
function issuerOf({ doc, past, publisher }: Discourse): readonly Actor[] {
  if (publisher !== null) return publisher;
  // "Antony J. Blinken, Secretary of State" over the text: a statement of his.
  const first = past[0];
  const head = first === undefined ? undefined : doc.tokens[first.head];
  if (first?.kind !== "person" || first.partner === null || head === undefined || head.sentence > 1) return [];
  return doc.sentences[head.sentence]?.heading || doc.tokens[first.first - 1] === undefined
    ? first.actors.filter((actor) => actor.role !== "JRN" && actor.party !== null)
    : [];
}
