import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { needsInstall } from "./needsInstall.mjs";
import { projectFolder } from "./places.mjs";
import { runNpm } from "./runCommand.mjs";
import { SetupError } from "./setupError.mjs";

async function readLockfile(...path) {
  try {
    return JSON.parse(await readFile(join(projectFolder, ...path), "utf8"));
  } catch (error) {
    // A half-written lockfile is the trace of an install cut short: as good as none.
    if (error.code === "ENOENT" || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Installs the project's packages unless all of them are there already. */
export async function installMissing() {
  const wanted = await readLockfile("package-lock.json");
  const installed = await readLockfile("node_modules", ".package-lock.json");
  const exists = (path) => existsSync(join(projectFolder, path));
  if (wanted && !needsInstall(wanted, installed, exists)) return;
  console.log("Installing the packages this project needs …");
  // Building needs the development packages even where NODE_ENV says production. `npm install` rather than `npm ci`:
  // it takes the lockfile's versions too, and leaves what is right in place.
  const code = await runNpm(["install", "--include=dev", "--no-save", "--no-audit", "--no-fund"]);
  if (code !== 0) {
    throw new SetupError(
      "npm could not install the packages; its own message is above. Check the network connection and try again.",
    );
  }
}
