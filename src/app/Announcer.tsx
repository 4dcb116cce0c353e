import { useEffect, useRef } from "react";
import type { ViewMode } from "../claims/address/viewState.ts";
import { FINDINGS } from "../claims/findings/findings.ts";
import { describeWhole } from "../claims/time/asOf.ts";
import { formatDate } from "../claims/words/format.ts";
import { useEvidence, usePanelInput, useShownState } from "../panels/page.ts";

/** What of the view is announced when it changes: the lead sentence, the view, and the day of "known by"; `whole` is said of today. */
type Announced = { lead: string; view: ViewMode; known: string | null; whole: string };

const SHOWN_AS: Record<ViewMode, string> = {
  chart: "Every panel is shown as a chart.",
  table: "Every panel is shown as a table.",
  words: "Every panel is shown in words.",
};

/**
 * What a change of the filters is announced as, for those who do not see it: only what has changed, "" for nothing.
 * From chart to table: "Every panel is shown as a table."
 */
function describeChange(before: Announced, now: Announced): string {
  const parts: string[] = [];
  if (now.view !== before.view) parts.push(SHOWN_AS[now.view]);
  if (now.known !== before.known) {
    parts.push(now.known === null ? `Shown is ${now.whole}.` : `As public on ${formatDate(now.known)}.`);
  }
  if (now.lead !== before.lead) parts.push(now.lead);
  return parts.join(" ");
}

/**
 * Says in one sentence what a control has changed, to those who do not see it: the only place of the page that speaks
 * up by itself when the view changes.
 */
export function Announcer() {
  const evidence = useEvidence();
  const input = usePanelInput();
  const { view, known } = useShownState();
  const lead = FINDINGS.answer(evidence, input).heading;
  const whole = describeWhole(evidence.whole);
  const place = useRef<HTMLParagraphElement>(null);
  const last = useRef<Announced | null>(null);
  useEffect(() => {
    const now = { lead, view, known, whole };
    const sentence = last.current === null ? "" : describeChange(last.current, now);
    last.current = now;
    if (place.current !== null && sentence !== "") place.current.textContent = sentence;
  }, [lead, view, known, whole]);
  return <p ref={place} role="status" className="visually-hidden" data-announcer="" />;
}
