import { type ReactNode, type Ref, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { OPENFDA } from "../evidence/openFda/service.ts";
import { announceLive } from "../charts/liveQueue.ts";
import { useEvidence, usePage, usePanelInput, useTurn, useUrlProblems, useViewState } from "../panels/page.ts";
import { type LoadedPanel, viewsOf } from "../panels/registry.ts";
import { SaveMenuContext } from "../panels/saving.ts";
import { SeenFirst, useIsCaughtUp } from "../panels/SeenFirst.tsx";
import { FINDINGS } from "../claims/findings/findings.ts";
import { formatDate } from "../claims/words/format.ts";
import { viewAnchor } from "../claims/address/viewState.ts";
import { Announcer } from "./Announcer.tsx";
import { Bar } from "./bar/Bar.tsx";
import { PrintFoot, PrintHead } from "./print/Printed.tsx";
import { OwnEvidencePicker } from "./own/OwnEvidencePicker.tsx";
import { SaveMenu } from "./SaveMenu.tsx";
import { useAnchor } from "./useAnchor.ts";
import { OwnNameContext } from "../talk/ownFile.ts";
import { ViewRegion } from "./ViewRegion.tsx";
import { typeset } from "../claims/words/typography.ts";

type WholePageProps = {
  panels: readonly LoadedPanel[];
  /** Whether the talk has just been left: then the focus goes back to where it began. */
  comesFromTalk: boolean;
};

/** The bar, and the views one below the other. */
export function WholePage({ panels, comesFromTalk }: WholePageProps) {
  const { file } = usePage();
  const page = useRef<HTMLDivElement>(null);
  const views = useMemo(
    () =>
      viewsOf(file).map((view) => ({
        view,
        panels: panels.filter(({ entry }) => entry.view === view.id && entry.id in file.panels),
      })),
    [panels, file],
  );
  // From here on styles no longer ask the boxes, see sourceRules.ts.
  useLayoutEffect(() => {
    document.documentElement.dataset["hydrated"] = "yes";
  }, []);
  const ownName = useContext(OwnNameContext);
  useEffect(() => {
    // The tab's name is that of a printed PDF too.
    document.title = ownName === null ? file.topic.name : `${file.topic.name} (own evidence: ${ownName})`;
  }, [file, ownName]);
  useEffect(() => {
    if (comesFromTalk) page.current?.querySelector<HTMLElement>(".bar .go")?.focus({ preventScroll: true });
  }, [comesFromTalk]);
  useAnchor();
  return (
    <SeenFirst>
      <PageFrame ref={page}>
        <SkipToAnswer />
        <Bar />
        <PrintHead />
        <Announcer />
        <main>
          <p className="visually-hidden">
            In a chart, arrow keys walk its marks, Enter opens one, and Escape leaves it.
          </p>
          <UrlProblems />
          <SaveMenuContext value={SaveMenu}>
            {views.map(({ view, panels: own }) => (
              <ViewRegion key={view.id} view={view} panels={own} />
            ))}
          </SaveMenuContext>
        </main>
        <PrintFoot />
        <footer className="colophon">
          <p>{typeset(file.advice)}</p>
          {file.lastRead !== undefined && (
            <p>
              <span>{typeset(`This record was last checked on ${formatDate(file.lastRead)}.`)}</span>
              {file.reportErrors !== undefined && (
                <>
                  <span> Something wrong? </span>
                  <a href={file.reportErrors} rel="noopener noreferrer" target="_blank">
                    Report it
                  </a>
                  <span>.</span>
                </>
              )}
            </p>
          )}
          <p>
            {`Data version ${file.dataVersion}. Nothing leaves this browser: no cookies, no tracking, no request to anybody ` +
              `else${file.publicDatabase === undefined ? "." : `, but for what you ask ${OPENFDA.name}.`}`}
          </p>
          <OwnEvidencePicker />
        </footer>
        <LiveSign />
      </PageFrame>
    </SeenFirst>
  );
}

/** What style sheets ask of the view; what is inside is not drawn anew with it. */
function PageFrame({ ref, children }: { ref: Ref<HTMLDivElement>; children: ReactNode }) {
  const { view } = useViewState();
  const turn = useTurn();
  return (
    <div className="page" data-view={view} data-turn={turn % 2 === 0 ? "even" : "odd"} ref={ref}>
      {children}
    </div>
  );
}

function SkipToAnswer() {
  const verdict = FINDINGS.answer(useEvidence(), usePanelInput()).heading;
  return (
    <a className="skip" href={`#${viewAnchor("answer")}`}>
      {typeset(`Skip to the answer: ${verdict}`)}
    </a>
  );
}

/** Tells tests and measurements when every panel shows the view; stands last, behind the charts that wait for their turn. */
function LiveSign() {
  const isCaughtUp = useIsCaughtUp();
  useEffect(() => (isCaughtUp ? announceLive() : undefined), [isCaughtUp]);
  return null;
}

/** Names what the address asked for and did not get; it can be dismissed, and comes back for another bad value. */
function UrlProblems() {
  const [dismissed, setDismissed] = useState("");
  const problems = useUrlProblems();
  const key = problems.map((problem) => `${problem.parameter}=${problem.found}`).join("&");
  if (problems.length === 0 || key === dismissed) return null;
  return (
    <div className="notice url-problems" role="status">
      <ul>
        {problems.map((problem) => (
          <li key={problem.parameter}>
            {`The address asks for ${problem.parameter}=“${problem.found}”; expected ${problem.expected}. The default is shown.`}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => setDismissed(key)}>
        Dismiss
      </button>
    </div>
  );
}
