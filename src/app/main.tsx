import { createRoot } from "react-dom/client";
import evidenceAddress from "../evidence/evidence.json?url";
import { windowAddressBar } from "../panels/viewStore.ts";
import { createQueryClient } from "./query.ts";
import { Root } from "./Root.tsx";
import "./styles/index.css";

const element = document.getElementById("root");
if (element !== null) {
  createRoot(element).render(
    <Root
      client={createQueryClient()}
      address={evidenceAddress}
      bar={windowAddressBar(window)}
      pictures={{ svg: null, drawn: false }}
    />,
  );
}
