import type { ComponentType, ReactNode } from "react";
import type { Evidence } from "../evidence/model.ts";
import type { PanelQuestion, PanelView, QuestionPart, ToPanelView } from "../view/panelView.ts";

/** What a panel's author writes: one question, a pure view, and a component that draws it. */
export type PanelSpec<Drawing> = {
  /** What the panel answers, in a few words. */
  question: string;
  dependsOn: readonly QuestionPart[];
  toView: ToPanelView<Drawing>;
  /** `null` where the table is the drawing. */
  Drawing: ComponentType<{ drawing: Drawing }> | null;
  /** Controls of the panel itself, shown above the drawing in every view. */
  Controls?: ComponentType<{ drawing: Drawing }>;
  /** The page shows this panel's summary as its lead, so that the panel does not repeat it. */
  summaryIsLead?: boolean;
};

/** A panel as the host meets it: its drawing already bound to its view. */
export type Panel = Omit<PanelSpec<unknown>, "toView" | "Drawing" | "Controls"> & {
  tableIsDrawing: boolean;
  toView: (evidence: Evidence, question: PanelQuestion) => BoundView;
};

export type BoundView = PanelView<unknown> & { draw: () => ReactNode; drawControls: (() => ReactNode) | null };

/** Closes a panel over the type of its drawing, so that the host and the registry need not know it. */
export function definePanel<Drawing>(spec: PanelSpec<Drawing>): Panel {
  const { toView, Drawing, Controls, ...rest } = spec;
  return {
    ...rest,
    tableIsDrawing: Drawing === null,
    toView: (evidence, question) => {
      const view = toView(evidence, question);
      return {
        ...view,
        draw: () => (Drawing === null ? null : <Drawing drawing={view.drawing} />),
        drawControls: Controls === undefined ? null : () => <Controls drawing={view.drawing} />,
      };
    },
  };
}
