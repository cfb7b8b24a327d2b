import { SingleBar } from "cli-progress";
import type { Terminal } from "./terminal.ts";

/** Tells a waiting person how far the reading is. */
export interface Progress {
  readonly count: (claims: number) => void;
  readonly stop: () => void;
}

/** Nobody needs telling before. */
const patience = 2000;

/** A line on stderr once the reading takes over two seconds, where stderr is a terminal and the results go elsewhere. */
export function startProgress({ out, err }: Terminal, quiet: boolean): Progress {
  if (quiet || err.isTTY !== true || out.isTTY === true) return { count: () => {}, stop: () => {} };
  const started = Date.now();
  const bar = new SingleBar({
    format: "{value} articles · {claims} claims · {seconds} s",
    stream: err as NodeJS.WriteStream,
    clearOnComplete: true,
    hideCursor: true,
  });
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
