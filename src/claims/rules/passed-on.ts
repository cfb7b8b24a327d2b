import { type BuildContext, buildEvent } from "../build-events.ts";
import type { EventNode, PartyMention } from "../claim.ts";
import type { Finding } from "../code-claims.ts";
import { childrenBy, isDefinite, isPassive, isVerb, type SlotReader, wordOf } from "../grammar/index.ts";
import { gatherParties } from "../parties.ts";
import { implied } from "../read-parties.ts";
import { askedPredicate } from "./asked-by-mood.ts";
import { type AskingsBefore, askingNouns } from "./askings-before.ts";

/** So many sentences back an asking stands that is passed on. */
const within = 4;

/** "Oman **conveyed the message** to Tehran", "Qatar **passed it on** to Hamas": who was asked to has asked the next one. */
export function findPassedOn(context: BuildContext, reader: SlotReader, askings: AskingsBefore): readonly Finding[] {
  const { doc, finder, codebook } = context;
  const first = new Set([...(codebook.classes.get("passing") ?? [])].map((phrase) => phrase.split(" ")[0]));
  return doc.tokens.flatMap((token): readonly Finding[] => {
    if (!first.has(token.lemma)) return [];
    // "committed to **delivering** the message" is a promise
    if (!isVerb(token) || !/^VB[DNPZ]$/.test(token.xpos) || !isPassing(context, token.index)) return [];
    const slots = reader.verb(token.index);
    const message = slots.get("obj") ?? [];
    if (message.length === 0 || !message.every((word) => isMessage(context, word))) return [];
    // "relayed **the request** to Hamas" is read as any asking is
    if (message.some((word) => context.predicates.get(word)?.carrier === token.index)) return [];
    let actors: readonly PartyMention[] = known(gatherParties(finder, slots.get("subj") ?? [], "through"));
    let recipients: readonly PartyMention[] = known(
      gatherParties(finder, [...(slots.get("to") ?? []), ...(slots.get("iobj") ?? [])], "place"),
    );
    const carrier = actors.length + recipients.length > 0 ? null : carrierAsked(context, askings, token.index);
    if (carrier !== null) [actors, recipients] = carrier;
    if (actors.length === 0 || recipients.length === 0) return [];
    const { modality, polarity } = context.certainty.of(token.index, token.index);
    if (modality !== "actual" || polarity === "negative") return [];
    const fits = (asking: EventNode) =>
      asking.recipients.some(({ party }) => actors.some((actor) => actor.party === party));
    if (askings.last(token.index, within, fits) === null) return [];
    const predicate = askedPredicate(token.index, "REQUEST", "10", slots);
    const event = buildEvent(context, predicate);
    const node: EventNode = {
      ...event.node,
      actors,
      recipients,
      modality,
      polarity,
      quad: codebook.quadOf("REQUEST"),
      goldstein: codebook.scoreOf("REQUEST", null),
      contents: [],
    };
    return [{ predicate, event: { node, tokens: [token.index], contents: [] }, rule: `passed-on (${token.lemma})` }];
  });
}

/** "asked Qatar **to convey a message** to Iran, and **it was delivered**": by whom and to whom, the asking has told. */
function carrierAsked(
  { doc, codebook }: BuildContext,
  askings: AskingsBefore,
  verb: number,
): [readonly PartyMention[], readonly PartyMention[]] | null {
  if (!isPassive(doc, verb)) return null;
  const passes = ({ trigger, recipients }: EventNode): boolean =>
    known(recipients).length > 0 &&
    doc.tokens.some(({ start, lemma }) => start === trigger.start && codebook.classes.get("passing")?.has(lemma));
  const asking = askings.last(verb, 1, ({ contents }) => contents.some(passes));
  const carried = asking?.contents.find(passes);
  if (asking === null || carried === undefined) return null;
  return [implied(known(asking.recipients)), implied(known(carried.recipients))];
}

const known = (people: readonly PartyMention[]) => people.filter(({ party }) => party !== null);

/** "**relayed** the message", "passed it **on**" */
const isPassing = ({ doc, codebook }: BuildContext, verb: number): boolean => {
  const { lemma } = doc.tokens[verb]!;
  const near = doc.tokens.slice(verb + 1, verb + 3);
  const particles = [...near, ...childrenBy(doc, verb, "compound:prt")].map(wordOf);
  return [lemma, ...particles.map((word) => `${lemma} ${word}`)].some((phrase) =>
    codebook.classes.get("passing")?.has(phrase),
  );
};

const isMessage = ({ doc, codebook }: BuildContext, word: number): boolean => {
  const { lemma } = doc.tokens[word]!;
  const isWords = askingNouns.has(lemma) || codebook.classes.get("message")?.has(lemma);
  return ["it", "them", "this"].includes(wordOf(doc.tokens[word]!)) || (isWords === true && isDefinite(doc, word));
};
