import { addressOf } from "./address.ts";
import { tellMoment } from "./days.ts";
import { Go } from "./go.tsx";
import type { StoredArticle } from "./record.ts";
import { counted } from "./words.ts";

/** An article as the API lists it. */
export type ListedArticle = Omit<StoredArticle, "text" | "notes"> & { readonly claims: number };

/** A report in a list: its title, who published it, when, and how much it claims. */
export function ReportLine({
  article: { id, title, publisher, published, claims },
}: {
  readonly article: ListedArticle;
}) {
  return (
    <>
      <Go to={addressOf("read", id)}>{title ?? "Without a title"}</Go>
      <span className="small">
        {[publisher, published === null ? null : tellMoment(published), counted(claims, "claim")]
          .filter((part) => part !== null)
          .join(" · ")}
      </span>
    </>
  );
}
