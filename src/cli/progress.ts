import { type Options, SingleBar } from "cli-progress";
import type { IngestProgress } from "../service/index.ts";
import type { Terminal } from "./terminal.ts";

/** Tells a waiting person how far the reading is. */
export interface Progress {
  readonly count: (claims: number) => void;
  readonly stop: () => void;
}

/** One line that is drawn over and goes away at the end. */
const lineOn = (err: Terminal["err"], format: string, options: Options = {}): SingleBar =>
  new SingleBar({ format, stream: err as NodeJS.WriteStream, clearOnComplete: true, hideCursor: true, ...options });

/** Nobody needs telling before. */
const patience = 2000;

/** A line on stderr once the reading takes over two seconds, where stderr is a terminal and the results go elsewhere. */
export function startProgress({ out, err }: Terminal, quiet: boolean): Progress {
  if (quiet || err.isTTY !== true || out.isTTY === true) return { count: () => {}, stop: () => {} };
  const started = Date.now();
  const bar = lineOn(err, "{value} articles · {claims} claims · {seconds} s");
  const seconds = (): number => Math.round((Date.now() - started) / 1000);
  let articles = 0;
  let total = 0;
  let running = false;
  return {
    count: (claims) => {
      articles += 1;
      total += claims;
      if (!running && Date.now() - started > patience) {
        running = true;
        bar.start(0, articles, { claims: total, seconds: seconds() });
      } else if (running) bar.update(articles, { claims: total, seconds: seconds() });
    },
    stop: () => {
      if (running) bar.stop();
    },
  };
}

/** How often a line that only tells the seconds is drawn anew. */
const beat = 250;

/** "opening the record · 3 s" on a terminal, for what takes some seconds and tells nothing of how far it is; gives what ends it. */
export function startWaiting({ err }: Terminal, words: string, after = 700): () => void {
  if (err.isTTY !== true) return () => {};
  const started = Date.now();
  const bar = lineOn(err, `${words} · {seconds} s`);
  let running = false;
  const timer = setInterval(() => {
    const waited = Date.now() - started;
    const seconds = { seconds: Math.round(waited / 1000) };
    if (running) bar.update(0, seconds);
    else if (waited >= after) bar.start(1, 0, seconds);
    running ||= waited >= after;
  }, beat);
  timer.unref();
  return () => {
    clearInterval(timer);
    if (running) bar.stop();
    running = false;
  };
}

/** How far an ingest is, at which rate, and how long it will still take; one line that is drawn over on a terminal. */
export function startBar(
  { err }: Terminal,
  quiet: boolean,
): {
  readonly tell: (progress: IngestProgress) => void;
  readonly stop: () => void;
} {
  if (quiet || err.isTTY !== true) return { tell: () => {}, stop: () => {} };
  const started = Date.now();
  const bar = lineOn(err, "{phase} {bar} {value}/{total} · {rate} articles/s · {left}", { barsize: 24, fps: 4 });
  let running = false;
  return {
    tell: ({ read, saved, known, failed, total, phase }) => {
      const seconds = (Date.now() - started) / 1000;
      // What is known already takes no time, and says nothing of the rest.
      const rate = (saved + failed) / Math.max(seconds, 0.001);
      const left = total === null || rate === 0 ? "" : `${timeOf((total - read) / rate)} left`;
      const words = { phase: phase === "reading" ? "reading  " : "gathering", rate: rate.toFixed(1), left, known };
      const most = Math.max(total ?? 0, read);
      if (!running) bar.start(most, read, words);
      else {
        bar.setTotal(most);
        bar.update(read, words);
      }
      running = true;
    },
    stop: () => {
      if (running) bar.stop();
      running = false;
    },
  };
}

function timeOf(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}
