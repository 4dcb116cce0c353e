import { statSync } from "node:fs";
import { usualBrowserPlaces } from "./installedBrowsers.mjs";
import { unpackBrowser } from "./packagedBrowser.mjs";
import { SetupError } from "./setupError.mjs";

/** What the tests' browser is started with: no sandbox (containers lack it), and nothing that calls home. */
export const launchFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const thisMachine = {
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  exists: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true,
  unpack: unpackBrowser,
};

/**
 * A Chrome or Chromium to test with: the one CHROME_PATH names, else an installed one, else (on Linux, where a bare
 * machine has none) the one from an npm package.
 */
export async function findBrowser(machine = {}) {
  const { env, platform, arch, exists, unpack } = { ...thisMachine, ...machine };
  const named = env.CHROME_PATH;
  if (named) {
    if (exists(named)) return { path: named, from: "CHROME_PATH" };
    throw new SetupError(`CHROME_PATH names ${named}, and there is no file of that name.`);
  }
  const installed = usualBrowserPlaces(env, platform).find((path) => exists(path));
  if (installed) return { path: installed, from: "installed" };
  if (platform === "linux" && arch === "x64") return { path: await unpack(), from: "npm package" };
  throw new SetupError(
    "The browser tests need Google Chrome or Chromium and none was found: install one, or set CHROME_PATH to its program file.",
  );
}
