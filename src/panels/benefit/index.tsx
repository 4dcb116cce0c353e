import { definePanel } from "../panel.tsx";
import { toBenefitView } from "./view.ts";

export const panel = definePanel({
  question: "What the therapy is for, and what else is known and watched",
  dependsOn: [],
  toView: toBenefitView,
  Drawing: null,
});
