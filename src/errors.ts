/**
 * An error of the user's making: what came, what is wrong with it, what to do. The code is a stable word that programs may test for.
 * Trouble inside a text is a note, not an error; a bug crashes.
 */
export class DemarcheError extends Error {
  readonly code: string;
  /** What came: a path, an address, a row. */
  readonly subject: string;
  /** What the user can do about it. */
  readonly advice: string;

  constructor(code: string, subject: string, problem: string, advice: string) {
    super(problem);
    this.name = "DemarcheError";
    this.code = code;
    this.subject = subject;
    this.advice = advice;
  }
}

/** One line for a terminal: `report.txt: empty-article: the file holds no text; give a file with a report in it`. */
export function errorLine(error: DemarcheError): string {
  const line = `${error.subject}: ${error.code}: ${error.message}; ${error.advice}`;
  return line.replace(/\s+/g, " ");
}
