export { createApp, describe } from "./app.ts";
export type { AppOptions } from "./app-options.ts";
export { type Limits, usualLimits } from "./limits.ts";
export { routes } from "./routes/index.ts";
export { type ServeOptions, type Serving, serve, usualPort } from "./serve.ts";
