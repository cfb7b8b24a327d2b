import type { Actor } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import { type Draft, isPossessiveMark } from "../draft.ts";
import { fold } from "../tables/name-index.ts";
import { tenureOn } from "../tables/people.ts";
import type { ActorTables } from "../tables/tables.ts";

/** Whom somebody works for is told by a name of these kinds: a paper, a body, a band. */
const employs = /^(?:outlet|organisation|group|seat)$/;
const british = /^(?:lord|lady|dame|sir)$/i;
const peer = /^(?:lord|lady)$/i;
/** States whose honours are British too. */
const honouring = ["AUS", "NZL", "CAN", "IND", "JAM", "BRB", "PNG", "BHS"];

/** Whose a person is that no title tells: "**NPR's** Tamara Keith", "Michael Warren **at The Weekly Standard**", "**Lord** Ismay". */
export function employerOf(draft: Draft, discourse: Discourse): Pick<Actor, "party" | "role"> | null {
  const { doc, nameAt, spoken } = discourse;
  // "the Rose Garden of the White House" works for nobody.
  const called = /^entity-(?:PER|ORG)/.test(draft.rule);
  if (called && isPossessiveMark(doc.tokens[draft.first - 1])) {
    const owner = nameAt.get(draft.first - 2) ?? nameAt.get(headBefore(draft, discourse));
    const named = owner === undefined ? null : workplaceOf(owner, true);
    if (named !== null) return named;
  }
  for (const child of called ? (doc.children[draft.head] ?? []) : []) {
    const token = doc.tokens[child];
    if (token?.relation !== "nmod" || child < draft.coreLast || child > draft.coreLast + 6) continue;
    const word = doc.tokens[draft.coreLast]?.text ?? "";
    if (!/^(?:at|of|with|from)$/.test(word)) continue;
    const place = nameAt.get(child);
    const named = place === undefined ? null : workplaceOf(place, false);
    if (named !== null) return named;
  }
  // "Ann Lee/**AP**": who took a picture
  if (called && doc.tokens[draft.coreLast]?.text === "/") {
    const agency = nameAt.get(draft.coreLast + 1);
    if (agency?.actors[0]?.kind === "outlet") return workplaceOf(agency, false);
  }
  const honour = doc.tokens[draft.coreFirst - 1]?.text ?? "";
  if (british.test(honour) && draft.coreFirst > draft.first)
    // half the Commonwealth has a "Sir"; only a Lord sits in London
    return spoken.has("GBR") || (peer.test(honour) && !honouring.some((state) => spoken.has(state)))
      ? { party: "GBR", role: "ELI" }
      : null;
  return null;
}

/** "**Tunisian** Olfa Trabelsi": of which people the word before a name says somebody is; what stands behind it, `homeBeside` reads. */
export function nationOf(draft: Draft, { doc, nameAt, bySentence }: Discourse): string | null {
  // "**Oslo-based** Harbour Outfitters"
  if (doc.tokens[draft.first - 1]?.text.endsWith("based")) {
    const around = bySentence[doc.tokens[draft.first]?.sentence ?? 0] ?? [];
    const place = around.find(
      ({ participle, coreLast }) => participle === "based" && coreLast <= draft.first && coreLast > draft.first - 3,
    );
    if (place !== undefined) return place.actors[0]?.party ?? null;
  }
  if (!/^entity-PER/.test(draft.rule)) return null;
  const people = nameAt.get(draft.first - 1);
  const isPeople = people?.entries.some(({ kind }) => kind === "adjective" || kind === "people") ?? false;
  return isPeople && people?.participle === null ? (people.actors[0]?.party ?? null) : null;
}

/** The token that heads what stands before the possessive mark: "**Post**" of "The Washington Post's Josh Rogin". */
function headBefore(draft: Draft, { doc }: Discourse): number {
  const owner = (doc.children[draft.head] ?? []).find(
    (child) => child < draft.first && doc.tokens[child]?.relation === "nmod:poss",
  );
  return owner ?? -1;
}

function workplaceOf(name: Draft, owner: boolean): Pick<Actor, "party" | "role"> | null {
  const actor = name.actors[0];
  if (name.kind !== "name" || actor?.party == null || name.actors.length > 1 || name.participle !== null) return null;
  const state = name.entries.some((entry) => entry.kind === "state");
  if (state) return owner ? { party: actor.party, role: null } : null;
  if (!name.entries.some((entry) => employs.test(entry.kind))) return null;
  return { party: actor.party, role: actor.kind === "outlet" ? "JRN" : actor.role };
}

/** "The **Bidens**", "the Clintons": a family by the name of somebody who is known. */
export function familyOf(draft: Draft, discourse: Discourse, tables: ActorTables): Actor | null {
  const { doc, day, persons } = discourse;
  const word = doc.tokens[draft.coreFirst];
  if (word === undefined || draft.coreLast - draft.coreFirst !== 1 || !/^\p{Lu}\p{L}+s$/u.test(word.text)) return null;
  if (doc.tokens[draft.coreFirst - 1]?.text.toLowerCase() !== "the") return null;
  const bare = word.text.replace(/(?<=s|x|ch|sh|z)es$|s$/, "");
  const name = fold(bare);
  const known = persons.findLast((person) => person.words.at(-1) === name)?.actor;
  const famous = known === undefined ? tables.people.alone(name)?.[0] : undefined;
  const party = known?.party ?? (famous === undefined ? null : (tenureOn(famous, day)?.tenure.party ?? null));
  return party === null ? null : { party, role: "ELI", office: null, name: word.text, kind: "people" };
}
