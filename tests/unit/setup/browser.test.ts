import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findBrowser } from "../../../src/setup/browser.mjs";
import { fontEnvironment, fontSettings } from "../../../src/setup/fonts.mjs";

const machine = (platform: string, arch: string, CHROME_PATH?: string) => ({ env: { CHROME_PATH }, platform, arch });
const unpack = () => "/cache/launch";

test("CHROME_PATH comes first, then the pinned browser, and the installed one where that cannot run", () => {
  expect(findBrowser(machine("linux", "x64"), unpack)).toEqual({
    path: "/cache/launch",
    isPinned: true,
    told: "the pinned browser",
  });
  expect(findBrowser(machine("linux", "x64", process.execPath), unpack)).toMatchObject({
    path: process.execPath,
    isPinned: false,
  });
  for (const other of [machine("darwin", "arm64"), machine("win32", "x64"), machine("linux", "arm64")]) {
    expect(findBrowser(other, unpack)).toEqual({
      isPinned: false,
      told: "the installed Chrome, where the pinned one cannot run: measures may differ",
    });
  }
});

test("a CHROME_PATH that names no file, and a browser that cannot be unpacked, are errors", () => {
  expect(() => findBrowser(machine("linux", "x64", "/my/chrome"), unpack)).toThrow(
    "CHROME_PATH names /my/chrome, and there is no file of that name.",
  );
  const noRoom = () => {
    throw new Error("no room on the disk");
  };
  expect(() => findBrowser(machine("linux", "x64"), noRoom)).toThrow("no room on the disk");
});

test.each([
  ["narrow", "sans-serif", "Arimo"],
  ["narrow", "Segoe UI", "Arimo"],
  ["narrow", "Georgia", "Tinos"],
  ["wide", "system-ui", "DejaVu Sans"],
  ["wide", "monospace", "DejaVu Sans Mono"],
] as const)("in the %s set %s is %s, from npm packages alone", (set, asked, drawn) => {
  const settings = readFileSync(fontEnvironment(set).FONTCONFIG_FILE, "utf8");
  expect(settings).toBe(fontSettings(set));
  expect(settings).toContain(`<family>${asked}</family><prefer><family>${drawn}</family>`);
  const folders = [...settings.matchAll(/<dir>(.*?)<\/dir>/g)].map((match) => match[1] ?? "");
  expect(folders.length).toBeGreaterThan(0);
  for (const folder of folders) expect(folder).toMatch(/[\\/]node_modules[\\/]/);
  expect(settings).not.toMatch(/<include|etc\/fonts|usr\/share/);
});
