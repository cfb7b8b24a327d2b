/** Bodies told by who leads them or put them there: "the NATO-led force", "the Moscow-appointed administration", "the U.S.-led coalition". */
import type { Sector } from "../actor.ts";
import type { Discourse } from "../discourse.ts";
import type { Draft } from "../draft.ts";

const ofPeople = /^(?:administration|authorit(?:y|ies)|officials?)$/;

/** Whether a name joined to a participle tells whose the noun is: of whoever put officials there, of the organisation that leads. */
export function ownsByDeed({ participle, actors }: Draft, noun: Draft, { doc }: Discourse): boolean {
  if (participle === "led" || participle === "run")
    return actors.length === 1 && actors[0]?.kind === "organisation" && actors[0].party !== null;
  if (participle !== "appointed" && participle !== "installed") return false;
  // "the Kremlin-**appointed** governor of Kherson" acts for whoever put him there; "the Syrian-installed president" leads his own state
  return (
    ofPeople.test(doc.tokens[noun.head]?.text.toLowerCase() ?? "") ||
    noun.entries.some(
      ({ kind, makes, name }) =>
        kind === "office" && makes === "person" && !/^(?:president|prime-minister|king)$/.test(name ?? ""),
    )
  );
}

const ofWar =
  /^(?:international|multinational|military|air|naval|anti-(?:is|isi[sl]|islamic|taliban|houthi|terror|terrorism))$/i;

/** "The **U.S.-led** coalition", "the coalition led by Saudi Arabia", "an international coalition" fight, where a Likud-led one governs; null for other nouns. */
export function roleOfCoalition(draft: Draft, { doc, bySentence }: Discourse): Sector | null {
  if (doc.tokens[draft.coreLast - 1]?.lemma.toLowerCase() !== "coalition") return null;
  const isPower = ({ entries }: Draft): boolean =>
    entries.some(({ kind, role }) => role === "GOV" && /^(?:state|adjective|capital|organisation)$/.test(kind));
  const [led, by, the] = doc.tokens.slice(draft.coreLast, draft.coreLast + 3);
  const at = draft.coreLast + (the?.text === "the" ? 3 : 2);
  const leader =
    led?.text === "led" && by?.text === "by"
      ? bySentence[led.sentence]?.find(({ kind, coreFirst }) => kind === "name" && coreFirst === at)
      : undefined;
  const fights =
    draft.modifiers.some((one) => one.participle === "led" && isPower(one)) ||
    (leader !== undefined && isPower(leader)) ||
    doc.tokens.slice(draft.first, draft.coreFirst).some(({ text }) => ofWar.test(text));
  return fights ? "MIL" : null;
}

/** "The **U.S.-led coalition** in Iraq": of many states, and neither its leader nor where it fights. */
export const isOfAllies = (draft: Draft, role: Sector | null, { doc }: Discourse): boolean =>
  role === "MIL" && doc.tokens[draft.coreLast - 1]?.lemma.toLowerCase() === "coalition";
