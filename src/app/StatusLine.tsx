import type { Status } from "./useStatus.ts";

/** How a task went; where a part of the page is missing, the page loaded anew has it, with the same view. */
export function StatusLine({ status }: { status: Status }) {
  return (
    <>
      <p role="status">{status.text}</p>
      {status.isMissing && (
        <button type="button" onClick={() => window.location.reload()}>
          Try again
        </button>
      )}
    </>
  );
}
