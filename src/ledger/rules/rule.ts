import type { Claim, EventNode } from "../../claims/index.ts";
import type { Telling } from "../match-requests.ts";
import type { DaySpan, RequestStatus } from "../request.ts";

/** A request whose fate is being followed: its fullest telling, and where in the article it was told (nowhere, where another article answers). */
export interface OpenRequest {
  readonly telling: Pick<Telling, "steps" | "aim">;
  readonly tellings: readonly Telling[];
  /** What passed it on: "Qatar **forwarded** it to Hamas", to which Hamas answers. */
  readonly passedOn: readonly Telling[];
  readonly asked: DaySpan | null;
}

/** A statement that may answer a request: a claim, or what somebody says has happened. */
export interface LaterNode {
  readonly claim: Claim;
  readonly node: EventNode;
  /** What it is a content of: of "rejected calls for a ceasefire" the rejection over the calls. */
  readonly above: EventNode | null;
  /** The words from the trigger on, up to forty characters, where the article is at hand. */
  readonly words: string;
  /** The words of its sentence before the trigger; empty where the article is not at hand. */
  readonly before: string;
}

/**
 * What a later claim means for a request. `bond` says how surely it speaks of this one:
 * 3 it names what was asked, 2 it names the asking, 1 it only stands close by.
 */
export interface Answer {
  readonly status: RequestStatus;
  readonly bond: 1 | 2 | 3;
  readonly why: string;
}

export type AnswerRule = (request: OpenRequest, later: LaterNode) => Answer | null;
