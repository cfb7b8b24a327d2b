import { existsSync } from "node:fs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** The browser of this machine: $CHROMIUM, or where Debian and its like put it. Null where there is none. */
export const chromiumPath: string | null = process.env.CHROMIUM ?? places.find((path) => existsSync(path)) ?? null;
