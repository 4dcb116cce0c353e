import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder } from "./places.mjs";
import { runCommand, runNpm } from "./runCommand.mjs";
import { SetupError } from "./setupError.mjs";

// The last release for Node 20; later ones ask for 22.17.
const version = "147.0.0";

// A bare machine also lacks libraries the browser links to, and has no fonts (text would be measured as 0 wide): the
// package carries both, and this script points the browser to them.
const launcher = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`;

const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

// Run as a program of its own: the package unpacks into the temporary folder, at a fixed place that other projects and
// users share, so this gives it one of ours; and it unpacks its libraries only where it believes to be on AWS Lambda.
const unpacking = `import("@sparticuz/chromium").then((module) => module.default.executablePath())`;

/** The path of Chromium from an npm package, installed and unpacked inside node_modules/.cache the first time. */
export async function unpackBrowser() {
  const folder = join(cacheFolder, `chromium-${version}`);
  const path = join(folder, "launch");
  if (existsSync(path)) return path;
  console.log("No Chrome or Chromium found: fetching one for the tests from npm (about 70 MB) …");
  await mkdir(cacheFolder, { recursive: true });
  // Made ready aside and then moved, so that neither an interruption nor a second run leaves half a browser.
  const aside = await mkdtemp(join(cacheFolder, "chromium-"));
  try {
    const unpacked = join(aside, "unpacked");
    await mkdir(unpacked);
    await install(aside);
    await unpack(aside, unpacked);
    await writeFile(join(unpacked, "fonts.conf"), fontSettings);
    await writeFile(join(unpacked, "launch"), launcher, { mode: 0o755 });
    await rename(unpacked, folder).catch((error) => {
      if (!existsSync(path)) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return path;
}

async function install(prefix) {
  const options = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"];
  const code = await runNpm(["install", "--prefix", prefix, ...options, `@sparticuz/chromium@${version}`]);
  if (code !== 0) {
    throw new SetupError(
      "The browser tests need Google Chrome or Chromium: none is installed and npm could not fetch one, so install one, or set CHROME_PATH to its program file.",
    );
  }
}

async function unpack(prefix, target) {
  const env = { ...process.env, TMPDIR: target, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
  const code = await runCommand(process.execPath, ["--eval", unpacking], { cwd: prefix, env });
  if (code !== 0) throw new SetupError("The browser from npm could not be unpacked; the message above says why.");
}
