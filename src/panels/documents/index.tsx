import { usePage, useViewState } from "../page.ts";
import { definePanel } from "../panel.tsx";
import { toDocumentsView } from "./view.ts";

function Find() {
  const { set } = usePage();
  const { find } = useViewState();
  return (
    <p className="panel-controls">
      <label>
        Find in documents{" "}
        <input type="search" value={find} onChange={(event) => set({ find: event.target.value }, "replace")} />
      </label>
    </p>
  );
}

export const panel = definePanel({
  dependsOn: ["sources", "find"],
  toView: toDocumentsView,
  Drawing: null,
  Controls: Find,
});
