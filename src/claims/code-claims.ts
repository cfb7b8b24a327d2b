import type { Cast } from "../actors/index.ts";
import type { Codebook } from "../codebook/index.ts";
import type { Doc } from "../language/index.ts";
import { type BuildContext, type BuiltEvent, buildEvent } from "./build-events.ts";
import { articleReference, type Claim, type CoderVersion, sentenceReference } from "./claim.ts";
import { createDeedWords } from "./deed-words.ts";
import { createNotebook, explainClaim, type Reason } from "./explain/index.ts";
import { type Content, createContentFinder } from "./find-contents.ts";
import { type ClaimPredicate, findPredicates } from "./find-predicates.ts";
import { createRoles, createSlotReader, nounModifiers } from "./grammar/index.ts";
import { joinConsequences } from "./join-consequences.ts";
import { keepFirstTelling } from "./keep-first-telling.ts";
import type { SideWatch } from "./likeliest-sides.ts";
import { type ClaimWatch, keepLikely } from "./likely-claims.ts";
import { linkSameDeeds } from "./link-same-deeds.ts";
import { createPartyFinder, statesByMentions } from "./parties.ts";
import { asConcession, asPromise } from "./promise-ahead.ts";
import { qualifies } from "./qualify.ts";
import { createCasualtyReader } from "./read-casualties.ts";
import { createContextReader } from "./read-contexts.ts";
import { createCertaintyReader } from "./read-modality.ts";
import { createSourceReader } from "./read-sources.ts";
import { createCircumstances } from "./read-time-and-place.ts";
import { findAnswers } from "./rules/answers.ts";
import { createAskingsBefore } from "./rules/askings-before.ts";
import { withDayOfSaying } from "./rules/day-of-saying.ts";
import { withSpeakersDeed } from "./rules/deed-of-the-speaker.ts";
import { findDoneAtRequest } from "./rules/done-at-request.ts";
import { handInDeed } from "./rules/hand-in-a-deed.ts";
import { findImperatives } from "./rules/imperatives.ts";
import { findModalRequests } from "./rules/modal-requests.ts";
import { asThreat } from "./rules/own-threats.ts";
import { findPassedOn } from "./rules/passed-on.ts";
import { findUnanswered } from "./rules/unanswered.ts";
import type { Attribution } from "./sources/index.ts";
import { understandParties } from "./understood-parties.ts";

/** An event with the predicate that made it, before it becomes a claim. */
export interface Finding {
  readonly predicate: ClaimPredicate;
  readonly event: BuiltEvent;
  readonly rule: string;
}

/** Are shown what is to be judged, to learn the weights by which it is. */
interface Watches {
  readonly side?: SideWatch;
  readonly claim?: ClaimWatch;
}

/**
 * Doc and cast → claims, in the order of the text. The whole reading of one article's politics is this list of calls.
 * `explain` is told of each claim why its fields are what they are; without it no reason is collected.
 */
