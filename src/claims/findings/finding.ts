import type { Evidence } from "../../evidence/model.ts";
import type { PanelInput } from "../panelView.ts";

/** What a view has found: its level-2 heading, and a sentence under it where one is needed. */
export type Finding = { heading: string; lead?: string };

export type ToFinding = (evidence: Evidence, input: PanelInput) => Finding;
