import {
  lazy,
  Suspense,
  useContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import { NO_SNAPSHOTS, SnapshotsContext } from "../charts/PrerenderedChart.tsx";
import { hasViewBefore } from "../panels/addressBar.ts";
import { usePage, useSetView, useViewState } from "../panels/page.ts";
import type { LoadedPanel } from "../panels/registry.ts";
import { loadPiece, PieceBoundary } from "../panels/pieces.tsx";
import { type KeptHighlight, useLinkedHighlight } from "./linkedHighlight.ts";
import { Tips } from "./Tips.tsx";
import { WholePage } from "./WholePage.tsx";
import type { EvidenceFile } from "../evidence/schema.ts";
import { findPlaces, showPlace } from "./sheet/places.ts";

/** The copy for offline use is fetched when the page has long been drawn and answers. */
const AFTER_MS = 3000;

/** Offers a new version of the site when there is one; never in the middle of a talk, and never by itself. */
function NewVersion() {
  const presenting = useViewState().present !== null;
  const [take, setTake] = useState<(() => void) | null>(null);
  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    const start = async () => {
      const { keepOffline } = await loadPiece(() => import("./newVersion.ts"));
      if (!isGone) stop = keepOffline((next) => setTake(() => next));
    };
    // Without its code there is no copy for offline use, and the page is what it is.
    const timer = setTimeout(() => void start().catch(() => undefined), AFTER_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop();
    };
  }, []);
  if (take === null || presenting) return null;
  return (
    <p className="new-version" role="status">
      <span>A new version is ready. </span>
      <button type="button" onClick={take}>
        Use it now
      </button>
    </p>
  );
}

const PARAMETER = "embed";

/** The panel that the address asks to show alone, in a frame of another page; `null` for the whole page. */
function readEmbedded(search: string): string | null {
  const id = new URLSearchParams(search).get(PARAMETER);
  return id === null || id === "" ? null : id;
}

const NEVER_CHANGES = () => () => undefined;

/** The same for the page as it was opened; a frame stays one. The prerendered page is the whole page. */
const useEmbedded = (): string | null =>
  useSyncExternalStore(
    NEVER_CHANGES,
    () => readEmbedded(window.location.search),
    () => null,
  );

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

/** Says what is kept lit, leads from one of its places to the next, and lets go of it. */
function KeptFigure({ file, kept, keep }: { file: EvidenceFile } & KeptHighlight) {
  const next = useRef(0);
  if (kept?.kind !== "figure") return null;
  const label = file.figures.find((figure) => figure.id === kept.id)?.label;
  if (label === undefined) return null;
  const showNext = () => {
    const places = findPlaces(kept.id);
    next.current = (next.current + 1) % Math.max(1, places.length);
    const place = places[next.current];
    if (place !== undefined) showPlace(place);
  };
  return (
    <div className="kept-figure">
      <p role="status">{`${label}: lit wherever it stands.`}</p>
      <button type="button" onClick={showNext}>
        Next place
      </button>
      <button type="button" onClick={() => keep(null)}>
        Let go
      </button>
    </div>
  );
}

/** What could not be opened: its name in a sentence, the address at which it opens, and whether it failed before. */
type Failed = { what: string; address: string; isAskedAgain: boolean };

/** Says what could not be opened, and tries again by loading the page anew, once the site answers. */
function FailedPiece({ failed, dismiss }: { failed: Failed; dismiss: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const [isAway, setAway] = useState(false);
  const tryAgain = async () => {
    setAsking(true);
    // Without an answer the page that is here would be lost for an error of the browser's.
    const answers = await fetch(failed.address, { cache: "no-store" }).then(
      (response) => response.ok,
      () => false,
    );
    setAsking(false);
    setAway(!answers);
    if (answers) window.location.assign(failed.address);
  };
  // Who asks for it again wants what the button does.
  const onAskedAgain = useEffectEvent(() => void tryAgain());
  useEffect(() => {
    if (failed.isAskedAgain) onAskedAgain();
  }, [failed]);
  return (
    <div className="notice failed-piece" role="alert">
      <p>
        {`${failed.what} could not be loaded. The page is still here.${isAway ? " The site does not answer at the moment." : ""}`}
      </p>
      <button type="button" disabled={isAsking} onClick={() => void tryAgain()}>
        Try again
      </button>{" "}
      <button type="button" onClick={dismiss}>
        Dismiss
      </button>
    </div>
  );
}
