import { useEvidence, usePage, useView } from "../page.ts";
import { definePanel } from "../panel.tsx";
import { documentsOf, toDiffersView } from "./view.ts";

function DocumentFilter() {
  const { store } = usePage();
  const evidence = useEvidence();
  const chosen = useView((state) => state.document);
  const involved = new Set(evidence.file.disagreements.flatMap(documentsOf));
  const documents = evidence.file.documents.filter((document) => involved.has(document.id));
  return (
    <p className="panel-controls">
      <label>
        Document{" "}
        <select
          value={chosen ?? ""}
          onChange={(event) =>
            store.change({ document: documents.find((document) => document.id === event.target.value)?.id ?? null })
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
  question: "What the articles say, and what the documents behind them say",
  dependsOn: ["document"],
  toView: toDiffersView,
  Drawing: null,
  Controls: DocumentFilter,
});
