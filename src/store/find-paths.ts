import type { Queries, Value } from "./database.ts";
import type { Path, PathOptions, PathStep, StoredRequest } from "./record.ts";
import { partiesOfStep } from "./request-row.ts";
import { keptText } from "./values.ts";

const mostSteps = 4;
const mostPaths = 20;
/** So much evidence is named for a step. */
const mostEvidence = 5;

/**
 * The ways from one party to another: first the askings that did go from one to the other, then over whom it could reach it,
 * by askings and ties, shortest first.
 */
export async function findPaths(
  queries: Queries,
  from: string,
  to: string,
  options: PathOptions = {},
): Promise<readonly Path[]> {
  const did = await askedPaths(queries, from, to, options);
  const could = await reachablePaths(queries, from, to, options);
  const told = new Set(did.map(wayOf));
  return [...did, ...could.filter((path) => !told.has(wayOf(path)))].slice(0, mostPaths);
}

const wayOf = ({ steps }: Path): string => [steps[0]?.from, ...steps.map(({ to }) => to)].join(" ");

/** Chains that hold one and after it the other; those that go the same way, with the same outcome, are one path. */
async function askedPaths(
  { query }: Queries,
  from: string,
  to: string,
  options: PathOptions,
): Promise<readonly Path[]> {
  const rows = await query<{ body: StoredRequest }>(
    `select b.body from request r join request_body b using (id)
     where (r.askers @> array[$1]::text[] or r.reached @> array[$1]::text[]) and r.reached @> array[$2]::text[]
       and ($3::date is null or r.end_day >= $3::date) and ($4::date is null or r.day <= $4::date)
     order by r.day desc, r.id limit 500`,
    [keptText(from), keptText(to), options.since ?? null, options.until ?? null],
  );
  const paths = new Map<string, { steps: PathStep[] }>();
  for (const { body } of rows) {
    const chain = body.chain.map(partiesOfStep);
    const first = chain.findIndex((step) => step.includes(from));
    const last = chain.findLastIndex((step) => step.includes(to));
    if (first < 0 || last <= first) continue;
    const way = [[from], ...chain.slice(first + 1, last), [to]].map((step) => step.join("+"));
    const key = [...way, body.status].join(" ");
    const evidence = [body.id, ...body.claims];
    const known = paths.get(key);
    if (known === undefined)
      paths.set(key, {
        steps: way.slice(1).map((next, place) => ({
          from: way[place] ?? from,
          to: next,
          kind: "asked",
          label: body.status,
          evidence,
        })),
      });
    else
      known.steps = known.steps.map((step) =>
        step.evidence.length < mostEvidence ? { ...step, evidence: [...step.evidence, ...evidence] } : step,
      );
  }
  return [...paths.values()]
    .map(({ steps }): Path => ({ kind: "did", steps }))
    .sort((left, right) => left.steps.length - right.steps.length);
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: "asked" | "tie";
  readonly label: string;
}

/** Ties over which nobody carries a message. */
const closed = ["adversary-of", "designates"];

const inTime = "($2::date is null or day >= $2::date) and ($3::date is null or day <= $3::date)";

/** Breadth first, a question a step: from all parties reached so far to those not yet reached. A tie can be gone in both directions. */
async function reachablePaths(
  { query }: Queries,
  from: string,
  to: string,
  options: PathOptions,
): Promise<readonly Path[]> {
  const time: readonly Value[] = [options.since ?? null, options.until ?? null];
  const into = new Map<string, Edge[]>();
  const reached = new Map<string, number>([[from, 0]]);
  let frontier = [from];
  for (let depth = 1; depth <= mostSteps && frontier.length > 0 && !reached.has(to); depth++) {
    const edges = await query<Edge>(
      `select distinct from_party as "from", to_party as "to", kind, label from edge
         where from_party = any($1::text[]) and label <> all($4::text[]) and ${inTime}
       union select distinct to_party, from_party, kind, label from edge
         where to_party = any($1::text[]) and kind = 'tie' and label <> all($4::text[]) and ${inTime}`,
      [frontier.map(keptText), ...time, closed],
    );
    frontier = [];
    for (const edge of edges) {
      const known = reached.get(edge.to);
      if (known !== undefined && known < depth) continue;
      into.set(edge.to, [...(into.get(edge.to) ?? []), edge]);
      if (known === undefined) frontier.push(edge.to);
      reached.set(edge.to, depth);
    }
  }
  const ways: (readonly Edge[])[] = [];
  const walk = (party: string, after: readonly Edge[]): void => {
    if (ways.length >= mostPaths) return;
    if (party === from) ways.push(after);
    else for (const edge of into.get(party) ?? []) walk(edge.from, [edge, ...after]);
  };
  if (from !== to && reached.has(to)) walk(to, []);
  const evidence = await evidenceOf({ query }, ways.flat(), time);
  return ways.map((steps) => ({
    kind: "could",
    steps: steps.map((edge) => ({ ...edge, evidence: evidence.get(keyOf(edge)) ?? [] })),
  }));
}

const keyOf = ({ from, to, kind, label }: Edge): string => JSON.stringify([from, to, kind, label]);

async function evidenceOf({ query }: Queries, edges: readonly Edge[], time: readonly Value[]) {
  const evidence = new Map<string, readonly string[]>();
  for (const edge of edges) {
    const key = keyOf(edge);
    if (evidence.has(key)) continue;
    const rows = await query<{ reference: string }>(
      `select reference from edge
       where ((from_party = $1 and to_party = $4) or (kind = 'tie' and from_party = $4 and to_party = $1)) and kind = $5 and label = $6 and ${inTime}
       order by day desc nulls last, reference limit ${mostEvidence}`,
      [edge.from, ...time, edge.to, edge.kind, edge.label],
    );
    evidence.set(
      key,
      rows.map(({ reference }) => reference),
    );
  }
  return evidence;
}
