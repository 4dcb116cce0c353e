import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fontEnvironment } from "./fonts.mjs";

/** No sandbox (containers lack it), nothing that calls home, no hinting (which differs from machine to machine). */
export const launchFlags =
  "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync --font-render-hinting=none".split(
    " ",
  );

/**
 * The browser to test with: the one CHROME_PATH names, else the pinned one from an npm package, else (where that cannot
 * run: macOS, Windows, other processors) the installed Chrome, which has no path here and is found by who starts it.
 *
 * @param {{ env: Record<string, string | undefined>, platform: string, arch: string }} machine
 * @returns {{ path?: string, isPinned: boolean, told: string }} `told` says which it is
 */
export function findBrowser({ env, platform, arch } = process, unpack = unpackBrowser) {
  const path = env.CHROME_PATH;
  if (path) {
    if (!existsSync(path)) throw new Error(`CHROME_PATH names ${path}, and there is no file of that name.`);
    return { path, isPinned: false, told: `the browser of CHROME_PATH, ${path}: measures may differ` };
  }
  if (platform === "linux" && arch === "x64") return { path: unpack(), isPinned: true, told: "the pinned browser" };
  return { isPinned: false, told: "the installed Chrome, where the pinned one cannot run: measures may differ" };
}

/**
 * What playwright starts it with, and with one set of fonts (elsewhere than on Linux those of the machine).
 *
 * @param {import("./fonts.mjs").FontSet} [fonts]
 * @returns {{ args: string[], env: Record<string, string>, executablePath?: string, channel?: string }}
 */
export function launchOptions(fonts) {
  const { path } = findBrowser();
  const env = { ...process.env, ...fontEnvironment(fonts) };
  return { args: launchFlags, env, ...(path ? { executablePath: path } : { channel: "chrome" }) };
}

// A bare machine also lacks libraries that the browser links to: the package carries them.
const launcher = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
exec "$here/chromium" "$@"
`;

/** Unpacks the Chromium of a development package, once. 147.0.0 is its last release for Node 20. */
function unpackBrowser() {
  const cache = resolve("node_modules/.cache");
  const { version } = JSON.parse(readFileSync("node_modules/@sparticuz/chromium/package.json", "utf8"));
  const folder = join(cache, `chromium-${version}`);
  const path = join(folder, "launch");
  if (existsSync(path)) return path;
  console.log("Unpacking the browser for the tests …");
  mkdirSync(cache, { recursive: true });
  // Made ready aside and then moved, so that neither an interruption nor a second run leaves half a browser.
  const aside = mkdtempSync(join(cache, "chromium-"));
  try {
    // The package unpacks into the temporary folder, and its libraries only where it believes to be on AWS Lambda.
    const env = { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
    const unpacking = `import("@sparticuz/chromium").then((module) => module.default.executablePath())`;
    execFileSync(process.execPath, ["--eval", unpacking], { env, stdio: "inherit" });
    writeFileSync(join(aside, "launch"), launcher, { mode: 0o755 });
    if (!existsSync(path)) renameSync(aside, folder);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return path;
}
