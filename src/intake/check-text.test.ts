import { expect, test } from "vitest";
import { checkText, foreignLanguage } from "./check-text.ts";

const check = (text: string) => checkText(text, { start: 0, end: text.length }, "report.txt");

test.each([
  ["", "empty-article"],
  [" \n … \n", "empty-article"],
  ["a".repeat(3 * 1024 * 1024), "endless-word"],
  [
    "Le ministre a rejeté mardi la demande américaine de pourparlers directs sur le programme nucléaire.",
    "not-english",
  ],
  [
    "El presidente pidió a China que use su influencia sobre Irán para evitar una escalada del conflicto.",
    "not-english",
  ],
  ["Die Bundesregierung forderte Russland am Montag auf, die Angriffe auf die Ukraine einzustellen.", "not-english"],
  ["中国外交部发言人周一表示，中方呼吁有关各方保持冷静克制，避免局势进一步升级。", "not-english"],
  ["Пресс-секретарь заявил в понедельник, что Россия не будет участвовать в переговорах.", "not-english"],
])("%.30j is refused as %s", (text, code) => {
  expect(() => check(text)).toThrow(expect.objectContaining({ code }));
});

test.each([
  "Xi met Putin in Beijing.",
  "Iran rejects talks.",
  "Abdelfattah al-Burhan and Mohamed Hamdan Dagalo met in Jeddah, the Sudanese army said.",
  "President Emmanuel Macron quoted De Gaulle: “La France ne peut être la France sans la grandeur.” The minister agreed.",
])("%j is English enough", (text) => {
  expect(foreignLanguage(text)).toBeNull();
  expect(check(text)).toEqual([]);
});

test("a sentence of 400 KB is noted, with its place", () => {
  const text = `Norway spoke. Sweden asked Norway ${"and the ministers of the two countries talked about it ".repeat(7500)}`;
  const [note, ...others] = check(text);
  expect(others).toEqual([]);
  expect(note).toMatchObject({ code: "endless-sentence", start: 13 });
});
