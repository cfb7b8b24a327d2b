import { createContext, type ReactNode, useContext, useMemo } from "react";
import { question } from "./address.ts";
import { useAnswer } from "./api.ts";
import { nameOf } from "./party-names.ts";
import type { PartyCount } from "./record.ts";

interface Parties {
  readonly name: (party: string) => string;
  /** The most told first. */
  readonly list: readonly PartyCount[];
}

const Context = createContext<Parties>({ name: (party) => nameOf(party, new Map()), list: [] });

/** Names for the whole desk, asked for once. */
export function NamesProvider({ children }: { readonly children: ReactNode }) {
  const { answer } = useAnswer<readonly PartyCount[]>(question("/api/parties", { limit: 1000 }));
  const parties = useMemo((): Parties => {
    const list = answer ?? [];
    const names = new Map(
      list.flatMap(({ party, name }): [string, string][] => (name === null ? [] : [[party, name]])),
    );
    return { list, name: (party) => nameOf(party, names) };
  }, [answer]);
  return <Context value={parties}>{children}</Context>;
}

export const useNames = (): Parties["name"] => useContext(Context).name;

export const useParties = (): readonly PartyCount[] => useContext(Context).list;

/** A party as it stands in running text: its name, and its code small where the two differ. */
export function Party({ party, plain = false }: { readonly party: string; readonly plain?: boolean }) {
  const name = useNames()(party);
  return (
    <span className="party">
      {name}
      {!plain && party.length === 3 && <span className="code"> {party}</span>}
    </span>
  );
}
