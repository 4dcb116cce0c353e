import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, createConnection, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The WebDriver commands that the journeys need, as Marionette names them, with their places in the HTTP protocol. */
const COMMANDS = {
  "WebDriver:Navigate": ["POST", "/url"],
  "WebDriver:ExecuteScript": ["POST", "/execute/sync"],
  "WebDriver:PerformActions": ["POST", "/actions"],
  "WebDriver:SetWindowRect": ["POST", "/window/rect"],
  "WebDriver:TakeScreenshot": ["GET", "/screenshot"],
} as const;

/** A browser under remote control; `send` gives what the command returns. */
export type Driver = {
  send: (command: keyof typeof COMMANDS, parameters?: object) => Promise<unknown>;
  /** Where files are saved that the page offers. */
  downloads: string;
  close: () => Promise<void>;
};

export type Engine = { name: string; program: string; install: string; start: () => Promise<Driver> };

const where = (...paths: string[]) => paths.find((path) => existsSync(path)) ?? "";

export const ENGINES: readonly Engine[] = [
  {
    name: "Firefox",
    program: where("/usr/bin/firefox-esr", "/usr/bin/firefox"),
    install: "firefox-esr",
    start: startFirefox,
  },
  {
    name: "WebKitGTK",
    program: where("/usr/bin/xvfb-run") && where("/usr/bin/WebKitWebDriver"),
    install: "webkit2gtk-driver xvfb",
    start: startWebKit,
  },
];

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Tries again until it succeeds, for ten seconds. */
async function retry<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 100) throw error;
      await new Promise((done) => setTimeout(done, 100));
    }
  }
}

/** Starts a program in a process group of its own, with a home folder that is removed with it. */
function startProgram(program: string, args: readonly string[], home: string): ChildProcess {
  const env = { ...process.env, HOME: home, XDG_DOWNLOAD_DIR: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home };
  return spawn(program, args, { env, detached: true, stdio: "ignore" });
}

async function stopProgram(program: ChildProcess, home: string): Promise<void> {
  const over = once(program, "exit");
  process.kill(-(program.pid ?? 0), "SIGKILL");
  await over;
  rmSync(home, { recursive: true, force: true, maxRetries: 10 });
}

/** Marionette, which geckodriver speaks as well: Debian has no geckodriver, and npm's is fetched from elsewhere. */
async function startFirefox(): Promise<Driver> {
  const home = mkdtempSync(join(tmpdir(), "firefox-"));
  const port = await freePort();
  const preferences = {
    "marionette.port": port,
    "browser.download.folderList": 2,
    "browser.download.dir": home,
    "browser.download.useDownloadDir": true,
    "browser.helperApps.neverAsk.saveToDisk": "application/zip,image/png,text/csv,application/octet-stream",
    "browser.shell.checkDefaultBrowser": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "app.update.auto": false,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
  };
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(home, "user.js"), lines.join("\n"));
  const program = startProgram(
    ENGINES[0]?.program ?? "",
    ["--marionette", "--headless", "--no-remote", "--profile", home],
    home,
  );
  const socket = await retry(
    () =>
      new Promise<Socket>((resolve, reject) => {
        const tried = createConnection({ port, host: "127.0.0.1" }, () => resolve(tried));
        tried.once("error", reject);
      }),
  );
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let received = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const colon = received.indexOf(":");
      const end = colon + 1 + Number(received.subarray(0, colon).toString());
      if (colon === -1 || received.length < end) return;
      const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
      received = received.subarray(end);
      // The greeting is no list.
      if (!Array.isArray(message)) continue;
      const [, id, error, result]: unknown[] = message;
      const asked = waiting.get(Number(id));
      if (error === null) asked?.resolve(valueIn(result));
      else asked?.reject(new Error(JSON.stringify(error)));
    }
  });
  let count = 0;
  const send = (command: string, parameters: object = {}) =>
    new Promise<unknown>((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      const text = JSON.stringify([0, count, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  await send("WebDriver:NewSession");
  return { send, downloads: home, close: () => stopProgram(program, home) };
}

async function startWebKit(): Promise<Driver> {
  const home = mkdtempSync(join(tmpdir(), "webkit-"));
  const port = await freePort();
  const program = startProgram("xvfb-run", ["-a", "WebKitWebDriver", `--port=${port}`], home);
  const ask = async (method: string, path: string, parameters?: object) => {
    const body = parameters === undefined ? {} : { body: JSON.stringify(parameters) };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...body });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return valueIn(JSON.parse(text));
  };
  const session = await retry(() => ask("POST", "/session", { capabilities: { alwaysMatch: {} } }));
  const id = typeof session === "object" && session !== null && "sessionId" in session ? session.sessionId : "";
  return {
    send: (command, parameters = {}) => {
      const [method, path] = COMMANDS[command];
      return ask(method, `/session/${String(id)}${path}`, method === "POST" ? parameters : undefined);
    },
    downloads: home,
    close: () => stopProgram(program, home),
  };
}

const valueIn = (answer: unknown): unknown =>
  typeof answer === "object" && answer !== null && "value" in answer ? answer.value : answer;
