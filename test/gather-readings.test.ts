/** Several reports, from raw text to the record: a deed told by two, a wire copy, a request that a third report shows to be defied. */
import { expect, test } from "vitest";
import { createArticle, createCoder, gatherReadings } from "../src/index.ts";

const coder = await createCoder();
const wire =
  "The United States asked China on Thursday to urge Iran not to attack Israel. The request was made in a phone call between the two foreign " +
  "ministers, the third within a month, and a spokesman for the ministry said that the call had lasted for more than an hour.";
const readings = [
  createArticle({ text: wire, published: "2024-04-12", publisher: "Northern News" }),
  createArticle({ text: `${wire} More soon.`, published: "2024-04-12", publisher: "Southern News" }),
  createArticle({
    text: "Washington urged Beijing on Thursday to press Iran not to attack Israel, officials said.",
    published: "2024-04-13",
    publisher: "Western News",
  }),
  createArticle({
    text: "Iran attacked Israel on Saturday with drones.",
    published: "2024-04-14",
    publisher: "Eastern News",
  }),
].map(coder.read);

test("one asking of three reports and two voices, defied by what the fourth tells", () => {
  const { requests, events } = gatherReadings(readings);
  expect(
    requests.map(({ chain, aim, status, articles, publishers }) => ({
      chain,
      aim: aim?.type,
      status,
      articles,
      publishers,
    })),
  ).toEqual([
    {
      chain: [{ party: "USA" }, { party: "CHN" }, { party: "IRN" }],
      aim: "ASSAULT",
      status: "defied",
      articles: 3,
      publishers: 2,
    },
  ]);
  const asked = events.find(({ type, articles }) => type === "REQUEST" && articles === 3);
  expect(asked).toMatchObject({ publishers: 2, date: { start: "2024-04-11" }, actors: [{ party: "USA" }] });
});

test("the order of the readings changes nothing", () => {
  expect(gatherReadings([...readings].reverse())).toEqual(gatherReadings(readings));
});
