/** Tables as text (RFC 4180). A cell that a spreadsheet would run as a formula begins with an apostrophe. */
export type Cell = string | number | boolean | null | undefined;

const formula = /^[=+\-@\t\r]/u;

function cellOf(value: Cell): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvOf(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `${[columns, ...rows].map((row) => row.map(cellOf).join(",")).join("\r\n")}\r\n`;
}
