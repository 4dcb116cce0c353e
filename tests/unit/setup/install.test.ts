import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { loadConfigFromFile } from "vite";
import { needsInstall, nodeProblem } from "../../../src/setup/install.mjs";

afterEach(() => vi.unstubAllEnvs());

test.each(["20.19.0", "20.20.2", "22.13.0", "23.0.0", "24.11.1", "26.0.0"])("Node %s is enough", (version) => {
  expect(nodeProblem(version)).toBe("");
});

test.each(["12.22.12", "18.20.8", "20.18.3", "21.7.3", "22.12.0"])("Node %s gets one sentence", (version) => {
  expect(nodeProblem(version)).toBe(
    `This project needs Node 20.19 or a later 20, or Node 22.13 or later, and this is Node ${version}: install a newer one from https://nodejs.org and try again.`,
  );
});

const wanted = {
  packages: {
    "": { version: "0.1.0" },
    "node_modules/react": { version: "19.3.1" },
    "node_modules/vite": { version: "8.3.8" },
    "node_modules/binding-for-elsewhere": { version: "1.0.0", optional: true },
  },
};
const installed = {
  packages: { "node_modules/react": { version: "19.3.1" }, "node_modules/vite": { version: "8.3.8" } },
};
const newer = { packages: { ...wanted.packages, "node_modules/vite": { version: "8.3.9" } } };
const more = { packages: { ...wanted.packages, "node_modules/valibot": { version: "1.5.0" } } };
const everything = () => true;

test.each([
  ["everything is there, but for what other systems need", wanted, installed, everything, false],
  ["the clone is fresh", wanted, undefined, everything, true],
  ["the lockfile has another version", newer, installed, everything, true],
  ["the lockfile has a new package", more, installed, everything, true],
  ["the folder of a package is gone", wanted, installed, (path: string) => path !== "node_modules/vite", true],
])("where %s: is an install needed?", (_, asked, there, exists, needed) => {
  expect(needsInstall(asked, there, exists)).toBe(needed);
});

test("an install cut short is repaired, the development packages too, and a failed one ends in a sentence", () => {
  const folder = mkdtempSync(join(tmpdir(), "install-"));
  const npm = join(folder, "npm.mjs");
  const run = (code: number) => {
    writeFileSync(npm, `console.log("npm", process.argv.slice(2).join(" ")); process.exit(${code});`);
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("src/setup/install.mjs")], {
      cwd: folder,
      env: { ...process.env, NODE_ENV: "production", npm_execpath: npm },
      encoding: "utf8",
    });
    return { status, said: stdout + stderr };
  };
  mkdirSync(join(folder, "node_modules"));
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify(wanted));
  writeFileSync(join(folder, "node_modules/.package-lock.json"), `{"packages": {"node_mo`);
  expect(run(0)).toEqual({
    status: 0,
    said: "Installing the packages this project needs …\nnpm install --include=dev --no-save --no-audit --no-fund\n",
  });
  const failed = run(1);
  expect(failed.status).toBe(1);
  expect(failed.said).toMatch(
    /\n\nnpm could not install the packages; .* Check the network connection and try again\.\n$/,
  );
  rmSync(folder, { recursive: true });
}, 30_000);

test.each([
  ["tests", "serve", "test", "production", "test"],
  ["the build", "build", "production", "development", "production"],
] as const)(
  "a NODE_ENV from outside does not reach %s",
  async (_, command, mode, outside, inside) => {
    vi.stubEnv("NODE_ENV", outside);
    await loadConfigFromFile({ command, mode });
    expect(process.env["NODE_ENV"]).toBe(inside);
  },
  30_000,
);
