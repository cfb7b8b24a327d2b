import { defineConfig } from "vite";

/** The desk is built into the package: plain files that `demarche serve` gives out. In development its questions go to a server that runs beside it. */
export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: "automatic" } },
  build: {
    outDir: "../dist/desk",
    emptyOutDir: true,
    target: "es2023",
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { "/api": "http://127.0.0.1:8017" } },
});
