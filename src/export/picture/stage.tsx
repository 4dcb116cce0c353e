import { createRoot } from "react-dom/client";
import { ChartSizeContext } from "../../charts/PrerenderedChart.tsx";
import type { ChartSize } from "../../charts/sizes.ts";
import { HostContext } from "../../panels/Chart.tsx";
import { FixedView } from "../../panels/ViewProvider.tsx";
import type { EvidenceFile } from "../../evidence/schema.ts";
import type { ViewState } from "../../view/viewState.ts";
import type { BoundView } from "../../panels/panel.tsx";

/**
 * Draws a panel once more, out of sight and at a fixed size, so that a picture does not depend on the window, the theme
 * or the view that is open; hands the drawing over and clears it away.
 */
export async function withStage<T>(
  file: EvidenceFile,
  state: ViewState,
  view: Pick<BoundView, "draw">,
  size: ChartSize,
  use: (stage: HTMLElement) => T,
): Promise<T> {
  const stage = document.createElement("div");
  stage.inert = true;
  stage.setAttribute("aria-hidden", "true");
  Object.assign(stage.style, { position: "fixed", left: "-30000px", top: "0", width: "960px" });
  document.body.append(stage);
  const root = createRoot(stage);
  try {
    root.render(
      <FixedView file={file} state={state}>
        <HostContext value={{ title: "", summary: "", isDefault: false }}>
          <ChartSizeContext value={size}>{view.draw()}</ChartSizeContext>
        </HostContext>
      </FixedView>,
    );
    await settle(stage);
    return use(stage);
  } finally {
    root.unmount();
    stage.remove();
  }
}

const STEP_MS = 16;
const STEPS_AT_MOST = 250;
const STEPS_AT_REST = 3;

/** recharts lays a chart out in several passes and tells nobody when it is done: wait until nothing changes any more. */
async function settle(stage: HTMLElement): Promise<void> {
  let last = "";
  let atRest = 0;
  for (let step = 0; step < STEPS_AT_MOST && atRest < STEPS_AT_REST; step++) {
    await new Promise((done) => setTimeout(done, STEP_MS));
    const now = stage.innerHTML;
    const charts = [...stage.querySelectorAll("[data-chart]")];
    const drawn = now !== "" && charts.every((chart) => chart.querySelector("[data-mark]") !== null);
    atRest = drawn && now === last ? atRest + 1 : 0;
    last = now;
  }
}
