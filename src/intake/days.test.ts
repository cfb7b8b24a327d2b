import { expect, test } from "vitest";
import { dayOfField, findDay, isDay } from "./days.ts";

test.each([
  ["2024-04-12", "2024-04-12"],
  ["2021-05-20T22:14:56+00:00", "2021-05-20"],
  ["2024-04-12 10:05", "2024-04-12"],
  ["20240412", "2024-04-12"],
  ["20240412T101500Z", "2024-04-12"],
  ["2024/4/2", "2024-04-02"],
  ["Friday, April 12, 2024 5:30 PM EDT", "2024-04-12"],
  ["Apr. 12th, 2024", "2024-04-12"],
  ["12 April 2024", "2024-04-12"],
  ["Fri, 12 Apr 2024 10:00:00 GMT", "2024-04-12"],
  ["12-Apr-2024", "2024-04-12"],
  ["Published 5:12 PM EDT, Fri April 12, 2024", "2024-04-12"],
  ["the 3rd of March 2023", "2023-03-03"],
  ["13/04/2024", "2024-04-13"],
  ["04/13/2024", "2024-04-13"],
  ["5/5/2024", "2024-05-05"],
])("%s is the day %s", (text, want) => {
  expect(findDay(text)?.day).toBe(want);
});

test.each([
  ["2024-13-40", "impossible-date"],
  ["February 30, 2024", "impossible-date"],
  ["2023-02-29", "impossible-date"],
  ["04/05/2024", "doubtful-date"],
])("%s is no day: %s", (text, want) => {
  expect(findDay(text)).toMatchObject({ day: null, trouble: want });
});

test.each(["Oct. 9", "in March", "the 2024 election", "UN resolution 1701", "", "tomorrow"])(
  "%s tells no full date",
  (text) => {
    expect(findDay(text)).toBeNull();
  },
);

test.each([
  [1712880000, "2024-04-12"],
  [1712880000000, "2024-04-12"],
  [20240412, "2024-04-12"],
  ["2024-04-12T00:00:00Z", "2024-04-12"],
])("the field %s gives the day %s", (value, want) => {
  expect(dayOfField(value)?.day).toBe(want);
});

test("a field that tells no date is doubtful, an empty one is none", () => {
  expect(dayOfField("soon")).toMatchObject({ day: null, trouble: "doubtful-date" });
  expect(dayOfField("")).toBeNull();
  expect(dayOfField(null)).toBeNull();
});

test.each([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2024-4-1", false],
])("%s is a day of the calendar: %s", (text, want) => {
  expect(isDay(text)).toBe(want);
});
