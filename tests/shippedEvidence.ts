import { readFileSync } from "node:fs";
import { parseEvidence } from "../src/evidence/parse.ts";

/** The evidence file that ships with the page, read as the page reads it. */
export const shippedEvidence = () => parseEvidence(readFileSync("src/evidence/evidence.json", "utf8"));
