import { useState } from "react";
import { address, addressOf } from "../address.ts";
import { useAnswer } from "../api.ts";
import { tellDays } from "../days.ts";
import { RelayLine } from "../draw-relay.tsx";
import { Go } from "../go.tsx";
import { Party } from "../names.tsx";
import { Problem, QuadMark, SourceName, Status, Waiting } from "../pieces.tsx";
import type { EventNode, PartyMention, StoredClaim, StoredRequest, Verdict } from "../record.ts";
import { useSession } from "../session.tsx";
import { capital, deedWords, happened, inOneLine, modalityWords, quadWords, stanceWords } from "../words.ts";
import { ClaimEditor } from "./claim-editor.tsx";

/** All that is known of one claim, and what a person may do about it. */
export function ClaimPanel({
  claim,
  place,
  of,
  requests,
  editing,
  onEdit,
  onWalk,
  onReview,
  onClose,
}: {
  readonly claim: StoredClaim;
  readonly place: number;
  readonly of: number;
  readonly requests: readonly StoredRequest[];
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  readonly onWalk: (by: number) => void;
  readonly onReview: (verdict: Verdict, correction?: EventNode | null, why?: string | null) => Promise<void>;
  readonly onClose: () => void;
}) {
  const { writable } = useSession();
  const { event, review } = claim;
  return (
    <div className="claim-panel">
      <div className="claim-walk">
        <button type="button" onClick={() => onWalk(-1)} disabled={place <= 0} aria-label="The claim before (k)">
          ‹
        </button>
        <span className="small">
          Claim {place + 1} of {of}
        </span>
        <button type="button" onClick={() => onWalk(1)} disabled={place >= of - 1} aria-label="The next claim (j)">
          ›
        </button>
        <button type="button" className="close" onClick={onClose} aria-label="Close (Esc)">
          ×
        </button>
      </div>
      <h2>
        <QuadMark quad={event.quad} said={!happened(event)} /> {capital(deedWords(event))}
      </h2>
      <NodeTree node={event} />
      <h3>On whose word</h3>
      <Chain claim={claim} />
      {requests.length > 0 && (
        <>
          <h3>In the ledger</h3>
          <ul className="plain">
            {requests.map(({ id, chain, aim, status }) => (
              <li key={id}>
                <Go to={addressOf("request", id)} className="quiet">
                  <RelayLine chain={chain} aim={aim} />
                </Go>{" "}
                <Status status={status} />
              </li>
            ))}
          </ul>
        </>
      )}
      {claim.eventId !== null && (
        <p className="claim-links">
          <Go to={addressOf("compare", claim.eventId)}>How others tell it</Go>
          <TimelineLink event={event} />
        </p>
      )}
      <Reasons claim={claim} />
      <h3>Is it right?</h3>
      {review !== null && (
        <p>
          <b>{capital(review.verdict)}</b> by {review.by}
          {review.why !== null && review.why !== "" && <>: “{review.why}”</>}
        </p>
      )}
      {editing ? (
        <ClaimEditor
          claim={claim}
          onSave={(node, why) => onReview("corrected", node, why)}
          onCancel={() => onEdit(false)}
        />
      ) : (
        <p className="verdicts">
          <button type="button" onClick={() => onReview("accepted")} disabled={!writable} aria-keyshortcuts="a">
            Accept <kbd>a</kbd>
          </button>
          <button type="button" onClick={() => onReview("rejected")} disabled={!writable} aria-keyshortcuts="r">
            Reject <kbd>r</kbd>
          </button>
          <button type="button" onClick={() => onEdit(true)} disabled={!writable} aria-keyshortcuts="e">
            Edit <kbd>e</kbd>
          </button>
        </p>
      )}
      {!writable && (
        <p className="small">
          This page may only read. To write, open the address that <code>demarche serve</code> printed.
        </p>
      )}
    </div>
  );
}

const sureWords = ({ modality, polarity }: EventNode): string => {
  if (polarity === "positive") return modalityWords[modality];
  if (modality === "actual" || modality === "ongoing") return "did not happen";
  return modality === "requested" ? "asked not to happen" : `${modalityWords[modality]} not to happen`;
};

