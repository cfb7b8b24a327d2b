import type { Codebook, EventType } from "../codebook/index.ts";
import type { EventNode, PartyMention } from "./claim.ts";
import type { PartyContext } from "./deed-parties.ts";
import type { ClaimPredicate } from "./find-predicates.ts";
import { baseRelation, childrenBy } from "./grammar/index.ts";
import { gatherParties } from "./parties.ts";
import { beneficiaries, implied, unique, without, withoutSelf } from "./read-parties.ts";
import { hitBefore } from "./told-elsewhere.ts";
import { answerers, askedOver, type Governing, seekersOf } from "./unsaid-doers.ts";

/** A deed of which no words say to whom it is done. */
export interface UnsaidDeed {
  readonly context: PartyContext & { readonly codebook: Codebook };
  readonly predicate: ClaimPredicate;
  readonly above: Governing | null;
  readonly actors: readonly PartyMention[];
  /** What is nested in it; empty while that is not read yet. */
  readonly inside: readonly EventNode[];
  /** The words on which `inside` stands. */
  readonly tokens: readonly number[];
}

interface Rule {
  readonly name: string;
  readonly find: (deed: UnsaidDeed) => readonly PartyMention[];
}

const only =
  (types: readonly (EventType | null)[], find: Rule["find"]): Rule["find"] =>
  (deed) =>
    types.includes(deed.predicate.sense.type) ? find(deed) : [];

const doersInside = ({ inside }: UnsaidDeed, isMeant: (doer: PartyMention, node: EventNode) => boolean) =>
  unique(inside.flatMap((node) => node.actors.filter((actor) => isMeant(actor, node))));

/** What the deed above tells of it, before its own contents are read; the first that finds somebody decides. */
export const beforeContents: readonly Rule[] = [
  {
    name: "who-answers",
    find: only(["REQUEST"], ({ context, predicate, above, actors }) =>
      above === null ? askedOver(context, predicate, actors) : answerers(above, actors),
    ),
  },
  {
    name: "threatened-too",
    find: ({ above, actors }) =>
      above?.predicate.sense.type === "THREATEN" ? implied(without(above.recipients, actors)) : [],
  },
  {
    // "is gearing up for an attack **from Iran**": whoever prepares for another's deed expects it on themselves
    name: "prepares-for-it",
    find: ({ above, actors }) =>
      above?.predicate.sense.type === "MOBILIZE" && actors.some((actor) => !actor.implied)
        ? implied(withoutSelf("MOBILIZE", above.actors, actors))
        : [],
  },
  {
    name: "beneficiary",
    find: ({ context, predicate, actors }) =>
      withoutSelf(predicate.sense.type, beneficiaries(context, predicate), actors),
  },
  {
    // "use its influence with Pyongyang **to prevent** tests": the second step moves whom the first reaches
    name: "moved-on",
    find: only([null], ({ above }) => (above?.predicate.sense.type === null ? implied(above.recipients) : [])),
  },
  {
    name: "hit-before",
    find: ({ context, predicate, actors }) => {
      const { type } = predicate.sense;
      if (type === null || context.codebook.quadOf(type) !== 4) return [];
      return withoutSelf(type, hitBefore(context, predicate, actors), actors);
    },
  },
];

const tellings = new Set(["tell", "assure", "reassure", "inform", "notify", "warn", "advise"]);

/** "told **Moon** that he was willing to visit": who hears a promise, a threat or a refusal; the press only passes it on. */
function hearers({ context: { doc, finder }, predicate, actors }: UnsaidDeed): readonly PartyMention[] {
  const said = doc.tokens[predicate.token]!;
  const verb = baseRelation(said) === "ccomp" && said.head >= 0 ? doc.tokens[said.head] : undefined;
  if (verb === undefined || !tellings.has(verb.lemma)) return [];
  const heads = childrenBy(doc, verb.index, "obj", "iobj").map(({ index }) => index);
  const heard = gatherParties(finder, heads, "direct").filter(({ party, role }) => party !== null && role !== "JRN");
  return implied(without(heard, actors));
}

/** What its contents tell of it. */
export const afterContents: readonly Rule[] = [
  { name: "who-is-told", find: only(["AGREE", "CONCEDE", "THREATEN", "REJECT"], hearers) },
  {
    // "condemned the attack by Hamas", "rejected Tehran's demand": whoever did it is the one told off
    name: "doer-of-content",
    find: only(["ACCUSE", "REJECT"], (deed) =>
      without(
        doersInside(deed, () => true),
        deed.actors,
      ),
    ),
  },
  {
    name: "who-asked",
    find: only(["REJECT", "AGREE", "CONCEDE"], ({ context, tokens, actors }) =>
      without(seekersOf(context, tokens), actors),
    ),
  },
  {
    // "endorsed **the French decision**": whoever's deed is praised is backed
    name: "doer-of-content",
    find: only(["SUPPORT"], (deed) =>
      withoutSelf(
        "SUPPORT",
        doersInside(deed, (doer) => !doer.implied),
        deed.actors,
      ),
    ),
  },
  {
    // "demanded that Sweden extradite …": whoever is to do it is asked
    name: "who-is-to-do-it",
    find: only(["REQUEST"], (deed) =>
      doersInside(deed, (doer, node) => !doer.implied || isLeftOff(node)).filter(
        (doer) =>
          !deed.actors.some((actor) => (doer.implied ? actor.party === doer.party : actor.start === doer.start)),
      ),
    ),
  },
  {
    // "vowed to defeat **ISIS**", "pledged aid **to Ukraine**": whom it will befall is threatened, whom it will help is promised
    name: "whom-it-befalls",
    find: only(["THREATEN", "AGREE"], ({ predicate, inside, actors }) =>
      withoutSelf(predicate.sense.type, befallen(predicate.sense.type, inside), actors),
    ),
  },
];

/** The parties of the first rule that finds any, and its name. */
export function findUnsaid(
  rules: readonly Rule[],
  deed: UnsaidDeed,
): { readonly rule: string; readonly parties: readonly PartyMention[] } | null {
  for (const { name, find } of rules) {
    const parties = find(deed);
    if (parties.length > 0) return { rule: name, parties };
  }
  return null;
}

/** What is to be left off or let go: whoever did it before is asked, though only an earlier sentence names them. */
const isLeftOff = ({ type, mode, polarity }: EventNode): boolean =>
  polarity === "negative" || (type === "RETREAT" && mode === "release");

const helping: ReadonlySet<EventType> = new Set(["AID", "SUPPORT", "COOPERATE"]);

/** Whom the contents of a threat or promise are for; who agrees to talks agrees with the other side of them. */
const befallen = (type: EventType | null, inside: readonly EventNode[]): readonly PartyMention[] =>
  implied(
    unique(
      inside.flatMap((node) => {
        if (node.type === null) return [];
        const met = type === "AGREE" && (node.type === "CONSULT" || node.type === "COOPERATE") ? node.actors : [];
        const hit = type === "THREATEN" || helping.has(node.type) || node.mode === "visit" ? node.recipients : [];
        return [...hit, ...met].filter(({ party }) => party !== null);
      }),
    ),
  );
