import { useEffect, useMemo, useRef } from "react";
import { useChosen, useEvidence, useView } from "../panels/page.ts";
import { SourceMarker } from "../panels/SourceMarker.tsx";
import { type Announced, describeChange } from "../view/announcement.ts";
import { describeBasis, summariseOutcome, toOutcomeRows } from "../view/outcomeRows.ts";
import { sourcesInPlay } from "../view/panelView.ts";

/** The chosen sources counted the same way, in one sentence, and under it what each figure of it rests on. */
export function Lead() {
  const evidence = useEvidence();
  const chosen = useChosen();
  const outcomeId = useView((state) => state.outcome);
  const sources = useView((state) => state.sources);
  const view = useView((state) => state.view);
  const known = useView((state) => state.known);
  const outcome = evidence.file.outcomes.find((entry) => entry.id === outcomeId);
  const rows = useMemo(
    () => toOutcomeRows(evidence, sourcesInPlay(evidence, sources), outcomeId),
    [evidence, sources, outcomeId],
  );
  const lead = summariseOutcome(rows, chosen, outcome ?? { countedAs: "" });
  return (
    <>
      <p className="lead">{lead}</p>
      <ul className="lead-basis">
        {rows.map((row) => (
          <li key={row.source.id} data-source={row.source.id}>
            <SourceMarker mark={row.source.mark} />
            {describeBasis(row)}
          </li>
        ))}
      </ul>
      <Announcer lead={lead} view={view} known={known} />
    </>
  );
}

/**
 * Says in one sentence what a filter has changed, to those who do not see it. It is silent as long as nothing changes,
 * and stands outside the lead, so that the lead is not read twice.
 */
function Announcer({ lead, view, known }: Announced) {
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
