import { createContext, type ReactNode, useContext } from "react";
import { useAnswer } from "./api.ts";

export interface Session {
  readonly role: "reader" | "reviewer" | "admin" | null;
  readonly writable: boolean;
  readonly name: string | null;
}

const unknown: Session = { role: null, writable: false, name: null };
const Context = createContext<Session>(unknown);

/** What the server lets this reader do. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const { answer } = useAnswer<Session>("/api/session");
  return <Context value={answer ?? unknown}>{children}</Context>;
}

export const useSession = (): Session => useContext(Context);
