import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { decodeText } from "./decode.ts";

const text =
  "Norway’s minister said “no” to Sweden on Monday – the café in Tromsø stays shut, and nobody in the north is glad of it.";

test.each([
  ["utf-8", text, []],
  ["utf-16le", text, ["guessed-charset"]],
  ["utf-16be", text, ["guessed-charset"]],
  ["windows-1252", text, ["guessed-charset"]],
])("bytes in %s without a mark", (charset, want, codes) => {
  const decoded = decodeText(iconv.encode(text, charset), "report.txt");
  expect(decoded.text).toBe(want);
  expect(decoded.notes.map((note) => note.code)).toEqual(codes);
});

test.each(["utf-8", "utf-16le", "utf-16be"])("the byte order mark of %s stays as the first character", (charset) => {
  const decoded = decodeText(iconv.encode(text, charset, { addBOM: true }), "report.txt");
  expect(decoded.text).toBe(`\uFEFF${text}`);
  expect(decoded.notes).toEqual([]);
});

test("a declared charset is taken at its word", () => {
  const cyrillic = "Москва, Oslo";
  expect(decodeText(iconv.encode(cyrillic, "windows-1251"), "page.html", "windows-1251").text).toBe(cyrillic);
});

test.each<[string, Uint8Array]>([
  ["PDF", Buffer.from("%PDF-1.7 words")],
  ["zip", Buffer.from("PK\u0003\u0004 words", "latin1")],
  ["zero bytes", Uint8Array.from({ length: 600 }, (_, at) => (at % 3 === 0 ? 0 : 65))],
  ["control characters", Uint8Array.from({ length: 600 }, (_, at) => (at % 3 === 0 ? 1 : 65))],
])("%s is no text", (_, bytes) => {
  expect(() => decodeText(bytes, "report.txt")).toThrow(
    expect.objectContaining({ code: "binary-file", subject: "report.txt" }),
  );
});
