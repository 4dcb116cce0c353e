import { useContext, useEffect, useRef } from "react";
import { OpenOwnFileContext } from "./useOwnEvidence.ts";

/** The one file has no other files beside it, so no schema to point at. */
const IS_SITE = import.meta.env.VITE_ONE_FILE === "yes";

/** Opens an evidence file of the user's own from the disk. */
export function OwnEvidencePicker() {
  const open = useContext(OpenOwnFileContext);
  const input = useRef<HTMLInputElement>(null);
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
    <p className="own-picker">
      <label>
        Your own evidence file <input ref={input} type="file" accept=".json,application/json" onChange={openChosen} />
      </label>{" "}
      or drop it anywhere on the page. It stays in this browser.
      {IS_SITE && (
        <>
          {" "}
          Its form: <a href="./schema/evidence-3.json">JSON Schema</a>.
        </>
      )}
    </p>
  );
}
