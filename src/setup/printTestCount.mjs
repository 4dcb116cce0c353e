// The closing line of continuous integration: how many tests the last `npm test` ran, given its exit code.
import { existsSync, readFileSync } from "node:fs";
import { countTests } from "./countTests.mjs";
import { testResultsFile } from "./places.mjs";

const runSucceeded = process.argv[2] === "0";
const report = existsSync(testResultsFile) ? JSON.parse(readFileSync(testResultsFile, "utf8")) : undefined;
const { passed, failed } = countTests(report, runSucceeded);
// Nothing run is not a success either.
if (failed > 0 || passed === 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);
