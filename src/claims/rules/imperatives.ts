import { quotationAt } from "../../language/index.ts";
import type { BuildContext } from "../build-events.ts";
import type { Finding } from "../code-claims.ts";
import { baseRelation, childrenBy, isVerb, prepositionOf, type SlotReader, wordOf } from "../grammar/index.ts";
import { gatherParties } from "../parties.ts";
import type { Attribution } from "../sources/index.ts";
import { askingFinding, sayingOver } from "./asked-by-mood.ts";

/**
 * "**Stop** the bombing," Erdogan told Israel; "**Release** our citizens," said in a message to Beijing; "Trump to Iran: **halt** it":
 * a quoted imperative asks for its deed. Whom it is said to is asked; where that is not told, only a deed of a type is worth a claim.
 */
export function findImperatives(
  context: BuildContext,
  reader: SlotReader,
  attributions: readonly Attribution[],
): readonly Finding[] {
  const { doc, finder } = context;
  return doc.tokens.flatMap((token): readonly Finding[] => {
    if (!isImperative(context, token.index)) return [];
    const spoken = spokenBy(context, reader, attributions, token.index);
    if (spoken === null) return [];
    const actors = gatherParties(finder, spoken.sayers, "through").filter(({ role }) => role !== "JRN");
    if (!actors.some(({ party }) => party !== null)) return [];
    const named = gatherParties(finder, spoken.addressees, "direct");
    const recipients = named.filter(
      ({ party, name }) =>
        party !== null && !actors.some((actor) => actor.party === party && (actor.name === name || name === null)),
    );
    const deeds = [deedOf(context, token.index), ...alike(context, token.index)];
    const rule = `imperatives (${token.text.toLowerCase()})`;
    const { at, sayers } = spoken;
    const addressees = recipients.length > 0 ? spoken.addressees : [];
    const finding = askingFinding(context, {
      trigger: token.index,
      at,
      deeds,
      sayers,
      addressees,
      actors,
      recipients,
      rule,
    });
    const isTyped = finding.event.node.contents.some(({ type }) => type !== null);
    return finding.event.node.contents.length > 0 && (isTyped || recipients.length > 0) ? [finding] : [];
  });
}

interface Spoken {
  /** The word that says it. */
  readonly at: number;
  readonly sayers: readonly number[];
  readonly addressees: readonly number[];
}

/** A bare verb that opens its clause, with nobody before it: "**Stop**", "Do not **let**", "please **free** the city". */
function isImperative({ doc }: BuildContext, token: number): boolean {
  const word = doc.tokens[token]!;
  if (!isVerb(word) || word.xpos !== "VB" || !["root", "ccomp", "parataxis"].includes(baseRelation(word))) return false;
  const isHeaded = headOf(doc, token) !== null;
  if (!isHeaded && childrenBy(doc, token, "nsubj").length > 0) return false;
  const auxiliaries = childrenBy(doc, token, "aux");
  return (
    auxiliaries.every((child) => child.lemma === "do") &&
    childrenBy(doc, token, "mark", "expl").length === 0 &&
    (isHeaded || quotationAt(doc, token) !== undefined)
  );
}

/** Who says it to whom: by the words that tell the quotation, or by a heading's "Trump to Iran:". */
function spokenBy(
  context: BuildContext,
  reader: SlotReader,
  attributions: readonly Attribution[],
  token: number,
): Spoken | null {
  const { doc, finder } = context;
  const heading = headOf(doc, token);
  if (heading !== null) return heading;
  const saying = sayingOver(attributions, token);
  if (saying?.source == null) return null;
  const at = saying.cue.head;
  if (at === token) return null;
  const slots = isVerb(doc.tokens[at]!) ? reader.verb(at) : reader.noun(at);
  const isParty = (word: number) => finder.at(word, "direct") !== undefined;
  const vocatives = childrenBy(doc, token, "vocative").map((child) => child.index);
  // "said **in a message to Beijing**"
  const messages = [...(slots.get("in") ?? []), ...(slots.get("obj") ?? [])].flatMap(
    (noun) => reader.noun(noun).get("to") ?? [],
  );
  const told = [vocatives, slots.get("iobj") ?? [], slots.get("obj") ?? [], slots.get("to") ?? [], messages]
    .map((words) => words.filter(isParty))
    .find((words) => words.length > 0);
  return { at, sayers: [saying.source.head], addressees: told ?? [] };
}

/** "**Trump to Iran**: stop": the parser takes who speaks for the subject. */
function headOf(doc: BuildContext["doc"], token: number): Spoken | null {
  const [speaker, ...others] = childrenBy(doc, token, "nsubj");
  if (speaker === undefined || others.length > 0) return null;
  const addressees = childrenBy(doc, speaker.index, "nmod").filter((child) => prepositionOf(doc, child.index) === "to");
  const last = addressees.at(-1);
  if (last === undefined || last.index > token) return null;
  const colon = doc.tokens.slice(last.index + 1, token).some((word) => word.text === ":");
  return colon ? { at: speaker.index, sayers: [speaker.index], addressees: [last.index] } : null;
}

/** "**Let us** end this war", "let's end it": the deed is what both are to do. */
function deedOf({ doc }: BuildContext, token: number): number {
  if (doc.tokens[token]!.lemma !== "let") return token;
  const isOurs = childrenBy(doc, token, "obj", "nsubj", "iobj").some((child) =>
    ["us", "'s", "’s"].includes(wordOf(child)),
  );
  return (isOurs ? childrenBy(doc, token, "xcomp", "ccomp")[0]?.index : undefined) ?? token;
}

/** "Halt the attacks **and return** to talks" */
const alike = ({ doc }: BuildContext, token: number): readonly number[] =>
  childrenBy(doc, token, "conj")
    .filter((child) => child.xpos === "VB" && childrenBy(doc, child.index, "nsubj").length === 0)
    .map((child) => child.index);
