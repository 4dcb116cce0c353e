import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build, type Plugin } from "vite";

/** A file of the site; a page has no integrity, since hosts put a beacon into it, or strip its comments. */
export type KeptFile = { url: string; integrity: string | null };

const WORKER = "worker.js";

/**
 * Writes the service worker that keeps the built site for use offline. It comes last, and lists what lies in the output
 * folder, from whichever plugin.
 */
export function keepSiteOffline(): Plugin {
  let folder = "";
  let target: string | string[] | false = false;
  return {
    name: "keep-site-offline",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild !== true,
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
      target = config.build.target;
    },
    writeBundle: {
      order: "post",
      sequential: true,
      handler: () => writeWorker(folder, target),
    },
  };
}

/** Writes the worker for the site in a folder. */
export async function writeWorker(folder: string, target: string | string[] | false): Promise<void> {
  const files = listFiles(folder);
  const page = readFileSync(join(folder, "index.html"), "utf8");
  const define = {
    __KEPT_FILES__: files.map(({ url, integrity }) => ({ url, integrity })),
    // By these a page that a host has altered is still known to be of this version.
    __NAMED_IN_PAGE__: files.map(({ url }) => url).filter((url) => url.startsWith("assets/") && page.includes(url)),
    __SITE_VERSION__: createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 12),
  };
  writeFileSync(join(folder, WORKER), await bundleWorker(define, target));
}

/** Every file of the folder, in a fixed order, so that the same site gives the same worker. */
function listFiles(folder: string): (KeptFile & { digest: string })[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, url: path.slice(folder.length + 1).replaceAll("\\", "/") }))
    .filter(({ url }) => url !== WORKER && !url.endsWith(".map"))
    .sort((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ path, url }) => {
      const digest = createHash("sha256").update(readFileSync(path)).digest("base64");
      return { url, digest, integrity: url.endsWith(".html") ? null : `sha256-${digest}` };
    });
}

async function bundleWorker(define: Record<string, unknown>, target: string | string[] | false): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    mode: "production",
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    build: {
      target,
      write: false,
      copyPublicDir: false,
      rolldownOptions: { input: "src/build/worker.ts", output: { format: "iife", entryFileNames: WORKER } },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output !== undefined && "output" in output ? output.output[0] : undefined;
  if (chunk?.type !== "chunk") throw new Error("src/build/worker.ts: found no script in its build, expected one");
  return chunk.code;
}
