import type { EvidenceFile } from "../evidence/schema.ts";
import type { Panel } from "../panels/panel.tsx";
import { type PanelEntry, PRESENTED } from "../panels/registry.ts";

/** Every panel that a slide can show, by id, with its fuller form where it has one. */
export type SlidePanels = ReadonlyMap<string, { entry: PanelEntry; panel: Panel; fuller: Panel | null }>;

/** The form that the panel of a slide has for a file. */
export function slidePanel(panels: SlidePanels, id: string, file: EvidenceFile): Panel | null {
  const found = panels.get(id);
  if (found === undefined) return null;
  return found.fuller !== null && found.entry.fuller?.isFor(file) === true ? found.fuller : found.panel;
}

let loading: Promise<SlidePanels> | null = null;

/** Loads every panel before the talk begins, so that it can go on without a network and no slide comes late. */
export function loadSlidePanels(): Promise<SlidePanels> {
  loading ??= load();
  return loading;
}

async function load(): Promise<SlidePanels> {
  const loaded = await Promise.all(
    PRESENTED.map(async (entry) => {
      const { panel } = await entry.load();
      const fuller = (await entry.fuller?.load())?.panel ?? null;
      return [entry.id, { entry, panel, fuller }] as const;
    }),
  );
  return new Map(loaded);
}
