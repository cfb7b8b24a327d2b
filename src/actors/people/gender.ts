import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";
import { fold } from "../tables/name-index.ts";

const he = /^(?:he|him|his|himself)$/i;
const she = /^(?:she|her|hers|herself)$/i;

/** Whether a mention is of a man or a woman, by an earlier "he", the given name, or words such as "spokeswoman"; null where nothing tells. */
export function genderOf(discourse: Discourse, candidate: Draft): "male" | "female" | null {
  const name = candidate.actors[0]?.name;
  const person = name == null ? undefined : discourse.persons.findLast((known) => known.actor.name === name);
  if (person?.gender != null) return person.gender;
  if (candidate.kind === "pronoun")
    return he.test(discourse.doc.tokens[candidate.head]?.text ?? "")
      ? "male"
      : she.test(discourse.doc.tokens[candidate.head]?.text ?? "")
        ? "female"
        : null;
  const words = discourse.doc.tokens
    .slice(Math.max(0, candidate.first - 1), candidate.last)
    .map((token) => token.text.toLowerCase());
  if (
    words.some((word) =>
      /^(?:spokeswoman|mrs\.?|ms\.?|queen|princess|congresswoman|chairwoman|businesswoman|policewoman|woman|girl|mother|daughter|wife|sister|actress|lady)$/.test(
        word,
      ),
    )
  )
    return "female";
  if (
    words.some((word) =>
      /^(?:spokesman|mr\.?|king|prince|congressman|chairman|businessman|policeman|man|boy|father|son|husband|brother|emir|sultan|pope|imam|sheikh|ayatollah|cleric|gunman)$/.test(
        word,
      ),
    )
  )
    return "male";
  return null;
}

/** What the given name tells: likely, not sure. */
export function genderOfName(discourse: Discourse, candidate: Draft): "male" | "female" | null {
  const given = candidate.actors[0]?.name?.split(" ");
  return given === undefined || given.length < 2 ? null : (discourse.sexes.get(fold(given[0] ?? "")) ?? null);
}
