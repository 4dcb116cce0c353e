import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { ONE_FILE } from "../../src/build/oneFilePlugin.ts";
import { findBrowser } from "../../src/setup/browser.mjs";

const SOURCES = ["src", "public", "index.html", "package.json", "vite.config.ts"];

/** Before the first test of the browser: the browser is there, and the built site is that of the sources. */
export default function setup(): void {
  console.log(`Testing with ${findBrowser().told}.`);
  // The one file is the last that a build writes.
  const built = statSync(ONE_FILE, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (SOURCES.every((path) => newest(path) < built)) return;
  console.log("Building the site …");
  execFileSync("npm", ["run", "build", "--silent"], { stdio: "inherit", shell: process.platform === "win32" });
}

/** When the path, or what changed last in it, was changed. */
function newest(path: string): number {
  const entry = statSync(path);
  const inside = entry.isDirectory() ? readdirSync(path).map((name) => newest(`${path}/${name}`)) : [];
  return Math.max(entry.mtimeMs, ...inside);
}
