import { useEffect } from "react";
import { type Address, address } from "../address.ts";
import { useAnswer } from "../api.ts";
import { Go, go } from "../go.tsx";
import { Nothing, Waiting } from "../pieces.tsx";
import type { RecordCounts } from "../record.ts";

/** Leads to the first step; the steps themselves are views with a card below. */
export function TourView(_: { readonly at: Address }) {
  const { answer } = useAnswer<RecordCounts>("/api/counts");
  useEffect(() => {
    if (answer !== null && answer.requests > 0) go(address("ledger", { step: "1" }), "replace");
  }, [answer]);
  if (answer !== null && answer.requests === 0)
    return (
      <section className="page">
        <h1>The tour</h1>
        <Nothing>
          The tour needs a record with requests in it. <Go to={address("read")}>Read a report</Go> first.
        </Nothing>
      </section>
    );
  return <Waiting />;
}
