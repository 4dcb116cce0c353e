import { expect, test } from "vitest";
import { needsInstall } from "../../../src/setup/needsInstall.mjs";

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
const everythingExists = () => true;

test("a fresh clone needs an install", () => {
  expect(needsInstall(wanted, undefined, everythingExists)).toBe(true);
});

test("nothing is installed again when every package is there, optional ones for other machines apart", () => {
  expect(needsInstall(wanted, installed, everythingExists)).toBe(false);
});

test("another version in the lockfile needs an install", () => {
  const newer = { packages: { ...wanted.packages, "node_modules/vite": { version: "8.3.9" } } };
  expect(needsInstall(newer, installed, everythingExists)).toBe(true);
});

test("a package new in the lockfile needs an install", () => {
  const more = { packages: { ...wanted.packages, "node_modules/valibot": { version: "1.5.0" } } };
  expect(needsInstall(more, installed, everythingExists)).toBe(true);
});

test("a package deleted from node_modules needs an install", () => {
  expect(needsInstall(wanted, installed, (path) => path !== "node_modules/vite")).toBe(true);
});
