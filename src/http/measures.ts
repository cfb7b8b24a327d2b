import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { DemarcheRecord, RecordCounts } from "../service/index.ts";

export interface Measures {
  readonly told: (method: string, route: string, status: number, seconds: number) => void;
  readonly print: () => Promise<string>;
  readonly contentType: string;
}

/** Counting the record is asked for at most this often, in milliseconds. */
const stale = 10_000;

/** What the server measures of itself, for Prometheus. Routes are named by their pattern, so that ids make no new series. */
export function startMeasures(record: DemarcheRecord, measureProcess: boolean): Measures {
  const registry = new Registry();
  if (measureProcess) collectDefaultMetrics({ register: registry });
  const labelNames = ["method", "route", "status"] as const;
  const answered = new Counter({
    name: "demarche_http_requests_total",
    help: "Requests answered",
    labelNames,
    registers: [registry],
  });
  const duration = new Histogram({
    name: "demarche_http_request_duration_seconds",
    help: "How long answers took",
    labelNames: ["method", "route"] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60],
    registers: [registry],
  });
  let counted: { readonly at: number; readonly counts: Promise<RecordCounts> } | null = null;
  new Gauge({
    name: "demarche_record_rows",
    help: "How much the record holds",
    labelNames: ["kind"] as const,
    registers: [registry],
    async collect() {
      if (counted === null || Date.now() - counted.at > stale) counted = { at: Date.now(), counts: record.counts() };
      const { since: _since, until: _until, ...counts } = await counted.counts;
      for (const [kind, count] of Object.entries(counts)) this.set({ kind }, count);
    },
  });
  return {
    told: (method, route, status, seconds) => {
      answered.inc({ method, route, status: String(status) });
      duration.observe({ method, route }, seconds);
    },
    print: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
