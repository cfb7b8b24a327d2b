import type { EventNode } from "../claims/index.ts";
import type { EventType } from "../codebook/index.ts";

/** A deed as a reader says it: what was done, to do it, doing it, and the thing itself. */
type Forms = readonly [past: string, base: string, doing: string, noun: string];

const words: Readonly<Record<EventType, Forms>> = {
  AGREE: ["agreed", "agree", "agreeing", "agreement"],
  CONSULT: ["conferred", "confer", "conferring", "talks"],
  SUPPORT: ["voiced support", "support", "voicing support", "support"],
  CONCEDE: ["gave way", "give way", "giving way", "concession"],
  COOPERATE: ["worked together", "work together", "working together", "cooperation"],
  AID: ["gave aid", "give aid", "giving aid", "aid"],
  RETREAT: ["drew back", "draw back", "drawing back", "drawing back"],
  REQUEST: ["asked", "ask", "asking", "request"],
  ACCUSE: ["criticised", "criticise", "criticising", "criticism"],
  REJECT: ["refused", "refuse", "refusing", "refusal"],
  THREATEN: ["threatened", "threaten", "threatening", "threat"],
  PROTEST: ["protested", "protest", "protesting", "protest"],
  SANCTION: ["penalised", "penalise", "penalising", "penalty"],
  MOBILIZE: ["moved forces", "move forces", "moving forces", "show of force"],
  COERCE: ["used coercion", "use coercion", "using coercion", "coercion"],
  ASSAULT: ["attacked", "attack", "attacking", "attack"],
};

/** Where the mode says more than the type. */
const wordsByMode: Readonly<Record<string, Forms>> = {
  "CONSULT phone": ["spoke by telephone", "speak by telephone", "speaking by telephone", "telephone call"],
  "CONSULT visit": ["visited", "visit", "visiting", "visit"],
  "CONSULT multilateral": ["met at a gathering", "meet at a gathering", "meeting at a gathering", "gathering"],
  "CONSULT third-party": ["conferred through a third party", "mediate", "mediating", "mediation"],
  "RETREAT ceasefire": ["ceased fire", "cease fire", "ceasing fire", "ceasefire"],
  "RETREAT withdraw": ["withdrew", "withdraw", "withdrawing", "withdrawal"],
  "RETREAT release": ["released people", "release people", "releasing people", "release"],
  "RETREAT disarm": ["disarmed", "disarm", "disarming", "disarmament"],
  "RETREAT access": ["gave access", "give access", "giving access", "access"],
  "RETREAT resign": ["resigned", "resign", "resigning", "resignation"],
  "ACCUSE allege": ["accused", "accuse", "accusing", "accusation"],
  "ACCUSE investigate": ["investigated", "investigate", "investigating", "investigation"],
  "REJECT meet": ["refused to meet", "refuse to meet", "refusing to meet", "refusal to meet"],
  "SANCTION expel": ["expelled envoys", "expel envoys", "expelling envoys", "expulsion"],
  "SANCTION convict": ["convicted", "convict", "convicting", "conviction"],
  "SANCTION withdraw": ["withdrew from", "withdraw from", "withdrawing from", "withdrawal"],
  "SANCTION discontinue": ["broke off", "break off", "breaking off", "break"],
  "MOBILIZE troops": ["moved troops", "move troops", "moving troops", "movement of troops"],
  "MOBILIZE weapons": [
    "moved or tested weapons",
    "move or test weapons",
    "moving or testing weapons",
    "show of weapons",
  ],
  "MOBILIZE police": ["moved police", "move police", "moving police", "movement of police"],
  "MOBILIZE militia": ["raised militia", "raise militia", "raising militia", "militia"],
  "COERCE seize": ["seized", "seize", "seizing", "seizure"],
  "COERCE restrict": ["restricted", "restrict", "restricting", "restriction"],
  "COERCE censor": ["censored", "censor", "censoring", "censorship"],
  "COERCE curfew": ["imposed a curfew", "impose a curfew", "imposing a curfew", "curfew"],
  "COERCE martial-law": ["imposed martial law", "impose martial law", "imposing martial law", "martial law"],
  "COERCE arrest": ["arrested", "arrest", "arresting", "arrest"],
  "COERCE deport": ["deported", "deport", "deporting", "deportation"],
  "COERCE withhold": ["withheld", "withhold", "withholding", "withholding"],
  "COERCE misinformation": ["misinformed", "misinform", "misinforming", "misinformation"],
  "COERCE cyber": ["attacked by computer", "attack by computer", "attacking by computer", "cyber attack"],
  "PROTEST demo": ["demonstrated", "demonstrate", "demonstrating", "demonstration"],
  "PROTEST riot": ["rioted", "riot", "rioting", "riot"],
  "PROTEST strike": ["went on strike", "go on strike", "striking", "strike"],
  "PROTEST hunger": ["went on hunger strike", "go on hunger strike", "on hunger strike", "hunger strike"],
  "PROTEST boycott": ["boycotted", "boycott", "boycotting", "boycott"],
  "PROTEST obstruct": ["blocked", "block", "blocking", "blockade"],
  "PROTEST vandalize": ["vandalised", "vandalise", "vandalising", "vandalism"],
  "ASSAULT abduct": ["abducted", "abduct", "abducting", "abduction"],
  "ASSAULT torture": ["tortured", "torture", "torturing", "torture"],
  "ASSAULT targeted": ["killed", "kill", "killing", "killing"],
  "ASSAULT destroy": ["destroyed", "destroy", "destroying", "destruction"],
  "ASSAULT explosives": ["bombed", "bomb", "bombing", "bombing"],
  "ASSAULT aerial": ["struck from the air", "strike from the air", "striking from the air", "air strike"],
  "ASSAULT drone": ["struck by drone", "strike by drone", "striking by drone", "drone strike"],
  "ASSAULT heavy-weapons": ["shelled", "shell", "shelling", "bombardment"],
  "ASSAULT firearms": ["fired on", "fire on", "firing on", "shooting"],
};

