import { memo, type ReactNode, startTransition, useContext, useEffect, useMemo, useState } from "react";
import { ChartSizeContext, PicturesContext } from "../charts/Drawn.tsx";
import { arrive } from "../charts/liveSignal.ts";
import { inTurnAtLast } from "../charts/turns.ts";
import type { Evidence } from "../evidence/model.ts";
import type { Source, SourceId } from "../evidence/schema.ts";
import { defaultViewState } from "../view/viewState.ts";
import { formatDate } from "../view/format.ts";
import { type PanelQuestion, type QuestionPart, sourcesInPlay } from "../view/panelView.ts";
import { Caveats } from "./Caveats.tsx";
import { HostContext } from "./Chart.tsx";
import { DataTable, WordList } from "./DataTable.tsx";
import { useOnScreenFirst } from "./onScreen.ts";
import { useChosen, useEvidence, usePage, useView } from "./page.ts";
import type { BoundView, Panel } from "./panel.tsx";
import { PanelViews } from "./PanelViews.tsx";
import { isOnFirstScreen, type PanelEntry } from "./registry.ts";
import { SaveSlot } from "./SaveSlot.tsx";

/** Owns what all panels share: heading, summary, the three views, caveats, and a sentence where there is nothing to show. */
export function PanelHost({ entry, panel }: { entry: PanelEntry; panel: Panel }) {
  // The control that was used answers first; panels follow when there is time, and never hold up typing or scrolling.
  const { evidence, question, isDefault, chosen } = useOnScreenFirst(useQuestion(panel.dependsOn), entry.id);
  const view = useMemo(() => panel.toView(evidence, question), [panel, evidence, question]);
  const summary = useMemo(() => view.summary(chosen), [view, chosen]);
  const shown = chosen.size > 0 && (view.sources.size === 0 || [...view.sources].some((id) => chosen.has(id)));
  const host = useMemo(
    () => ({ title: entry.title, summary, isDefault: isDefault && evidence.knownBy === null }),
    [entry.title, summary, isDefault, evidence.knownBy],
  );
  useEffect(() => arrive(entry.id), [entry.id]);
  return (
    <HostContext value={host}>
      <header className="panel-head">
        <h2 id={`${entry.id}-title`}>{entry.title}</h2>
        <SaveSlot entry={entry} panel={panel} view={view} />
        <p className="question">{panel.question}</p>
        {shown && panel.summaryIsLead !== true && (
          <p className="summary" role={hasOwnFilter(panel) ? "status" : undefined}>
            {summary}
          </p>
        )}
        {shown && <PanelViews id={entry.id} title={entry.title} tableIsDrawing={panel.tableIsDrawing} />}
        {evidence.knownBy !== null && evidence.hiddenFigures > 0 && (
          <p className="known-note">
            As public on {formatDate(evidence.knownBy)}: figures from later documents are hidden.
          </p>
        )}
      </header>
      {!shown && (
        <p className="nothing">
          {chosen.size === 0
            ? "No source is chosen. Tick at least one under Sources."
            : "None of the chosen sources states anything here."}
        </p>
      )}
      <div className="panel-body" hidden={!shown}>
        <PanelBody id={entry.id} panel={panel} view={view} evidence={evidence} sources={question.sources} />
      </div>
    </HostContext>
  );
}

/** A panel with a filter of its own says itself what the filter left; of the page's filters the page speaks. */
const hasOwnFilter = (panel: Panel) => panel.dependsOn.includes("document") || panel.dependsOn.includes("find");

/** All three views are in the document, and the page shows one of them: changing the view draws nothing anew. */
const PanelBody = memo(function PanelBody({
  id,
  panel,
  view,
  evidence,
  sources,
}: {
  id: string;
  panel: Panel;
  view: BoundView;
  evidence: Evidence;
  sources: readonly Source[];
}) {
  return (
    <>
      {view.drawControls !== null &&
        (isOnFirstScreen(id) ? view.drawControls() : <ControlsInTurn draw={view.drawControls} />)}
      {!panel.tableIsDrawing && (
        <div className="as-chart" data-panel-drawing={id} tabIndex={-1}>
          {view.draw()}
        </div>
      )}
      <div className={panel.tableIsDrawing ? "as-table as-chart" : "as-table"}>
        <DataTable table={view.table} />
      </div>
      <div className="as-words">
        <WordList lines={view.words} />
      </div>
      <Caveats evidence={evidence} view={view} sources={sources} />
    </>
  );
});

/**
 * A panel's own controls do nothing before the scripts are there, so the page as drawn at build time only keeps their
 * place. It would also pay for them: browsers lay out every field of a page as soon as it is there, near or far. So they
 * come last, and one panel's after the other's. Those on the first screen are laid out in any case, and are not to
 * appear late.
 */
function ControlsInTurn({ draw }: { draw: () => ReactNode }) {
  const { drawn } = useContext(PicturesContext);
  const onPage = useContext(ChartSizeContext) === null;
  const [here, setHere] = useState(!drawn || !onPage);
  useEffect(() => (here ? undefined : inTurnAtLast(() => startTransition(() => setHere(true)))), [here]);
  return here ? draw() : <p className="panel-controls" />;
}

type Asked = {
  evidence: Evidence;
  question: PanelQuestion;
  isDefault: boolean;
  /** The ticked sources, whether or not the panel's drawing depends on them. */
  chosen: ReadonlySet<SourceId>;
};

/** The question as far as the panel depends on it; everything else stands at its default, so that nothing is built twice. */
function useQuestion(dependsOn: readonly QuestionPart[]): Asked {
  const { file } = usePage();
  const evidence = useEvidence();
  const uses = (part: QuestionPart) => dependsOn.includes(part);
  const defaults = useMemo(() => defaultViewState(file), [file]);
  const sources = useView((state) => state.sources);
  const inPlay = useMemo(() => sourcesInPlay(evidence, sources), [evidence, sources]);
  const playKey = inPlay.map((source) => source.id).join();
  const chosen = useChosen();
  const asked = useView((state) => (uses("chosen") ? state.sources : defaults.sources));
  const outcome = useView((state) => (uses("outcome") ? state.outcome : defaults.outcome));
  const scale = useView((state) => (uses("scale") ? state.scale : defaults.scale));
  const reporting = useView((state) => (uses("reporting") ? state.reporting : null));
  const document = useView((state) => (uses("document") ? state.document : null));
  const find = useView((state) => (uses("find") ? state.find : ""));
  const question = useMemo(
    () => ({ outcome, sources: inPlay, scale, reporting, chosen: new Set(asked), document, find }),
    // playKey stands for inPlay, which is a new list whenever a box is ticked.
    [playKey, evidence, outcome, scale, reporting, asked, document, find],
  );
  const isDefault =
    outcome === defaults.outcome &&
    scale === defaults.scale &&
    reporting === null &&
    document === null &&
    find === "" &&
    asked.join() === defaults.sources.join() &&
    inPlay.every((source) => source.shownByDefault);
  return useMemo(() => ({ evidence, question, isDefault, chosen }), [evidence, question, isDefault, chosen]);
}
