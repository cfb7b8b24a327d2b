/** An event in a line: who, did what, to whom. */
import { type Address, listOf } from "./address.ts";
import type { EventParty, EventRecord } from "./record.ts";
import { joined } from "./relay.ts";
import { deedWords } from "./words.ts";

export function peopleWords(people: readonly EventParty[], name: (party: string) => string): string {
  return joined([...new Set(people.map((one) => (one.party === null ? (one.name ?? "somebody") : name(one.party))))]);
}

export function eventWords(event: EventRecord, name: (party: string) => string): string {
  const who = peopleWords(event.actors, name) || "Somebody";
  const whom = peopleWords(event.recipients, name);
  return `${who}${whom === "" ? "" : ` → ${whom}`}: ${deedWords(event)}`;
}

/** What the fields of timeline, network and map ask of the API: the same of the rows, the counts and the files. */
export function eventQuery({
  parties,
  type,
  quad,
  since,
  until,
}: Address["query"]): Readonly<Record<string, string | readonly string[] | undefined>> {
  return { ...partyQuery(listOf(parties)), type, quad, since, until };
}

/** Three and more parties are meant among each other; one or two all take part. */
export function partyQuery(parties: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return parties.length < 3 ? { party: parties } : { actor: parties, recipient: parties };
}
