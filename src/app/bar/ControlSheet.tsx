import { toClaim } from "../../claims/claim.ts";
import { chosenOutcome } from "../../claims/panelView.ts";
import { useRef, useState } from "react";
import type { Source } from "../../evidence/schema.ts";
import { OutcomeChoice } from "../../panels/controls/OutcomeChoice.tsx";
import { SourceChoice } from "../../panels/controls/SourceChoice.tsx";
import { ViewChoice } from "../../panels/controls/ViewChoice.tsx";
import { useEvidence, usePage, useViewState } from "../../panels/page.ts";
import { SourceMarker } from "../../panels/SourceMarker.tsx";
import { formatShare } from "../../claims/estimates.ts";
import { formatDate, valueOf } from "../../claims/words/format.ts";
import { AsOfStrip } from "../asOf/AsOfStrip.tsx";
import type { StripState } from "../asOf/useAsOfStrip.ts";
import { Actions } from "./Actions.tsx";

/** In a narrow window: a button at the foot that says what is shown, and opens all controls in a sheet. */
export function ControlSheet() {
  const { file } = usePage();
  const { sources, outcome, known } = useViewState();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const chosen = file.sources.filter((source) => sources.includes(source.id));
  const others = chosen.filter((source) => source.role !== "baseline");
  const shown = others.length === 0 ? chosen : others;
  const says = [
    file.outcomes.find((entry) => entry.id === outcome)?.label ?? "",
    `${shown.length} ${shown.length === 1 ? "source" : "sources"}`,
    ...(known === null ? [] : [formatDate(known)]),
  ];
  const open = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className="pill" aria-haspopup="dialog" onClick={open}>
        <span className="pill-marks" aria-hidden="true">
          {shown.slice(0, 4).map((source) => (
            <SourceMarker key={source.id} mark={source.mark} />
          ))}
        </span>
        <span>{says.join(" · ")}</span>
        <span aria-hidden="true">▲</span>
      </button>
      <dialog
        ref={dialog}
        className="sheet"
        aria-label="Choose what is shown"
        onClose={() => setOpen(false)}
        onClick={(event) => {
          if (event.target === event.currentTarget) event.currentTarget.close();
        }}
      >
        {isOpen && <SheetControls />}
      </dialog>
    </>
  );
}

const ALWAYS_OPEN: StripState = { isOpen: true, toggle: () => undefined, reset: () => undefined };

/** A form of its own, so that its radio buttons are not one group with those of the bar. */
function SheetControls() {
  const evidence = useEvidence();
  const { outcome } = useViewState();
  const aside = (source: Source) => {
    const { kind, figure } = toClaim(evidence, source, chosenOutcome(evidence, outcome));
    if (kind === "later" || figure === null || valueOf(figure.numerator) === null) return null;
    return <small className="soft">{formatShare(figure, true)}</small>;
  };
  return (
    <form method="dialog" className="controls">
      <button type="submit" className="controls-close">
        Close
      </button>
      <OutcomeChoice />
      <SourceChoice isSheet aside={aside} />
      <AsOfStrip strip={ALWAYS_OPEN} />
      <ViewChoice />
      <Actions />
    </form>
  );
}
