import type { Codebook } from "../codebook/index.ts";
import type { Doc } from "../language/index.ts";
import { carriersOf } from "./carriers.ts";
import { type EventNode, type Modality, type PartyMention, type TextSpan, untypedNode } from "./claim.ts";
import { withoutOwnTroops } from "./complete-parties.ts";
import type { PartyContext } from "./deed-parties.ts";
import type { Notebook } from "./explain/reason.ts";
import { type Content, flip } from "./find-contents.ts";
import type { ClaimPredicate } from "./find-predicates.ts";
import { childrenBy, isDefinite, wordOf } from "./grammar/index.ts";
import { datedAhead, under } from "./modality-of-content.ts";
import { withModeOfAim } from "./mode-by-aim.ts";
import { gatherParties } from "./parties.ts";
import { isRetort } from "./promise-ahead.ts";
import { applyEffect, type CertaintyReader } from "./read-modality.ts";
import { implied, ownParties, partiesOf, unique, without, withoutSelf } from "./read-parties.ts";
import type { SourceReader } from "./read-sources.ts";
import type { Circumstances } from "./read-time-and-place.ts";
import { isJudgedInWords } from "./rules/deed-of-the-speaker.ts";
import { lastDoers, otherSide } from "./told-elsewhere.ts";
import { doersUnder, holders } from "./unsaid-doers.ts";
import { afterContents, beforeContents, findUnsaid } from "./unsaid-recipients.ts";

/** What the builder needs to know of the sentence and the codebook. */
export interface BuildContext extends PartyContext {
  readonly codebook: Codebook;
  readonly contentsOf: (predicate: ClaimPredicate) => readonly Content[];
  readonly certainty: CertaintyReader;
  readonly circumstances: Circumstances;
  readonly casualties: (
    token: number,
    carrier: number,
  ) => { readonly fatalities: number | null; readonly injured: number | null };
  readonly contexts: (token: number) => readonly string[];
  /** Only where reasons are asked for. */
  readonly notebook: Notebook | null;
  /** On whose word the deed of a predicate stands. */
  readonly sourcesOf: SourceReader;
  /** Whether the word is a cue of reported speech. */
  readonly isReport: (token: number) => boolean;
}

/** What a parent tells its content. */
interface Above {
  readonly predicate: ClaimPredicate;
  readonly actors: readonly PartyMention[];
  readonly recipients: readonly PartyMention[];
  readonly modality: Modality;
  readonly sign: "positive" | "negative";
  readonly slot: string;
  /** The operator through which the content was reached: "demanded that Islamabad **stop** the infiltration". */
  readonly through: number | null;
}

/** Who does the content where the text leaves it unsaid: whoever is asked, or whoever threatens and promises, or whoever is accused. */
function impliedActors(above: Above): readonly PartyMention[] {
  const type = above.predicate.sense.type;
  if (type === "THREATEN" || type === "AGREE" || type === "CONCEDE") return above.actors;
  // "refused **to release** them", "denies **meddling**": who refuses or denies it would do it or have done it
  if (type === "REJECT") return above.slot === "xcomp" || above.predicate.sense.lemma === "deny" ? above.actors : [];
  // "had a hand **in the attack**": a link that moves nobody has its own doer in the deed
  if (type === null && above.recipients.length === 0) return above.sign === "positive" ? above.actors : [];
  if (type === "REQUEST" || type === null || type === "ACCUSE") return above.recipients;
  return [];
}

export interface BuiltEvent {
  readonly node: EventNode;
  /** Tokens of all predicates in it, its own first. */
  readonly tokens: readonly number[];
  readonly contents: readonly BuiltEvent[];
}

/** The event at a predicate with all that is nested in it. */
export function buildEvent(
  context: BuildContext,
  predicate: ClaimPredicate,
  sign: "positive" | "negative" = "positive",
): BuiltEvent {
  return build(context, predicate, null, sign, new Set());
}

