import { useEffect } from "react";
import { type Address, address, addressOf, question } from "../address.ts";
import { useAnswer } from "../api.ts";
import { Go, go } from "../go.tsx";
import { useNames } from "../names.tsx";
import { Nothing, Problem, Waiting } from "../pieces.tsx";
import type { Page, StoredRequest } from "../record.ts";
import { bestRequest, tourSteps } from "../tour-card.tsx";

/** Leads to the first step; the steps themselves are views with a card below. */
export function TourView(_: { readonly at: Address }) {
  const name = useNames();
  const { answer, problem, again } = useAnswer<Page<StoredRequest>>(question("/api/requests", { limit: 200 }));
  useEffect(() => {
    const request = bestRequest(answer?.items ?? []);
    const first = request === null ? undefined : tourSteps(request, name)[0]?.to;
    if (first !== undefined) go(addressOf(first.view, first.id, { ...first.query, step: "1" }), "replace");
  }, [answer, name]);
  if (problem !== null) return <Problem problem={problem} again={again} />;
  if (answer !== null && answer.items.length === 0)
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
