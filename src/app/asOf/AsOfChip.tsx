import { useState } from "react";
import { formatDate } from "../../claims/words/format.ts";
import { useSetView, useViewState } from "../../panels/page.ts";

/** Whether the strip is open: when it is asked for, so that no second axis opens over the one on which a day was chosen. */
export type StripState = { isOpen: boolean; toggle: () => void; reset: () => void };

export function useAsOfStrip(): StripState {
  const [isOpen, setOpen] = useState(false);
  return { isOpen, toggle: () => setOpen(!isOpen), reset: () => setOpen(false) };
}

/** The day to which the page is cut, in the bar: opens the strip on which it is chosen, and takes it back. */
export function AsOfChip({ strip }: { strip: StripState }) {
  const { known } = useViewState();
  const set = useSetView();
  return (
    <div className="as-of-chip" data-on={known === null ? undefined : ""}>
      <button type="button" aria-expanded={strip.isOpen} onClick={strip.toggle}>
        <span className="as-of-label">As of</span> <b>{known === null ? "today" : formatDate(known)}</b>
        {known === null && <i className="chevron" aria-hidden="true" />}
      </button>
      {known !== null && (
        <button
          type="button"
          className="as-of-clear"
          aria-label="Back to today"
          onClick={() => {
            strip.reset();
            set({ known: null });
          }}
        >
          <i className="cross" aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