function build(
  context: BuildContext,
  predicate: ClaimPredicate,
  above: Above | null,
  sign: "positive" | "negative",
  seen: Set<number>,
): BuiltEvent {
  const { codebook, doc } = context;
  seen.add(predicate.token);
  const { sense } = predicate;
  const { notebook } = context;
  notebook?.begin(predicate.token);
  const targetsBy = (
    rules: Parameters<typeof findUnsaid>[0],
    built: readonly BuiltEvent[],
  ): readonly PartyMention[] => {
    const inside = built.map(({ node }) => node);
    const tokens = built.map(({ tokens: [first] }) => first!);
    const found = findUnsaid(rules, { context, predicate, above, actors, inside, tokens });
    if (found !== null) notebook?.note(predicate.token, "recipients", found.rule);
    return found?.parties ?? [];
  };
  // "tried to persuade": the asking was made, whatever came of it
  const ignored = sense.type === "REQUEST" ? "attempt" : null;
  const read = context.certainty.of(predicate.token, predicate.carrier, above?.predicate.token, ignored);
  const own = predicate.light?.effect == null ? read : applyEffect(read, predicate.light.effect);
  const polarity = flip(own.polarity, sign);
  const modality =
    above === null ? datedAhead(context, predicate, own.modality) : under(above, own.modality, predicate);
  // only as a content does a noun take its parties from an earlier sentence: by itself it is a mention of that deed
  let { actors, recipients } = above === null ? ownParties(context, predicate) : partiesOf(context, predicate);
  if (above !== null) actors = doersUnder(context, { verb: predicate.carrier, type: sense.type }, above, actors);
  if (actors.length === 0 && above !== null) {
    actors = implied(unsaidActors(context, above));
    notebook?.note(predicate.token, "actors", "unsaid-doer");
  }
  // "is willing **to talk** to Washington", "ruled out **talks** with Iran": who agrees or declines to talk is one of the two
  if (sense.type === "CONSULT" && sense.mode !== "visit" && above !== null && joins(above))
    actors = unique([...actors, ...implied(above.actors.filter(({ party }) => party !== null))]);
  // "called for the release **of all prisoners**": whoever took them is to let them go
  if (sense.mode === "release" && actors.every(({ party }) => party === null))
    actors = holders(context, predicate, above?.actors ?? []);
  if (sense.type === "CONSULT") actors = [...actors, ...otherSide(context, predicate, actors)];
  if (recipients !== actors)
    recipients = withoutOwnTroops(sense.mode, withoutSelf(sense.type, recipients, actors), actors);
  if (recipients.length === 0) recipients = targetsBy(beforeContents, []);

  const contents: BuiltEvent[] = [];
  for (const content of context.contentsOf(predicate)) {
    if (seen.has(content.token)) continue;
    const { sign: wanted, slot, through } = content;
    const here: Above = { predicate, actors, recipients, modality, sign: wanted, slot, through };
    const inner = context.predicates.get(content.token);
    if (pointsBack(context, content.token)) {
      // "vowed to **take the investigation** seriously": what is to be done with it is the content all the same
      const { carrier } = inner!;
      if (carrier !== content.token && !seen.has(carrier)) contents.push(untyped(context, carrier, here, seen));
      continue;
    }
    contents.push(
      // "vowed to **retaliate**", "warned that they will **suffer consequences**": how is not said
      inner === undefined || isRetort(inner.sense) || (isJudgedInWords(inner.sense) && inner.sense.type === "THREATEN")
        ? untyped(context, content.token, here, seen)
        : build(context, inner, here, content.sign, seen),
    );
  }
  const inside = contents.map((built) => built.node);
  if (recipients.length === 0) recipients = targetsBy(afterContents, contents);

  const { mode, cameo } = withModeOfAim({ type: sense.type, mode: sense.mode, cameo: sense.cameo, contents: inside });
  const node: EventNode = {
    type: sense.type,
    mode,
    contexts: context.contexts(predicate.token),
    cameo,
    quad: sense.type === null ? null : codebook.quadOf(sense.type),
    goldstein: sense.type === null ? null : codebook.scoreOf(sense.type, mode),
    actors,
    recipients,
    modality,
    polarity,
    date: context.circumstances.date(predicate.token, predicate.carrier, { modality, polarity }),
    place: context.circumstances.place(predicate.token, predicate.carrier, mode),
    ...(happened.has(modality) && polarity === "positive"
      ? context.casualties(predicate.token, predicate.carrier)
      : { fatalities: null, injured: null }),
    trigger: spanOf(doc, predicate.token),
    contents: inside,
    ...carriersOf(
      context,
      predicate,
      { actors, recipients },
      contents.map(({ tokens: [first] }) => first!),
    ),
  };
  return { node, tokens: [predicate.token, ...contents.flatMap((built) => built.tokens)], contents };
}

