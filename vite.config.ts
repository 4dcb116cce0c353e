import react from "@vitejs/plugin-react";
import { defineConfig, type TestProjectConfiguration, type ViteUserConfig } from "vitest/config";
import { keepSiteOffline } from "./src/build/offlinePlugin.ts";
import { prerenderAtBuild } from "./src/build/prerenderPlugin.ts";
import { writeOneFile } from "./src/build/oneFilePlugin.ts";
import { describePage, publishExamples, publishSchema } from "./src/build/publish.ts";
import { serveAsHosted } from "./src/setup/serve.mjs";

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

/** `vitest --mode engines` runs the main journeys in other engines, and nothing else. */
const ENGINES = "engines";

const FUZZ = "tests/unit/fuzz/**/*.test.ts";

const IN_ENGINES: TestProjectConfiguration[] = [
  {
    test: {
      name: ENGINES,
      include: ["tests/engines/**/*.test.ts"],
      environment: "node",
      globalSetup: ["tests/browser/build.ts"],
      testTimeout: 180_000,
      hookTimeout: 60_000,
    },
  },
];

const PROJECTS: TestProjectConfiguration[] = [
  // Pure functions leave nothing behind for the next file, and are read once for all of them.
  {
    extends: true,
    test: {
      name: "unit",
      include: ["tests/unit/**/*.test.ts"],
      exclude: [FUZZ],
      environment: "node",
      isolate: false,
    },
  },
  // A thousand pages are drawn by the React that readers get, which takes two thirds of the time of the other.
  {
    extends: true,
    oxc: { jsx: { development: false } },
    test: {
      name: "fuzz",
      include: [FUZZ],
      environment: "node",
      isolate: false,
      env: { NODE_ENV: "production" },
    },
  },
  // React, recharts and jsdom take longer to load than most files take to run; setup.ts leaves nothing in the window.
  {
    extends: true,
    test: {
      name: "component",
      include: ["tests/component/**/*.test.{ts,tsx}"],
      environment: "jsdom",
      isolate: false,
      setupFiles: ["tests/component/setup.ts"],
      testTimeout: 30_000,
    },
  },
  {
    extends: true,
    test: {
      name: "browser",
      include: ["tests/browser/**/*.test.ts"],
      globalSetup: ["tests/browser/build.ts"],
      // What a test of the browser leaves is in the browser, and each file has its own.
      isolate: false,
      environment: "node",
      testTimeout: 60_000,
      hookTimeout: 120_000,
      // What a choice changes is drawn after the frame that answers it; a loaded machine may take its time.
      expect: { poll: { timeout: 10_000 } },
    },
  },
];

export default defineConfig(({ command, mode }) => {
  // Whatever the shell says: readers get React's production build, and only the other one has the `act` of the tests.
  if (command === "build") process.env["NODE_ENV"] = "production";
  if (mode === "test") process.env["NODE_ENV"] = "test";
  return config(mode);
});

const config = (mode: string): ViteUserConfig => ({
  base: "./",
  appType: "mpa",
  plugins:
    mode === ONE
      ? [react(), describePage(), writeOneFile()]
      : [
          react(),
          describePage(),
          prerenderAtBuild(),
          publishSchema(),
          publishExamples(),
          keepSiteOffline(),
          serveAsHosted(),
        ],
  preview: { port: Number(process.env["PORT"] ?? 4173), host: "127.0.0.1" },
  // The bench has pages and packages of its own, a second React among them, which are none of the page's.
  optimizeDeps: { entries: ["index.html"] },
  server: { watch: { ignored: ["**/tests/**", "**/dist/**"] } },
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
    // One for each core: by default one core would be left free, and a third worker for two gains 4% at most.
    maxWorkers: "100%",
    projects: mode === ENGINES ? IN_ENGINES : PROJECTS,
  },
});
