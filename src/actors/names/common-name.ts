import { fold } from "../tables/name-index.ts";

/** Words of which many states make the names of their bodies: "the National Union of Mineworkers", "the Labour Party". */
const common: ReadonlySet<string> = new Set(
  "the of and for to on toward towards national people s peoples democratic democracy social socialist socialism christian communist conservative liberal labour labor workers republican progressive green united unity union unions party congress front movement alliance league salvation liberation freedom justice development reform new patriotic popular revolutionary independent independence supreme high constitutional federal court senate assembly parliament council commission committee chamber house representatives deputies joint chiefs staff central bank reserve general trade trades mineworkers metalworkers teachers farmers peasant radical civic solidarity coalition electoral election human rights truth reconciliation islamic islami jihad islah state security securities exchange defense defence service internal guard forces university parti socialiste".split(
    " ",
  ),
);

/** Whether a body's name is made only of words that any state's could be made of. */
export const isCommonName = (name: string): boolean =>
  fold(name)
    .split(/[^\p{L}]+/u)
    .every((word) => common.has(word));
