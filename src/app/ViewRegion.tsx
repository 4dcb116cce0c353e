import { memo, useRef } from "react";
import { useEvidence, usePage, usePanelInput } from "../panels/page.ts";
import { PanelBoundary } from "../panels/PanelBoundary.tsx";
import { PanelHost } from "../panels/PanelHost.tsx";
import { type LoadedPanel, panelTexts } from "../panels/registry.ts";
import { Heading } from "../panels/Words.tsx";
import { OnScreenOrLater } from "../panels/SeenFirst.tsx";
import { countCautions } from "../claims/words/cautions.ts";
import { formatDate } from "../claims/words/format.ts";
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
  if (own === undefined && evidence.knownBy !== null) about.push(`As of ${formatDate(evidence.knownBy)}`);
  return (
    <>
      <p className="kicker">{typeset(about.join(" · "))}</p>
      <Heading as="h2">{heading}</Heading>
      {lead !== undefined && <p className="view-lead">{typeset(lead)}</p>}
      <div className="panels">
        {panels.map(({ entry, panel }) => (
          <PanelRegion key={entry.id} entry={entry} panel={panel} />
        ))}
      </div>
      {own === undefined && (
        <p className="view-caveats">
          {input.sources
            .filter((source) => evidence.isPublished(source.id))
            .map((source) => (
              <span key={source.id}>
                <b>{typeset(`${source.shortName}:`)}</b> <span>{typeset(source.caveat)}</span>
              </span>
            ))}
          {cautions > 0 && <a href="#cautions">{`All cautions (${cautions})`}</a>}
        </p>
      )}
    </>
  );
});

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
