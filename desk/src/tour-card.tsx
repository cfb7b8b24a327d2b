import { useMemo } from "react";
import { type Address, address, addressOf, narrowed, question } from "./address.ts";
import { useAnswer } from "./api.ts";
import { Go } from "./go.tsx";
import { useNames } from "./names.tsx";
import type { Page, StoredRequest } from "./record.ts";
import { partiesOf, tellRelay } from "./relay.ts";
import { counted } from "./words.ts";

interface Step {
  readonly to: Address;
  readonly title: string;
  readonly words: string;
}

/** So many of the latest requests are looked through for the one to show. */
const looked = 200;

/** Of all askings the one with most to show: many hands, and a fate that is known. */
function bestRequest(requests: readonly StoredRequest[]): StoredRequest | null {
  const worth = ({ chain, history, aim, asked }: StoredRequest): number =>
    chain.length * 3 + history.length * 2 + (aim?.type == null ? 0 : 2) + (asked === null ? 0 : 1);
  return [...requests].sort((a, b) => worth(b) - worth(a))[0] ?? null;
}

function tourSteps(request: StoredRequest, name: (party: string) => string): readonly Step[] {
  const { id, chain, aim, status, claims, article } = request;
  const asker = partiesOf(chain[0] ?? { party: "" })[0] ?? "";
  const next = partiesOf(chain[1] ?? { party: "" })[0] ?? "";
  const via = chain.length > 2 ? `through ${counted(chain.length - 2, "other hand")}` : "directly";
  return [
    {
      to: address("ledger", { by: asker }),
      title: "1. The ledger",
      words: `Every asking is one line, however many reports tell it. Here stand the requests of ${name(asker)}. An arrow leads to each one whom the asking is to reach; a bar ends what is not to happen.`,
    },
    {
      to: addressOf("request", id),
      title: "2. One request",
      words: `${tellRelay(chain, aim, name)}: asked ${via}, and now “${status}”. Each change of its status names the claim that shows it, and below stands on whose word all of it rests.`,
    },
    {
      to: addressOf("read", article.id, { claim: claims[0] }),
      title: "3. The words",
      words:
        "Everything leads back to the words. What is underlined is a claim; the panel unfolds what is nested in it, who vouches for it, and by which rule it was decided. Walk with j and k; accept, reject or edit with a, r and e.",
    },
    {
      to: address("timeline", { parties: `${asker},${next}` }),
      title: "4. Over time",
      words: `${name(asker)} and ${name(next)}: conflict above the line, cooperation below. What happened is filled; what was only asked, threatened or expected is hollow. Draw over the chart to look closer.`,
    },
    {
      to: address("compare"),
      title: "5. How outlets tell it",
      words:
        "Where several outlets tell one event, they stand side by side: who says what, on whose word, which numbers differ, and who leaves what out. That is the tour; now read a report of your own.",
    },
  ];
}

/** The steps of the tour, each with its number in its address; none while they are looked up, or where nothing was asked. */
export function useTour(isOn: boolean) {
  const name = useNames();
  const { answer, problem, again } = useAnswer<Page<StoredRequest>>(
    isOn ? question("/api/requests", { limit: looked }) : null,
  );
  const steps = useMemo((): readonly Step[] => {
    const request = bestRequest(answer?.items ?? []);
    if (request === null) return [];
    return tourSteps(request, name).map(({ to, ...step }, place) => ({
      ...step,
      to: narrowed(to, { step: String(place + 1) }),
    }));
  }, [answer, name]);
  return { steps, isEmpty: answer !== null && answer.items.length === 0, problem, again };
}

/** The guided tour: a card below the view it speaks of. */
export function TourCard({ at }: { readonly at: Address }) {
  const step = Number(at.query.step ?? 0);
  const isOn = Number.isInteger(step) && step >= 1 && step <= 5;
  const { steps } = useTour(isOn);
  const now = steps[step - 1];
  if (!isOn || now === undefined) return null;
  const [before, after] = [steps[step - 2], steps[step]];
  return (
    <aside className="tour-card" aria-label="Guided tour">
      <p className="tour-title">
        <b>{now.title}</b> <span className="small">of 5</span>
      </p>
      <p>{now.words}</p>
      <p className="tour-go">
        {before !== undefined && <Go to={before.to}>Back</Go>}
        {after !== undefined ? (
          <Go to={after.to} className="tour-next">
            Next
          </Go>
        ) : (
          <Go to={address("read")} className="tour-next">
            Read a report
          </Go>
        )}
        <Go to={narrowed(at, { step: null })}>End the tour</Go>
      </p>
    </aside>
  );
}
