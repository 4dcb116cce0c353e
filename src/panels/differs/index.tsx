import { useEvidence, usePage, useViewState } from "../page.ts";
import { definePanel } from "../panel.tsx";
import { documentsOf, toDiffersView } from "./view.ts";

function DocumentFilter() {
  const { set } = usePage();
  const evidence = useEvidence();
  const chosen = useViewState().document;
  const involved = new Set(evidence.file.disagreements.flatMap(documentsOf));
  const documents = evidence.file.documents.filter((document) => involved.has(document.id));
  return (
    <p className="panel-controls">
      <label>
        Document{" "}
        <select
          value={chosen ?? ""}
          onChange={(event) =>
            set({ document: documents.find((document) => document.id === event.target.value)?.id ?? null })
          }
        >
          <option value="">all documents</option>
          {documents.map((document) => (
            <option key={document.id} value={document.id}>
              {document.title}
            </option>
          ))}
        </select>
      </label>
    </p>
  );
}

export const panel = definePanel({
  dependsOn: ["sources", "document"],
  toView: toDiffersView,
  Drawing: null,
  Controls: DocumentFilter,
});
