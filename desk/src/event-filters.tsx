import type { ReactNode } from "react";
import { type Address, listOf, narrowed } from "./address.ts";
import { FilterBox } from "./filter-box.tsx";
import { go } from "./go.tsx";
import { Choice, DayField, PartyField } from "./pieces.tsx";
import { eventTypes, nounOf, quads, quadWords } from "./words.ts";

/** What network and map are narrowed by. */
export function EventFilters({ at, children }: { readonly at: Address; readonly children?: ReactNode }) {
  const { query } = at;
  const parties = listOf(query.parties);
  const set = (change: Readonly<Record<string, string | null>>): void => go(narrowed(at, change), "replace");
  const setParty = (place: number, party: string): void => {
    const next = [...parties];
    next[place] = party;
    set({ parties: next.filter((one) => one !== "" && one !== undefined).join(",") });
  };
  return (
    <FilterBox label="Narrow what is shown">
      <PartyField label="With" value={parties[0] ?? ""} onChoose={(party) => setParty(0, party)} />
      <PartyField label="and" value={parties[1] ?? ""} onChoose={(party) => setParty(1, party)} />
      <Choice
        label="Class"
        value={query.quad ?? ""}
        options={[["", "all"], ...quads.map((quad) => [String(quad), quadWords[quad]] as const)]}
        onChoose={(quad) => set({ quad })}
      />
      <Choice
        label="Sort"
        value={query.type ?? ""}
        options={[["", "all"], ...eventTypes.map((type) => [type, nounOf(type)] as const)]}
        onChoose={(type) => set({ type })}
      />
      <DayField label="From" value={query.since ?? ""} onChoose={(since) => set({ since })} />
      <DayField label="To" value={query.until ?? ""} onChoose={(until) => set({ until })} />
      {children}
    </FilterBox>
  );
}
