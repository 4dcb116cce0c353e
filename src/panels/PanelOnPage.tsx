import { Suspense, use, useEffect, useRef } from "react";
import type { EvidenceFile } from "../evidence/schema.ts";
import { useEvidence, usePage } from "./page.ts";
import type { Panel } from "./panel.tsx";
import { PanelHost } from "./PanelHost.tsx";
import { type LoadedPanel, panelTexts } from "./registry.ts";

/** A panel in the form that it has for the file of the page. */
export function PanelOnPage({ entry, panel }: LoadedPanel) {
  if (entry.fuller === undefined) return <PanelHost entry={entry} panel={panel} />;
  return (
    <Suspense fallback={<Waiting id={entry.id} />}>
      <FittingPanel entry={entry} panel={panel} />
    </Suspense>
  );
}

function Waiting({ id }: { id: string }) {
  const { file } = usePage();
  return (
    <>
      <header className="panel-head">
        <h3 id={`${id}-title`}>{panelTexts(file, id).title}</h3>
      </header>
      <p role="status">One moment…</p>
    </>
  );
}

/** The host stays when the form changes, and with it whether the panel is open. */
function FittingPanel({ entry, panel }: LoadedPanel) {
  const shown = usePanelFor(entry, panel, useEvidence().whole);
  useFocusOnChange(entry.id, shown);
  return <PanelHost entry={entry} panel={shown} />;
}

const loading = new Map<string, Promise<Panel>>();

/** Waits for the fuller form where the file asks for it. */
export function usePanelFor({ id, fuller }: LoadedPanel["entry"], panel: Panel, file: EvidenceFile): Panel {
  if (fuller === undefined || !fuller.isFor(file)) return panel;
  const loaded = loading.get(id) ?? fuller.load().then((module) => module.panel);
  loading.set(id, loaded);
  // What did not arrive is asked for again the next time.
  loaded.catch(() => loading.delete(id));
  return use(loaded);
}

/** What had the focus goes when the form changes: it is then with what came in its place, and not lost. */
function useFocusOnChange(id: string, panel: Panel): void {
  const last = useRef(panel);
  useEffect(() => {
    if (last.current === panel) return;
    last.current = panel;
    if (document.activeElement !== document.body) return;
    document.getElementById(id)?.querySelector<HTMLElement>("[data-lead]")?.focus({ preventScroll: true });
  }, [id, panel]);
}
