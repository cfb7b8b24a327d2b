import { useEffect } from "react";
import { type Address, address } from "../address.ts";
import { Go, go } from "../go.tsx";
import { Nothing, Problem, Waiting } from "../pieces.tsx";
import { useTour } from "../tour-card.tsx";

/** Leads to the first step; the steps themselves are views with a card below. */
export function TourView(_: { readonly at: Address }) {
  const { steps, isEmpty, problem, again } = useTour(true);
  const [first] = steps;
  useEffect(() => {
    if (first !== undefined) go(first.to, "replace");
  }, [first]);
  if (problem !== null) return <Problem problem={problem} again={again} />;
  if (isEmpty)
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
