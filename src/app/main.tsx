import { createRoot, hydrateRoot } from "react-dom/client";
import evidenceAddress from "../evidence/evidence.json?url";
import { windowAddressBar } from "../panels/viewStore.ts";
import { LoadProblem } from "./LoadProblem.tsx";
import { adoptFormState, replayKeptClick } from "./takeOver.ts";
import { createQueryClient, evidenceQuery } from "./query.ts";
import { Root } from "./Root.tsx";
import "./styles/index.css";

const client = createQueryClient();
const bar = windowAddressBar(window);

/** A page that was drawn at build time is taken over as it stands; otherwise it is drawn from nothing. */
async function start(element: HTMLElement) {
  if (element.dataset["drawn"] === undefined) {
    const pictures = { svg: null, drawn: false };
    createRoot(element).render(<Root client={client} address={evidenceAddress} bar={bar} pictures={pictures} />);
    return;
  }
  try {
    const file = await client.fetchQuery(evidenceQuery(evidenceAddress));
    adoptFormState(document, bar, file);
    const pictures = { svg: null, drawn: true };
    hydrateRoot(element, <Root client={client} address={evidenceAddress} bar={bar} pictures={pictures} />);
    document.documentElement.dataset["hydrated"] = "yes";
    replayKeptClick(window);
  } catch (error) {
    showProblem(element, error instanceof Error ? error : new Error(String(error)));
  }
}

/** The drawn page stays, with what went wrong above it. */
function showProblem(element: HTMLElement, error: Error) {
  delete document.documentElement.dataset["awaitsDeck"];
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
