import { quotationAt } from "../../language/index.ts";
import type { BuildContext } from "../build-events.ts";
import { waysOfTelling } from "../carriers.ts";
import { isSubjunctive } from "../choose-sense.ts";
import type { PartyMention } from "../claim.ts";
import type { Finding } from "../code-claims.ts";
import {
  baseRelation,
  childrenBy,
  isInfinitive,
  isPassive,
  isVerb,
  type SlotReader,
  withConjuncts,
  wordOf,
} from "../grammar/index.ts";
import { gatherParties } from "../parties.ts";
import type { Attribution } from "../sources/index.ts";
import { askingFinding, sayingsOver } from "./asked-by-mood.ts";

/** Two words at least, or a title before a name: states and ministries have no first name. */
const isPersonName = ({ name, role }: PartyMention) =>
  name?.includes(" ") === true &&
  role !== null &&
  /^[A-Z]\S* (?:\S+ )*[A-Z]/.test(name) &&
  !/\b(?:of|States|Kingdom|Ministry|Department|Council|Union|House|Party|Administration|Government)\b/.test(name);

const modals = new Set(["should", "must", "ought"]);

/** Verbs whose subject asks for what stands in the clause under them: "**agreed** that all parties should show restraint". */
const agreeing = new Set(["agree", "concur"]);

/**
 * "The U.S. **needs to** play a constructive role", "Iran **must** stop": what one party says another must do is asked of it (codebook, "Rules that trip coders").
 * The sayer asks, the subject is asked; what a party says it must do itself is none.
 */
export function findModalRequests(
  context: BuildContext,
  reader: SlotReader,
  attributions: readonly Attribution[],
): readonly Finding[] {
  const { doc, finder, roles } = context;
  const withAll = (heads: readonly number[]) => heads.flatMap((head) => withConjuncts(doc, head));
  return doc.tokens.flatMap((token): readonly Finding[] => {
    const modal = modalOf(context, reader, token.index);
    if (modal === null) return [];
    const governor = governorOf(context, modal.trigger === token.index ? token.index : modal.deed);
    // "asked Qatar to tell Hamas **that it must** leave": what is to be said has not been said
    const isSpoken = roles.subjects(modal.deed).some((word) => wordOf(doc.tokens[word]!) === "you");
    if (governor !== null && isInfinitive(doc, governor) && !isSpoken) return [];
    const agrees = governor !== null && agreeing.has(doc.tokens[governor]!.lemma);
    const sayings = sayingsOver(attributions, token.index).map(({ source }) => source!.head);
    const spoken = agrees ? [withAll(roles.subjects(governor))] : sayings.map((sayer) => [sayer]);
    // "…, KCNA said, citing a foreign ministry spokesman": an outlet only passes it on
    const [sayers, actors] = spoken
      .map((heads) => [heads, gatherParties(finder, heads, "through").filter(({ role }) => role !== "JRN")] as const)
      .find(([, people]) => people.length > 0) ?? [[], []];
    const said = [...new Set([...withAll(roles.subjects(modal.deed)), ...(modal.addressees ?? [])])];
    const addressees = said.flatMap((word) => meantBy(context, reader, attributions, word, modal.deed));
    const recipients = gatherParties(finder, addressees, "direct");
    if (actors.length === 0 || actors[0]!.party === null) return [];
    // "**They** need to stand by us": of others all the same, though it is not told who they are
    const isUntold = recipients.every(({ party }) => party === null);
    // "The hostages **must be released**": whoever holds them is to let them go
    const isOpen = addressees.length === 0 && isPassive(doc, modal.deed);
    if (isUntold && !isOpen && !addressees.some((word) => others.test(doc.tokens[word]!.lemma))) return [];
    if (recipients.some((party) => actors.some((actor) => isSelf(party, actor)))) return [];
    const { trigger } = modal;
    const rule = `modal-requests (${doc.tokens[trigger]!.text.toLowerCase()})`;
    const deeds = [modal.deed, ...alike(context, modal.deed)];
    const known = [...actors, ...recipients].map(({ party }) => party);
    const through = gatherParties(finder, waysOfTelling(context, modal.deed), "place").filter(
      ({ party }) => party !== null && !known.includes(party),
    );
    const finding = askingFinding(context, {
      ...(through.length > 0 ? { through } : {}),
      trigger,
      at: trigger,
      deeds,
      sayers,
      addressees,
      actors,
      recipients,
      rule,
    });
    if (isUntold && !finding.event.node.contents.some(({ type }) => type !== null)) return [];
    if (!agrees) return [finding];
    return [{ ...finding, event: { ...finding.event, tokens: [...finding.event.tokens, governor] } }];
  });
}

const others = /^(?:they|he|she|you|world|community|everyone|everybody|government)$/i;

/** Within one party a person may ask of another: "Trump should submit any deal, McCarthy said". */
const isSelf = (party: PartyMention, actor: PartyMention) =>
  party.party === actor.party &&
  (party.name === null ||
    actor.name === null ||
    party.name === actor.name ||
    !isPersonName(party) ||
    !isPersonName(actor));

/** "should support the government **and show** restraint": verbs without a subject of their own under the same modal. */
const alike = (context: BuildContext, deed: number): readonly number[] =>
  childrenBy(context.doc, deed, "conj")
    .filter((child) => isVerb(child) && childrenBy(context.doc, child.index, "nsubj", "aux").length === 0)
    .flatMap((child) => [child.index, ...alike(context, child.index)]);

