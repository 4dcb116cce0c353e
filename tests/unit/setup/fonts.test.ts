import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { fontEnvironment, fontSettings } from "../../../src/setup/fonts.mjs";

const foldersOf = (settings: string) => [...settings.matchAll(/<dir>(.*?)<\/dir>/g)].map((match) => match[1] ?? "");
const firstChoice = (settings: string, family: string) =>
  new RegExp(`<family>${family}</family><prefer><family>([^<]+)</family>`).exec(settings)?.[1];

test.each(["narrow", "wide"] as const)("the %s set knows fonts of npm packages alone", (set) => {
  const folders = foldersOf(fontSettings(set));
  expect(folders.length).toBeGreaterThan(0);
  for (const folder of folders) expect(folder).toMatch(/[\\/]node_modules[\\/]/);
  expect(fontSettings(set)).not.toMatch(/<include|etc\/fonts|usr\/share/);
});

test.each([
  ["narrow", "sans-serif", "Arimo"],
  ["narrow", "Segoe UI", "Arimo"],
  ["narrow", "Georgia", "Tinos"],
  ["narrow", "monospace", "Cousine"],
  ["wide", "system-ui", "DejaVu Sans"],
  ["wide", "serif", "DejaVu Serif"],
  ["wide", "monospace", "DejaVu Sans Mono"],
] as const)("in the %s set %s is %s", (set, asked, drawn) => {
  expect(firstChoice(fontSettings(set), asked)).toBe(drawn);
});

test("a browser gets the settings as a file", () => {
  expect(readFileSync(fontEnvironment("wide").FONTCONFIG_FILE, "utf8")).toBe(fontSettings("wide"));
});
