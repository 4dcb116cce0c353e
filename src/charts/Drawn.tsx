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
import { arrive, startWaiting } from "./liveSignal.ts";
import { type ChartSize, NARROW_WINDOW } from "./sizes.ts";
import { inTurn } from "./turns.ts";

/**
 * Drawings made at build time, by key and size. While one is there the page shows it, and the live chart takes its
 * place, drawn at the same size, when the page has time. A panel's author does not meet any of this.
 */
export type Pictures = {
  /** The SVG text of a drawing, on the build machine; `null` in the browser, where the document has it already. */
  svg: ((key: string, size: ChartSize) => string) | null;
  /** Whether the page was drawn at build time. */
  drawn: boolean;
  /** On the build machine, the size at which the pictures are being made. */
  size?: ChartSize;
};

export const PicturesContext = createContext<Pictures>({ svg: null, drawn: false });
/** A fixed size for every chart inside: the deck and the exports ask for one; without it the window decides. */
export const ChartSizeContext = createContext<ChartSize | null>(null);

const PICTURE_SIZES = ["page", "narrow"] as const;

type DrawnProps = { name: string; isDefault: boolean; draw: (size: ChartSize) => ReactNode };

/**
 * A chart that is shown from its picture first and live later. It is drawn again only when its content changes: what
 * the filter does to it is a matter of style.
 *
 * @param name key of the picture, unique on the page
 * @param isDefault whether the drawing is that of the default view, which the picture shows
 */
export const Drawn = memo(function Drawn({ name, isDefault, draw }: DrawnProps) {
  const pictures = useContext(PicturesContext);
  const context = useContext(ChartSizeContext);
  const fixed = context ?? pictures.size ?? null;
  const narrow = useNarrowWindow();
  const [live, setLive] = useState(!pictures.drawn || fixed !== null);
  useEffect(() => {
    if (live) {
      arrive(name);
      return;
    }
    startWaiting(name);
    const cancel = inTurn(() => startTransition(() => setLive(true)));
    return () => {
      cancel();
      // A chart that the address does without leaves before its turn: nobody is to wait for it.
      arrive(name);
    };
  }, [live, name]);
  if (live || !isDefault) {
    const size = fixed ?? (narrow ? "narrow" : "page");
    return (
      <div className="drawn" data-drawn="live" data-size={size} data-picture={name}>
        {draw(size)}
      </div>
    );
  }
  return PICTURE_SIZES.map((size) => (
    <div
      key={size}
      className="drawn"
      data-drawn="picture"
      data-size={size}
      data-picture={name}
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: pictures.svg === null ? "" : pictures.svg(name, size) }}
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
