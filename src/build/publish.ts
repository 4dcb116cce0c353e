import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { PERSON_TIME } from "../evidence/defaults/lists.ts";
import { FigureForm } from "../evidence/figureSchema.ts";
import { EvidenceSchema, FORM } from "../evidence/schema.ts";
import { MAX_COUNT, Quantity } from "../evidence/schemaParts.ts";
import { parseEvidence } from "../evidence/parse.ts";
import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";

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

const whole: JsonSchema = {
  anyOf: [{ type: "integer" }, { type: "object", properties: { value: { type: "integer" } } }],
};
const estimates = (names: string[]): JsonSchema => ({
  required: ["estimate"],
  properties: { estimate: { enum: names } },
});
const isTime: JsonSchema = { properties: { unit: { properties: { many: { pattern: PERSON_TIME.source } } } } };

/** Events from which anything is computed are whole, and so is what they are a share of; time need not be. */
const WHOLE_NUMBERS: JsonSchema[] = [
  { anyOf: [{ not: { required: ["denominator"] } }, estimates(["none"]), { properties: { numerator: whole } }] },
  {
    anyOf: [
      estimates(["none", "perPersonTime"]),
      { not: estimates(["per10000"]), properties: { denominator: isTime } },
      { properties: { denominator: { properties: { quantity: whole } } } },
    ],
  },
];

/**
 * The form of the evidence file as JSON Schema (draft 7), for editors and for whoever writes a file of their own. What
 * it cannot say, such as that every id resolves, the page checks when it reads the file.
 */
export function evidenceJsonSchema(): object {
  return toJsonSchema(EvidenceSchema, {
    typeMode: "input",
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      // A plain number is a count that is known.
      if (valibotSchema === Quantity)
        return { anyOf: [{ type: "number", minimum: 0, maximum: MAX_COUNT }, jsonSchema] };
      return valibotSchema === FigureForm ? { ...jsonSchema, allOf: WHOLE_NUMBERS } : undefined;
    },
    // Trimming and branding change nothing about what may be written.
    ignoreActions: ["trim", "brand"],
    overrideAction: ({ valibotAction, jsonSchema }) => {
      // The only check in code is that of dates: JSON Schema can give their form, not whether the day exists.
      return valibotAction.type === "check"
        ? { ...jsonSchema, pattern: "^\\d{4}(-Q[1-4]|-\\d{2}(-\\d{2})?)?$" }
        : undefined;
    },
  });
}

/** Where the form lies on the site, and stays when there is a newer one. */
export const SCHEMA_ADDRESS = `schema/evidence-${FORM}.json`;

/** Publishes it with the site, at the address of its version. */
export function publishSchema(): Plugin {
  return {
    name: "publish-schema",
    apply: (_, { command, isSsrBuild }) => command === "build" && isSsrBuild !== true,
    generateBundle() {
      const source = `${JSON.stringify(evidenceJsonSchema(), null, 2)}\n`;
      this.emitFile({ type: "asset", fileName: SCHEMA_ADDRESS, source });
    },
  };
}

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
