import { expect, test } from "vitest";
import { describeBrowser, findBrowser, launchFlags } from "../../../src/setup/browser.mjs";

/** A machine with only these files, and an npm package that unpacks to `/cache/launch`. */
function machineWith(files: readonly string[], env: Record<string, string> = {}, platform = "linux", arch = "x64") {
  return {
    env,
    platform,
    arch,
    exists: (path: string) => files.includes(path),
    unpack: () => Promise.resolve("/cache/launch"),
  };
}

test("on Linux the pinned browser is used, whatever is installed", async () => {
  const machine = machineWith(["/usr/bin/google-chrome", "/usr/bin/chromium"], { PATH: "/usr/bin" });
  expect(await findBrowser(machine)).toEqual({ path: "/cache/launch", from: "npm package" });
});

test("CHROME_PATH comes before the pinned browser", async () => {
  const machine = machineWith(["/usr/bin/google-chrome", "/my/chrome"], { CHROME_PATH: "/my/chrome" });
  expect(await findBrowser(machine)).toEqual({ path: "/my/chrome", from: "CHROME_PATH" });
});

test("a CHROME_PATH that names no file is an error that names it, not a reason to take another browser", async () => {
  const machine = machineWith(["/usr/bin/google-chrome"], { CHROME_PATH: "/my/chrome" });
  await expect(findBrowser(machine)).rejects.toThrow(
    "CHROME_PATH names /my/chrome, and there is no file of that name.",
  );
});

test("on another processor, where the pinned one cannot run, Chrome comes before Chromium", async () => {
  const env = { PATH: "/usr/bin:/home/me/bin" };
  const machine = machineWith(["/usr/bin/chromium", "/home/me/bin/google-chrome"], env, "linux", "arm64");
  expect(await findBrowser(machine)).toEqual({ path: "/home/me/bin/google-chrome", from: "installed" });
});

test("the usual folders are searched even when PATH leaves them out", async () => {
  expect(await findBrowser(machineWith(["/snap/bin/chromium"], {}, "linux", "arm64"))).toEqual({
    path: "/snap/bin/chromium",
    from: "installed",
  });
});

test("on macOS the applications of the machine and of the user are searched", async () => {
  const chrome = "/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  const chromium = "/Applications/Chromium.app/Contents/MacOS/Chromium";
  const env = { HOME: "/Users/me" };
  expect((await findBrowser(machineWith([chromium, chrome], env, "darwin"))).path).toBe(chrome);
  expect((await findBrowser(machineWith([chromium], env, "darwin"))).path).toBe(chromium);
});

test("on Windows Chrome comes before Edge", async () => {
  const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
  const chrome = "C:\\Users\\me\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe";
  const env = {
    ProgramFiles: "C:\\Program Files",
    "ProgramFiles(x86)": "C:\\Program Files (x86)",
    LOCALAPPDATA: "C:\\Users\\me\\AppData\\Local",
  };
  expect((await findBrowser(machineWith([edge, chrome], env, "win32"))).path).toBe(chrome);
  expect((await findBrowser(machineWith([edge], env, "win32"))).path).toBe(edge);
});

test.each([
  ["darwin", "arm64"],
  ["win32", "x64"],
  ["linux", "arm64"],
])("where no browser can be had (%s, %s) a sentence says what to install", async (platform, arch) => {
  await expect(findBrowser(machineWith([], {}, platform, arch))).rejects.toThrow(
    "The browser tests need Google Chrome or Chromium and none was found: install one, or set CHROME_PATH to its program file.",
  );
});

test("a pinned browser that cannot be unpacked is an error, not a skipped test", async () => {
  const machine = { ...machineWith([]), unpack: () => Promise.reject(new Error("no room on the disk")) };
  await expect(findBrowser(machine)).rejects.toThrow("no room on the disk");
});

test("the tests say which browser and fonts they have", () => {
  expect(describeBrowser({ path: "/cache/launch", from: "npm package" }, "linux")).toBe(
    "Testing with the browser /cache/launch (npm package) and the pinned fonts.",
  );
  expect(describeBrowser({ path: "/my/chrome", from: "CHROME_PATH" }, "linux")).toBe(
    "Testing with the browser /my/chrome (CHROME_PATH), with the pinned fonts: not the pinned browser, so measures may differ.",
  );
  expect(describeBrowser({ path: "/Applications/Chrome", from: "installed" }, "darwin")).toBe(
    "Testing with the browser /Applications/Chrome (installed), with the fonts of this machine: the pinned browser does not run on this machine, so measures may differ.",
  );
});

test("the browser runs in containers, makes no connections of its own, and measures text alike everywhere", () => {
  expect(launchFlags).toEqual([
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
  ]);
});
