import { statSync } from "node:fs";
import { usualBrowserPlaces } from "./installedBrowsers.mjs";
import { unpackBrowser } from "./packagedBrowser.mjs";
import { SetupError } from "./setupError.mjs";

/**
 * What the tests' browser is started with: no sandbox (containers lack it), nothing that calls home, and text measured
 * without hinting, which differs from machine to machine.
 */
export const launchFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

const thisMachine = {
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  exists: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true,
  unpack: unpackBrowser,
};

/**
 * A Chrome or Chromium to test with: the one CHROME_PATH names, else the pinned one from an npm package, else (where
 * that one cannot run: macOS, Windows, other processors) an installed one.
 */
export async function findBrowser(machine = {}) {
  const { env, platform, arch, exists, unpack } = { ...thisMachine, ...machine };
  const named = env.CHROME_PATH;
  if (named) {
    if (exists(named)) return { path: named, from: "CHROME_PATH" };
    throw new SetupError(`CHROME_PATH names ${named}, and there is no file of that name.`);
  }
  if (platform === "linux" && arch === "x64") return { path: await unpack(), from: "npm package" };
  const installed = usualBrowserPlaces(env, platform).find((path) => exists(path));
  if (installed) return { path: installed, from: "installed" };
  throw new SetupError(
    "The browser tests need Google Chrome or Chromium and none was found: install one, or set CHROME_PATH to its program file.",
  );
}

/** One line that says which browser and which fonts the tests have. */
export function describeBrowser({ path, from }, platform = process.platform) {
  const browser = `Testing with the browser ${path} (${from})`;
  if (from === "npm package") return `${browser} and the pinned fonts.`;
  const fonts = platform === "linux" ? "with the pinned fonts" : "with the fonts of this machine";
  const why = from === "installed" ? "the pinned browser does not run on this machine" : "not the pinned browser";
  return `${browser}, ${fonts}: ${why}, so measures may differ.`;
}
