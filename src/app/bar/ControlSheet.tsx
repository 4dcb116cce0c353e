import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { toClaim } from "../../claims/claim.ts";
import { chosenOutcome } from "../../claims/panelView.ts";
import { formatDate } from "../../claims/words/format.ts";
import type { Source } from "../../evidence/schema.ts";
import { OutcomeChoice, ViewChoice } from "../../panels/controls/choices.tsx";
import { SourceChoice } from "../../panels/controls/SourceChoice.tsx";
import { useEvidence, usePage, useViewState } from "../../panels/page.ts";
import type { StripState } from "../asOf/AsOfChip.tsx";
import { AsOfStrip } from "../asOf/AsOfStrip.tsx";
import { Actions } from "./Actions.tsx";

const ALWAYS_OPEN: StripState = { isOpen: true, toggle: () => undefined, reset: () => undefined };

/** The parts of the sheet, by the name on their tab; one is shown at a time. */
const PARTS = {
  outcome: { name: "Outcome", draw: () => <OutcomeChoice /> },
  sources: { name: "Sources", draw: () => <Sources /> },
  day: { name: "As of", draw: () => <AsOfStrip strip={ALWAYS_OPEN} /> },
  view: { name: "View as", draw: () => <ViewChoice /> },
  take: { name: "More", draw: () => <Actions /> },
} satisfies Record<string, { name: string; draw: () => ReactNode }>;
type Part = keyof typeof PARTS;
const PART_IDS: readonly Part[] = ["outcome", "sources", "day", "view", "take"];

/**
 * In a narrow window: a button that says what is shown, and opens all controls in a sheet over the lower part of the
 * window. It is not modal, so that the answer is seen to change above it.
 */
export function ControlSheet() {
  const { file } = usePage();
  const { sources, outcome, known } = useViewState();
  const dialog = useRef<HTMLDialogElement>(null);
  const pill = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [part, setPart] = useState<Part>("outcome");
  const count = `${sources.length} ${sources.length === 1 ? "source" : "sources"}`;
  const day = known === null ? "today" : formatDate(known);
  const label = file.outcomes.find((entry) => entry.id === outcome)?.label ?? "";
  const toggle = () => {
    if (dialog.current?.open === true) return dialog.current.close();
    setOpen(true);
    dialog.current?.show();
  };
  const closeOnEscape = (event: KeyboardEvent<HTMLDialogElement>) => {
    // A menu that is open in the sheet is closed first.
    const hasMenu = event.currentTarget.querySelector(":popover-open") !== null;
    if (event.key === "Escape" && !hasMenu) event.currentTarget.close();
  };
  const values: Partial<Record<Part, string>> = { sources: String(sources.length), day };
  return (
    <>
      <button ref={pill} type="button" className="pill" aria-haspopup="dialog" aria-expanded={isOpen} onClick={toggle}>
        <span>
          <span className="pill-outcome">{`${label} · `}</span>
          <span>{known === null ? count : `${count} · ${day}`}</span>
        </span>
        <i className="chevron" aria-hidden="true" />
      </button>
      <dialog
        ref={dialog}
        className="sheet"
        aria-label="Choose what is shown"
        onKeyDown={closeOnEscape}
        onClose={() => {
          setOpen(false);
          pill.current?.focus({ preventScroll: true });
        }}
      >
        {isOpen && (
          // A form of its own, so that its radio buttons are not one group with those of the bar.
          <form method="dialog" className="controls">
            <div className="sheet-head">
              <b>{PARTS[part].name}</b>
              <button type="submit">Done</button>
            </div>
            <div className="sheet-part" key={part}>
              {PARTS[part].draw()}
            </div>
            <div className="sheet-tabs" role="group" aria-label="Controls">
              {PART_IDS.map((id) => (
                <button key={id} type="button" aria-pressed={id === part} onClick={() => setPart(id)}>
                  <span>{PARTS[id].name}</span>
                  {values[id] !== undefined && <small>{` ${values[id]}`}</small>}
                </button>
              ))}
            </div>
          </form>
        )}
      </dialog>
    </>
  );
}

function Sources() {
  const evidence = useEvidence();
  const { outcome } = useViewState();
  const aside = (source: Source) => (
    <small className="soft">{toClaim(evidence, source, chosenOutcome(evidence, outcome)).words.counted}</small>
  );
  return <SourceChoice isSheet aside={aside} />;
}
