import type { ReactNode } from "react";
import { type Address, listOf, narrowed } from "./address.ts";
import { FilterBox } from "./filter-box.tsx";
import { go } from "./go.tsx";
import { Choice, DayField, PartyField } from "./pieces.tsx";
import { eventTypes, nounOf, quads, quadWords } from "./words.ts";

/** Narrows a view of events; the event that was chosen in it may not be there any more. */
const narrow = (at: Address, change: Readonly<Record<string, string | null>>): void =>
  go(narrowed(at, { event: null, ...change }), "replace");

/** The parties of the address, a field each: two of them, and one more where there are more labels and both are filled. */
export function PartyFields({
  at,
  labels = ["With", "and"],
}: {
  readonly at: Address;
  readonly labels?: readonly string[] | undefined;
}) {
  const parties = listOf(at.query.parties);
  const set = (place: number, party: string): void => {
    const next = [...parties];
    next[place] = party;
    narrow(at, { parties: next.filter((one) => one !== "" && one !== undefined).join(",") });
  };
  return labels.slice(0, Math.max(2, parties.length + 1)).map((label, place) => (
    <PartyField
      // biome-ignore lint/suspicious/noArrayIndexKey: the fields keep their order
      key={place}
      label={label}
      value={parties[place] ?? ""}
      onChoose={(party) => set(place, party)}
    />
  ));
}

/** What timeline, network and map are narrowed by. */
export function EventFilters({
  at,
  label,
  parties,
  children,
}: {
  readonly at: Address;
  readonly label: string;
  readonly parties?: readonly string[];
  /** Fields of one view alone. */
  readonly children?: ReactNode;
}) {
  const { query } = at;
  return (
    <FilterBox label={label}>
      <PartyFields at={at} labels={parties} />
      <Choice
        label="Class"
        value={query.quad ?? ""}
        options={[["", "all"], ...quads.map((quad) => [String(quad), quadWords[quad]] as const)]}
        onChoose={(quad) => narrow(at, { quad })}
      />
      <Choice
        label="Sort"
        value={query.type ?? ""}
        options={[["", "all"], ...eventTypes.map((type) => [type, nounOf(type)] as const)]}
        onChoose={(type) => narrow(at, { type })}
      />
      {children}
      <DayField label="From" value={query.since ?? ""} onChoose={(since) => narrow(at, { since })} />
      <DayField label="To" value={query.until ?? ""} onChoose={(until) => narrow(at, { until })} />
    </FilterBox>
  );
}