/** Who did what to whom, and all that is nested in it; each level folds. */
function NodeTree({ node, depth = 0 }: { readonly node: EventNode; readonly depth?: number }) {
  const trigger = `“${inOneLine(node.trigger.text)}”`;
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    ["who", <People key="who" people={node.actors} />],
    ["to whom", node.recipients.length === 0 ? null : <People key="whom" people={node.recipients} />],
    ["when", node.date === null ? null : `${tellDays(node.date)} (“${node.date.text}”)`],
    [
      "where",
      node.place === null ? null : `${node.place.text}${node.place.country === null ? "" : ` (${node.place.country})`}`,
    ],
    ["dead", node.fatalities],
    ["injured", node.injured],
    [
      "sort",
      node.type === null
        ? null
        : [node.type, node.mode, node.cameo === null ? null : `CAMEO ${node.cameo}`]
            .filter((part) => part !== null)
            .join(" · "),
    ],
    ["about", node.contexts.length === 0 ? null : node.contexts.join(", ").replaceAll("_", " ")],
    ["class", node.quad === null ? null : quadWords[node.quad]],
    ["it", sureWords(node)],
  ];
  return (
    <details className="node" open={depth < 3}>
      <summary>
        <QuadMark quad={node.quad} said={!happened(node)} /> {trigger}
        {depth > 0 && node.type !== null && <span className="node-deed"> {deedWords(node)}</span>}
      </summary>
      <dl className="facts">
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      {node.contents.map((content) => (
        <NodeTree key={`${content.trigger.start} ${content.type}`} node={content} depth={depth + 1} />
      ))}
    </details>
  );
}

function People({ people }: { readonly people: readonly PartyMention[] }) {
  if (people.length === 0) return <span className="small">not told</span>;
  return people.map((person, place) => (
    <span key={`${person.start} ${person.party}`}>
      {place > 0 && "; "}
      {person.party === null ? "“" : <Party party={person.party} />}
      {person.party === null ? `${inOneLine(person.text)}”` : null}
      <span className="small">
        {person.name !== null && person.party !== null && ` ${person.name}`}
        {person.role !== null && ` ${person.role}`}
        {person.implied && " (left unsaid)"}
      </span>
    </span>
  ));
}

/** The chain of a claim's word, the innermost at the top, down to the outlet that prints it. */
function Chain({ claim }: { readonly claim: StoredClaim }) {
  return (
    <ol className="chain">
      {claim.sources.map((source) => (
        <li key={`${source.start} ${source.end}`}>
          <SourceName source={source} />
          {!source.named && <span className="small"> unnamed</span>}
        </li>
      ))}
      <li>
        {claim.article.publisher ?? "The article"}
        {claim.sources.length === 0 && <span className="small"> in its own voice</span>}
      </li>
      <li className="chain-end small">
        The innermost {stanceWords[claim.stance]}
        {claim.quoted && ", word for word"}.
      </li>
    </ol>
  );
}

function TimelineLink({ event }: { readonly event: EventNode }) {
  const parties = [...event.actors, ...event.recipients].flatMap(({ party }) => party ?? []);
  const two = [...new Set(parties)].slice(0, 2);
  if (two.length < 2) return null;
  return <Go to={address("timeline", { parties: two.join(",") })}>These two over time</Go>;
}

interface Reason {
  readonly path: readonly number[];
  readonly field: string;
  readonly value: string;
  readonly why: string;
  readonly rule: string | null;
  readonly rows: readonly string[];
}

interface Explained {
  readonly claims: readonly { readonly reasons: readonly Reason[] }[];
}

/** What was decided by which rule; asked for only when it is opened. */
function Reasons({ claim }: { readonly claim: StoredClaim }) {
  const [open, setOpen] = useState(false);
  const { answer, problem, loading } = useAnswer<Explained>(
    open ? `/api/claims/${encodeURIComponent(claim.id)}/explain` : null,
  );
  const reasons = answer?.claims.flatMap((one) => one.reasons) ?? [];
  return (
    <details className="reasons" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>What was decided by which rule</summary>
      <p className="small">
        <code>{claim.rule}</code>
      </p>
      {problem !== null && <Problem problem={problem} />}
      {loading && <Waiting what="Reading the sentence again" />}
      {reasons.length > 0 && (
        <ol className="plain reason-list">
          {reasons.map((reason, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: reasons have no names and keep their order
            <li key={place}>
              <p>
                <span className="small">
                  {"› ".repeat(reason.path.length)}
                  {reason.field}
                </span>{" "}
                <b>{reason.value}</b>
              </p>
              <p className="small">{reason.why}</p>
              {(reason.rule !== null || reason.rows.length > 0) && (
                <p className="small">
                  <code>{[reason.rule, ...reason.rows].filter((part) => part !== null).join(" · ")}</code>
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