export function codeClaims(
  doc: Doc,
  cast: Cast,
  codebook: Codebook,
  attributions: readonly Attribution[],
  coder: CoderVersion,
  explain: ((claim: Claim, reasons: readonly Reason[]) => void) | null = null,
  watches: Watches = {},
): readonly Claim[] {
  const finder = createPartyFinder(doc, cast, (lemma) => codebook.classes.get("person")?.has(lemma) ?? false);
  const roles = createRoles(doc, finder.isParty, (noun) => {
    const { poss, adj } = nounModifiers(doc, noun, finder.isPartyWord);
    return poss.length > 0 ? poss : adj;
  });
  const cues = new Set(
    attributions.flatMap(({ cue }) => doc.tokens.slice(cue.first, cue.last).map(({ index }) => index)),
  );
  const isReport = (token: number) => cues.has(token);
  const circumstances = createCircumstances(doc, cast, createDeedWords(codebook, isReport));
  const reader = createSlotReader(doc, roles, circumstances.isTime, finder.isPartyWord);
  const predicates = findPredicates({ doc, finder, isTime: circumstances.isTime }, cast, codebook, reader);
  const contentsOf = createContentFinder(doc, codebook, reader, finder, predicates, circumstances.isTime);
  const certainty = createCertaintyReader(doc, codebook, reader, isReport);
  const sourcesOf = createSourceReader(doc, finder, attributions);
  const context: BuildContext = {
    doc,
    codebook,
    finder,
    roles,
    predicates,
    documents: codebook.classes.get("document") ?? new Set(),
    forums: codebook.classes.get("states-meeting") ?? new Set(),
    nations: once(() => statesByMentions(cast)),
    contentsOf,
    certainty,
    circumstances,
    casualties: createCasualtyReader(doc, codebook.casualties, reader, finder),
    contexts: createContextReader(doc, codebook),
    isReport,
    sourcesOf,
    notebook: explain === null ? null : createNotebook(),
  };
  const roots = findRoots(context);
  const asked = [
    ...findModalRequests(context, reader, attributions),
    ...findImperatives(context, reader, attributions),
  ];
  const askings = createAskingsBefore(doc, [...asked, ...roots]);
  const found = [
    ...asked,
    ...findDoneAtRequest(context, roots),
    ...findUnanswered(context, askings),
    ...findAnswers(context, reader, askings),
    ...findPassedOn(context, reader, askings),
    ...roots,
  ];
  const findings = keepFirstTelling(doc, joinConsequences(doc, withoutRepeatedWords(found)), sourcesOf);
  const inOrder = [...findings].sort((a, b) => a.predicate.token - b.predicate.token);
  const told = inOrder.map(({ predicate, event, rule }, index) => {
    const vouching = sourcesOf(predicate);
    const ahead = asConcession(asPromise(event.node, codebook), predicate, codebook);
    const deed = asThreat(ahead, predicate, vouching.sources, codebook, doc);
    return {
      predicate,
      claim: {
        id: `${doc.article.id}:${index + 1}`,
        article: articleReference(doc),
        sentence: sentenceReference(doc, predicate.token),
        ...vouching,
        event: withDayOfSaying(doc, deed, predicate, vouching.sources, attributions, circumstances),
        rule,
        coder,
      },
    };
  });
  const whole = understandParties(context, cast, linkSameDeeds(doc, cast, told), watches.side);
  const candidates = whole.map((claim, index) => ({ ...inOrder[index]!, claim }));
  const kept = keepLikely(doc, candidates, codebook.verdicts, watches.claim);
  if (explain !== null)
    for (const { claim, ...finding } of kept) explain(claim, explainClaim(context, cast, attributions, finding, claim));
  return kept.map(({ claim }) => claim);
}

/** Predicates that are nobody's content, top down; a root that is no claim by itself gives up its contents. */
function findRoots(context: BuildContext): readonly Finding[] {
  const { predicates, contentsOf } = context;
  const targets = new Set(
    [...predicates.values()].flatMap((predicate) => contentsOf(predicate).map((content) => content.token)),
  );
  const findings: Finding[] = [];
  const visited = new Set<number>();
  const visit = (token: number, sign: Content["sign"]): void => {
    const predicate = predicates.get(token);
    if (predicate === undefined || visited.has(token)) return;
    visited.add(token);
    const event = withSpeakersDeed(context, predicate, buildEvent(context, predicate, sign));
    if (qualifies(context, predicate, event.node)) {
      for (const inner of event.tokens) visited.add(inner);
      findings.push({ predicate, event, rule: ruleOf(predicate) });
      return;
    }
    const hand = handInDeed(predicate, event, context.codebook);
    if (hand !== null && qualifies(context, predicate, hand.node)) {
      for (const inner of hand.tokens) visited.add(inner);
      findings.push({ predicate, event: hand, rule: `hand-in-a-deed by ${ruleOf(predicate)}` });
      return;
    }
    if (predicate.sense.type === null) {
      // "curbed the attacks", "had a hand in the attack": of a link that nobody asks for, what it brings about is the claim
      for (const inner of event.contents) {
        const own = predicates.get(inner.tokens[0]!);
        if (own === undefined || visited.has(own.token) || !qualifies(context, own, inner.node)) continue;
        for (const token of inner.tokens) visited.add(token);
        findings.push({ predicate: own, event: inner, rule: `${ruleOf(own)} by ${ruleOf(predicate)}` });
      }
    }
    for (const content of contentsOf(predicate))
      visit(content.token, predicate.sense.type === null ? content.sign : "positive");
  };
  for (const token of predicates.keys()) if (!targets.has(token)) visit(token, "positive");
  for (const token of predicates.keys()) visit(token, "positive");
  return findings;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** One word makes one claim: where two rules found it, the first wins. */
function withoutRepeatedWords(findings: readonly Finding[]): readonly Finding[] {
  const taken = new Set<number>();
  return findings.filter((finding) => {
    if (taken.has(finding.predicate.token)) return false;
    for (const token of finding.event.tokens) taken.add(token);
    return true;
  });
}

/** "verb ask#3 (verbs-verbal.tsv:12) under launch": which rule and row decided. */
export function ruleOf(predicate: ClaimPredicate): string {
  const { sense, light } = predicate;
  const under = light === null ? "" : ` under ${[light.lemma, ...light.words].join(" ")}`;
  return `${sense.part} ${sense.id} (${sense.file}:${sense.line})${under}`;
}
