import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cacheFolder, projectFolder } from "./places.mjs";
import { runCommand } from "./runCommand.mjs";
import { SetupError } from "./setupError.mjs";

// A bare machine also lacks libraries that the browser links to: the package carries them.
const launcher = `#!/bin/sh
here=$(cd "$(dirname "$0")" && pwd)
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
exec "$here/chromium" "$@"
`;

// Run as a program of its own: the package unpacks into the temporary folder, at a fixed place that other projects and
// users share, so this gives it one of ours; and it unpacks its libraries only where it believes to be on AWS Lambda.
const unpacking = `import("@sparticuz/chromium").then((module) => module.default.executablePath())`;

/**
 * The path of the Chromium that a development package brings, unpacked inside node_modules/.cache the first time.
 * 147.0.0 is its last release for Node 20; later ones ask for 22.17.
 */
export async function unpackBrowser() {
  const manifest = join(projectFolder, "node_modules", "@sparticuz", "chromium", "package.json");
  const { version } = JSON.parse(await readFile(manifest, "utf8"));
  const folder = join(cacheFolder, `chromium-${version}`);
  const path = join(folder, "launch");
  if (existsSync(path)) return path;
  console.log("Unpacking the browser for the tests …");
  await mkdir(cacheFolder, { recursive: true });
  // Made ready aside and then moved, so that neither an interruption nor a second run leaves half a browser.
  const aside = await mkdtemp(join(cacheFolder, "chromium-"));
  try {
    const env = { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" };
    const code = await runCommand(process.execPath, ["--eval", unpacking], { env });
    if (code !== 0) throw new SetupError("The browser from npm could not be unpacked; the message above says why.");
    await writeFile(join(aside, "launch"), launcher, { mode: 0o755 });
    await rename(aside, folder).catch((error) => {
      if (!existsSync(path)) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return path;
}
