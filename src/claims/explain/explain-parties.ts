import type { Cast, Mention } from "../../actors/index.ts";
import type { Doc } from "../../language/index.ts";
import type { BuildContext } from "../build-events.ts";
import type { EventNode, PartyMention, TextSpan } from "../claim.ts";
import type { ClaimPredicate } from "../find-predicates.ts";
import { wordsBetween } from "./locate.ts";
import type { Reason } from "./reason.ts";
import { rowOf, saySlot } from "./say.ts";

type Part = Omit<Reason, "path">;

/** Rules of build-events.ts that give a deed its parties where its own words name none. */
const unsaid: Readonly<Record<string, string>> = {
  "unsaid-doer":
    "the text leaves unsaid who does it, so whoever is asked, threatens, promises or is accused above it does",
  "threatened-too": "what is threatened is done to whoever is threatened",
  "prepares-for-it": "whoever prepares for another's deed expects it on themselves",
  beneficiary: "what somebody seeks or gets from another is for them",
  "moved-on": "the second step moves whom the first one reaches",
  "hit-before": "the same deed, told before by the same word, hit them",
  "doer-of-content": "whoever did what is told off or refused is the one told off or refused",
  "who-answers": "whoever answers what was asked is the one asked",
  "who-asked": "whoever asked for what is answered is the one answered",
  likeliest:
    "its words name nobody on that side; of those whom the report names this party is the likeliest (data/codebook/sides.tsv)",
  "named-by-network": "the network holds these words for the party's name",
  "who-is-to-do-it": "whoever is to do what is asked is the one asked",
  "told-elsewhere": "the article tells the same deed elsewhere, with this party alone on that side",
  "named-beside": "nobody is said to undergo it, and this is the other party that its sentence names nearest",
  "beside-at-home":
    "nobody is said to undergo it, and this is another of the doer's own party that its sentence names next",
  "usual-partner":
    "its words name one side of the talks, and the article tells most talks of that side to be with this one",
  "usual-doer": "nobody is said to do it, and the article tells most deeds of the type to be done by this party",
  "usual-target": "nobody is said to undergo it, and the doer's other deeds of the class mostly go to this party",
  "of-the-place": "nobody is said to do it, and it is what the state or the people do where it happens",
  "whom-it-threatens": "what is threatened is to befall the one who is threatened",
  "whom-it-befalls": "whom the threat or promise befalls is the one threatened or promised",
};

/** How each doer or target came about: its words, the slot or rule, and how the words became a party. */
export function explainParties(
  context: BuildContext,
  cast: Cast,
  predicate: ClaimPredicate | undefined,
  token: number,
  node: EventNode,
  field: "actors" | "recipients",
): readonly Part[] {
  return node[field].map((party) => {
    const mention = mentionOf(cast, party);
    const found = predicate === undefined || party.implied ? null : slotOf(context, predicate, party);
    const noted = context.notebook?.ruleOf(token, field) ?? null;
    const how =
      found !== null
        ? saySlot(found)
        : party.implied
          ? (unsaid[noted ?? ""] ?? "its own words name nobody, so it has the parties of the deed told before it")
          : (unsaid[noted ?? ""] ?? "named in its sentence");
    const rule = found === null ? (noted ?? (party.implied ? "told-before" : "sentence")) : `slot ${found}`;
    const { why, rows, words } = sayParty(context.doc, party, mention);
    return {
      field,
      value: sayActor(party),
      why: `${how}; ${why}`,
      words: [wordsBetween(context.doc, party.start, party.end), ...words],
      rule,
      rows: [
        ...(found !== null && predicate !== undefined && predicate.sense.file !== "" ? [rowOf(predicate.sense)] : []),
        ...rows,
      ],
    };
  });
}

const sayActor = ({ party, role, name }: Pick<PartyMention, "party" | "role" | "name">): string =>
  [party ?? "nobody known", ...(role === null ? [] : [role]), ...(name === null ? [] : [name])].join(", ");

/** How words became a party: by the rows of a table, or followed back to other words. */
export function sayParty(
  doc: Doc,
  words: Pick<PartyMention, "party" | "text">,
  mention: Mention | undefined,
): { readonly why: string; readonly rows: readonly string[]; readonly words: readonly TextSpan[] } {
  const by = words.party ?? "nobody that the tables know";
  if (mention === undefined) return { why: `“${words.text}” is ${by}`, rows: [], words: [] };
  const { rows, rule, antecedent } = mention;
  const table = rows.length === 0 ? "" : ` by ${rows.join(", ")}`;
  if (antecedent === null) return { why: `“${words.text}” is ${by}${table} (rule ${rule})`, rows, words: [] };
  const back = wordsBetween(doc, antecedent.start, antecedent.end);
  return {
    why: `“${words.text}” goes back to “${back.text}”, which is ${by}${table} (rule ${rule})`,
    rows,
    words: [back],
  };
}

/** The mention that stands at the words of a party. */
export function mentionOf(cast: Cast, { start, end }: Pick<PartyMention, "start" | "end">): Mention | undefined {
  return (
    cast.mentions.find((mention) => mention.start === start && mention.end === end) ??
    cast.mentions.find((mention) => mention.start >= start && mention.end <= end && mention.actors.length > 0)
  );
}

function slotOf({ finder }: BuildContext, { slots }: ClaimPredicate, party: PartyMention): string | null {
  for (const [slot, tokens] of slots)
    if (tokens.some((token) => finder.at(token, "place")?.start === party.start)) return slot;
  return null;
}
