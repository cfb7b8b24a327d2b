import { acceptRule } from "./accept.ts";
import { conveyRule } from "./convey.ts";
import { fulfilRule } from "./fulfil.ts";
import { ignoreRule } from "./ignore.ts";
import { refuseRule } from "./refuse.ts";
import type { AnswerRule } from "./rule.ts";

/** What is said in answer, in order: the first rule that speaks decides. */
export const spokenAnswers: readonly AnswerRule[] = [ignoreRule, refuseRule, acceptRule, conveyRule];

/** What a claim can mean for a request: what is said in answer, or what is done. */
export const answerRules: readonly AnswerRule[] = [...spokenAnswers, fulfilRule];

export { isNamedBy, isOwnWord } from "./bond.ts";
export type { Answer, LaterNode, OpenRequest } from "./rule.ts";
