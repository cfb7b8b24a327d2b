import type { BuildContext } from "../build-events.ts";
import { buildEvent } from "../build-events.ts";
import { type EventNode, type PartyMention, untypedNode } from "../claim.ts";
import type { Finding } from "../code-claims.ts";
import type { ClaimPredicate } from "../find-predicates.ts";
import { childrenBy, isVerb, type SlotReader, wordOf } from "../grammar/index.ts";
import { withModeOfAim } from "../mode-by-aim.ts";
import { gatherParties } from "../parties.ts";
import type { Attribution } from "../sources/index.ts";

/** Two words at least, or a title before a name: states and ministries have no first name. */
const isPersonName = ({ name, role }: PartyMention) =>
  name?.includes(" ") === true &&
  role !== null &&
  /^[A-Z]\S* (?:\S+ )*[A-Z]/.test(name) &&
  !/\b(?:of|States|Kingdom|Ministry|Department|Council|Union|House|Party|Administration|Government)\b/.test(name);

const modals = new Set(["should", "must", "ought"]);

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
  const findings: Finding[] = [];
  for (const token of doc.tokens) {
    const modal = modalOf(context, reader, token.index);
    if (modal === null) continue;
    const sayer = attributions
      .filter(
        ({ source, content }) =>
          source !== null && content.some((range) => token.index >= range.first && token.index < range.last),
      )
      .sort((a, b) => sizeOf(a) - sizeOf(b))[0];
    if (sayer?.source == null) continue;
    const actors = gatherParties(finder, [sayer.source.head], "through").filter((party) => party.role !== "JRN");
    const recipients = gatherParties(finder, roles.subjects(modal.deed), "direct");
    if (actors.length === 0 || recipients.length === 0 || actors[0]!.party === null || recipients[0]!.party === null)
      continue;
    // within one party a person may ask of another: "Trump should submit any deal, McCarthy said"
    const isSelf = (party: PartyMention, actor: PartyMention) =>
      party.party === actor.party &&
      (party.name === null ||
        actor.name === null ||
        party.name === actor.name ||
        !isPersonName(party) ||
        !isPersonName(actor));
    if (recipients.some((party) => actors.some((actor) => isSelf(party, actor)))) continue;
    // "must **stop its attacks**": under a light verb the noun is the deed
    const inner = context.predicates.get(modal.deed) ?? carriedBy(context, modal.deed);
    const content = inner === undefined ? null : buildEvent(context, inner);
    const negative = childrenBy(doc, modal.deed, "advmod").some(
      (child) => child.lemma === "not" || wordOf(child) === "never",
    );
    const { start, end, text } = doc.tokens[modal.trigger]!;
    const asked: EventNode =
      content === null
        ? untypedContent(context, modal.deed, recipients, negative)
        : { ...content.node, modality: "requested" };
    const { mode, cameo } = withModeOfAim({ type: "REQUEST", mode: null, cameo: "10", contents: [asked] });
    const node: EventNode = {
      type: "REQUEST",
      mode,
      contexts: context.contexts(modal.deed),
      cameo,
      quad: context.codebook.quadOf("REQUEST"),
      goldstein: context.codebook.scoreOf("REQUEST", mode),
      actors,
      recipients,
      modality: "actual",
      polarity: "positive",
      date: null,
      place: null,
      fatalities: null,
      injured: null,
      trigger: { start, end, text },
      contents: [asked],
    };
    const predicate: ClaimPredicate = inner ?? bare(modal.deed);
    findings.push({
      predicate: { ...predicate, token: modal.trigger },
      event: {
        node,
        tokens: [modal.trigger, modal.deed, ...(content?.tokens ?? [])],
        contents: content === null ? [] : [content],
      },
      rule: `modal-requests (${text.toLowerCase()})`,
    });
  }
  return findings;
}

const carriedBy = ({ predicates }: BuildContext, verb: number): ClaimPredicate | undefined =>
  [...predicates.values()].find(({ carrier, token }) => carrier === verb && token !== verb);

/** The modal and the deed it asks for: "must **stop**", "needs to **play**", "has to **leave**". */
function modalOf(
  context: BuildContext,
  reader: SlotReader,
  token: number,
): { readonly trigger: number; readonly deed: number } | null {
  const { doc } = context;
  const word = doc.tokens[token]!;
  if (!isVerb(word)) return null;
  const auxiliary = childrenBy(doc, token, "aux").find((child) => modals.has(wordOf(child)));
  // "**should** Iran retaliate" is a condition, "should **have** resolved" a complaint about what is past
  const isPast = childrenBy(doc, token, "aux").some((child) => child.lemma === "have");
  const subject = childrenBy(doc, token, "nsubj")[0];
  if (auxiliary !== undefined && !isPast && subject !== undefined && subject.index < auxiliary.index)
    return { trigger: auxiliary.index, deed: token };
  if ((word.lemma === "need" || word.lemma === "have") && childrenBy(doc, token, "nsubj").length > 0) {
    const deed = reader.verb(token).get("xcomp")?.[0];
    // "has a right to stop" asks nothing
    const isOwn = deed !== undefined && doc.tokens[deed]!.head === token && isVerb(doc.tokens[deed]!);
    if (isOwn && (word.lemma === "need" || childrenBy(doc, token, "obj").length === 0)) return { trigger: token, deed };
  }
  return null;
}

function untypedContent(
  context: BuildContext,
  token: number,
  actors: EventNode["actors"],
  negative: boolean,
): EventNode {
  const { start, end, text } = context.doc.tokens[token]!;
  const polarity = negative ? "negative" : "positive";
  return untypedNode({ actors, recipients: [], modality: "requested", polarity, trigger: { start, end, text } });
}

function bare(token: number): ClaimPredicate {
  return {
    token,
    part: "verb",
    runnerUp: null,
    slots: new Map(),
    carrier: token,
    light: null,
    sense: {
      id: "modal",
      part: "verb",
      lemma: "modal",
      words: [],
      type: "REQUEST",
      mode: null,
      cameo: "10",
      actor: [],
      recipient: [],
      contents: [],
      conditions: [],
      gloss: "",
      file: "",
      line: 0,
    },
  };
}

const sizeOf = (attribution: Attribution) =>
  attribution.content.reduce((sum, range) => sum + range.last - range.first, 0);
