import { toJsonSchema } from "@valibot/to-json-schema";
import type { Plugin } from "vite";
import { EvidenceSchema, FORM } from "../evidence/schema.ts";
import { MAX_COUNT, Quantity } from "../evidence/schemaParts.ts";

/**
 * The form of the evidence file as JSON Schema (draft 7), for editors and for whoever writes a file of their own. What
 * it cannot say, such as that every id resolves, the page checks when it reads the file.
 */
export function evidenceJsonSchema(): object {
  return toJsonSchema(EvidenceSchema, {
    typeMode: "input",
    // A plain number is a count that is known.
    overrideSchema: ({ valibotSchema, jsonSchema }) =>
      valibotSchema === Quantity
        ? { anyOf: [{ type: "number", minimum: 0, maximum: MAX_COUNT }, jsonSchema] }
        : undefined,
    // Trimming and branding change nothing about what may be written.
    ignoreActions: ["trim", "brand"],
    overrideAction: ({ valibotAction, jsonSchema }) => {
      // The only check in code is that of dates: JSON Schema can give their form, not whether the day exists.
      if (valibotAction.type === "check") return { ...jsonSchema, pattern: "^\\d{4}(-Q[1-4]|-\\d{2}(-\\d{2})?)?$" };
      // Numbers in JSON are always finite.
      return valibotAction.type === "finite" ? jsonSchema : undefined;
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
