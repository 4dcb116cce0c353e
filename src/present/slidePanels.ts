import type { EvidenceFile } from "../evidence/schema.ts";
import type { Panel } from "../panels/panel.tsx";
import { PANELS, type PanelEntry } from "../panels/registry.ts";

/** The panels that the slides show, by id. */
export type SlidePanels = ReadonlyMap<string, { entry: PanelEntry; panel: Panel }>;

let loading: { file: EvidenceFile; panels: Promise<SlidePanels> } | null = null;

/** Loads every panel of the talk before it begins, so that it can go on without a network and no slide comes late. */
export function loadSlidePanels(file: EvidenceFile): Promise<SlidePanels> {
  if (loading?.file !== file) loading = { file, panels: load(file) };
  return loading.panels;
}

async function load(file: EvidenceFile): Promise<SlidePanels> {
  const wanted = new Set(file.slides.map((slide) => slide.panel));
  const entries = PANELS.filter((entry) => wanted.has(entry.id));
  const loaded = await Promise.all(
    entries.map(async (entry) => [entry.id, { entry, panel: (await entry.load()).panel }] as const),
  );
  return new Map(loaded);
}
