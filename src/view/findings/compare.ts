import type { ToFinding } from "./finding.ts";

export const toFinding: ToFinding = () => ({ heading: "Compare" });
