import { definePanel } from "../panel.tsx";
import { toLedgerView } from "./view.ts";

export const panel = definePanel({
  dependsOn: ["outcome", "sources"],
  toView: toLedgerView,
  Drawing: null,
});
