import { formatDate } from "./format.ts";
import type { ViewMode } from "../address/viewState.ts";

/** What of the view is announced when it changes: the lead sentence, the view, and the day of "known by". */
export type Announced = { lead: string; view: ViewMode; known: string | null };

const SHOWN_AS: Record<ViewMode, string> = {
  chart: "Every panel is shown as a chart.",
  table: "Every panel is shown as a table.",
  words: "Every panel is shown in words.",
};

/**
 * What a change of the filters is announced as, for those who do not see it: only what has changed, "" for nothing.
 * From chart to table: "Every panel is shown as a table."
 */
export function describeChange(before: Announced, now: Announced): string {
  const parts: string[] = [];
  if (now.view !== before.view) parts.push(SHOWN_AS[now.view]);
  if (now.known !== before.known) {
    parts.push(now.known === null ? "Everything public today is shown." : `As public on ${formatDate(now.known)}.`);
  }
  if (now.lead !== before.lead) parts.push(now.lead);
  return parts.join(" ");
}
