import react from "@vitejs/plugin-react";
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import { describePage } from "./src/build/headPlugin.ts";
import { keepSiteOffline } from "./src/build/offlinePlugin.ts";
import { prerenderAtBuild } from "./src/build/prerenderPlugin.ts";
import { writeOneFile } from "./src/build/oneFilePlugin.ts";
import { publishSchema } from "./src/build/publishSchema.ts";

/**
 * The page comes in two pieces: what hydrates it, and the panels with their charts. In more and smaller pieces the same
 * code compresses 6% worse, and all of it is needed anyway. What is loaded only when used (presenting, exports) is not
 * named here and stays in pieces of its own.
 */
const PIECES = [
  { name: "page", tags: ["$initial" as const], priority: 1 },
  { name: "panels", test: /\/src\/panels\/registry\.ts|\/src\/panels\/[^/]+\/index\.tsx/ },
];

/** `vite build --mode one` writes the dashboard as one file, beside the site that `vite build` has written. */
const ONE = "one";

const MEASURING = ["tests/browser/speed.test.ts", "tests/browser/memory.test.ts"];

/** Tests of the built page in a real browser. */
const browserTests = (name: string, which: TestProjectInlineConfiguration["test"]): TestProjectInlineConfiguration => ({
  extends: true,
  test: {
    name,
    environment: "node",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a choice changes is drawn after the frame that answers it; a loaded machine may take its time.
    expect: { poll: { timeout: 10_000 } },
    ...which,
  },
});

export default defineConfig(({ mode }) => ({
  base: "./",
  plugins:
    mode === ONE
      ? [react(), describePage(), writeOneFile()]
      : [react(), describePage(), prerenderAtBuild(), publishSchema(), keepSiteOffline()],
  define: { "import.meta.env.VITE_ONE_FILE": JSON.stringify(mode === ONE ? "no" : "yes") },
  build: {
    target: "baseline-widely-available",
    modulePreload: false,
    ...(mode === ONE
      ? {
          write: false,
          assetsInlineLimit: Number.MAX_SAFE_INTEGER,
          cssCodeSplit: false,
          chunkSizeWarningLimit: 2_000,
          rolldownOptions: { output: { codeSplitting: false } },
        }
      : { assetsInlineLimit: 0, rolldownOptions: { output: { codeSplitting: { groups: PIECES } } } }),
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
      browserTests("browser", { include: ["tests/browser/**/*.test.ts"], exclude: MEASURING }),
      // What measures times and memory comes last and has the machine to itself.
      browserTests("measuring", { include: MEASURING, fileParallelism: false, sequence: { groupOrder: 1 } }),
    ],
  },
}));
