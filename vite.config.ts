import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { keepSiteOffline } from "./src/offline/plugin.ts";
import { drawPageAtBuild } from "./src/prerender/plugin.ts";
import { publishSchema } from "./src/prerender/publishSchema.ts";

export default defineConfig({
  base: "./",
  plugins: [react(), drawPageAtBuild(), publishSchema(), keepSiteOffline()],
  build: {
    target: "baseline-widely-available",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  test: {
    projects: [
      { extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.ts"], environment: "node" } },
      {
        extends: true,
        test: {
          name: "component",
          include: ["tests/component/**/*.test.{ts,tsx}"],
          environment: "jsdom",
          setupFiles: ["tests/component/setup.ts"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          environment: "node",
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
