import { use, useMemo } from "react";
import { ChartSizeContext, NO_SNAPSHOTS, SnapshotsContext } from "../../charts/PrerenderedChart.tsx";
import type { EvidenceFile } from "../../evidence/schema.ts";
import { HostContext } from "../../panels/Chart.tsx";
import { useEvidence, usePanelInput } from "../../panels/page.ts";
import { PanelBoundary } from "../../panels/PanelBoundary.tsx";
import { type LoadedPanel, loadPanels, panelsOf, panelTexts } from "../../panels/registry.ts";
import { FixedView } from "../../panels/ViewProvider.tsx";
import { FINDINGS } from "../../claims/findings/findings.ts";
import { defaultViewState } from "../../claims/address/viewState.ts";

let loading: Promise<readonly LoadedPanel[]> | null = null;

/** The first panels of the page on a draft: the numbers as quoted, and the same per 10,000. */
const SHOWN = 2;

export function DraftPreview({ file }: { file: EvidenceFile }) {
  loading ??= loadPanels();
  const panels = use(loading);
  const state = useMemo(() => defaultViewState(file), [file]);
  const first = panelsOf(file)
    .slice(0, SHOWN)
    .flatMap(({ id }) => panels.find(({ entry }) => entry.id === id) ?? []);
  return (
    <SnapshotsContext value={NO_SNAPSHOTS}>
      <ChartSizeContext value="narrow">
        <FixedView file={file} state={state}>
          <Verdict />
          {first.map((loaded) => (
            <PreviewPanel key={loaded.entry.id} loaded={loaded} title={panelTexts(file, loaded.entry.id).title} />
          ))}
        </FixedView>
      </ChartSizeContext>
    </SnapshotsContext>
  );
}

function Verdict() {
  const { heading } = FINDINGS.answer(useEvidence(), usePanelInput());
  return <p className="start-own-verdict">{heading}</p>;
}

function PreviewPanel({ loaded: { entry, panel }, title }: { loaded: LoadedPanel; title: string }) {
  const evidence = useEvidence();
  const input = usePanelInput();
  const view = useMemo(() => panel.toView(evidence, input), [panel, evidence, input]);
  const host = useMemo(() => ({ title, summary: view.summary, isDefault: false }), [title, view.summary]);
  return (
    <PanelBoundary id={`preview-${entry.id}`} title={title}>
      <HostContext value={host}>
        <div className="panel-body" inert>
          {view.empty ?? view.draw()}
        </div>
      </HostContext>
    </PanelBoundary>
  );
}