/** Whether who stands above takes part in what stands below: who agrees to talks, who refuses, calls off or rules them out. */
const joins = ({ predicate: { sense } }: Above): boolean => sense.type === "AGREE" || sense.type === "REJECT";
/** Nobody has died of what is only planned, threatened or thought of. */
const happened: ReadonlySet<Modality> = new Set(["actual", "ongoing", "possible"]);
/** Who does a content that names nobody: the subject of the operator over it, or as the parent tells. */
function unsaidActors(context: BuildContext, above: Above): readonly PartyMention[] {
  const { doc, finder, roles } = context;
  const { through } = above;
  const isOwn = through !== null && childrenBy(doc, through, "nsubj").length > 0;
  const stopping = isOwn ? gatherParties(finder, roles.subjects(through), "through") : [];
  if (stopping.length > 0) return stopping;
  return impliedActors(above);
}

/** "accepted **the invitation**": a noun of speech that names nobody points back to a claim already made, and is no content of its own. */
function pointsBack(context: BuildContext, token: number): boolean {
  const inner = context.predicates.get(token);
  if (inner?.part !== "noun" || inner.sense.type === null || context.contentsOf(inner).length > 0) return false;
  if (context.codebook.quadOf(inner.sense.type) % 2 === 0 || !isDefinite(context.doc, token)) return false;
  const { actors, recipients } = ownParties(context, inner);
  return actors.length === 0 && recipients.length === 0;
}

const telling = new Set(["tell", "inform", "notify", "assure", "remind", "warn", "alert", "caution", "brief"]);

/** A content that is none of the sixteen types stands with its words: "play a constructive role". */
function untyped(context: BuildContext, token: number, above: Above, seen: Set<number>): BuiltEvent {
  const { doc, finder, roles } = context;
  seen.add(token);
  const verbal = doc.tokens[token]!.upos === "VERB";
  const subjects = verbal ? gatherParties(finder, roles.subjects(token), "through") : [];
  const { codebook } = context;
  const anyDeed = codebook.classes.get("any-deed")?.has(doc.tokens[token]!.lemma.toLowerCase()) ?? false;
  const told = anyDeed ? lastDoers(context, token, (type) => codebook.quadOf(type) === 4) : [];
  const stopping = above.through === null ? [] : gatherParties(finder, roles.subjects(above.through), "through");
  const named = [subjects, told, stopping].find((parties) => parties.length > 0);
  const doers =
    named === undefined ? [] : doersUnder(context, { verb: above.through ?? token, type: null }, above, named);
  const actors = doers.length > 0 ? doers : implied(impliedActors(above));
  const own = context.certainty.of(token, token, above.predicate.token);
  const node = untypedNode({
    actors,
    // only a link of a chain moves somebody, "**tell** Trump that …": whom "respect" is about is no step of the asking
    recipients: telling.has(doc.tokens[token]!.lemma)
      ? without(gatherParties(finder, roles.objects(token), "direct"), actors)
      : [],
    modality: under(above, own.modality),
    polarity: flip(own.polarity, above.sign),
    trigger: spanOf(doc, token),
  });
  // "asked Qatar to **tell Hamas that it must free** them": what is to be told is asked of whoever is told
  const asked = telling.has(doc.tokens[token]!.lemma) ? whatIsToBeTold(context, token) : [];
  const link = { ...above.predicate, token, carrier: token, sense: { ...above.predicate.sense, type: null } };
  const contents = asked
    .filter((deed) => !seen.has(deed.token))
    .map((deed) =>
      build(
        context,
        deed,
        {
          predicate: link,
          actors: node.actors,
          recipients: node.recipients,
          modality: node.modality,
          sign: "positive",
          slot: "ccomp",
          through: null,
        },
        "positive",
        seen,
      ),
    );
  return {
    node: { ...node, contents: contents.map((content) => content.node) },
    tokens: [token, ...contents.flatMap((content) => content.tokens)],
    contents,
  };
}

const askingModals = new Set(["must", "should", "ought"]);

const whatIsToBeTold = ({ doc, predicates }: BuildContext, token: number): readonly ClaimPredicate[] =>
  childrenBy(doc, token, "ccomp")
    .filter((clause) => childrenBy(doc, clause.index, "aux").some((word) => askingModals.has(wordOf(word))))
    .flatMap((clause) => predicates.get(clause.index) ?? []);

const spanOf = (doc: Doc, token: number): TextSpan => {
  const { start, end, text } = doc.tokens[token]!;
  return { start, end, text };
};
