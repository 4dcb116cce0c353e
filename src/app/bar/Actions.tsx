import { useSetView } from "../../panels/page.ts";
import { DownloadMenu } from "./DownloadMenu.tsx";
import { ShareMenu } from "./ShareMenu.tsx";

/** Set by the build when it also writes the dashboard as one file beside the page. */
const HAS_ONE_FILE = import.meta.env.VITE_ONE_FILE === "yes";

/** What one does with the view as a whole: share it, take it along, present it. */
export function Actions({ oneFile = HAS_ONE_FILE }: { oneFile?: boolean }) {
  const set = useSetView();
  return (
    <div className="actions">
      <ShareMenu />
      <DownloadMenu oneFile={oneFile} />
      <button type="button" className="go" onClick={() => set({ present: 1 })}>
        Present
      </button>
    </div>
  );
}
