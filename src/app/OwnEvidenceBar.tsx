import { useEffect, useRef } from "react";
import { LoadProblem } from "./LoadProblem.tsx";
import type { OwnEvidence } from "./useOwnEvidence.ts";

/** Says whose figures are on the page when they are not those of the site, what is wrong with a file, and the way back. */
export function OwnEvidenceBar({ own }: { own: OwnEvidence }) {
  const { shown, loading, problem, close } = own;
  const bar = useRef<HTMLDivElement>(null);
  const file = shown?.file;
  const error = problem?.error;
  // Files are opened from the foot of the page, and what came of it stands at its head.
  useEffect(() => {
    if (file !== undefined || error !== undefined) bar.current?.focus();
  }, [file, error]);
  if (shown === null && loading === null && problem === null) return null;
  return (
    <div className="wrap own-evidence" ref={bar} tabIndex={-1} role="region" aria-label="Whose figures are shown">
      {problem !== null && (
        <LoadProblem
          title={`${problem.name} cannot be shown`}
          error={problem.error}
          retry={problem.retry}
          dismiss={problem.dismiss}
        />
      )}
      {loading !== null && <p role="status">Loading {loading}; until it is here, the page stays as it is.</p>}
      {shown !== null && (
        <p role="status">
          The figures on this page are those of <b>{shown.name}</b>, not those of this site. They stay in this browser,
          until the page is loaded anew.{" "}
          <button type="button" onClick={close}>
            Back to the figures of this site
          </button>
        </p>
      )}
    </div>
  );
}
