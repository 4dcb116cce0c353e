import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { parseEvidence } from "../evidence/parse.ts";

const FOLDER = "src/evidence/examples";
const BASE = "examples";

/** Example files of the site beside the list of them; each is checked, as the site's own evidence is. */
const listExamples = () => readdirSync(FOLDER).filter((name) => name.endsWith(".json") && name !== "index.json");

function readExample(name: string): string {
  const text = readFileSync(`${FOLDER}/${name}`, "utf8");
  parseEvidence(text);
  return text;
}

/** Publishes the examples beside the page, where `?evidence=examples/…` finds them. */
export function publishExamples(): Plugin {
  return {
    name: "publish-examples",
    apply: (_, { isSsrBuild }) => isSsrBuild !== true,
    generateBundle() {
      for (const name of listExamples()) {
        this.emitFile({ type: "asset", fileName: `${BASE}/${name}`, source: readExample(name) });
      }
    },
    configureServer(server) {
      server.middlewares.use(`/${BASE}`, (request, response, next) => {
        const name = listExamples().find((entry) => request.url === `/${entry}`);
        if (name === undefined) return next();
        response.setHeader("Content-Type", "application/json").end(readExample(name));
      });
    },
  };
}
