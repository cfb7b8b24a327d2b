import { quotationAt } from "../../language/index.ts";
import { type Actor, isState } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { holderOf } from "../nouns/holder-of.ts";
import { nounEntry } from "../nouns/resolve-noun.ts";
import type { ActorTables } from "../tables/tables.ts";
import { isSpeaker, type SpokenBy } from "./follow-speaker.ts";

/** Offices of which a state has one, and that those who speak for it call by the bare word. */
const single = /^(?:president|vice-president|prime-minister)$/;
const heads = /^(?:president|prime-minister|king|chancellor|supreme-leader|head|leader)$/;

/** Nouns that only the speaker tells: "**our** troops", "my president", and "the president" in the words of the president's own people. Needs the speakers. */
export function followOurs(
  drafts: readonly Draft[],
  discourse: Discourse,
  tables: ActorTables,
  spokenBy: SpokenBy,
): void {
  const changed = new Set<Draft>();
  for (const draft of drafts) {
    // "The president emphasized **his** belief": what follows back to the noun goes with it.
    if (draft.kind === "pronoun" && draft.back !== null && changed.has(draft.back)) {
      draft.actors = draft.back.actors;
      changed.add(draft);
    }
    if (draft.rule === "the-country" && isSpeakersOwn(draft, discourse)) {
      const party = homeOfSpeaker(draft, discourse, spokenBy);
      if (party !== null) {
        draft.actors = [{ party, role: "GOV", office: null, name: null, kind: "state" }];
        draft.country = party;
        draft.acts = true;
      }
      continue;
    }
    if (draft.kind !== "noun" || draft.partner !== null || draft.dropped) continue;
    const entry = nounEntry(draft);
    if (entry === undefined || entry.makes === "related") continue;
    const { possessive } = draft;
    if (possessive !== null && isSpeaker(discourse.doc, possessive)) {
      const speaker = possessive.actors.length > 0 ? possessive.actors : ofOutlet(draft, discourse);
      if (speaker.some((actor) => actor.party !== null)) changed.add(give(draft, speaker, possessive, "noun-ours"));
    } else if (entry.name !== null && single.test(entry.name) && draft.modifiers.length === 0) {
      const speaker = speakerFor(draft, entry.name, discourse, tables, spokenBy);
      if (speaker !== null) changed.add(give(draft, [speaker], null, "noun-of-speaker"));
    }
  }
}

/** "**This** country", "**our** nation". */
function isSpeakersOwn({ first }: Draft, { doc }: Discourse): boolean {
  return /^this$/i.test(doc.tokens[first]?.text ?? "") || /^(?:our|my)$/i.test(doc.tokens[first - 1]?.text ?? "");
}

function give(draft: Draft, speakers: readonly Actor[], back: Draft | null, rule: string): Draft {
  const [own] = draft.actors;
  const entry = nounEntry(draft);
  draft.actors = speakers.map(({ party }) => ({
    party,
    role: own?.role ?? entry?.role ?? null,
    office: entry?.kind === "office" && entry.makes === "person" ? entry.name : null,
    name: null,
    kind: own?.kind === "organisation" || entry?.makes === "body" ? "organisation" : "unnamed",
  }));
  draft.back = back;
  draft.rule = rule;
  draft.acts = true;
  return draft;
}

/** "The president emphasized", says the White House: its own. Who is head of state himself speaks of another. */
function speakerFor(
  draft: Draft,
  office: string,
  { doc, day }: Discourse,
  tables: ActorTables,
  spokenBy: SpokenBy,
): Actor | null {
  if (!/^the$/i.test(doc.tokens[draft.first]?.text ?? "")) return null;
  // "We spoke with President Erdogan. The president told us": named in the same words.
  if (draft.back !== null && draft.back.head >= (quotationAt(doc, draft.head)?.first ?? 0)) return null;
  const [actor] = spokenBy(draft.head);
  if (actor?.party == null || !/^(?:GOV|MIL|SPY)$/.test(actor.role ?? "") || heads.test(actor.office ?? ""))
    return null;
  // A minister may applaud another state's president; who speaks for a government speaks of its own.
  if (actor.party !== "USA" && actor.office !== "spokesperson" && actor.kind !== "organisation") return null;
  if (day !== null && holderOf(tables, actor.party, office, day) === null) return null;
  return actor;
}

/** "Torn apart as **this country** is": that of who says so, else of the outlet. */
function homeOfSpeaker(draft: Draft, { doc, outlets }: Discourse, spokenBy: SpokenBy): string | null {
  const isQuoted = quotationAt(doc, draft.head) !== undefined;
  const party = spokenBy(draft.head)[0]?.party ?? null;
  if (!isQuoted && party === null) return outlets.find(({ at }) => at < 0)?.entry.country ?? null;
  return isState(party) ? party : null;
}

/** An outlet's own "our president" is its country's. */
function ofOutlet(draft: Draft, { doc, outlets }: Discourse): readonly Actor[] {
  const quoted = quotationAt(doc, draft.head) !== undefined;
  const country = outlets.find(({ at }) => at < 0)?.entry.country ?? null;
  const state = draft.entries.some((entry) => entry.kind === "office");
  return quoted || country === null || !state
    ? []
    : [{ party: country, role: "GOV", office: null, name: null, kind: "state" }];
}
