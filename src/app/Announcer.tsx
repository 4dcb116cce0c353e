import { useEffect, useRef, useState } from "react";
import type { ViewMode } from "../claims/address/viewState.ts";
import { FINDINGS } from "../claims/findings/findings.ts";
import { describeWhole } from "../claims/time/asOf.ts";
import { formatDate } from "../claims/words/format.ts";
import { hasViewBefore } from "../panels/addressBar.ts";
import { typeset } from "../claims/words/typography.ts";
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
    parts.push(now.known === null ? `Now shown: ${now.whole}.` : `As public on ${formatDate(now.known)}.`);
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
  const [changed, setChanged] = useState<{ about: string; answer: string; top: number } | null>(null);
  const about = known === null ? input.outcome.label : `${input.outcome.label}, as of ${formatDate(known)}`;
  useEffect(() => {
    const now = { lead, view, known, whole };
    const before = last.current;
    const sentence = before === null ? "" : describeChange(before, now);
    last.current = now;
    if (place.current !== null && sentence !== "") place.current.textContent = sentence;
    if (before === null || (before.lead === lead && before.known === known)) return;
    const top = findOut();
    setChanged(top === null ? null : { about, answer: lead.split(/(?<=\.) /)[0] ?? lead, top });
  }, [lead, view, known, whole, about]);
  useEffect(() => {
    if (changed === null) return;
    const stop = new window.AbortController();
    const go = ({ target }: Event) => {
      if (!(target instanceof Element) || target.closest(".changed") === null) setChanged(null);
    };
    for (const act of ["wheel", "touchmove", "pointerdown", "keydown"]) {
      window.addEventListener(act, go, { signal: stop.signal, capture: true, passive: true });
    }
    return () => stop.abort();
  }, [changed]);
  return (
    <>
      <p ref={place} role="status" className="visually-hidden" data-announcer="" />
      {changed !== null && (
        <aside className="changed" aria-label="What changed" style={{ top: changed.top }}>
          <p>
            <b>{typeset(`${changed.about}: `)}</b>
            <span>{typeset(changed.answer)}</span>
          </p>
          {hasViewBefore(window.history.state) && (
            <button type="button" onClick={() => window.history.back()}>
              Undo
            </button>
          )}
        </aside>
      )}
    </>
  );
}

/** Where the bar ends in the window, if the answer is out of sight; else `null`. */
function findOut(): number | null {
  const bars = [...document.querySelectorAll(".bar, .views")].filter(
    (part) => getComputedStyle(part).position === "sticky",
  );
  const under = Math.max(0, ...bars.map((part) => part.getBoundingClientRect().bottom));
  const verdict = document.querySelector("#view-answer > h2")?.getBoundingClientRect();
  const isSeen = verdict === undefined || (verdict.bottom >= under && verdict.top <= window.innerHeight);
  return isSeen ? null : under;
}
