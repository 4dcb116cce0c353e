import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

/** The same page drawn by each library, in the order of the table. `svg` is written by hand and is the floor. */
export const PEERS = ["recharts", "svg", "echarts", "vega-lite", "chartjs", "observable-plot", "uplot"];

/** Installs what the peer pages need, once, and builds them into `dist/`. */
export async function buildPeers() {
  if (!["vite", "lighthouse"].every((name) => existsSync(`${here}node_modules/${name}`))) {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    execFileSync(npm, ["install", "--no-audit", "--no-fund", "--no-package-lock"], { cwd: here, stdio: "inherit" });
  }
  execFileSync(process.execPath, ["gen.mjs"], { cwd: `${here}peers/shared` });
  const { build } = await import(pathToFileURL(`${here}node_modules/vite/dist/node/index.js`).href);
  const { default: react } = await import(pathToFileURL(`${here}node_modules/@vitejs/plugin-react/dist/index.js`).href);
  for (const peer of PEERS) {
    if (existsSync(`${here}dist/${peer}/index.html`)) continue;
    await build({
      configFile: false,
      root: `${here}peers/${peer}`,
      base: "./",
      logLevel: "error",
      publicDir: `${here}peers/shared/public`,
      plugins: peer === "recharts" ? [react()] : [],
      build: { outDir: `${here}dist/${peer}`, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
    });
  }
}
