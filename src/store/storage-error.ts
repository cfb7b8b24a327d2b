import { DemarcheError } from "../errors.ts";

/** Codes of Node and SQLSTATEs, by the words that we tell: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const isFull = /^(?:ENOSPC|EDQUOT|53100)$/u;
const isLost = /^(?:08...|57P0[123]|ECONN.*|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/u;
const isRefused = /^(?:28...|3D000|42501)$/u;
const isForbidden = /^(?:EACCES|EPERM|EROFS)$/u;

/** Trouble that a store meets without fault of ours, as an error with a stable code; a bug stays as it is. */
export function storageError(error: unknown, subject: string): Error {
  if (error instanceof DemarcheError) return error;
  const { code = "", message = String(error) } = (error ?? {}) as { code?: string | null; message?: string };
  const known = code ?? "";
  const problem = message.replace(/\s+/gu, " ").trim() || known;
  if (isFull.test(known) || /no space left on device|could not (?:extend|write to) file/iu.test(message))
    return new DemarcheError("disk-full", subject, `the disk is full (${problem})`, fullAdvice);
  if (isRefused.test(known))
    return new DemarcheError("store-refused", subject, `the server refuses (${problem})`, "check DATABASE_URL");
  if (isForbidden.test(known))
    return new DemarcheError(
      "store-forbidden",
      subject,
      `the record may not be written (${problem})`,
      "check the rights of the folder",
    );
  if (
    isLost.test(known) ||
    /connection terminated|not queryable|timeout exceeded when trying to connect|thread has ended/iu.test(message)
  )
    return new DemarcheError("connection-lost", subject, `the store does not answer (${problem})`, lostAdvice);
  return error instanceof Error ? error : new Error(problem);
}

const fullAdvice = "make room and go on: all finished articles are kept";
const lostAdvice = "start it and go on: all finished articles are kept";
