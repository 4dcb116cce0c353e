import { render, waitFor } from "@testing-library/react";
import { expect } from "vitest";
import { App } from "../../src/app/App.tsx";
import type { EvidenceFile } from "../../src/evidence/schema.ts";
import { loadPanels } from "../../src/panels/registry.ts";
import { ViewProvider } from "../../src/panels/ViewProvider.tsx";
import { memoryBar } from "../fixtures/memoryBar.ts";

export type Mounted = ReturnType<typeof render> & { bar: ReturnType<typeof memoryBar> };

const TIMEOUT_MS = 20_000;

/** The whole page in jsdom, on some evidence file, once everything on it is live. */
export async function mountPage(file: EvidenceFile, search = ""): Promise<Mounted> {
  delete document.documentElement.dataset["live"];
  const bar = memoryBar(search);
  const panels = await loadPanels();
  const result = render(
    <ViewProvider file={file} bar={bar}>
      <App panels={panels} />
    </ViewProvider>,
  );
  await waitFor(() => expect(document.documentElement.dataset["live"]).toBe("yes"), { timeout: TIMEOUT_MS });
  return { ...result, bar };
}
