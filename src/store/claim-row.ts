import type { Claim, EventNode, PartyMention, SourceMention } from "../claims/index.ts";
import type { Queries } from "./database.ts";
import { tally } from "./parties.ts";
import { addPending } from "./pending.ts";
import type { Review } from "./record.ts";
import { type Column, distinct, insertRows, keptJson, keptList, keptText, unknownDay } from "./values.ts";

/** A claim on its way into the record. */
export interface NewClaim {
  /** As the record is to tell it: a person's correction is in it already. */
  readonly claim: Claim;
  /** As the coder had it, where a person corrected it. */
  readonly coded: Claim | null;
  readonly review: Review | null;
  /** Kept for a person's word alone: the coder no longer reads it here. */
  readonly carried: boolean;
  /** The sentence's words. */
  readonly words: string;
  /** Why a person should look at it, as words: `unknown-actor`. */
  readonly doubts: readonly string[];
  /** Within which claims about its deed are looked for; none where it is gathered into nothing. */
  readonly blocks: readonly string[];
}

/** Who vouches, as questions ask for it: the party, else the name. */
export const sourceKey = ({ party, name }: Pick<SourceMention, "party" | "name">): string | null => party ?? name;

export const partiesOf = (people: readonly Pick<PartyMention, "party">[]): readonly string[] =>
  distinct(people.map(({ party }) => party));

const node = ({ claim }: NewClaim): EventNode => claim.event;
/** A node and all that is nested in it. */
const nodesOf = (root: EventNode): readonly EventNode[] => [root, ...root.contents.flatMap(nodesOf)];
const all = (row: NewClaim): readonly string[] => partiesOf([...node(row).actors, ...node(row).recipients]);

const columns: readonly Column<NewClaim>[] = [
  { name: "id", type: "text", of: ({ claim }) => keptText(claim.id) },
  { name: "article_id", type: "text", of: ({ claim }) => keptText(claim.article.id) },
  { name: "place", type: "integer", of: ({ claim }) => claim.event.trigger.start },
  { name: "trigger_start", type: "integer", of: ({ claim }) => claim.event.trigger.start },
  { name: "trigger_end", type: "integer", of: ({ claim }) => claim.event.trigger.end },
  { name: "type", type: "text", of: (row) => node(row).type },
  { name: "mode", type: "text", of: (row) => node(row).mode },
  { name: "contexts", type: "text[]", of: (row) => keptList(node(row).contexts) },
  { name: "quad", type: "smallint", of: (row) => node(row).quad },
  { name: "modality", type: "text", of: (row) => node(row).modality },
  { name: "polarity", type: "text", of: (row) => node(row).polarity },
  { name: "stance", type: "text", of: ({ claim }) => claim.stance },
  { name: "actors", type: "text[]", of: (row) => keptList(partiesOf(node(row).actors)) },
  { name: "recipients", type: "text[]", of: (row) => keptList(partiesOf(node(row).recipients)) },
  { name: "parties", type: "text[]", of: (row) => keptList(all(row)) },
  { name: "country", type: "text", of: (row) => node(row).place?.country ?? null },
  { name: "day", type: "date", of: (row) => node(row).date?.start ?? row.claim.article.published ?? unknownDay },
  { name: "end_day", type: "date", of: (row) => node(row).date?.end ?? row.claim.article.published ?? unknownDay },
  { name: "node_types", type: "text[]", of: (row) => keptList(distinct(nodesOf(node(row)).map(({ type }) => type))) },
  {
    name: "node_parties",
    type: "text[]",
    of: (row) =>
      keptList(partiesOf(nodesOf(node(row)).flatMap(({ actors, recipients }) => [...actors, ...recipients]))),
  },
  { name: "sources", type: "text[]", of: ({ claim }) => keptList(distinct(claim.sources.map(sourceKey))) },
  { name: "publisher", type: "text", of: ({ claim }) => claim.article.publisher && keptText(claim.article.publisher) },
  { name: "published", type: "date", of: ({ claim }) => claim.article.published },
  { name: "review_id", type: "text", of: ({ review }) => review?.id ?? null },
  { name: "verdict", type: "text", of: ({ review }) => review?.verdict ?? null },
  { name: "carried", type: "boolean", of: ({ carried }) => carried },
  { name: "doubts", type: "text[]", of: ({ doubts }) => keptList(doubts) },
];

const bodyColumns: readonly Column<NewClaim>[] = [
  { name: "id", type: "text", of: ({ claim }) => keptText(claim.id) },
  { name: "body", type: "json", of: ({ claim }) => keptJson(claim) },
  { name: "coded", type: "json", of: ({ coded }) => coded && keptJson(coded) },
  { name: "words", type: "text", of: ({ words }) => keptText(words) },
];

interface BlockRow {
  readonly block: string;
  readonly claim: string;
}

const blockColumns: readonly Column<BlockRow>[] = [
  { name: "block", type: "text", of: ({ block }) => keptText(block) },
  { name: "claim_id", type: "text", of: ({ claim }) => keptText(claim) },
];

/** Puts claims in, and says of their blocks that they are to be gathered anew. */
export async function insertClaims(queries: Queries, rows: readonly NewClaim[]): Promise<void> {
  await insertRows(queries, "claim", columns, rows);
  await insertRows(queries, "claim_body", bodyColumns, rows);
  const blocks = rows.flatMap(({ claim, blocks }) => blocks.map((block): BlockRow => ({ block, claim: claim.id })));
  await insertRows(queries, "claim_block", blockColumns, blocks);
  await addPending(queries, distinct(blocks.map(({ block }) => block)));
}

/** How many claims name each party. */
export const claimsByParty = (rows: readonly NewClaim[]): ReadonlyMap<string, number> => tally(rows.map(all));
