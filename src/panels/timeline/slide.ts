import { timelineItems } from "../../charts/native/timeline.ts";
import { defineSlide } from "../slide.ts";
import { toTimelineView } from "./view.ts";

export const toSlide = defineSlide(toTimelineView, ({ marks, years }, box) => timelineItems(marks, years, box));
