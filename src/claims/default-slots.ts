import type { Sense, SlotPreferences } from "../codebook/index.ts";

/** Where the parties of an event noun stand when its row does not say; data/codebook/README.md, "Event nouns". */
const nounActor: SlotPreferences = [["poss"], ["adj"], ["subj"], ["by"], ["from"], ["of"]];
const nounRecipient: SlotPreferences = [["on"], ["against"], ["to"], ["at"], ["recip"]];

export function actorSlots(sense: Sense): SlotPreferences {
  if (sense.actor.length > 0) return sense.actor;
  return sense.part === "noun" ? nounActor : [];
}

export function recipientSlots(sense: Sense): SlotPreferences {
  if (sense.recipient.length > 0) return sense.recipient;
  return sense.part === "noun" ? nounRecipient : [];
}
