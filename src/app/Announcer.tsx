import { useEffect, useRef } from "react";
import { useEvidence, usePanelInput, useShownState } from "../panels/page.ts";
import { type Announced, describeChange } from "../claims/words/announcement.ts";
import { FINDINGS } from "../claims/findings/findings.ts";

/**
 * Says in one sentence what a control has changed, to those who do not see it: the only place of the page that speaks
 * up by itself when the view changes.
 */
export function Announcer() {
  const evidence = useEvidence();
  const input = usePanelInput();
  const { view, known } = useShownState();
  const lead = FINDINGS.answer(evidence, input).heading;
  const place = useRef<HTMLParagraphElement>(null);
  const last = useRef<Announced | null>(null);
  useEffect(() => {
    const now = { lead, view, known };
    const sentence = last.current === null ? "" : describeChange(last.current, now);
    last.current = now;
    if (place.current !== null && sentence !== "") place.current.textContent = sentence;
  }, [lead, view, known]);
  return <p ref={place} role="status" className="visually-hidden" data-announcer="" />;
}
