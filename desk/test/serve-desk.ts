import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

export const root = resolve(import.meta.dirname, "../..");

export interface Served {
  /** "http://127.0.0.1:4420" */
  readonly address: string;
  /** The same with the token that lets the desk write. */
  readonly deskAddress: string;
  readonly close: () => Promise<void>;
}

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [resolve(root, "bin/demarche"), ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NO_COLOR: "1" },
  });
}

/** Reads the examples into a record of its own and serves it, as a person would from the command line. */
export async function serveDesk(record: string, reports: readonly string[]): Promise<Served> {
  const child = start(["serve", "--port", "0", "--record", record, ...reports]);
  let heard = "";
  const found = new Promise<string>((done, failed) => {
    for (const stream of [child.stdout, child.stderr])
      if (stream !== null)
        createInterface({ input: stream }).on("line", (line) => {
          heard += `${line}\n`;
          const address = /http:\/\/\S+#token=\S+/u.exec(line)?.[0];
          if (address !== undefined) done(address);
        });
    child.on("close", (code) => failed(new Error(`demarche serve ended with ${code}:\n${heard}`)));
  });
  const deskAddress = await found;
  return {
    deskAddress,
    address: new URL(deskAddress).origin,
    close: async () => {
      const closed = once(child, "close");
      child.kill("SIGTERM");
      await closed;
    },
  };
}
