import { useContext } from "react";
import { usePage, useViewState } from "../../panels/page.ts";
import { Popover } from "../../panels/controls/Popover.tsx";
import { toSlides } from "../../claims/story.ts";
import { loadPiece } from "../../panels/pieces.tsx";
import { StatusLine } from "../StatusLine.tsx";
import { printAs } from "../print/printing.ts";
import { useStatus } from "../useStatus.ts";
import { OwnContentContext, useTaken } from "../useTaken.ts";

const loadExport = () => loadPiece(() => import("../../export/pageExport.ts"));

/** The address of the build that is one file, beside the page. */
const ONE_FILE = "./one-file.html";

/** Takes the whole dashboard along. `oneFile` says whether the build that is one file lies beside this page. */
export function DownloadMenu({ oneFile }: { oneFile: boolean }) {
  return (
    <Popover isMenu label="Download" onOpen={() => void loadExport().catch(() => undefined)}>
      <DownloadChoices oneFile={oneFile} />
    </Popover>
  );
}

function DownloadChoices({ oneFile }: { oneFile: boolean }) {
  const { file } = usePage();
  const slides = toSlides(file, useViewState().slides);
  const take = useTaken();
  const ownContent = useContext(OwnContentContext);
  const { status, run } = useStatus();
  const save = (task: (tools: Awaited<ReturnType<typeof loadExport>>) => Promise<string> | string) => () =>
    run(async () => `Saved ${await task(await loadExport())}.`);
  const print = (as: "brief" | "handout") => () => run(() => printAs(as));
  return (
    <>
      {slides.length > 0 && (
        <button type="button" onClick={save((tools) => tools.savePresentation(take()))}>
          PowerPoint <small>{slides.length} slides of the talk under this view, a title and the sources</small>
        </button>
      )}
      <button type="button" onClick={print("brief")}>
        One-page brief <small>on paper, or a PDF</small>
      </button>
      <button type="button" onClick={print("handout")}>
        Handout <small>everything, on paper or as a PDF</small>
      </button>
      <button type="button" onClick={save((tools) => tools.saveFigures(take()))}>
        Data <small>all figures and documents, CSV in a zip</small>
      </button>
      <button type="button" onClick={save((tools) => tools.saveEvidence(take(), ownContent))}>
        Evidence file <small>{ownContent === null ? "JSON" : "as it was opened"}</small>
      </button>
      {oneFile && (
        <button type="button" onClick={save((tools) => tools.saveOneFile(take(), ONE_FILE))}>
          One file <small>this dashboard, for use without a network</small>
        </button>
      )}
      <StatusLine status={status} />
    </>
  );
}
