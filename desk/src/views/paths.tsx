import { type Address, narrowed, question } from "../address.ts";
import { useAnswer } from "../api.ts";
import { evidenceAddress } from "../evidence.ts";
import { Go, go } from "../go.tsx";
import { useNames } from "../names.tsx";
import { Nothing, PartyField, Problem, Waiting } from "../pieces.tsx";
import type { Path } from "../record.ts";
import { joined } from "../relay.ts";
import { TakeAlong } from "../take-along.tsx";
import { tieWords } from "../words.ts";

/** Through whom one party did, or could, reach another, each step with what it stands on. */
export function Paths({ at }: { readonly at: Address }) {
  const { from = "", to = "", since, until } = at.query;
  const name = useNames();
  const isAsked = from !== "" && to !== "" && from !== to;
  const { answer, problem, again } = useAnswer<readonly Path[]>(
    isAsked ? question("/api/paths", { from, to, since, until }) : null,
  );
  return (
    <section aria-labelledby="paths">
      <h2 id="paths">The way from one to another</h2>
      <form className="filters" aria-label="Choose the ends of the way" onSubmit={(event) => event.preventDefault()}>
        <PartyField label="From" value={from} onChoose={(party) => go(narrowed(at, { from: party }), "replace")} />
        <PartyField label="To" value={to} onChoose={(party) => go(narrowed(at, { to: party }), "replace")} />
      </form>
      {!isAsked && (
        <p className="small">Choose two parties to see through whom one asked, or could reach, the other.</p>
      )}
      {problem !== null && <Problem problem={problem} again={again} />}
      {isAsked && answer === null && problem === null && <Waiting />}
      {isAsked && answer !== null && answer.length === 0 && (
        <Nothing>
          No report tells of a way from {name(from)} to {name(to)}.
        </Nothing>
      )}
      {isAsked && answer !== null && answer.length > 0 && (
        <>
          <ol className="plain paths">
            {answer.map((path) => (
              <li key={path.steps.map((step) => `${step.kind}${step.to}${step.evidence[0]}`).join(" ")}>
                <p className="path-kind small">
                  {path.kind === "did" ? "It did ask this way" : "It could, over these ties"}
                </p>
                <ol className="path">
                  <li>
                    <b>{name(from)}</b>
                  </li>
                  {path.steps.map((step) => (
                    <li key={`${step.from} ${step.to}`}>
                      <span className="path-step">
                        {step.kind === "asked" ? "asked" : tieWords(step.label)}
                        {step.kind === "asked" && <span className="small"> {step.label}</span>}
                        <span className="path-evidence">
                          {step.evidence.slice(0, 3).map((id, place) => {
                            const found = evidenceAddress(id, step.kind);
                            return (
                              <Go key={id} to={found.to}>
                                {found.kind === "claim" ? `words${place > 1 ? ` ${place}` : ""}` : found.kind}
                              </Go>
                            );
                          })}
                        </span>
                      </span>
                      <b>{joined(step.to.split("+").map(name))}</b>
                    </li>
                  ))}
                </ol>
              </li>
            ))}
          </ol>
          <div className="list-head">
            <p />
            <TakeAlong
              name="paths"
              table={{
                columns: ["path", "kind", "step", "from", "to", "by", "label", "evidence"],
                rows: () =>
                  answer.flatMap((path, place) =>
                    path.steps.map((step, number) => [
                      place + 1,
                      path.kind,
                      number + 1,
                      step.from,
                      step.to,
                      step.kind,
                      step.label,
                      step.evidence.join(" "),
                    ]),
                  ),
              }}
            />
          </div>
        </>
      )}
    </section>
  );
}
