import { use } from "react";
import type { Panel } from "../panels/panel.tsx";
import { type PanelEntry, PRESENTED } from "../panels/registry.ts";

/** Every panel that a slide can show, by id. */
export type SlidePanels = ReadonlyMap<string, { entry: PanelEntry; panel: Panel }>;

let loading: Promise<SlidePanels> | null = null;
let loadedPanels: SlidePanels | null = null;

/** Loads every panel before the talk begins, so that it can go on without a network and no slide comes late. */
export function loadSlidePanels(): Promise<SlidePanels> {
  loading ??= Promise.all(
    PRESENTED.map(async (entry) => [entry.id, { entry, panel: (await entry.load()).panel }] as const),
  ).then((loaded) => (loadedPanels = new Map(loaded)));
  return loading;
}

/** The panels at once where they are loaded: even a settled promise would suspend the talk for a moment. */
export const useSlidePanels = (): SlidePanels => loadedPanels ?? use(loadSlidePanels());
