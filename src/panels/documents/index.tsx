import { usePage, useView } from "../page.ts";
import { definePanel } from "../panel.tsx";
import { toDocumentsView } from "./view.ts";

function Find() {
  const { store } = usePage();
  const find = useView((state) => state.find);
  return (
    <p className="panel-controls">
      <label>
        Find in documents{" "}
        <input type="search" value={find} onChange={(event) => store.change({ find: event.target.value }, "replace")} />
      </label>
    </p>
  );
}

export const panel = definePanel({
  question: "Every document, how it was read, and every figure it states",
  dependsOn: ["find"],
  toView: toDocumentsView,
  Drawing: null,
  Controls: Find,
});
