import { memo, type ReactNode, useContext, useDeferredValue, useMemo, useState } from "react";
import type { PanelInput } from "../claims/panelView.ts";
import { defaultViewState, type ViewMode } from "../claims/address/viewState.ts";
import { HostContext } from "./Chart.tsx";
import { DataTable, WordList } from "./DataTable.tsx";
import { toPanelInput, useEvidence, usePage, usePanelInput, useShownState } from "./page.ts";
import type { BoundView, Panel } from "./panel.tsx";
import { type PanelEntry, panelTexts } from "./registry.ts";
import { SeenOrLater } from "./SeenFirst.tsx";
import { Heading } from "./Words.tsx";
import { typeset } from "../claims/words/typography.ts";
import { SaveMenuContext, type SaveMenuProps } from "./saving.ts";

type PanelHostProps = {
  entry: PanelEntry;
  panel: Panel;
  /** What stands under the panel on a slide. */
  footer?: (view: BoundView) => ReactNode;
};

/** Owns what all panels share: heading, question, menu, chart, table and words, notes, and what is said of nothing. */
export function PanelHost({ entry, panel, footer }: PanelHostProps) {
  const { file } = usePage();
  const evidence = useEvidence();
  const input = usePanelInput();
  const { view: form } = useShownState();
  const texts = evidence.panel(entry.id) ?? panelTexts(file, entry.id);
  const { question } = texts;
  const isDefault = useIsDefault(panel, input) && evidence.knownBy === null;
  const parts = panel.dependsOn.map((part) => input[part]);
  // The parts stand for the input, which is another one whenever any part of the view changes.
  const view = useMemo(() => panel.toView(evidence, input), [panel, evidence, ...parts]);
  const title = view.heading ?? texts.title;
  const host = useMemo(() => ({ title, summary: view.summary, isDefault }), [title, view.summary, isDefault]);
  // What a search finds is shown at once, and stays open when its text is taken back.
  const isFound = input.find !== "" && panel.dependsOn.includes("find");
  const [isOpen, setIsOpen] = useState(isFound);
  const [wasFound, setWasFound] = useState(isFound);
  if (isFound !== wasFound) {
    setWasFound(isFound);
    if (isFound) setIsOpen(true);
  }
  const heading = (
    <Heading as="h3" id={`${entry.id}-title`}>
      {title}
    </Heading>
  );
  const save = view.empty === null && <SaveSlot entry={entry} panel={panel} view={view} />;
  const asked = question !== undefined && <p className="question">{typeset(question)}</p>;
  const body = <PanelBody entry={entry} panel={panel} isSlide={footer !== undefined} form={form} view={view} />;
  return (
    <HostContext value={host}>
      {panel.isFolded && footer === undefined ? (
        <details
          className="panel-fold"
          data-fold=""
          open={isOpen}
          onToggle={(event) => setIsOpen(event.currentTarget.open)}
        >
          <summary>
            {heading}
            <span className="fold-summary">{typeset(view.summary)}</span>
          </summary>
          <header className="panel-head">
            {save}
            {asked}
          </header>
          {body}
        </details>
      ) : (
        <>
          <header className="panel-head">
            {heading}
            {save}
            {asked}
          </header>
          {body}
        </>
      )}
      {footer?.(view)}
    </HostContext>
  );
}

/** Whether the panel shows what it shows by default, of which the document may hold a snapshot. */
function useIsDefault(panel: Panel, input: PanelInput): boolean {
  const { file } = usePage();
  const evidence = useEvidence();
  const defaults = useMemo(() => toPanelInput(defaultViewState(file), evidence), [file, evidence]);
  return panel.dependsOn.every((part) => isSame(input[part], defaults[part]));
}

/** Lists of sources are made anew for every view: what counts is who stands in them. */
function isSame(value: PanelInput[keyof PanelInput], other: PanelInput[keyof PanelInput]): boolean {
  if (!Array.isArray(value) || !Array.isArray(other)) return value === other;
  return value.length === other.length && value.every((entry, i) => entry === other[i]);
}

type PanelBodyProps = { entry: PanelEntry; panel: Panel; isSlide: boolean; form: ViewMode; view: BoundView };

/**
 * Chart, table and words are all in the document; the style sheet shows one of them, and without scripts all. Table and
 * words follow the view a moment later while they are hidden.
 */
const PanelBody = memo(function PanelBody({ entry, panel, isSlide, form, view }: PanelBodyProps) {
  const { tableIsDrawing } = panel;
  const notes = panel.notesStandElsewhere && !isSlide ? [] : view.notes;
  return (
    <div className="panel-body">
      {view.drawControls?.()}
      {view.empty !== null ? (
        <p className="nothing">{typeset(view.empty)}</p>
      ) : (
        <>
          {!tableIsDrawing && (
            <div className="as-chart" data-panel-drawing={entry.id}>
              {view.draw()}
              {entry.hasCue === true && !isSlide && <Cue />}
            </div>
          )}
          <div className={tableIsDrawing ? "as-table as-chart" : "as-table"}>
            <Form content={view.table} isSeen={form === "table" || (tableIsDrawing && form === "chart")}>
              {(table) => <DataTable table={table} />}
            </Form>
          </div>
          <div className="as-words">
            <Form content={view.words} isSeen={form === "words"}>
              {(lines) => <WordList lines={lines} />}
            </Form>
          </div>
          {notes.length > MOST_NOTES && !isSlide ? (
            <details className="panel-notes">
              <summary>{`${notes.length} notes on these figures`}</summary>
              <Notes notes={notes} />
            </details>
          ) : (
            notes.length > 0 && (
              <div className="panel-notes">
                <Notes notes={notes} />
              </div>
            )
          )}
        </>
      )}
    </div>
  );
});

/** Of more of them a reader is told how many there are. */
const MOST_NOTES = 2;

function Notes({ notes }: Pick<BoundView, "notes">) {
  return notes.map((note) => (
    <p key={note.text} className="panel-note">
      {typeset(note.text)}
    </p>
  ));
}

/** Says once a view what the hand can do. */
function Cue() {
  return (
    <p className="cue">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M5.6 8.6V2.4a1.1 1.1 0 0 1 2.2 0V7l4 .9c.9.2 1.4.9 1.3 1.8l-.5 3.2c-.1.9-.8 1.6-1.7 1.6H8c-.6 0-1.2-.3-1.6-.8L3.2 10c-.6-.8.4-1.9 1.3-1.4Z" />
      </svg>
      <span className="cue-mouse">
        Every row, mark and number answers: point at it for the exact figure, click for its source.
      </span>
      <span className="cue-finger">
        Every row and mark answers: tap it for the exact figure, tap again for its source.
      </span>
    </p>
  );
}

type FormProps<Content> = { content: Content; isSeen: boolean; children: (content: Content) => ReactNode };

/** A form of a panel; while it is hidden it has its content, and the view, a moment later. */
function Form<Content>({ content, isSeen, children }: FormProps<Content>) {
  const later = useDeferredValue(content);
  return <SeenOrLater isSeen={isSeen}>{children(isSeen ? content : later)}</SeenOrLater>;
}

/** The place of a panel's Save menu; empty where the page offers none. */
function SaveSlot(props: SaveMenuProps) {
  const SaveMenu = useContext(SaveMenuContext);
  return SaveMenu === null ? null : <SaveMenu {...props} />;
}
