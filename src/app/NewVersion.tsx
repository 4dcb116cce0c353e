import { useEffect, useState } from "react";
import { useViewState } from "../panels/page.ts";
import { loadPiece } from "../panels/pieces.tsx";

/** The copy for offline use is fetched when the page has long been drawn and answers. */
const AFTER_MS = 3000;

/** Offers a new version of the site when there is one; never in the middle of a talk, and never by itself. */
export function NewVersion() {
  const presenting = useViewState().present !== null;
  const [take, setTake] = useState<(() => void) | null>(null);
  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    const start = async () => {
      const { keepOffline } = await loadPiece(() => import("./newVersion.ts"));
      if (!isGone) stop = keepOffline((next) => setTake(() => next));
    };
    // Without its code there is no copy for offline use, and the page is what it is.
    const timer = setTimeout(() => void start().catch(() => undefined), AFTER_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
      stop();
    };
  }, []);
  if (take === null || presenting) return null;
  return (
    <p className="new-version" role="status">
      <span>A new version is ready. </span>
      <button type="button" onClick={take}>
        Use it now
      </button>
    </p>
  );
}
