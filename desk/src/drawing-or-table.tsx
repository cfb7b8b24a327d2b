import { type Address, narrowed } from "./address.ts";
import { Go } from "./go.tsx";

/** Every drawing stands as a table too; which of the two is shown is in the address. */
export function DrawingOrTable({ at, drawing }: { readonly at: Address; readonly drawing: string }) {
  const isTable = at.query.view === "table";
  return (
    <nav className="drawing-or-table" aria-label="How it is shown">
      <Go to={narrowed(at, { view: null })} replace aria-current={isTable ? undefined : "true"}>
        {drawing}
      </Go>
      <Go to={narrowed(at, { view: "table" })} replace aria-current={isTable ? "true" : undefined}>
        Table
      </Go>
    </nav>
  );
}
