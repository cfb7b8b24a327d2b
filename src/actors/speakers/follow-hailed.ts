import { quotationAt } from "../../language/index.ts";
import type { Actor } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { keyOf } from "../tables/people.ts";
import type { ActorTables } from "../tables/tables.ts";
import { addressedIn, type SpokenTurn } from "./follow-turns.ts";

/** "Thank you, **Mr. Secretary**", "**Tony**, it's a pleasure": in a transcript, another who speaks there, by given name or by office alone. */
export function followHailed(
  drafts: readonly Draft[],
  turns: readonly SpokenTurn[],
  discourse: Discourse,
  tables: ActorTables,
): void {
  if (turns.length === 0) return;
  const speakers = turns
    .flatMap(({ actors }) => actors)
    .filter((actor, at, all) => all.findIndex(({ name }) => name === actor.name) === at);
  for (const draft of drafts) {
    if (draft.kind !== "person" || draft.head <= (turns[0]?.from ?? 0)) continue;
    const isOffice = isHonorific(draft, discourse, tables);
    // a party that is but the likeliest gives way to who speaks there
    const isGuess = draft.rule === "person-likeliest-party";
    if (!isOffice && !isGuess && draft.actors.some(({ party }) => party !== null)) continue;
    const found =
      (isOffice ? null : byGivenName(draft, speakers, discourse, tables)) ?? byHail(draft, turns, discourse);
    if (found === null || found.party === null) continue;
    draft.actors = [found];
    draft.rule = "person-hailed";
    draft.acts = true;
  }
}

/** "Mr. **Secretary**": an office that looks like a name. */
function isHonorific(draft: Draft, { doc }: Discourse, tables: ActorTables): boolean {
  const word = doc.tokens[draft.coreFirst]?.text.toLowerCase() ?? "";
  return (
    courteous.test(doc.tokens[draft.coreFirst - 1]?.text ?? "") &&
    (tables.names.entries.get(word)?.some(({ kind }) => kind === "office") ?? false)
  );
}

const courteous = /^(?:Mr|Mister|Madam|Madame)\.?$/i;

/** The speaker with that given name, or one that it is short for. */
function byGivenName(draft: Draft, speakers: readonly Actor[], { doc }: Discourse, tables: ActorTables): Actor | null {
  if (draft.coreLast - draft.coreFirst !== 1) return null;
  const given = keyOf(doc.tokens[draft.coreFirst]?.text ?? "");
  for (const speaker of speakers) {
    const words = keyOf(speaker.name ?? "").split(" ");
    if (words.length < 2) continue;
    const isCalled =
      words[0] === given ||
      (tables.people.named(`${given} ${words.at(-1)}`) ?? []).some(({ name }) => name === speaker.name);
    if (isCalled) return speaker;
  }
  return null;
}

/** "**Mr. Secretary**, how will …", "**Yogi**, thank you": whom the speaker means by "you". */
function byHail(draft: Draft, turns: readonly SpokenTurn[], { doc }: Discourse): Actor | null {
  if (draft.coreLast - draft.coreFirst !== 1) return null;
  const before = doc.tokens[draft.coreFirst - 1]?.text ?? "";
  const after = doc.tokens[draft.coreLast]?.text ?? "";
  const isHailed =
    doc.tokens[draft.head]?.relation === "vocative" ||
    (/^[,.!?:]$/.test(after) && (/^[,.!?:]$/.test(before) || courteous.test(before)));
  return isHailed ? (addressedIn(turns, draft.head)[0] ?? null) : null;
}

/** Words between "you" and whom it hails: "thank **you very much**, Mr. Secretary". */
const between = /^(?:very|so|much|again|both|indeed|all|too)$/i;

/** Whom "you" hails right beside it: "thank you, **Mr. Secretary**", "**António**, thank you for bringing us together". Null where nobody is hailed; nobody where all are: "thank you, **everyone**". */
export function hailedBeside(draft: Draft, { doc, bySentence }: Discourse): readonly Actor[] | null {
  const sentence = doc.tokens[draft.head]?.sentence ?? 0;
  const { first: begin = 0, last = 0 } = doc.sentences[sentence] ?? {};
  // "said scientist Tierra Curry, “You see”": whoever says it is not hailed
  const first = Math.max(begin, quotationAt(doc, draft.head)?.first ?? 0);
  const word = (index: number) => (index >= first && index < last ? (doc.tokens[index]?.text ?? "") : "");
  let after = draft.head + 1;
  if (/^all$/i.test(word(after))) return [];
  while (between.test(word(after))) after++;
  if (word(after) === "," && /^(?:everyone|everybody|guys|folks|ladies|all)$/i.test(word(after + 1))) return [];
  const here = bySentence[sentence] ?? [];
  const isCalled = ({ kind, acts, actors }: Draft) =>
    (kind === "person" || kind === "noun") && acts && actors.length === 1 && actors[0]?.party !== null;
  const next = here.find(
    (one) => isCalled(one) && word(after) === "," && one.first > after && one.first <= after + 2 && isNoSubject(one),
  );
  if (next !== undefined) return next.actors;
  const before = here.findLast(
    (one) => one.first >= first && one.head < draft.head && ((isCalled(one) && isVocative(one)) || isStateCalled(one)),
  );
  return before?.actors ?? null;

  function isNoSubject({ head }: Draft): boolean {
    return !/^nsubj/.test(doc.tokens[head]?.relation ?? "");
  }
  // "“**Russia**, if you’re listening”", and no "Cuba, as you know"
  function isStateCalled(one: Draft): boolean {
    const next = word(one.last + 1);
    return (
      one.kind === "name" &&
      one.actors.length === 1 &&
      one.first - first <= 1 &&
      word(one.last) === "," &&
      /^you$/i.test(/^(?:if|when)$/i.test(next) ? word(one.last + 2) : next)
    );
  }
  function isVocative(one: Draft): boolean {
    return (
      word(one.last) === "," &&
      (doc.tokens[one.head]?.relation === "vocative" || one.first - first <= 2) &&
      isNoSubject(one)
    );
  }
}
