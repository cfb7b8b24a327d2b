/** Writes what the README's first command prints under it: `npm run readme`. A test holds that it is so. */
import { readFileSync, writeFileSync } from "node:fs";
import { outputOf, readmeParts } from "./readme-output.ts";

const file = new URL("../README.md", import.meta.url);
const { before, input, words, after } = readmeParts(readFileSync(file, "utf8"));
writeFileSync(file, `${before}${await outputOf(words, input)}${after}`);
