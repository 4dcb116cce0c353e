// `npm test`. Everything newer than an old Node can read is imported after the check.
import { nodeProblem } from "./nodeVersion.mjs";

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  void import("./runTests.mjs").then((module) => module.runTests(process.argv.slice(2)));
}
