import { createContext, type ReactNode, useContext } from "react";
import { ChartFrame } from "../charts/ChartFrame.tsx";
import { Drawn } from "../charts/Drawn.tsx";
import type { ChartSize } from "../charts/sizes.ts";
import { useOpenFigure } from "./page.ts";

/** What the host tells the charts inside it: a sentence for those who do not see them, and whether the view is the default. */
export const HostContext = createContext<{ title: string; summary: string; isDefault: boolean }>({
  title: "",
  summary: "",
  isDefault: false,
});

type ChartProps = {
  /** Unique on the page; also the key of the picture drawn at build time. */
  name: string;
  /** What is drawn, if the panel holds more than one chart. */
  label?: string;
  /** One sentence of what it shows; without it, that of the panel. */
  summary?: string;
  onTarget?: (target: string) => void;
  draw: (size: ChartSize) => ReactNode;
};

/** A chart of a panel: what it draws, with pointer, keyboard, provenance and the picture made at build time. */
export function Chart({ name, draw, ...frame }: ChartProps) {
  const { isDefault } = useContext(HostContext);
  return (
    <ChartBox {...frame}>
      <Drawn name={name} isDefault={isDefault} draw={draw} />
    </ChartBox>
  );
}

type ChartBoxProps = Pick<ChartProps, "label" | "summary" | "onTarget"> & { children: ReactNode };

/** The frame of a chart around marks that are drawn by React itself and need no picture. */
export function ChartBox({ label, summary, onTarget, children }: ChartBoxProps) {
  const host = useContext(HostContext);
  const openFigure = useOpenFigure();
  return (
    <ChartFrame
      name={label ?? host.title}
      summary={summary ?? host.summary}
      onFigure={openFigure}
      {...(onTarget === undefined ? {} : { onTarget })}
    >
      {children}
    </ChartFrame>
  );
}
