import { type ComponentType, createContext } from "react";
import type { BoundView, Panel } from "./panel.tsx";
import type { PanelEntry } from "./registry.ts";

/** What a menu for saving a panel is told. */
export type SaveMenuProps = { entry: PanelEntry; panel: Panel; view: BoundView };

/** The menu that the host puts into a panel's heading. Exports lie beyond the panels, so the page hands it in. */
export const SaveMenuContext = createContext<ComponentType<SaveMenuProps> | null>(null);
