import type { ViewId } from "../address/views.ts";
import { toFinding as toAnswer } from "./answer.ts";
import { toFinding as toCompare } from "./compare.ts";
import type { ToFinding } from "./finding.ts";
import { toFinding as toSources } from "./sources.ts";
import { toFinding as toTimeline } from "./timeline.ts";
import { toFinding as toWhy } from "./why.ts";

export const FINDINGS: Readonly<Record<ViewId, ToFinding>> = {
  answer: toAnswer,
  compare: toCompare,
  why: toWhy,
  timeline: toTimeline,
  sources: toSources,
};
