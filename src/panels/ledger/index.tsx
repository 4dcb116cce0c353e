import { definePanel } from "../panel.tsx";
import { toLedgerView } from "./view.ts";

export const panel = definePanel({
  question: "What must match before two figures can be set side by side",
  dependsOn: ["outcome", "chosen"],
  toView: toLedgerView,
  Drawing: null,
});
