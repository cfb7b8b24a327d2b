import { type ReactNode, useState } from "react";

/** Fields that narrow a view; on a narrow screen they fold away, so that what they narrow is seen first. */
export function FilterBox({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const [isOpen] = useState(() => window.matchMedia("(min-width: 44rem)").matches);
  return (
    <details className="filter-box" open={isOpen}>
      <summary>Narrow it</summary>
      <form className="filters" aria-label={label} onSubmit={(event) => event.preventDefault()}>
        {children}
      </form>
    </details>
  );
}
