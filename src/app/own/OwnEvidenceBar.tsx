import { useEffect, useRef } from "react";
import { saveFile } from "../../export/saveFile.ts";
import { LOST } from "../../talk/ownFile.ts";
import { LoadProblem } from "../LoadProblem.tsx";
import type { OwnEvidence, OwnShown } from "./ownEvidence.ts";

/** Says whose figures are on the page when they are not those of the site, what is wrong with a file, and the way back. */
export function OwnEvidenceBar({ own }: { own: OwnEvidence }) {
  const { shown, loading, problem, isLost, close } = own;
  const bar = useRef<HTMLDivElement>(null);
  const file = shown === null || shown.isRestored ? undefined : shown.file;
  const error = problem?.error;
  // Files are opened from the foot of the page, and what came of it stands at its head.
  useEffect(() => {
    if (file !== undefined || error !== undefined) bar.current?.focus();
  }, [file, error]);
  if (shown === null && loading === null && problem === null && !isLost) return null;
  return (
    <div className="wrap own-evidence" ref={bar} tabIndex={-1} role="region" aria-label="Whose figures are shown">
      {problem !== null && (
        <LoadProblem
          title={`${problem.name} cannot be shown`}
          error={problem.error}
          retry={problem.retry}
          dismiss={problem.dismiss}
          {...(problem.leaveOut === null ? {} : { leaveOut: problem.leaveOut })}
        />
      )}
      {isLost && problem === null && (
        <p role="status">
          <span>{LOST}</span>{" "}
          <button type="button" onClick={close}>
            Close
          </button>
        </p>
      )}
      {loading !== null && <p role="status">{`Loading ${loading}; until it is here, the page stays as it is.`}</p>}
      {shown !== null && <Shown shown={shown} close={close} />}
    </div>
  );
}

function Shown({ shown, close }: { shown: OwnShown; close: () => void }) {
  const { name, notes, content, isKept } = shown;
  const fileName = name.split(/[?#]/)[0]?.split("/").at(-1) ?? name;
  return (
    <div className="own-shown">
      <p role="status">
        <span>The figures on this page are those of </span>
        <b translate="no">{name}</b>
        <span>
          {`, not those of this site. They stay in this browser${isKept ? "" : ", until the page is loaded anew"}. `}
        </span>
        <button type="button" onClick={close}>
          Back to the figures of this site
        </button>{" "}
        {content.size > 0 && (
          <button type="button" onClick={() => saveFile(fileName, content)}>
            Save this file
          </button>
        )}
      </p>
      {notes.length > 0 && (
        <ul>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
