import { createServer } from "node:net";
import { DemarcheError } from "../errors.ts";

/**
 * Opens a door for a moment, to see that a server can be opened there: cheap, so that nobody waits for a record to open and is refused then.
 * Throws `port-in-use`, `bad-host`.
 */
export async function checkAddress(host = "127.0.0.1", port = 0): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(addressError(error, host, port)));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

/** Why nobody can listen there, in words; anything else is a bug and passes through. */
export function addressError(error: Error, host: string, port: number): Error {
  const { code } = error as NodeJS.ErrnoException;
  const where = `${host}:${port}`;
  if (code === "EADDRINUSE")
    return new DemarcheError("port-in-use", where, "another program listens there", "give another one with --port");
  if (code === "EACCES")
    return new DemarcheError("port-in-use", where, "this port may not be used", "give one above 1023 with --port");
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return new DemarcheError("bad-host", host, "this machine has no such address", "give one of its own with --host");
  return error;
}