/** "**You** must leave," he told **Russia**; "I'm going to tell **NATO**: you've got to pay": who is spoken to. */
function meantBy(
  { doc, finder }: BuildContext,
  reader: SlotReader,
  attributions: readonly Attribution[],
  word: number,
  deed: number,
): readonly number[] {
  if (wordOf(doc.tokens[word]!) !== "you" || finder.at(word, "direct")?.actors.some(({ party }) => party !== null))
    return [word];
  const over = doc.tokens[deed]!;
  const telling = ["ccomp", "parataxis"].includes(baseRelation(over)) ? [over.head] : [];
  const cues = sayingsOver(attributions, deed).map(({ cue }) => cue.head);
  for (const verb of [...telling, ...cues]) {
    if (verb < 0 || !isVerb(doc.tokens[verb]!)) continue;
    const slots = reader.verb(verb);
    const told = [...(slots.get("obj") ?? []), ...(slots.get("iobj") ?? []), ...(slots.get("to") ?? [])];
    const parties = told.filter((one) => finder.at(one, "through") !== undefined);
    if (parties.length > 0) return parties;
  }
  return [word];
}

/** The verb whose clause the word's clause is: of "said Iran must stop" the saying. */
function governorOf({ doc }: BuildContext, token: number): number | null {
  let at = doc.tokens[token]!;
  while (baseRelation(at) === "conj" && at.head >= 0) at = doc.tokens[at.head]!;
  return baseRelation(at) === "ccomp" && at.head >= 0 ? at.head : null;
}

const needed = new Set(["crucial", "essential", "imperative", "vital"]);

const isPastDenial = ({ doc }: BuildContext, clause: number): boolean =>
  childrenBy(doc, clause, "aux").some((child) => wordOf(child) === "did") &&
  childrenBy(doc, clause, "advmod").some((child) => child.lemma === "not");

/** The modal and the deed it asks for: "must **stop**", "needs to **play**", "has to **leave**". */
function modalOf(
  context: BuildContext,
  reader: SlotReader,
  token: number,
): { readonly trigger: number; readonly deed: number; readonly addressees?: readonly number[] } | null {
  const { doc } = context;
  const word = doc.tokens[token]!;
  // "it is **time for Maduro to go**"
  if (word.lemma === "time" && childrenBy(doc, token, "cop").length > 0) {
    const deed = childrenBy(doc, token, "acl", "advcl", "csubj", "xcomp", "ccomp").find(({ index }) =>
      isInfinitive(doc, index),
    );
    return deed === undefined
      ? null
      : { trigger: token, deed: deed.index, addressees: reader.noun(token).get("for") ?? [] };
  }
  // "it is **vital that Israel open** the crossing", "that it **did not** close it"
  if (needed.has(word.lemma) && childrenBy(doc, token, "cop").length > 0) {
    const deed = childrenBy(doc, token, "csubj", "ccomp", "advcl", "xcomp").find(
      ({ index }) =>
        childrenBy(doc, index, "mark").some((mark) => wordOf(mark) === "that") &&
        (isSubjunctive(doc, index) || isPastDenial(context, index)),
    );
    return deed === undefined ? null : { trigger: token, deed: deed.index };
  }
  if (!isVerb(word) && word.lemma !== "ought") return null;
  const auxiliaries = childrenBy(doc, token, "aux");
  const auxiliary = auxiliaries.find((child) => modals.has(wordOf(child)));
  // "**should** Iran retaliate" is a condition, "should **have** resolved" a complaint about what is past
  const isPast = auxiliaries.some((child) => child.lemma === "have");
  const subject = childrenBy(doc, token, "nsubj")[0];
  // "a hearing on **whether** he should be impeached" asks nobody
  const isAsked = childrenBy(doc, token, "mark").some((child) => ["if", "whether"].includes(wordOf(child)));
  if (auxiliary !== undefined && !isPast && !isAsked && subject !== undefined && subject.index < auxiliary.index)
    return { trigger: auxiliary.index, deed: token };
  // "**if** they need to leave", "would have to leave", "does not need to leave": nobody is asked
  const isOpen =
    auxiliaries.some((child) => child.xpos === "MD") ||
    childrenBy(doc, token, "advmod").some((child) => child.lemma === "not") ||
    childrenBy(doc, token, "mark").some((child) => ["if", "whether", "unless"].includes(wordOf(child)));
  // "you**'ve got to** support them"
  const isGot = word.lemma === "get" && auxiliaries.some((child) => child.lemma === "have");
  // "because you **had** to attend", in somebody's own words: it is past
  const isToldOf = word.xpos === "VBD" && quotationAt(doc, token) !== undefined;
  if (!isOpen && !isToldOf && (["need", "have", "ought"].includes(word.lemma) || isGot) && subject !== undefined) {
    const deed = reader.verb(token).get("xcomp")?.[0];
    // "has a right to stop" asks nothing
    const isOwn = deed !== undefined && doc.tokens[deed]!.head === token && isVerb(doc.tokens[deed]!);
    if (isOwn && childrenBy(doc, token, "obj").length === 0) return { trigger: token, deed };
  }
  return null;
}
