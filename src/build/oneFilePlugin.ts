import { mkdirSync, writeFileSync } from "node:fs";
import type { Plugin } from "vite";
import { contentSecurityPolicy } from "./contentSecurityPolicy.ts";
import { prerenderInNode, wordsOf } from "./prerenderPlugin.ts";

/** Where the one file lies beside the site, which offers it under Download. */
export const ONE_FILE = "dist/one-file.html";

/**
 * Writes the dashboard as one HTML file that opens from a disk with no network: the page as drawn at build time, its
 * styles, all scripts and the evidence file inside. The bundler has to make one script and to inline every asset.
 */
export function writeOneFile(): Plugin {
  let define: Record<string, string> = {};
  return {
    name: "write-one-file",
    configResolved: (config) => {
      define = wordsOf(config.define);
    },
    generateBundle: {
      order: "post",
      handler: async (_, bundle) => {
        const page = bundle["index.html"];
        const scripts = Object.values(bundle).flatMap((file) => (file.type === "chunk" ? [file.code] : []));
        const styles = Object.values(bundle).flatMap((file) =>
          file.type === "asset" && file.fileName.endsWith(".css") ? [String(file.source)] : [],
        );
        const [script] = scripts;
        if (page?.type !== "asset" || script === undefined || scripts.length > 1) {
          throw new Error(`one file: found ${scripts.length} scripts, expected one`);
        }
        const drawn = await prerenderInNode(define);
        // Inside a script element only its own end tag and a comment's beginning have a meaning.
        const inlined = script.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
        const style = styles.join("") + drawn.filterRules;
        const policy = contentSecurityPolicy({ scripts: [inlined], styles: [style] }).replace(
          "connect-src 'self'",
          "connect-src data:",
        );
        const html = String(page.source)
          .replace(/<script type="module"[^>]*src="[^"]*"[^>]*><\/script>\s*/g, "")
          .replace(/<link rel="(?:stylesheet|modulepreload|icon|manifest)"[^>]*>\s*/g, "")
          .replace(
            '<meta charset="utf-8" />',
            () => `<meta charset="utf-8" /><meta http-equiv="Content-Security-Policy" content="${policy}" />`,
          )
          .replace("</head>", () => `<style>${style}</style></head>`)
          .replace('<div id="root"><!--page--></div>', () => `<div id="root" data-prerendered="">${drawn.html}</div>`)
          .replace("</body>", () => `<script type="module">${inlined}</script></body>`);
        mkdirSync("dist", { recursive: true });
        writeFileSync(ONE_FILE, html);
      },
    },
  };
}
