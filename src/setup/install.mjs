// Runs before `npm start` and `npm test`, on whatever Node is there: no syntax newer than Node 14, and no package.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * One sentence when this Node cannot run the project, otherwise an empty string. The build loads ES modules with
 * `require`, which Node does unasked from 20.19 in its 20 line and, for the releases they support, from 22.13.
 *
 * @param {string} version
 */
export function nodeProblem(version) {
  const [major, minor] = version.split(".").map(Number);
  const isEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major > 22;
  if (isEnough) return "";
  return `This project needs Node 20.19 or a later 20, or Node 22.13 or later, and this is Node ${version}: install a newer one from https://nodejs.org and try again.`;
}

/**
 * Whether a package that the lockfile asks for is not there in that version. An install cut short leaves folders without
 * the lockfile inside node_modules, or that without folders; optional packages are mostly for other systems.
 *
 * @param {Lockfile} wanted
 * @param {Lockfile | undefined} installed
 * @param {(path: string) => boolean} exists
 * @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lockfile
 */
export function needsInstall(wanted, installed, exists) {
  if (!installed) return true;
  return Object.entries(wanted.packages).some(([path, { version, optional }]) => {
    const there = installed.packages[path];
    return path !== "" && !optional && (!there || there.version !== version || !exists(path));
  });
}

/** @param {string} path */
function readLockfile(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function install() {
  const wanted = readLockfile("package-lock.json");
  if (wanted && !needsInstall(wanted, readLockfile("node_modules/.package-lock.json"), existsSync)) return "";
  console.log("Installing the packages this project needs …");
  // The build needs the development packages even where NODE_ENV says production. Unlike `npm ci`, this leaves what is
  // right in place.
  const args = ["install", "--include=dev", "--no-save", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { stdio: "inherit" })
    : spawnSync("npm", args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status === 0) return "";
  return "npm could not install the packages; its own message is above. Check the network connection and try again.";
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = nodeProblem(process.versions.node) || install();
  if (problem) console.error(`\n${problem}`);
  process.exitCode = problem ? 1 : 0;
}
