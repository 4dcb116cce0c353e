import {
  createContext,
  memo,
  startTransition,
  type ReactNode,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from "react";
import { enqueueLive } from "./liveQueue.ts";
import { type ChartSize, NARROW_WINDOW } from "./sizes.ts";

/**
 * The drawings that stand in the document since the build. While a snapshot is there the page shows it; the live chart
 * takes its place, drawn at the same size, when the page has time. A panel's author does not meet any of this.
 */
export type Snapshots = {
  /** The SVG text of a drawing, on the build machine; `null` in the browser, where the document has it already. */
  svg: ((key: string, size: ChartSize) => string) | null;
  /** Whether the page was prerendered. */
  prerendered: boolean;
  /** On the build machine, the size at which the snapshots are being made. */
  size?: ChartSize;
};

/** Where the document holds none, or none any more. */
export const NO_SNAPSHOTS: Snapshots = { svg: null, prerendered: false };
export const SnapshotsContext = createContext<Snapshots>(NO_SNAPSHOTS);
/** A fixed size for every chart inside: the deck and the exports ask for one; without it the window decides. */
export const ChartSizeContext = createContext<ChartSize | null>(null);

const SNAPSHOT_SIZES = ["page", "narrow"] as const;

type PrerenderedChartProps = { name: string; isDefault: boolean; draw: (size: ChartSize) => ReactNode };

/**
 * A chart that is shown from its snapshot first and live later.
 *
 * @param name key of the snapshot, unique on the page
 * @param isDefault whether the drawing is that of the default view, which the snapshot shows
 */
export const PrerenderedChart = memo(function PrerenderedChart({ name, isDefault, draw }: PrerenderedChartProps) {
  const snapshots = useContext(SnapshotsContext);
  const context = useContext(ChartSizeContext);
  const fixed = context ?? snapshots.size ?? null;
  const narrow = useNarrowWindow();
  const [live, setLive] = useState(!snapshots.prerendered || fixed !== null);
  useEffect(() => (live ? undefined : enqueueLive(() => startTransition(() => setLive(true)))), [live]);
  if (live || !isDefault) {
    const size = fixed ?? (narrow ? "narrow" : "page");
    return (
      <div className="drawn" data-drawn="live" data-size={size} data-snapshot={name}>
        {draw(size)}
      </div>
    );
  }
  return SNAPSHOT_SIZES.map((size) => (
    <div
      key={size}
      className="drawn"
      data-drawn="snapshot"
      data-size={size}
      data-snapshot={name}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: snapshots.svg === null ? "" : snapshots.svg(name, size) }}
    />
  ));
});

const NARROW_QUERY = `(max-width: ${NARROW_WINDOW}px)`;

/** Whether the window is as narrow as a phone. */
export function useNarrowWindow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(NARROW_QUERY);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => window.matchMedia(NARROW_QUERY).matches,
    () => false,
  );
}
