import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { JSDOM } from "jsdom";
import { build, type Plugin, type Rolldown } from "vite";
import { parseEvidence } from "../evidence/parse.ts";
import { contentSecurityPolicy } from "./contentSecurityPolicy.ts";
import type { PrerenderedPage } from "./prerenderPage.tsx";

const EVIDENCE = "src/evidence/evidence.json";
const CACHE = "node_modules/.cache/prerender";
/** What the drawing code takes from the browser; Node has the rest. */
const BROWSER_NAMES = [
  "window",
  "document",
  "HTMLElement",
  "HTMLInputElement",
  "HTMLDialogElement",
  "SVGElement",
  "Element",
  "Node",
  "getComputedStyle",
  "requestAnimationFrame",
  "cancelAnimationFrame",
  "MutationObserver",
] as const;

/**
 * Draws the page at build time: the HTML carries every panel of the default view with its charts, the styles and one
 * small script that wakes the rest. This is the only place that knows of it; panels are written as if it did not exist.
 */
export function prerenderAtBuild(): Plugin {
  let define: Record<string, string> = {};
  return {
    name: "prerender-at-build",
    configResolved: (config) => {
      define = wordsOf(config.define);
    },
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild !== true,
    generateBundle: (_, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type === "asset" && file.originalFileNames.includes(EVIDENCE)) file.source = publishedEvidence();
      }
    },
    transformIndexHtml: {
      order: "post",
      handler: async (html, { bundle }) => {
        if (bundle === undefined) return html;
        return assemble(html, bundle, await prerenderInNode(define));
      },
    },
  };
}

/** The evidence file as the site sends it: checked, and without the white space by which it is read and compared. */
const publishedEvidence = () => JSON.stringify(parseEvidence(readFileSync(EVIDENCE, "utf8")));

/** The constants of a build that are written as text. */
export function wordsOf(define: Record<string, unknown> | undefined): Record<string, string> {
  const words = Object.entries(define ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Object.fromEntries(words);
}

/** Builds the drawing code for Node, and runs it in a document made by jsdom. */
export async function prerenderInNode(define: Record<string, string> = {}): Promise<PrerenderedPage> {
  // A folder of its own for each run: modules are loaded once for each address, and pieces import each other by name.
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(`${CACHE}/`);
  await build({
    configFile: false,
    logLevel: "error",
    mode: "production",
    build: {
      ssr: "src/build/prerenderPage.tsx",
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: "prerenderPage.mjs" } },
    },
    ssr: { noExternal: true, external: ["react", "react-dom", "jsdom"] },
    // What the page is built with, so that it is drawn as the scripts will draw it.
    define: { ...define, "process.env.NODE_ENV": '"production"' },
  });
  const dom = new JSDOM("<!doctype html><html><body></body></html>", { pretendToBeVisual: true });
  dom.window.matchMedia = (media: string) =>
    Object.assign(new dom.window.EventTarget(), {
      matches: false,
      media,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  const before = new Map(BROWSER_NAMES.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]));
  for (const name of BROWSER_NAMES) {
    Object.defineProperty(globalThis, name, { value: dom.window[name], configurable: true, writable: true });
  }
  try {
    const { prerenderPage }: typeof import("./prerenderPage.tsx") = await import(
      pathToFileURL(`${folder}/prerenderPage.mjs`).href
    );
    return await prerenderPage(JSON.parse(readFileSync(EVIDENCE, "utf8")));
  } finally {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
    dom.window.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Puts styles, page and its own scripts into the HTML in place of the links that the bundler wrote. */
async function assemble(html: string, bundle: Rolldown.OutputBundle, drawn: PrerenderedPage): Promise<string> {
  const entry = /<script type="module"[^>]* src="([^"]+)"><\/script>\s*/.exec(html);
  if (entry?.[1] === undefined) throw new Error("index.html: found no module script, expected the entry");
  const pieces = piecesForTheFirstUse(bundle);
  const style = `${stylesOf(pieces, bundle)}${drawn.filterRules}`;
  const prefix = entry[1].slice(0, entry[1].lastIndexOf("assets/"));
  const modules = pieces.map((piece) => prefix + piece.fileName);
  const boot = await bootScript(entry[1], modules);
  const integrity = `sha256-${createHash("sha256").update(publishedEvidence()).digest("base64")}`;
  const policy = contentSecurityPolicy({ scripts: [boot], styles: [style] });
  return html
    .replace(entry[0], "")
    .replace(/<link rel="stylesheet"[^>]*>\s*/g, "")
    .replace(/<link rel="modulepreload"[^>]*>\s*/g, "")
    .replace(
      '<meta charset="utf-8" />',
      () => `<meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    )
    .replace("</head>", () => `<script>${boot}</script><style>${style}</style></head>`)
    .replace(
      '<div id="root"><!--page--></div>',
      () => `<div id="root" data-prerendered="" data-integrity="${integrity}">${drawn.html}</div>`,
    );
}

/** The pieces of the page itself; those for presenting and exporting wait until they are asked for. */
function piecesForTheFirstUse(bundle: Rolldown.OutputBundle): Rolldown.OutputChunk[] {
  const wanted = new Map<string, Rolldown.OutputChunk>();
  const add = (fileName: string) => {
    const file = bundle[fileName];
    if (file?.type !== "chunk" || wanted.has(fileName)) return;
    wanted.set(fileName, file);
    file.imports.forEach(add);
  };
  for (const file of Object.values(bundle)) {
    const isPanel = file.type === "chunk" && file.moduleIds.some((id) => /\/src\/panels\/[^/]+\/index\.tsx$/.test(id));
    if (file.type === "chunk" && (file.isEntry || isPanel)) add(file.fileName);
  }
  return [...wanted.values()];
}

function stylesOf(pieces: readonly Rolldown.OutputChunk[], bundle: Rolldown.OutputBundle): string {
  const names = new Set(pieces.flatMap((piece) => [...(piece.viteMetadata?.importedCss ?? [])]));
  return [...names].map((name) => (bundle[name]?.type === "asset" ? String(bundle[name].source) : "")).join("");
}

/**
 * The script that stands at the head of the page, as one line: it is written in `boot.ts` like everything else, and made
 * small here.
 *
 * @param entry address of the entry module
 * @param modules addresses of the modules that it will need
 */
async function bootScript(entry: string, modules: readonly string[]): Promise<string> {
  const file = "src/build/boot.ts";
  const built = await build({
    configFile: false,
    logLevel: "error",
    mode: "production",
    define: { SCRIPTS: JSON.stringify({ entry, modules }) },
    publicDir: false,
    build: {
      write: false,
      target: "baseline-widely-available",
      modulePreload: false,
      rolldownOptions: { input: file, output: { format: "iife" } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const [code] = outputs.flatMap((made) => ("output" in made ? [...made.output] : []));
  if (code?.type !== "chunk") throw new Error(`${file}: found no script after the build, expected one`);
  return code.code.trim();
}
