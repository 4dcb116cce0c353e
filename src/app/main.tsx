import { startTransition } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import evidenceAddress from "../evidence/evidence.json?url";
import { windowAddressBar } from "../panels/addressBar.ts";
import { loadPanels } from "../panels/registry.ts";
import { LoadProblem } from "./LoadProblem.tsx";
import { createQueryClient, evidenceQuery } from "./query.ts";
import { Root } from "./Root.tsx";
import "./styles/index.css";

const client = createQueryClient();
const bar = windowAddressBar(window);

/** A page that was prerendered is taken over as it stands, once all of its panels are there; otherwise it is drawn anew. */
async function start(element: HTMLElement) {
  const page = { client, address: evidenceAddress, bar };
  const prerendered = element.dataset["prerendered"] !== undefined;
  try {
    const [panels, file] = await Promise.all([
      loadPanels(),
      prerendered && client.fetchQuery(evidenceQuery(evidenceAddress)),
    ]);
    const root = <Root {...page} panels={panels} snapshots={{ svg: null, prerendered }} />;
    if (file === false) return createRoot(element).render(root);
    startTransition(() => void hydrateRoot(element, root));
  } catch (error) {
    showProblem(element, error instanceof Error ? error : new Error(String(error)));
  }
}

/** The prerendered page stays, with what went wrong above it. */
function showProblem(element: HTMLElement, error: Error) {
  const place = document.createElement("div");
  place.className = "wrap";
  element.before(place);
  const root = createRoot(place);
  const retry = () => {
    root.unmount();
    place.remove();
    void start(element);
  };
  root.render(<LoadProblem error={error} retry={retry} />);
}

const element = document.getElementById("root");
if (element !== null) void start(element);
