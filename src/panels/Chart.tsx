import { createContext, type ReactNode, useCallback, useContext } from "react";
import { toFigureTip } from "../claims/tip.ts";
import { type Answers, ChartFrame } from "../charts/ChartFrame.tsx";
import { PrerenderedChart } from "../charts/PrerenderedChart.tsx";
import { useEvidence, useOpenFigure } from "./page.ts";
import type { PanelChart } from "./panel.tsx";

/** What the host tells the charts inside it: a sentence for those who do not see them, and whether the view is the default. */
export const HostContext = createContext<{ title: string; summary: string; isDefault: boolean }>({
  title: "",
  summary: "",
  isDefault: false,
});

type ChartProps = { chart: PanelChart; onTarget?: (target: string) => void };

/** A chart of a panel: what it draws, with pointer, keyboard, the sheets of its figures, and the snapshot of the build. */
export function Chart({ chart: { name, draw, label, summary, tip }, ...frame }: ChartProps) {
  const { isDefault } = useContext(HostContext);
  return (
    <ChartBox {...frame} label={label} summary={summary} tip={tip}>
      <PrerenderedChart name={name} isDefault={isDefault} draw={draw} />
    </ChartBox>
  );
}

type ChartBoxProps = {
  label?: string | undefined;
  summary?: string | undefined;
  tip?: Answers["tipFor"] | undefined;
  onTarget?: (target: string) => void;
  children: ReactNode;
};

/** The frame of a chart around marks that are drawn by React itself and need no snapshot. */
export function ChartBox({ label, summary, tip, onTarget, children }: ChartBoxProps) {
  const host = useContext(HostContext);
  const openFigure = useOpenFigure();
  const evidence = useEvidence();
  const tipFor = useCallback(
    (key: string) => {
      const figure = evidence.figure(key);
      return tip?.(key) ?? (figure === undefined ? null : toFigureTip(evidence, figure));
    },
    [evidence, tip],
  );
  return (
    <ChartFrame
      name={label ?? host.title}
      summary={summary ?? host.summary}
      tipFor={tipFor}
      onFigure={openFigure}
      {...(onTarget === undefined ? {} : { onTarget })}
    >
      {children}
    </ChartFrame>
  );
}
