import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { ChartSizeContext } from "../../charts/PrerenderedChart.tsx";
import type { ChartSize } from "../../charts/sizes.ts";
import { HostContext } from "../../panels/Chart.tsx";
import { FixedView } from "../../panels/ViewProvider.tsx";
import type { PanelChart } from "../../panels/panel.tsx";
import type { Subject } from "../subject.ts";
import type { Drawing } from "./chartPiece.ts";
import { inlineDrawing } from "./inlineDrawing.ts";
import { lightTokens } from "./lightTokens.ts";

/**
 * Draws a panel's charts once more, out of sight, at a fixed size and in the colours of paper, so that a picture does not
 * depend on the window, the theme or the view that is open.
 */
export async function drawCharts(
  { evidence, state, panel, view }: Subject,
  charts: readonly PanelChart[],
  size: ChartSize,
): Promise<Drawing[]> {
  if (charts.length === 0) return [];
  const stage = document.createElement("div");
  stage.inert = true;
  stage.setAttribute("aria-hidden", "true");
  Object.assign(stage.style, { position: "fixed", left: "-30000px", top: "0", width: "1000px", colorScheme: "light" });
  for (const [name, value] of lightTokens(document)) stage.style.setProperty(name, value);
  document.body.append(stage);
  const root = createRoot(stage);
  try {
    flushSync(() =>
      root.render(
        <FixedView file={evidence.whole} state={state}>
          <HostContext value={{ title: panel.title, summary: view.summary, isDefault: false }}>
            <ChartSizeContext value={size}>
              {charts.map((chart) => (
                <div key={chart.name} className="drawn" data-size={size}>
                  {chart.draw(size)}
                </div>
              ))}
            </ChartSizeContext>
          </HostContext>
        </FixedView>,
      ),
    );
    await untilDrawn(stage);
    return [...stage.children].flatMap((slot, i) => {
      const svg = slot.querySelector("svg");
      const chart = charts[i];
      return svg === null || chart === undefined
        ? []
        : [{ ...inlineDrawing(svg), caption: captionOf(chart, charts.length) }];
    });
  } finally {
    root.unmount();
    stage.remove();
  }
}

/** Beside others a chart is named, and what else is to be said of it follows. */
function captionOf({ label, caption }: PanelChart, charts: number): string | null {
  if (charts === 1 || label === undefined || caption === label) return caption ?? null;
  return caption === undefined || caption === "" ? label : `${label}. ${caption}`;
}

const MOST_TURNS = 60;
const TURNS_AT_REST = 2;

/** recharts lays a chart out in a few passes, each in a turn of its own: wait until its marks are there and stay. */
async function untilDrawn(stage: HTMLElement): Promise<void> {
  let last = "";
  let atRest = 0;
  for (let turn = 0; turn < MOST_TURNS && atRest < TURNS_AT_REST; turn++) {
    await new Promise((done) => setTimeout(done, 0));
    const now = stage.innerHTML;
    const isDrawn = [...stage.children].every((slot) => slot.querySelector("[data-mark]") !== null);
    atRest = isDrawn && now === last ? atRest + 1 : 0;
    last = now;
  }
}
