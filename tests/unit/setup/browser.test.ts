import { expect, test } from "vitest";
import { findBrowser, launchFlags } from "../../../src/setup/browser.mjs";

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

test("CHROME_PATH comes before an installed browser", async () => {
  const machine = machineWith(["/usr/bin/google-chrome", "/my/chrome"], { CHROME_PATH: "/my/chrome" });
  expect(await findBrowser(machine)).toEqual({ path: "/my/chrome", from: "CHROME_PATH" });
});

test("a CHROME_PATH that names no file is an error that names it, not a reason to take another browser", async () => {
  const machine = machineWith(["/usr/bin/google-chrome"], { CHROME_PATH: "/my/chrome" });
  await expect(findBrowser(machine)).rejects.toThrow(
    "CHROME_PATH names /my/chrome, and there is no file of that name.",
  );
});

test("on Linux Chrome comes before Chromium, wherever they lie", async () => {
  const machine = machineWith(["/usr/bin/chromium", "/home/me/bin/google-chrome"], { PATH: "/usr/bin:/home/me/bin" });
  expect(await findBrowser(machine)).toEqual({ path: "/home/me/bin/google-chrome", from: "installed" });
});

test("on Linux the usual folders are searched even when PATH leaves them out", async () => {
  expect(await findBrowser(machineWith(["/snap/bin/chromium"]))).toEqual({
    path: "/snap/bin/chromium",
    from: "installed",
  });
});

test("on Linux without a browser the one from npm is used", async () => {
  expect(await findBrowser(machineWith([]))).toEqual({ path: "/cache/launch", from: "npm package" });
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

test("a browser that npm cannot fetch is an error, not a skipped test", async () => {
  const machine = { ...machineWith([]), unpack: () => Promise.reject(new Error("npm could not fetch one")) };
  await expect(findBrowser(machine)).rejects.toThrow("npm could not fetch one");
});

test("the browser runs in containers and makes no connections of its own", () => {
  expect(launchFlags).toEqual([
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ]);
});
