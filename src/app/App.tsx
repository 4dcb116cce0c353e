import { lazy, Suspense, useLayoutEffect, useMemo, useRef, useState } from "react";
import { arrive, startWaiting } from "../charts/liveSignal.ts";
import type { EvidenceFile } from "../evidence/schema.ts";
import { useWatchedPanel } from "../panels/onScreen.ts";
import { PageContext, usePage, useView } from "../panels/page.ts";
import { PanelHost } from "../panels/PanelHost.tsx";
import { isOnFirstScreen, PANELS, type PanelEntry } from "../panels/registry.ts";
import { SaveMenuContext } from "../panels/saving.ts";
import type { ViewStore } from "../panels/viewStore.ts";
import { Controls } from "./Controls.tsx";
import { Lead } from "./Lead.tsx";
import { NewVersion } from "./NewVersion.tsx";
import { OwnEvidencePicker } from "./OwnEvidencePicker.tsx";
import { PanelBoundary } from "../panels/PanelBoundary.tsx";
import { FilterAttributes } from "./FilterAttributes.tsx";
import { SaveMenu } from "./SaveMenu.tsx";
import { UrlProblems } from "./UrlProblems.tsx";

/** Each panel comes in a piece of its own; made once, here, and never while rendering. */
const hostPanel = (entry: PanelEntry) =>
  lazy(async () => {
    const { panel } = await entry.load();
    return { default: () => <PanelHost entry={entry} panel={panel} /> };
  });
const HOSTED = PANELS.map((entry) => ({ entry, panel: hostPanel(entry) }));

const Deck = lazy(() => import("../present/Deck.tsx"));
const Provenance = lazy(async () => ({ default: (await import("./Provenance.tsx")).Provenance }));

/** The page, or the deck in its place; where a figure comes from opens over both. */
export function App({ file, store }: { file: EvidenceFile; store: ViewStore }) {
  const page = useMemo(() => ({ file, store }), [file, store]);
  return (
    <PageContext value={page}>
      <FilterAttributes />
      <PageOrDeck />
      <ProvenanceOnceAsked />
      <NewVersion />
    </PageContext>
  );
}

/** Comes when the first figure is opened, and stays, so that closing it gives the focus back. */
function ProvenanceOnceAsked() {
  const open = useView((state) => state.figure !== null);
  const [asked, setAsked] = useState(false);
  if (open && !asked) setAsked(true);
  return (
    asked && (
      <Suspense>
        <Provenance />
      </Suspense>
    )
  );
}

/** While presenting the page is not there at all, so that nothing is read out twice. */
function PageOrDeck() {
  const presenting = useView((state) => state.present !== null);
  useLayoutEffect(() => {
    // From here on it is known which of the two is shown; see prerender/inPage/beforePaint.ts.
    delete document.documentElement.dataset["awaitsDeck"];
    if (!presenting) return;
    startWaiting("slides");
    return () => arrive("slides");
  }, [presenting]);
  return presenting ? (
    <Suspense>
      <Deck />
    </Suspense>
  ) : (
    <WholePage />
  );
}

const FIRST_PANEL = PANELS[0]?.id ?? "";

/**
 * Title, the lead sentence, controls, and the panels in the order of the registry. Whoever reads it aloud meets the
 * findings before the controls; on screen the style sheet sets the controls above the lead.
 */
function WholePage() {
  const { file } = usePage();
  return (
    <div className="wrap">
      <a className="skip" href={`#${FIRST_PANEL}`}>
        Skip to the findings
      </a>
      <header className="masthead">
        <h1>{file.title}</h1>
        <p className="lede">{file.lede}</p>
      </header>
      <main>
        <UrlProblems />
        <Lead />
        <Controls />
        <SaveMenuContext value={SaveMenu}>
          <div className="panels">
            {HOSTED.map(({ entry, panel }) => (
              <PanelRegion key={entry.id} entry={entry} panel={panel} />
            ))}
          </div>
        </SaveMenuContext>
      </main>
      <footer className="colophon">
        <p>{file.advice}</p>
        <p>
          Data version {file.dataVersion}. Nothing leaves this browser: no cookies, no tracking, no request to anybody
          else.
        </p>
        <OwnEvidencePicker />
      </footer>
    </div>
  );
}

/** A panel is a region named by its heading, which is there before the panel is. */
function PanelRegion({ entry, panel }: { entry: PanelEntry; panel: ReturnType<typeof hostPanel> }) {
  const [{ Panel }, setPanel] = useState({ Panel: panel });
  const section = useRef<HTMLElement>(null);
  useWatchedPanel(section);
  // Before the panel's own effect, which says that it has arrived.
  useLayoutEffect(() => {
    startWaiting(entry.id);
    return () => arrive(entry.id);
  }, [entry.id]);
  return (
    <section
      ref={section}
      id={entry.id}
      className={isOnFirstScreen(entry.id) ? "panel panel-first" : "panel"}
      aria-labelledby={`${entry.id}-title`}
      tabIndex={-1}
    >
      {/* A piece that did not arrive is asked for again: a lazy component never forgets that it failed. */}
      <PanelBoundary entry={entry} onRetry={() => setPanel({ Panel: hostPanel(entry) })}>
        <Suspense
          fallback={
            <header className="panel-head">
              <h2 id={`${entry.id}-title`}>{entry.title}</h2>
            </header>
          }
        >
          <Panel />
        </Suspense>
      </PanelBoundary>
    </section>
  );
}
