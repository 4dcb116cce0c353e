import { useState } from "react";
import { usePage } from "../panels/page.ts";

/** What one does with the view as a whole: share it, take it along, present it. */
export function Actions() {
  const { store } = usePage();
  const [said, setSaid] = useState("");
  const share = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setSaid("The link to this view is copied.");
    } catch {
      setSaid(`Copy this link: ${window.location.href}`);
    }
  };
  return (
    <div className="actions">
      <button type="button" onClick={() => void share()}>
        Share
      </button>
      <button type="button" onClick={() => window.print()}>
        Download
      </button>
      <button type="button" className="go" onClick={() => store.change({ present: 1 })}>
        Present
      </button>
      <p role="status" className="said">
        {said}
      </p>
    </div>
  );
}
