import { namePartiesOf } from "../account/index.ts";
import type { Claim, EventNode, Tie } from "../claims/index.ts";
import type { Reading } from "../coder.ts";
import { fingerprintOf } from "../intake/index.ts";
import type { KeptReview, NewReading } from "../store/index.ts";
import { applyReviews } from "./apply-reviews.ts";
import { findDoubts } from "./find-doubts.ts";

/** A reading as the record keeps it: people's words are in it, and the ledger's entries follow from these. */
export async function prepareReading(
  {
    article,
    claims: coded,
    requests,
    ties,
  }: Pick<Reading, "claims" | "requests" | "ties"> & Pick<NewReading, "article">,
  reviews: readonly KeptReview[],
  coder: NewReading["coder"],
): Promise<NewReading> {
  const { blocksOf, keepLedger, restoreCarriers } = await import("../coder.ts");
  const reviewed = applyReviews(coded, reviews);
  const standing = reviewed.filter(({ review }) => review?.verdict !== "rejected").map(({ claim }) => claim);
  const names = namePartiesOf(coded);
  const wordsOf = ({ sentence }: Claim): string => article.text.slice(sentence.start, sentence.end);
  return {
    article,
    coder,
    fingerprint: fingerprintOf(article.text),
    claims: reviewed.map((one) => ({
      ...one,
      words: wordsOf(one.claim),
      doubts: one.review === null ? findDoubts(one.claim) : [],
      blocks: one.review?.verdict === "rejected" ? [] : blocksOf({ ...one.claim, words: wordsOf(one.claim) }),
    })),
    requests: reviews.length === 0 ? requests : keepLedger(restoreCarriers(standing, coded, requests), article.text),
    ties,
    names: new Map(
      [...new Set([...reviewed.flatMap(({ claim }) => partiesIn(claim.event)), ...ties.flatMap(partiesOfTie)])].map(
        (party) => [party, names.party(party)],
      ),
    ),
  };
}

/** Also who is named only in what is asked: the Houthis of "asked Iran to curb the Houthis". */
const partiesIn = ({ actors, recipients, contents }: EventNode): readonly string[] => [
  ...[...actors, ...recipients].flatMap(({ party }) => party ?? []),
  ...contents.flatMap(partiesIn),
];

/** "Iran backs Hezbollah" may be all that is said of Hezbollah. */
const partiesOfTie = ({ tie }: Tie): readonly string[] => [...tie.of, ...tie.to].map(({ party }) => party);
