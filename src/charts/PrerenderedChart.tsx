import {
  createContext,
  memo,
  startTransition,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { enqueueLive } from "./liveQueue.ts";
import { type ChartSize, NARROW_WINDOW } from "./sizes.ts";
import { useWindowUpTo } from "./useWindowUpTo.ts";

/**
 * The drawings that stand in the document since the build. While a snapshot is there the page shows it; the live chart
 * takes its place, drawn at the same size, when it is near the screen and the page has time, or when it has to show
 * something else. A panel's author does not meet any of this.
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
  // What is mounted later has no snapshot in the document.
  const isHydrating = useSyncExternalStore(
    NEVER,
    () => false,
    () => true,
  );
  const [live, setLive] = useState(!snapshots.prerendered || !isHydrating || fixed !== null);
  // Once it has shown something else there is no snapshot to go back to.
  if (!isDefault && !live) setLive(true);
  const places = useRef(new Set<HTMLElement>());
  useEffect(() => {
    if (live) return;
    /** Not while a mark has the focus, which would be lost with its drawing: the snapshot answers all the same. */
    const goLive = () => {
      const frame = [...places.current][0]?.closest("[data-chart]");
      const isFocused = frame?.contains(document.activeElement) === true;
      if (!isFocused) startTransition(() => setLive(true));
      return !isFocused;
    };
    let observer: IntersectionObserver | null = null;
    const over = enqueueLive(() => {
      if (isNear([...places.current]) && goLive()) return;
      over();
      observer = new IntersectionObserver(
        (entries) => {
          if (entries.some((entry) => entry.isIntersecting)) goLive();
        },
        { rootMargin: `${100 * NEAR}% 0px` },
      );
      for (const place of places.current) observer.observe(place);
    });
    return () => {
      over();
      observer?.disconnect();
    };
  }, [live]);
  if (live) {
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
      ref={(place) => {
        if (place === null) return;
        places.current.add(place);
        return () => void places.current.delete(place);
      }}
      className="drawn"
      data-drawn="snapshot"
      data-size={size}
      data-snapshot={name}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: snapshots.svg === null ? "" : snapshots.svg(name, size) }}
    />
  ));
});

/** Windows beyond the edge of the window within which a chart is near the screen. */
const NEAR = 0.5;

/** Whether one of the places is near the screen; where nothing is laid out (jsdom), all are. */
function isNear(places: readonly HTMLElement[]): boolean {
  const beyond = window.innerHeight * NEAR;
  return places.some((place) => {
    // Asked first, since the box of what the browser skips would make it lay that out.
    if (place.checkVisibility?.({ contentVisibilityAuto: true }) === false) return false;
    const { top, bottom } = place.getBoundingClientRect();
    return top < window.innerHeight + beyond && bottom > -beyond;
  });
}

const NEVER = () => () => undefined;

/** Whether the window is as narrow as a phone. */
export const useNarrowWindow = (): boolean => useWindowUpTo(NARROW_WINDOW);
