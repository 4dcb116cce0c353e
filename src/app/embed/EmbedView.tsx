import { useLayoutEffect, useRef } from "react";
import { toCredits } from "../../export/credits.ts";
import { HEIGHT_MESSAGE } from "../../export/embedCode.ts";
import { toSubject } from "../../export/subject.ts";
import { listDocuments } from "../../export/words.ts";
import { usePage, useViewState } from "../../panels/page.ts";
import { PanelBoundary } from "../../panels/PanelBoundary.tsx";
import { PanelHost } from "../../panels/PanelHost.tsx";
import type { LoadedPanel } from "../../panels/registry.ts";
import { useTaken } from "../useTaken.ts";
import "./embed.css";

/**
 * One panel alone, for a frame in another page: the panel, whose figures it shows, its caveats, its sources and a link to
 * the page, without bar or menus. The host page is told the height.
 */
export function EmbedView({ id, panels }: { id: string; panels: readonly LoadedPanel[] }) {
  const { file } = usePage();
  const { view } = useViewState();
  const frame = useRef<HTMLElement>(null);
  useHeightForHost(frame, id);
  const found = panels.find(({ entry }) => entry.id === id && id in file.panels);
  return (
    <main className="embed" data-view={view} ref={frame}>
      {found === undefined ? (
        <p className="nothing">{`This page has no panel “${id}”. It has: ${Object.keys(file.panels).join(", ")}.`}</p>
      ) : (
        <section id={id} className="panel" aria-labelledby={`${id}-title`}>
          <PanelBoundary id={id} title={file.panels[id]?.title ?? id}>
            <PanelHost {...found} />
          </PanelBoundary>
          <Credits {...found} />
        </section>
      )}
    </main>
  );
}

function Credits({ entry, panel }: LoadedPanel) {
  const take = useTaken();
  const { file } = usePage();
  const credits = toCredits(toSubject(take(), entry, panel));
  return (
    <footer className="embed-credits">
      {credits.origin !== null && <p>{credits.origin}</p>}
      {credits.counted.length > 0 && <p>{credits.counted.join(" · ")}</p>}
      <p>{credits.caveats.join(" ")}</p>
      <p>
        {[
          credits.filter,
          ...(credits.documents.length > 0 ? [`Based on: ${listDocuments(credits.documents, 3)}`] : []),
          `Data version ${file.dataVersion}.`,
        ].join(" ")}
      </p>
      {credits.link !== null && (
        <p>
          <a href={credits.link} target="_blank" rel="noopener">
            {file.title}
          </a>
        </p>
      )}
    </footer>
  );
}

/** Tells the page around the frame how high the panel is, at first and whenever that changes. */
function useHeightForHost(frame: React.RefObject<HTMLElement | null>, panel: string): void {
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null || window.parent === window) return;
    let last = 0;
    const tell = () => {
      const height = Math.ceil(element.getBoundingClientRect().height);
      if (height === last) return;
      last = height;
      // The message holds nothing but a height: whoever frames the page may know it.
      window.parent.postMessage({ type: HEIGHT_MESSAGE, panel, height }, "*");
    };
    tell();
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, panel]);
}
