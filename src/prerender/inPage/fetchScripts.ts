import { letNobodyIn } from "./letIn.ts";

/** Addresses of the entry module, and of the modules that it will need, which are asked for together. */
declare const SCRIPTS: { entry: string; modules: readonly string[] };

/** What is said when the scripts do not arrive. The page stays as it was drawn, and the next use asks for them again. */
const NOT_ARRIVED =
  "The scripts of this page could not be fetched. Figures, tables and filters are all here; for the rest, use the page once more when the network is back.";

const notArrived = Object.assign(document.createElement("p"), { id: "not-arrived", role: "alert" });
let asked = false;

/** Fetches the scripts, once; when they did not arrive it says so, and asks again at the next use. */
export function fetchScripts(): void {
  if (asked) return;
  asked = true;
  // Panels are not to be let in against the scripts.
  letNobodyIn();
  const { entry, modules } = SCRIPTS;
  for (const href of modules) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
  import(/* @vite-ignore */ entry).then(
    () => notArrived.remove(),
    () => {
      asked = false;
      delete document.documentElement.dataset["awaitsDeck"];
      notArrived.textContent = NOT_ARRIVED;
      document.body.append(notArrived);
      fetchScriptsAt("pointerdown", "keydown");
    },
  );
}

/** Fetches them when one of these happens in the window. */
export function fetchScriptsAt(...uses: string[]): void {
  for (const use of uses) addEventListener(use, fetchScripts, { once: true, passive: true });
}
