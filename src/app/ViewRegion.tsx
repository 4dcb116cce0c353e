import { memo, useRef } from "react";
import { useEvidence, usePage, usePanelInput } from "../panels/page.ts";
import { PanelBoundary } from "../panels/PanelBoundary.tsx";
import { PanelHost } from "../panels/PanelHost.tsx";
import { type LoadedPanel, panelTexts } from "../panels/registry.ts";
import { Heading } from "../panels/Words.tsx";
import { OnScreenOrLater } from "../panels/SeenFirst.tsx";
import { countCautions } from "../claims/words/cautions.ts";
import { formatDate, joinWords } from "../claims/words/format.ts";
import { FINDINGS } from "../claims/findings/findings.ts";
import { viewAnchor, type ViewId } from "../claims/address/viewState.ts";
import { typeset } from "../claims/words/typography.ts";

type ViewRegionProps = { view: { id: ViewId; name: string }; panels: readonly LoadedPanel[] };

/** One of the views: what it is about, its finding as heading, its panels, and the caveats of its sources once. */
export const ViewRegion = memo(function ViewRegion({ view, panels }: ViewRegionProps) {
  const section = useRef<HTMLElement>(null);
  return (
    <section
      ref={section}
      id={viewAnchor(view.id)}
      className="view"
      data-view-id={view.id}
      aria-label={view.name}
      tabIndex={-1}
    >
      <OnScreenOrLater element={section}>
        <ViewContent view={view} panels={panels} />
      </OnScreenOrLater>
    </section>
  );
});

const ViewContent = memo(function ViewContent({ view, panels }: ViewRegionProps) {
  const evidence = useEvidence();
  const input = usePanelInput();
  const { heading, lead, about: own } = FINDINGS[view.id](evidence, input);
  const cautions = countCautions(evidence, input.sources);
  const about = own === undefined ? [view.name, input.outcome.label] : [own];
  const isNone = input.sources.length + (input.unpublished?.length ?? 0) === 0;
  const caveated = input.sources.filter((source) => evidence.isPublished(source.id));
  // In full under the answer; under the other views behind a marker.
  const caveats = (
    <>
      {caveated.map((source) => (
        <span key={source.id}>
          <b>{typeset(`${source.shortName}:`)}</b> <span>{typeset(source.caveat)}</span>
        </span>
      ))}
      {cautions > 0 && <a href="#cautions">{`All cautions (${cautions})`}</a>}
    </>
  );
  if (own === undefined && evidence.knownBy !== null) about.push(`As of ${formatDate(evidence.knownBy)}`);
  return (
    <>
      <p className="kicker">{typeset(about.join(" · "))}</p>
      <Heading as="h2">{heading}</Heading>
      {lead !== undefined && <p className="view-lead">{typeset(lead)}</p>}
      {isNone && view.id === "answer" && <ShowCompared />}
      <div className="panels" data-none={isNone ? "" : undefined}>
        {panels.map(({ entry, panel }) => (
          <PanelRegion key={entry.id} entry={entry} panel={panel} />
        ))}
      </div>
      {own === undefined &&
        (view.id === "answer" ? (
          <p className="view-caveats">{caveats}</p>
        ) : (
          caveated.length > 0 && (
            <details className="view-caveats">
              <summary>{typeset(`Cautions: ${joinWords(caveated.map((source) => source.shortName))}`)}</summary>
              <p>{caveats}</p>
            </details>
          )
        ))}
    </>
  );
});

/** Where no source is chosen, the way back: said once, and not by every panel. */
function ShowCompared() {
  const { file, set } = usePage();
  const compared = file.sources.filter((source) => source.role === "compared");
  return (
    <button type="button" className="show-compared" onClick={() => set({ sources: compared.map(({ id }) => id) })}>
      {`Show ${joinWords(compared.map((source) => source.shortName))}`}
    </button>
  );
}

/** A panel is a region named by its heading. */
const PanelRegion = memo(function PanelRegion({ entry, panel }: LoadedPanel) {
  const { file } = usePage();
  const section = useRef<HTMLElement>(null);
  return (
    <section ref={section} id={entry.id} className="panel" aria-labelledby={`${entry.id}-title`} tabIndex={-1}>
      <OnScreenOrLater element={section}>
        <PanelBoundary id={entry.id} title={panelTexts(file, entry.id).title}>
          <PanelHost entry={entry} panel={panel} />
        </PanelBoundary>
      </OnScreenOrLater>
    </section>
  );
});
