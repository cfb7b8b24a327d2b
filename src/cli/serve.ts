import { type Command, InvalidArgumentError, Option } from "commander";
import { DemarcheError } from "../errors.ts";
import { checkAddress, findServer, openRecord } from "../service/index.ts";
import type { Faces, OpenServer } from "./faces.ts";
import { startBar, startWaiting } from "./progress.ts";
import { readPaths } from "./read.ts";
import { say, sayError, type Terminal, write } from "./terminal.ts";
import { untilStopped } from "./until-stopped.ts";
import { addRecordOption, placeOf, type RecordChoices } from "./with-record.ts";

interface ServeOptions extends RecordChoices {
  readonly host?: string;
  readonly port?: number;
  readonly fetchFrom?: readonly string[];
  readonly log: string;
  readonly account?: boolean;
  readonly once?: boolean;
}

export function addServeCommand(program: Command, terminal: Terminal, faces: Faces | null): void {
  addRecordOption(program.command("serve"))
    .description("open the desk and the HTTP API of the record, until Ctrl-C")
    .argument("[path...]", "reports to read and keep first; what read takes")
    .option("--port <port>", "the port; 4420, or a free one where that is taken", readPort)
    .option(
      "--host <host>",
      "the address to listen on, loopback where nothing is said; elsewhere all asking needs a token",
    )
    .option(
      "--fetch-from <host>",
      "a host of the local network that clients may have fetched from, as in wiki.lan:8080 (repeatable)",
      (host: string, hosts: readonly string[] = []) => [...hosts, host],
    )
    .addOption(
      new Option("--log <level>", "what is logged, as JSON on stderr")
        .choices(["silent", "error", "warn", "info", "debug"])
        .default("warn"),
    )
    .option("--account", "print the account of the paths first, as read does")
    .option("--once", "end as soon as the desk and the API have answered; for scripts")
    .action(async (paths: readonly string[], options: ServeOptions) => {
      if (faces === null) throw new Error("no server was given to the command line");
      await serve(paths, options, terminal, faces);
    });
}

async function serve(
  paths: readonly string[],
  { host, port, fetchFrom, log, account, once, ...choices }: ServeOptions,
  terminal: Terminal,
  faces: Faces,
): Promise<void> {
  await checkAddress(host, port);
  if (account) await readPaths(paths, { format: "text" }, terminal);
  const place = placeOf(choices, terminal);
  const opened = startWaiting(terminal, "opening the record");
  const record = await openRecord(place)
    .finally(opened)
    .catch(async (error: unknown) => {
      const server = (error as Partial<DemarcheError>).code === "record-in-use" ? await findServer(place) : null;
      if (server === null) throw error;
      throw new DemarcheError(
        "record-in-use",
        place.directory ?? "demarche.record",
        `a server at ${server.address} has it open`,
        "use that one, or end it first",
      );
    });
  try {
    if (paths.length > 0) {
      const bar = startBar(terminal, false);
      const { read, saved, failed } = await record
        .ingest(paths, {
          input: terminal.input,
          onProgress: bar.tell,
          onReport: (report) => {
            if ("problem" in report && !account) sayError(terminal, report.problem);
          },
        })
        .finally(bar.stop);
      say(terminal, `record: ${read} reports, ${saved} of them new${failed === 0 ? "" : `, ${failed} unreadable`}`);
    }
    const server = await faces.serve({ record, host, port, fetchFrom, logLevel: log });
    const stopped = untilStopped();
    try {
      await write(terminal, `${account ? "\n" : ""}${opening(server)}`);
      if (once) await probe(server);
      else await stopped.done;
    } finally {
      stopped.forget();
      await server.close();
    }
  } finally {
    await record.close();
  }
}

/** What a person needs to know, and nothing else. The token stands in the part of the address that browsers keep to themselves. */
function opening({ address, deskAddress, local }: OpenServer): string {
  const elsewhere = local
    ? ""
    : "Everybody who reaches this machine can ask; whoever asks needs a token: demarche token create.\n";
  return `The desk is open at\n\n  ${deskAddress}\n\nThe API is described at ${address}/openapi.json; assistants (MCP) ask at ${address}/mcp.\n${elsewhere}Ctrl-C ends it.\n`;
}

/** Asks the desk, the API and the record once, as a browser would. */
async function probe({ address, deskAddress }: OpenServer): Promise<void> {
  const token = deskAddress.slice(deskAddress.indexOf("=") + 1);
  for (const path of ["/healthz", "/", "/api/counts"]) {
    const response = await fetch(`${address}${path}`, { headers: { authorization: `Bearer ${token}` } });
    await response.arrayBuffer();
    if (!response.ok)
      throw new DemarcheError("internal-error", path, `the server answered ${response.status}`, "please report it");
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("give a number up to 65535.");
  return port;
}
