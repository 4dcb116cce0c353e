import { render, waitFor } from "@testing-library/react";
import { expect } from "vitest";
import { App } from "../../src/app/App.tsx";
import type { EvidenceFile } from "../../src/evidence/schema.ts";
import { PicturesContext } from "../../src/charts/Drawn.tsx";
import { createViewStore, type ViewStore } from "../../src/panels/viewStore.ts";
import { memoryBar } from "../fixtures/memoryBar.ts";

export type Mounted = ReturnType<typeof render> & { store: ViewStore; bar: ReturnType<typeof memoryBar> };

/** Panels come in pieces; a busy machine needs its time to load the first ones. */
const PATIENCE_MS = 20_000;

/** The whole page in jsdom, on some evidence file, once everything on it is live. */
export async function mountPage(file: EvidenceFile, search = ""): Promise<Mounted> {
  const mounted = startPage(file, search);
  await waitFor(() => expect(document.documentElement.dataset["live"]).toBe("yes"), { timeout: PATIENCE_MS });
  return mounted;
}

/** As {@link mountPage}, without waiting. */
export function startPage(file: EvidenceFile, search = ""): Mounted {
  delete document.documentElement.dataset["live"];
  const bar = memoryBar(search);
  const store = createViewStore(file, bar);
  const result = render(
    <PicturesContext value={{ svg: null, drawn: false }}>
      <App file={file} store={store} />
    </PicturesContext>,
  );
  return { ...result, store, bar };
}
