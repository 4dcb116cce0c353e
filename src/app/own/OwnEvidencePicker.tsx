import { lazy, Suspense, useContext, useEffect, useRef, useState } from "react";
import { loadPiece, PieceBoundary } from "../../panels/pieces.tsx";
import { OpenOwnFileContext } from "./useOwnEvidence.ts";

const OwnDesk = lazy(() => loadPiece(async () => ({ default: (await import("./OwnDesk.tsx")).OwnDesk })));

/** The one place for evidence of the user's own: a file from the disk, and on demand all else that can be done with one. */
export function OwnEvidencePicker() {
  const open = useContext(OpenOwnFileContext);
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const openChosen = () => {
    const element = input.current;
    const file = element?.files?.[0];
    if (element === null || file === undefined || open === null) return;
    open(file);
    // So that the same file, mended, can be chosen again.
    element.value = "";
  };
  // A file chosen before the scripts arrived is still in the box.
  useEffect(openChosen, []);
  return (
    <div className="own-place">
      <p className="own-picker">
        <label>
          <span>Your own evidence file </span>
          <input
            ref={input}
            type="file"
            accept=".json,.jsonc,.csv,.tsv,application/json,text/csv"
            onChange={openChosen}
          />
        </label>{" "}
        <span>or drop it anywhere on the page, or paste it. It stays in this browser.</span>{" "}
        <button type="button" className="as-link" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          Kept files, examples, start your own
        </button>
      </p>
      {isMissing && <p role="status">This part could not be loaded. Load the page again once the site answers.</p>}
      {isOpen && (
        <PieceBoundary onFail={() => setIsMissing(true)}>
          <Suspense fallback={<p role="status">Loading…</p>}>
            <OwnDesk open={open ?? (() => undefined)} />
          </Suspense>
        </PieceBoundary>
      )}
    </div>
  );
}
