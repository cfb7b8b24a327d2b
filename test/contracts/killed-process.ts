/** A process that keeps articles until it is killed: tells each that is kept on a line of its own. */
import { openRecord, type RecordPlace } from "../../src/service/index.ts";
import { manyReadings } from "./record-contract.ts";

const [place = "{}", count = "0"] = process.argv.slice(2);
const record = await openRecord(JSON.parse(place) as RecordPlace);
console.log("open");
await record.keep(manyReadings(Number(count)), (kept) => console.log(kept));
await record.close();
console.log("done");
