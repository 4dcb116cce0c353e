import { expect, test } from "vitest";
import { nodeProblem } from "../../../src/setup/nodeVersion.mjs";

test.each(["20.19.0", "20.20.2", "22.13.0", "23.0.0", "24.11.1", "26.0.0"])("Node %s is enough", (version) => {
  expect(nodeProblem(version)).toBe("");
});

test.each(["12.22.12", "18.20.8", "20.18.3", "21.7.3", "22.12.0"])("Node %s gets one sentence", (version) => {
  expect(nodeProblem(version)).toBe(
    `This project needs Node 20.19 or a later 20, or Node 22.13 or later, and this is Node ${version}: install a newer one from https://nodejs.org and try again.`,
  );
});
