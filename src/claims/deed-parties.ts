import type { Doc } from "../language/index.ts";
import type { PartyMention } from "./claim.ts";
import type { ClaimPredicate } from "./find-predicates.ts";
import type { Roles } from "./grammar/index.ts";
import type { PartyFinder } from "./parties.ts";

/** What is needed to tell who does and undergoes a deed. */
export interface PartyContext {
  readonly doc: Doc;
  readonly finder: PartyFinder;
  readonly roles: Roles;
  readonly predicates: ReadonlyMap<number, ClaimPredicate>;
  /** Nouns of documents, which speak and act for whoever issued them. */
  readonly documents: ReadonlySet<string>;
  /** Meetings of states that have a name of their own and act by their members: the G7. */
  readonly forums: ReadonlySet<string>;
  /** The states that the article names, those named most first. */
  readonly nations: () => readonly string[];
  /** Set while a deed told before is asked for its parties, so that it does not ask back: of two deeds each may stand in the other's slots. */
  readonly isAsked?: true;
}

export interface DeedParties {
  readonly actors: readonly PartyMention[];
  readonly recipients: readonly PartyMention[];
}