function formsOf(type: EventType, mode: string | null): Forms {
  return wordsByMode[`${type} ${mode}`] ?? words[type];
}

/** The thing itself: "attack", "telephone call". */
export const nounOf = (type: EventType, mode: string | null): string => formsOf(type, mode)[3];

/** Verbs that take a preposition before the one they are done to are left bare in "who → whom" lines. */
export function deedInWords(node: EventNode, text: string): string {
  if (node.type === null) return wordsWithoutType(node, text);
  const [past, base, doing] = formsOf(node.type, node.mode);
  const not = node.polarity === "negative";
  switch (node.modality) {
    case "actual":
      return not ? `did not ${base}` : past;
    case "ongoing":
      return not ? `not ${doing}` : doing;
    case "requested":
      return not ? `is not to ${base}` : `is to ${base}`;
    case "threatened":
    case "promised":
      return not ? `will not ${base}` : `will ${base}`;
    case "expected":
      return not ? `is not expected to ${base}` : `is expected to ${base}`;
    case "possible":
      return not ? `may not ${base}` : `may ${base}`;
    case "hypothetical":
      return not ? `would not ${base}` : `would ${base}`;
  }
}

/** A content that PLOVER has no type for keeps its own words: “use its influence with Iran”. */
function wordsWithoutType(node: EventNode, text: string): string {
  const word = `“${isWanted(node) ? wordsFrom(text, node.trigger.start, node.trigger.end) : node.trigger.text.replace(/\s+/g, " ")}”`;
  if (node.modality === "requested") return node.polarity === "negative" ? `is not to ${word}` : `is to ${word}`;
  return node.polarity === "negative" ? `not ${word}` : word;
}

const isWanted = ({ modality }: EventNode): boolean =>
  modality === "requested" || modality === "promised" || modality === "threatened";

/** A verb with the words after it, to the next mark: "use its influence with Iran". */
function wordsFrom(text: string, start: number, end: number): string {
  const rest = text.slice(end, end + 44);
  const stop = rest.search(/[,;:.!?()—–“”"\n]|\s(?:and|but|which|who|in order|so that)\s/);
  const more =
    stop >= 0
      ? rest.slice(0, stop)
      : end + 44 < text.length
        ? `${rest.slice(0, Math.max(rest.lastIndexOf(" "), 0))} …`
        : rest;
  return (text.slice(start, end) + more).replace(/\s+/g, " ").trim();
}
