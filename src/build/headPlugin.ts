import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { parseEvidence } from "../evidence/parse.ts";

const EVIDENCE = "src/evidence/evidence.json";

/** Writes title and description of the page from the evidence file. */
export function describePage(): Plugin {
  return {
    name: "describe-page",
    transformIndexHtml: () => {
      const { topic } = parseEvidence(readFileSync(EVIDENCE, "utf8"));
      return [
        { tag: "title", children: topic.name, injectTo: "head" },
        { tag: "meta", attrs: { name: "description", content: topic.description }, injectTo: "head" },
      ];
    },
  };
}
