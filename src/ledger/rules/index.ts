import { acceptRule } from "./accept.ts";
import { conveyRule } from "./convey.ts";
import { fulfilRule } from "./fulfil.ts";
import { ignoreRule } from "./ignore.ts";
import { refuseRule } from "./refuse.ts";
import type { AnswerRule } from "./rule.ts";

/** What a claim can mean for a request, in order: the first rule that speaks decides. */
export const answerRules: readonly AnswerRule[] = [ignoreRule, refuseRule, acceptRule, conveyRule, fulfilRule];

export type { Answer, LaterNode, OpenRequest } from "./rule.ts";
