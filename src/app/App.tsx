import { lazy, Suspense, useEffect, useState } from "react";
import { announceLive } from "../charts/liveQueue.ts";
import { useEvidence, useOpenFigure, usePage, usePanelInput, useViewState } from "../panels/page.ts";
import type { LoadedPanel } from "../panels/registry.ts";
import { SaveMenuContext } from "../panels/saving.ts";
import { FINDINGS } from "../view/findings/findings.ts";
import { VIEWS, viewAnchor } from "../view/views.ts";
import { Announcer } from "./Announcer.tsx";
import { Controls } from "./Controls.tsx";
import { KeptFigure } from "./KeptFigure.tsx";
import { NewVersion } from "./NewVersion.tsx";
import { OwnEvidencePicker } from "./OwnEvidencePicker.tsx";
import { SaveMenu } from "./SaveMenu.tsx";
import { UrlProblems } from "./UrlProblems.tsx";
import { type KeptHighlight, useLinkedHighlight } from "./useLinkedHighlight.ts";
import { ViewRegion } from "./ViewRegion.tsx";

const Deck = lazy(() => import("../present/Deck.tsx"));
const FigureSheet = lazy(async () => ({ default: (await import("./sheet/FigureSheet.tsx")).FigureSheet }));

/** The page, or the deck in its place; the sheet of a figure opens over both. */
export function App({ panels }: { panels: readonly LoadedPanel[] }) {
  const { file } = usePage();
  const { present } = useViewState();
  const { kept, keep } = useLinkedHighlight(file, useOpenFigure());
  return (
    <>
      {present === null ? (
        <WholePage panels={panels} />
      ) : (
        <Suspense>
          <Deck />
        </Suspense>
      )}
      <SheetOnceAsked keep={keep} />
      <KeptFigure file={file} kept={kept} keep={keep} />
      <NewVersion />
    </>
  );
}

/** Comes when the first figure is opened, and stays, so that closing it gives the focus back. */
function SheetOnceAsked({ keep }: Pick<KeptHighlight, "keep">) {
  const open = useViewState().figure !== null;
  const [asked, setAsked] = useState(false);
  if (open && !asked) setAsked(true);
  return (
    asked && (
      <Suspense>
        <FigureSheet keep={keep} />
      </Suspense>
    )
  );
}

function WholePage({ panels }: { panels: readonly LoadedPanel[] }) {
  const { file } = usePage();
  const { view } = useViewState();
  const verdict = FINDINGS.answer(useEvidence(), usePanelInput()).heading;
  useEffect(announceLive, []);
  return (
    <div className="wrap" data-view={view}>
      <a className="skip" href={`#${viewAnchor("answer")}`}>
        Skip to the answer: {verdict}
      </a>
      <header className="masthead">
        <h1>{file.title}</h1>
        <nav aria-label="Views">
          {VIEWS.map(({ id, name }) => (
            <a key={id} href={`#${viewAnchor(id)}`}>
              {name}
            </a>
          ))}
        </nav>
      </header>
      <Controls />
      <main>
        <UrlProblems />
        <Announcer />
        <SaveMenuContext value={SaveMenu}>
          {VIEWS.map((entry) => (
            <ViewRegion key={entry.id} view={entry} panels={panels.filter((panel) => panel.entry.view === entry.id)} />
          ))}
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
