import type { ComponentType, ReactNode } from "react";
import type { ChartSize } from "../charts/sizes.ts";
import type { Evidence } from "../evidence/model.ts";
import type { TipContent } from "../claims/tip.ts";
import type { PanelInput, PanelView, ToPanelView } from "../claims/panelView.ts";

/** One chart of a panel, for the page and for exports. */
export type PanelChart = {
  /** Unique on the page. */
  name: string;
  /** What is drawn, where the panel holds more than one chart. */
  label?: string;
  /** Words over the chart in an export, where the page has a heading. */
  caption?: string;
  /** One sentence of what it shows; without it, that of the panel. */
  summary?: string;
  /** The tip of a mark by its key (its `tip`, `target` or `figure`); a figure's key has the tip of the figure without it. */
  tip?: (key: string) => TipContent | null;
  draw: (size: ChartSize) => ReactNode;
};

/** What a panel's author writes: a pure view, and a component that draws it. */
export type PanelSpec<Drawing> = {
  /** The parts of the input that change what is shown; the view is built anew only when one of them does. */
  dependsOn: readonly (keyof PanelInput)[];
  toView: ToPanelView<Drawing>;
  /** The charts that the drawing places with `<Chart>`, for exports, which draw the same. */
  charts?: (drawing: Drawing) => readonly PanelChart[];
  /** `null` where the table is the drawing. */
  Drawing: ComponentType<{ drawing: Drawing }> | null;
  /** Controls of the panel itself, shown above the drawing. */
  Controls?: ComponentType<{ drawing: Drawing }>;
  /** Opened on demand: until then the panel is its heading and its summary. */
  isFolded?: boolean;
  /** Its notes stand with another panel of the same view, and are not said twice there; exports and slides carry them. */
  notesStandElsewhere?: boolean;
};

/** A panel as the host meets it: its drawing already bound to its view. */
export type Panel = {
  dependsOn: readonly (keyof PanelInput)[];
  tableIsDrawing: boolean;
  isFolded: boolean;
  notesStandElsewhere: boolean;
  toView: (evidence: Evidence, input: PanelInput) => BoundView;
};

export type BoundView = PanelView<unknown> & {
  draw: () => ReactNode;
  drawControls: (() => ReactNode) | null;
  charts: readonly PanelChart[];
};

/** Closes a panel over the type of its drawing, so that the host and the registry need not know it. */
export function definePanel<Drawing>(spec: PanelSpec<Drawing>): Panel {
  const { dependsOn, toView, charts, Drawing, Controls, isFolded = false, notesStandElsewhere = false } = spec;
  return {
    dependsOn,
    tableIsDrawing: Drawing === null,
    isFolded,
    notesStandElsewhere,
    toView: (evidence, input) => {
      const view = toView(evidence, input);
      return {
        ...view,
        // A source that is not published yet may keep a place, and has no caveat to carry.
        sources: view.sources.filter((id) => evidence.isPublished(id)),
        draw: () => (Drawing === null ? null : <Drawing drawing={view.drawing} />),
        drawControls: Controls === undefined ? null : () => <Controls drawing={view.drawing} />,
        charts: view.empty === null ? (charts?.(view.drawing) ?? []) : [],
      };
    },
  };
}
