import { definePanel } from "../panel.tsx";
import { toBenefitView } from "./view.ts";

export const panel = definePanel({
  dependsOn: ["sources"],
  toView: toBenefitView,
  Drawing: null,
});
