import type { EventType } from "../../codebook/index.ts";
import { type BuildContext, buildEvent } from "../build-events.ts";
import type { EventNode, PartyMention } from "../claim.ts";
import type { Finding } from "../code-claims.ts";
import type { ClaimPredicate } from "../find-predicates.ts";
import { withModeOfAim } from "../mode-by-aim.ts";
import type { Attribution } from "../sources/index.ts";

/** An asking that has no verb of its own: a modal or the imperative of the deed asks for it. */
export interface AskedByMood {
  /** The word that shows it: "must", the imperative itself. */
  readonly trigger: number;
  /** A word that no deed stands at, for the asking to stand at while it is built. */
  readonly at: number;
  readonly deeds: readonly number[];
  /** Where the sayer and those spoken to or of stand. */
  readonly sayers: readonly number[];
  readonly addressees: readonly number[];
  readonly actors: readonly PartyMention[];
  readonly recipients: readonly PartyMention[];
  readonly rule: string;
  /** By whom it was told: "told Hamas **through Qatar** that it must leave". */
  readonly through?: readonly PartyMention[];
}

/** The slot of such deeds. */
const mood = "mood";

export function askingFinding(context: BuildContext, asked: AskedByMood): Finding {
  const { trigger, deeds, actors } = asked;
  const { start, end, text } = context.doc.tokens[trigger]!;
  const predicate = askingPredicate(asked);
  const event = buildEvent(context, predicate);
  const { contents } = event.node;
  const { mode, cameo } = withModeOfAim({ type: "REQUEST", mode: null, cameo: "10", contents });
  const node: EventNode = {
    ...event.node,
    mode,
    cameo,
    contexts: context.contexts(deeds[0]!),
    goldstein: context.codebook.scoreOf("REQUEST", mode),
    actors,
    recipients: asked.recipients.length > 0 ? asked.recipients : event.node.recipients,
    modality: "actual",
    polarity: "positive",
    date: null,
    place: null,
    fatalities: null,
    injured: null,
    trigger: { start, end, text },
    ...(asked.through === undefined ? {} : { through: asked.through }),
  };
  const tokens = [trigger, ...deeds, ...event.tokens.filter((token) => token !== asked.at)];
  return { predicate: { ...predicate, token: trigger }, event: { ...event, node, tokens }, rule: asked.rule };
}

/** The sayers of a word, the innermost first. */
export function sayingsOver(attributions: readonly Attribution[], token: number): readonly Attribution[] {
  const size = ({ content }: Attribution) => content.reduce((sum, range) => sum + range.last - range.first, 0);
  const over = attributions.filter(
    ({ source, content }) => source !== null && content.some(({ first, last }) => token >= first && token < last),
  );
  return over.sort((a, b) => size(a) - size(b));
}

/** The sayer of a word, by the innermost attribution over it; null where nobody says it. */
export const sayingOver = (attributions: readonly Attribution[], token: number): Attribution | null =>
  sayingsOver(attributions, token)[0] ?? null;

const askingPredicate = ({ at, deeds, sayers, addressees }: AskedByMood): ClaimPredicate => {
  const slots = new Map([
    ["sayer", sayers],
    ["subj", addressees],
    [mood, deeds],
  ]);
  const predicate = askedPredicate(at, "REQUEST", "10", slots);
  const { sense } = predicate;
  return {
    ...predicate,
    sense: {
      ...sense,
      actor: [["sayer"]],
      recipient: [["subj"]],
      contents: [{ slot: mood, polarity: "positive" }],
    },
  };
};

/** A predicate that no row of the codebook gives. */
export function askedPredicate(
  token: number,
  type: EventType,
  cameo: string | null,
  slots: ClaimPredicate["slots"],
): ClaimPredicate {
  return {
    token,
    part: "verb",
    runnerUp: null,
    slots,
    carrier: token,
    light: null,
    sense: {
      id: "modal",
      part: "verb",
      lemma: "modal",
      words: [],
      type,
      mode: null,
      cameo,
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
