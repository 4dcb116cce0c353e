import { useEffect, useEffectEvent, useState } from "react";

/** What could not be opened: its name in a sentence, the address at which it opens, and whether it failed before. */
export type Failed = { what: string; address: string; isAskedAgain: boolean };

/** Says what could not be opened, and tries again by loading the page anew, once the site answers. */
export function FailedPiece({ failed, dismiss }: { failed: Failed; dismiss: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const [isAway, setAway] = useState(false);
  const tryAgain = async () => {
    setAsking(true);
    // Without an answer the page that is here would be lost for an error of the browser's.
    const answers = await fetch(failed.address, { cache: "no-store" }).then(
      (response) => response.ok,
      () => false,
    );
    setAsking(false);
    setAway(!answers);
    if (answers) window.location.assign(failed.address);
  };
  // Who asks for it again wants what the button does.
  const onAskedAgain = useEffectEvent(() => void tryAgain());
  useEffect(() => {
    if (failed.isAskedAgain) onAskedAgain();
  }, [failed]);
  return (
    <div className="notice failed-piece" role="alert">
      <p>
        {`${failed.what} could not be loaded. The page is still here.${isAway ? " The site does not answer at the moment." : ""}`}
      </p>
      <button type="button" disabled={isAsking} onClick={() => void tryAgain()}>
        Try again
      </button>{" "}
      <button type="button" onClick={dismiss}>
        Dismiss
      </button>
    </div>
  );
}
