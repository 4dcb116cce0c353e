import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import evidenceAddress from "../evidence/evidence.json?url";
import { windowAddressBar } from "../panels/addressBar.ts";
import { loadPanels } from "../panels/registry.ts";
import type { EvidenceFile } from "../evidence/schema.ts";
import { toPlainText } from "../claims/words/typography.ts";
import { LoadProblem } from "./LoadProblem.tsx";
import { loadPiece, MissingPieceError } from "../panels/pieces.tsx";
import { createQueryClient, evidenceQuery } from "./query.ts";
import { adoptFormState } from "./takeOver.ts";
import { Root } from "./Root.tsx";
import "./styles/index.css";

/** A page that was saved as one file opens with the view that it was saved with. */
const savedView = document.querySelector('meta[name="saved-view"]')?.getAttribute("content") ?? "";
if (savedView !== "" && window.location.search === "") {
  window.history.replaceState(null, "", savedView + window.location.hash);
}

const client = createQueryClient();
const bar = windowAddressBar(window);

/** A page that was prerendered is taken over as it stands, once all of its panels are there; otherwise it is drawn anew. */
async function start(element: HTMLElement) {
  const page = { client, address: evidenceAddress, bar };
  const prerendered = element.dataset["prerendered"] !== undefined;
  let file: EvidenceFile | null = null;
  try {
    if (prerendered) file = await client.fetchQuery(evidenceQuery(evidenceAddress, element.dataset["integrity"]));
    const panels = await loadPiece(loadPanels);
    const root = <Root {...page} panels={panels} snapshots={{ svg: null, prerendered }} />;
    // What others have done to the document was too much even for the page's own net.
    const onUncaughtError = (error: unknown) =>
      showProblem(freshElement(element), error, file, "The page could not be drawn");
    if (!prerendered) return createRoot(element, { onUncaughtError }).render(root);
    startTransition(() => void hydrateRoot(element, root, { onUncaughtError }));
  } catch (error) {
    showProblem(element, error, file, "The evidence could not be loaded");
  }
}

/** In the place of one that others have changed, so that nothing of theirs is left in it. */
function freshElement(element: HTMLElement): HTMLElement {
  const fresh = document.createElement("div");
  fresh.id = element.id;
  element.replaceWith(fresh);
  return fresh;
}

/** The prerendered page stays, with what went wrong above it. */
function showProblem(element: HTMLElement, thrown: unknown, file: EvidenceFile | null, what: string) {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  // A module that failed once stays failed until the page is loaded anew.
  const isMissing = error instanceof MissingPieceError;
  const place = document.createElement("div");
  place.className = "wrap";
  element.before(place);
  const root = createRoot(place);
  const retry = () => {
    if (isMissing) {
      if (file !== null) adoptFormState(document, bar, file);
      window.location.reload();
      return;
    }
    root.unmount();
    place.remove();
    void start(element);
  };
  const title = isMissing ? "The controls of this page could not be loaded" : what;
  root.render(<LoadProblem title={title} error={error} retry={retry} />);
}

/** What is copied has plain spaces and hyphens, and none of the signs that hold words together on the page. */
function copyPlain(event: ClipboardEvent) {
  const selection = document.getSelection();
  const isField = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
  if (selection === null || selection.isCollapsed || isField || event.clipboardData === null) return;
  const copy = document.createElement("div");
  for (let i = 0; i < selection.rangeCount; i++) copy.append(selection.getRangeAt(i).cloneContents());
  event.clipboardData.setData("text/plain", toPlainText(selection.toString()));
  event.clipboardData.setData("text/html", toPlainText(copy.innerHTML.replaceAll("&nbsp;", " ")));
  event.preventDefault();
}
document.addEventListener("copy", copyPlain);

const element = document.getElementById("root");
if (element !== null) void start(element);
