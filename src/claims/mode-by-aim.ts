import type { EventNode } from "./claim.ts";

/** A node before its mode is decided by what is asked or rejected. */
type Asking = Pick<EventNode, "type" | "mode" | "cameo" | "contents">;

/** The last thing asked for, past the links of a relay: of "asked China to urge Iran not to strike" the strike. */
function aimOf(contents: readonly EventNode[]): EventNode | null {
  const [first] = contents;
  if (first === undefined) return null;
  if ((first.type === null || first.type === "REQUEST") && first.contents.length > 0) return aimOf(first.contents);
  return first;
}

/** Conflict that is to end is yielding, help is assisting, talks are meeting; PLOVER 2.0, modes of REQUEST and REJECT. */
function modeOfAim(aim: EventNode): string | null {
  if (aim.type === null) return null;
  if (aim.type === "CONSULT") return "meet";
  if (aim.type === "RETREAT" || aim.type === "CONCEDE" || aim.polarity === "negative") return "yield";
  if (aim.type === "AID" || aim.type === "SUPPORT" || aim.type === "COOPERATE" || aim.type === "AGREE") return "assist";
  return "change";
}

/** What CAMEO writes behind 02 (appeal) and 10 (demand) for an aim: "to yield" 5, "de-escalation of military engagement" 56. */
function digitsOfAim(aim: EventNode, mode: string | null): string {
  if (aim.type === "AID") return "3";
  if (aim.type === "COOPERATE") return "1";
  if (aim.type === "RETREAT" && aim.mode === "release") return "53";
  if ((aim.type === "ASSAULT" && aim.polarity === "negative") || (aim.type === "RETREAT" && aim.mode === "ceasefire"))
    return "56";
  if (aim.type === "SANCTION" && aim.polarity === "negative") return "54";
  return { assist: "2", change: "4", yield: "5", meet: "6" }[mode ?? ""] ?? "";
}

/**
 * REQUEST and REJECT take their mode from what is asked or rejected, and CAMEO's further digits with it, where the row leaves them open.
 * A row that names a mode keeps it.
 */
export function withModeOfAim<T extends Asking>(node: T): T {
  if (node.type !== "REQUEST" && node.type !== "REJECT") return node;
  const aim = aimOf(node.contents);
  if (aim === null) return node;
  const mode = node.mode ?? modeOfAim(aim);
  const root = node.cameo?.slice(0, 2);
  const open = node.cameo !== null && (node.cameo.length === 2 || node.cameo.endsWith("0"));
  const cameo = open && (root === "02" || root === "10") ? `${root}${digitsOfAim(aim, mode)}` : node.cameo;
  return { ...node, mode, cameo };
}
