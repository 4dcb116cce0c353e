import { lazy, Suspense, useContext, useLayoutEffect, useState } from "react";
import { NO_SNAPSHOTS, SnapshotsContext } from "../charts/PrerenderedChart.tsx";
import { hasViewBefore } from "../panels/addressBar.ts";
import { usePage, useSetView, useViewState } from "../panels/page.ts";
import type { LoadedPanel } from "../panels/registry.ts";
import { useEmbedded } from "./embed/embedded.ts";
import { type Failed, FailedPiece } from "./FailedPiece.tsx";
import { KeptFigure } from "./KeptFigure.tsx";
import { NewVersion } from "./NewVersion.tsx";
import { loadPiece, PieceBoundary } from "../panels/pieces.tsx";
import { type KeptHighlight, useLinkedHighlight } from "./linkedHighlight.ts";
import { Tips } from "./Tips.tsx";
import { WholePage } from "./WholePage.tsx";

const Deck = lazy(() => loadPiece(() => import("../talk/Deck.tsx")));
const EmbedView = lazy(() => loadPiece(async () => ({ default: (await import("./embed/EmbedView.tsx")).EmbedView })));
const FigureSheet = lazy(() =>
  loadPiece(async () => ({ default: (await import("./sheet/FigureSheet.tsx")).FigureSheet })),
);

/** The page, or the deck in its place; the sheet of a figure opens over both. */
export function App({ panels }: { panels: readonly LoadedPanel[] }) {
  const { file } = usePage();
  const { present } = useViewState();
  const embedded = useEmbedded();
  const { kept, keep, light } = useLinkedHighlight(file);
  const set = useSetView();
  const [failed, setFailed] = useState<Failed | null>(null);
  // The snapshots left the document with the page: after a talk its charts are drawn at once.
  const snapshots = useContext(SnapshotsContext);
  const [hasPresented, setHasPresented] = useState(false);
  if (present !== null && !hasPresented) setHasPresented(true);
  // From here on it is known whether the page or the slides are shown, see build/boot.ts.
  useLayoutEffect(() => {
    delete document.documentElement.dataset["opens"];
  }, []);
  /** What failed is taken out of the view, and the page stays. */
  const fail = (what: string, patch: Parameters<typeof set>[0]) => () => {
    setFailed((before) => ({ what, address: window.location.href, isAskedAgain: before !== null }));
    // A step back also brings back what a slide's own view has set aside.
    if (hasViewBefore(window.history.state)) window.history.back();
    else set(patch, "replace");
  };
  return (
    <>
      {failed !== null && <FailedPiece failed={failed} dismiss={() => setFailed(null)} />}
      {present === null && embedded !== null ? (
        <PieceBoundary onFail={fail("The panel", {})}>
          <Suspense>
            <EmbedView id={embedded} panels={panels} />
          </Suspense>
        </PieceBoundary>
      ) : present === null ? (
        <SnapshotsContext value={hasPresented ? NO_SNAPSHOTS : snapshots}>
          <WholePage panels={panels} comesFromTalk={hasPresented && failed === null} />
        </SnapshotsContext>
      ) : (
        <PieceBoundary onFail={fail("The slides", { present: null })}>
          <Suspense fallback={<WaitingForSlides leave={() => set({ present: null }, "replace")} />}>
            <Deck />
          </Suspense>
        </PieceBoundary>
      )}
      <SheetOnceAsked keep={keep} onFail={fail("Where this figure comes from", { figure: null })} />
      <KeptFigure file={file} kept={kept} keep={keep} />
      <Tips light={light} />
      <NewVersion />
    </>
  );
}

function WaitingForSlides({ leave }: { leave: () => void }) {
  return (
    <main className="waiting">
      <p role="status">Loading the slides…</p>
      <button type="button" onClick={leave}>
        Back to the page
      </button>
    </main>
  );
}

/** Comes when the first figure is opened, and stays, so that closing it gives the focus back. */
function SheetOnceAsked({ keep, onFail }: Pick<KeptHighlight, "keep"> & { onFail: () => void }) {
  const isOpen = useViewState().figure !== null;
  const [wasOpen, setWasOpen] = useState(false);
  const [times, setTimes] = useState(0);
  const [hasFailed, setHasFailed] = useState(true);
  if (isOpen !== wasOpen) {
    setWasOpen(isOpen);
    // What failed is tried anew when a figure is asked for again.
    if (isOpen && hasFailed) {
      setTimes(times + 1);
      setHasFailed(false);
    }
  }
  const fail = () => {
    setHasFailed(true);
    onFail();
  };
  return (
    times > 0 && (
      <PieceBoundary key={times} onFail={fail}>
        <Suspense>
          <FigureSheet keep={keep} />
        </Suspense>
      </PieceBoundary>
    )
  );
}
