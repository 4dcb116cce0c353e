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
  onTarget?: (target: string) => void;
  draw: (size: ChartSize) => ReactNode;
};

/** A chart of a panel: what it draws, with pointer, keyboard, provenance and the picture made at build time. */
export function Chart({ name, label, onTarget, draw }: ChartProps) {
  const host = useContext(HostContext);
  const openFigure = useOpenFigure();
  return (
    <ChartFrame
      name={label ?? host.title}
      summary={label === undefined ? host.summary : ""}
      onFigure={openFigure}
      {...(onTarget === undefined ? {} : { onTarget })}
    >
      <Drawn name={name} isDefault={host.isDefault} draw={draw} />
    </ChartFrame>
  );
}
